import { Button } from '@fluentui/react-components';
import type { TaskView, VersionOnly } from '../../../bridge/tasks/schema.ts';
import { taskPath } from '../../flow/paths.ts';
import { to } from '../../flow/route.ts';
import { mayWriteLetter } from '../../flow/task.ts';
import { taskTexts } from '../../text/task.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { CommandProblem } from '../parts/ProblemPanel.tsx';
import { Section } from '../parts/Section.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { Remark } from './Remark.tsx';
import { TaskBody } from './TaskBody.tsx';

interface ClosedProps {
  readonly task: TaskView;
}

/** *Heropenen*: the screen goes on with what can be done with an open task (R1). */
const Reopen = ({ task }: ClosedProps) => {
  const text = useText(taskTexts);
  const command = useCommand<VersionOnly>({ form: `taak/${task.number}/heropenen`, path: taskPath(task.number, 'reopen') });
  return (
    <Section title={text.stillToDo}>
      <Remark>{text.reopens}</Remark>
      <CommandProblem command={command} />
      <SendButton command={command} appearance="secondary" onClick={() => command.send({ version: task.version })}>
        {text.reopen}
      </SendButton>
    </Section>
  );
};

/** A completed task: open it again, or write the letter that goes with it while it has no dossier. */
export const Closed = ({ task }: ClosedProps) => {
  const text = useText(taskTexts);
  const letter = mayWriteLetter(task) && (
    <ActionBar>
      <Button onClick={() => goTo(to.taskLetter(task.number))}>{text.letter}</Button>
    </ActionBar>
  );
  return <TaskBody task={task} top={<Remark>{text.closed}</Remark>} folds={<Reopen task={task} />} under={letter} />;
};
