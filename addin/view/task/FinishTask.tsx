import type { ReactNode } from 'react';
import type { CompleteTask } from '../../../bridge/tasks/schema.ts';
import { finishForm, finishFormName } from '../../flow/finishTask.ts';
import { interactionBody, interactionFault } from '../../flow/interaction.ts';
import { taskFacts } from '../../flow/facts.ts';
import { taskPath } from '../../flow/paths.ts';
import { commonTexts } from '../../text/common.ts';
import { faultWords } from '../../text/fault.ts';
import { taskTexts } from '../../text/task.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { Form } from '../parts/Form.tsx';
import { InteractionFields, useInteractionTyped } from '../parts/InteractionFields.tsx';
import { FormProblem } from '../parts/FormProblem.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import type { TaskContext } from './TaskScreen.tsx';

interface FinishTaskProps extends Pick<TaskContext, 'task' | 'lookups'> {
  /** Where to go when it is done. */
  readonly then: string;
  /** Whether another button comes first. */
  readonly quiet: boolean;
  /** What stands around the button. */
  readonly frame: (button: ReactNode) => ReactNode;
}

/** *Afronden* of a task without a line, with a contact moment when there was one. */
export const FinishTask = ({ task, lookups, then, quiet, frame }: FinishTaskProps) => {
  const text = useText(taskTexts);
  const common = useText(commonTexts);
  const form = finishFormName(task.number);
  const { value, change } = useDraft(form, finishForm(task, lookups));
  const command = useCommand<CompleteTask>({ form, path: taskPath(task.number, 'complete'), onDone: () => goTo(then) });
  const typed = useInteractionTyped(value);
  const fault = interactionFault(value);
  const submit = (): void => {
    if (fault === null) command.send({ version: task.version, interaction: interactionBody(value) });
  };
  return (
    <Form label={text.finish} onSubmit={submit}>
      {task.contact !== null && (
        <InteractionFields value={value} onChange={change} templates={lookups.interactionTemplates} error={faultWords(fault, common)} />
      )}
      <FormProblem command={command} form={form} record={taskFacts(task)} typed={typed} onSend={submit} />
      {frame(
        <SendButton command={command} appearance={quiet ? 'secondary' : 'primary'}>
          {text.finish}
        </SendButton>,
      )}
    </Form>
  );
};
