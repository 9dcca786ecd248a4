import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { VersionOnly } from '../../../bridge/tasks/schema.ts';
import { taskPath } from '../../flow/paths.ts';
import { to } from '../../flow/route.ts';
import type { Stand } from '../../flow/task.ts';
import { taskTexts } from '../../text/task.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { CommandProblem } from '../parts/ProblemPanel.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { FinishTask } from './FinishTask.tsx';
import { PassOn } from './PassOn.tsx';
import { TaskBody } from './TaskBody.tsx';
import type { TaskContext } from './TaskScreen.tsx';

interface CarryOutProps extends TaskContext {
  readonly stand: Extract<Stand, { readonly kind: 'carryOut' }>;
}

/** *Starten* (C2). A task of a line goes on at that line, where its comment, letter and finishing are. */
const useStart = ({ task, stand }: CarryOutProps) => {
  const { dossierNumber, lineNumber } = stand;
  return useCommand<VersionOnly>({
    form: `taak/${task.number}/starten`,
    path: taskPath(task.number, 'start'),
    ...(lineNumber !== null && { onDone: () => goTo(to.line(dossierNumber, lineNumber)) }),
  });
};

/** My task for a dossier: start it and finish it; with a line, both go on there. */
export const CarryOut = (props: CarryOutProps) => {
  const { task, lookups, me, stand } = props;
  const text = useText(taskTexts);
  const start = useStart(props);
  const { dossierNumber, lineNumber, started } = stand;

  const startButton = !started && (
    <SendButton command={start} onClick={() => start.send({ version: task.version })}>
      {text.start}
    </SendButton>
  );
  const finishLine = lineNumber !== null && (
    <ActionBar>
      {startButton}
      <Button appearance={started ? 'primary' : 'secondary'} onClick={() => goTo(to.finishLine(dossierNumber, lineNumber))}>
        {text.finish}
      </Button>
    </ActionBar>
  );
  const finishTask = (button: ReactNode) => (
    <ActionBar>
      {startButton}
      {button}
    </ActionBar>
  );
  const under = (
    <>
      <CommandProblem command={start} />
      {finishLine || <FinishTask task={task} lookups={lookups} then={to.dossier(dossierNumber)} frame={finishTask} quiet={!started} />}
    </>
  );
  return <TaskBody task={task} folds={<PassOn task={task} lookups={lookups} me={me} of="mine" />} under={under} />;
};
