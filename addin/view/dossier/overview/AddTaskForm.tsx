import type { AddTask } from '../../../../bridge/dossiers/schema.ts';
import { taskFormName } from '../../../flow/dossier/forms.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { lineOf } from '../../../flow/dossier/next.ts';
import { hasFault, proposedDay, taskBody, taskFaults } from '../../../flow/dossier/task.ts';
import type { TaskForm } from '../../../flow/dossier/task.ts';
import { usePane } from '../../../pane.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { useText } from '../../hooks/useText.ts';
import { useTried } from '../../hooks/useTried.ts';
import { Form } from '../../parts/Form.tsx';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import type { Ground } from '../Ground.tsx';
import { TaskFields } from '../TaskFields.tsx';
import type { InlineFormProps } from './CommentForm.tsx';

interface AddTaskFormProps extends InlineFormProps {
  readonly ground: Ground;
}

/** One task on the dossier or on a line; a line's own words and date are filled in. */
export const AddTaskForm = ({ ground, number, lineNumber, onFold }: AddTaskFormProps) => {
  const { add, task } = useText(dossierTexts);
  const { clock } = usePane();
  const line = lineOf(ground.dossier, lineNumber);
  const form = taskFormName(number, lineNumber);
  const draft = useDraft<TaskForm>(form, {
    description: line?.description ?? '',
    who: null,
    deadline: line?.date ?? proposedDay(ground.dossier, clock.today()),
    note: '',
  });
  const command = useCommand<AddTask>({ form, path: dossierPath(number, 'tasks'), onDone: onFold });
  const { tried, unless } = useTried();
  const body = taskBody(draft.value);
  const submit = unless(hasFault(taskFaults(draft.value)), () => body !== null && command.send({ ...body, lineNumber }));
  return (
    <Form label={add.task} onSubmit={submit} onFold={onFold}>
      <TaskFields value={draft.value} onChange={draft.change} ground={ground} tried={tried} />
      <CommandProblem command={command} />
      <SendButton command={command} appearance="secondary">
        {task.send}
      </SendButton>
    </Form>
  );
};
