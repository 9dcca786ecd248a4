import { Button } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { CompleteTask, TaskRow } from '../../../../bridge/tasks/schema.ts';
import { finishFormName } from '../../../flow/finishTask.ts';
import { taskPath } from '../../../flow/paths.ts';
import { nextButton } from '../../../flow/dossier/next.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { ActionBar } from '../../parts/ActionBar.tsx';
import { isFocusFree } from '../../parts/focus.ts';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import type { Ground } from '../Ground.tsx';

interface OpenNextProps {
  readonly label: string;
  readonly address: string;
  readonly focus: boolean;
}

const OpenNext = ({ label, address, focus }: OpenNextProps) => {
  const come = useCallback(
    (button: HTMLButtonElement | null) => {
      if (focus && isFocusFree()) button?.focus({ preventScroll: true });
    },
    [focus],
  );
  return (
    <ActionBar>
      <Button ref={come} appearance="primary" onClick={() => goTo(address)}>
        {label}
      </Button>
    </ActionBar>
  );
};

const CompleteNext = ({ label, task }: { readonly label: string; readonly task: TaskRow }) => {
  const command = useCommand<CompleteTask>({ form: finishFormName(task.number), path: taskPath(task.number, 'complete') });
  return (
    <>
      <CommandProblem command={command} />
      <ActionBar>
        <SendButton command={command} onClick={() => command.send({ version: task.version, interaction: null })}>
          {label}
        </SendButton>
      </ActionBar>
    </>
  );
};

/** The one thing to do next, always in reach. It has the focus unless somebody came for a line. */
export const NextBar = ({ ground, focus }: { readonly ground: Ground; readonly focus: boolean }) => {
  const text = useText(dossierTexts);
  const next = nextButton(ground.dossier, ground.me);
  if (next === null) return null;
  if (next.does === 'complete') {
    return <CompleteNext key={next.task.number} label={text.next[next.kind](next.task.description)} task={next.task} />;
  }
  const words = next.kind === 'finishTask' || next.kind === 'completeJudgingTask' ? text.viewTask : text.next[next.kind];
  return <OpenNext label={words(next.about)} address={next.address} focus={focus} />;
};
