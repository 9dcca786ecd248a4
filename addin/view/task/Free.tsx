import type { VersionOnly } from '../../../bridge/tasks/schema.ts';
import { taskPath } from '../../flow/paths.ts';
import { taskTexts } from '../../text/task.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { CommandProblem } from '../parts/ProblemPanel.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { PassOn } from './PassOn.tsx';
import { TaskBody } from './TaskBody.tsx';
import type { TaskContext } from './TaskScreen.tsx';

/** A team's task that nobody has: *Neem ik* (R1). */
export const Free = (context: TaskContext) => {
  const { task } = context;
  const text = useText(taskTexts);
  const claim = useCommand<VersionOnly>({ form: `taak/${task.number}/nemen`, path: taskPath(task.number, 'claim') });
  const under = (
    <>
      <CommandProblem command={claim} />
      <ActionBar>
        <SendButton command={claim} onClick={() => claim.send({ version: task.version })}>
          {text.take}
        </SendButton>
      </ActionBar>
    </>
  );
  return <TaskBody task={task} folds={<PassOn {...context} of="free" />} under={under} />;
};
