import type { Blocker, FinishLine } from '../../../../bridge/dossiers/schema.ts';
import type { CompleteTask } from '../../../../bridge/tasks/schema.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { finishFormName } from '../../../flow/finishTask.ts';
import { taskPath } from '../../../flow/paths.ts';
import { finishAtOnce } from '../../../flow/dossier/finish.ts';
import { to } from '../../../flow/route.ts';
import { closeTexts } from '../../../text/close.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import type { CommandHandle } from '../../hooks/useCommand.ts';
import { useText } from '../../hooks/useText.ts';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { Row } from '../../parts/Row.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import type { Ground } from '../Ground.tsx';

interface SolvedHereProps {
  readonly blocker: Blocker;
  /** Where it can be seen to with more than a click. */
  readonly href: string;
  readonly command: CommandHandle<never>;
  readonly onFinish: () => void;
}

const SolvedHere = ({ blocker, href, command, onFinish }: SolvedHereProps) => {
  const text = useText(closeTexts);
  return (
    <Row
      href={href}
      title={blocker.description}
      below={<CommandProblem command={command} />}
      beside={
        <SendButton command={command} appearance="secondary" label={text.finishOf(blocker.description)} onClick={onFinish}>
          {text.finish}
        </SendButton>
      }
    >
      {text.kinds[blocker.kind]}
    </Row>
  );
};

interface LineBlockerProps {
  readonly ground: Ground;
  readonly blocker: Extract<Blocker, { kind: 'line' }>;
  /** The reason chosen for all lines; may be empty. */
  readonly reason: string;
}

/** An open line: finished at once with its tasks, or opened to record more. */
export const LineBlocker = ({ ground: { dossier }, blocker, reason }: LineBlockerProps) => {
  const { lineNumber } = blocker;
  const form = `dossier/${dossier.number}/regel/${lineNumber}/meteen`;
  const command = useCommand<FinishLine>({ form, path: dossierPath(dossier.number, `lines/${lineNumber}/finish`) });
  const finish = (): void => {
    const body = finishAtOnce(dossier, lineNumber, reason);
    if (body !== null) command.send(body);
  };
  return <SolvedHere blocker={blocker} href={to.finishLine(dossier.number, lineNumber)} command={command} onFinish={finish} />;
};

/** An open task, completed at once or looked at. */
export const TaskBlocker = ({ blocker }: { readonly blocker: Extract<Blocker, { kind: 'task' }> }) => {
  const { taskNumber, version } = blocker;
  const command = useCommand<CompleteTask>({ form: finishFormName(taskNumber), path: taskPath(taskNumber, 'complete') });
  return (
    <SolvedHere
      blocker={blocker}
      href={to.task(taskNumber)}
      command={command}
      onFinish={() => command.send({ version, interaction: null })}
    />
  );
};
