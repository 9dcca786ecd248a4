import type { AssignTask } from '../../../bridge/tasks/schema.ts';
import { taskPath } from '../../flow/paths.ts';
import { taskTexts } from '../../text/task.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useText } from '../hooks/useText.ts';
import { CommandProblem } from '../parts/ProblemPanel.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import type { TaskContext } from './TaskScreen.tsx';

/** *Neem over*: a colleague's task becomes mine, such as when they are ill; it stays on the screen. */
export const TakeOver = ({ task, me }: Omit<TaskContext, 'lookups'>) => {
  const text = useText(taskTexts);
  const command = useCommand<AssignTask>({ form: `taak/${task.number}/overnemen`, path: taskPath(task.number, 'assign') });
  const send = (): void => command.send({ version: task.version, assignee: { kind: 'employee', code: me.code } });
  return (
    <>
      <CommandProblem command={command} />
      <SendButton command={command} appearance="secondary" onClick={send}>
        {text.takeOver}
      </SendButton>
    </>
  );
};
