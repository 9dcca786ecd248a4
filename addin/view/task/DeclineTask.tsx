import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { limits } from '../../../bridge/limits.ts';
import type { Decline } from '../../../bridge/tasks/schema.ts';
import { declineBody, declineFault, declineForm, declineFormName } from '../../flow/decline.ts';
import type { DeclineForm } from '../../flow/decline.ts';
import { taskFacts } from '../../flow/facts.ts';
import { taskPath } from '../../flow/paths.ts';
import { to } from '../../flow/route.ts';
import { commonTexts } from '../../text/common.ts';
import { faultWords } from '../../text/fault.ts';
import { taskTexts } from '../../text/task.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useDraft } from '../hooks/useDraft.ts';
import type { FormDraft } from '../hooks/useDraft.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Form } from '../parts/Form.tsx';
import { FormProblem } from '../parts/FormProblem.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { Tick } from '../parts/Tick.tsx';
import type { TaskContext } from './TaskScreen.tsx';

interface DeclineTaskProps extends Pick<TaskContext, 'task' | 'lookups'> {
  readonly onFold: () => void;
}

/** What goes with declining, for whoever has a contact to tell: a contact moment, and a letter right after. */
const Along = ({ value, change }: Pick<FormDraft<DeclineForm>, 'value' | 'change'>) => {
  const text = useText(taskTexts);
  return (
    <div>
      <Tick ticked={value.record} onChange={(record) => change({ record })}>
        {text.recordDecline}
      </Tick>
      <Tick ticked={value.letter} onChange={(letter) => change({ letter })}>
        {text.letterAfter}
      </Tick>
    </div>
  );
};

/** *Niet in behandeling*: the reason, which is the only thing that is not known yet (R2). */
export const DeclineTask = ({ task, lookups, onFold }: DeclineTaskProps) => {
  const text = useText(taskTexts);
  const common = useText(commonTexts);
  const [tried, setTried] = useState(false);
  const form = declineFormName(task.number);
  const { value, change } = useDraft(form, declineForm(task));
  const command = useCommand<Decline>({ form, path: taskPath(task.number, 'decline'), onDone: () => goTo(value.letter ? to.taskLetter(task.number) : to.work()) });
  const fault = declineFault(value);

  const submit = (): void => {
    setTried(true);
    if (fault === null) command.send(declineBody(task, value, lookups));
  };
  return (
    <Form label={text.decline} onSubmit={submit} onFold={onFold}>
      <TextArea
        label={text.reason}
        hint={text.reasonHint}
        autoFocus
        limit={limits.note}
        error={tried ? faultWords(fault, common) : null}
        value={value.reason}
        onChange={(reason) => change({ reason })}
      />
      {task.contact !== null && <Along value={value} change={change} />}
      <FormProblem command={command} form={form} record={taskFacts(task)} typed={[{ label: text.reason, words: value.reason }]} onSend={submit} />
      <ActionBar>
        <SendButton command={command}>{text.decline}</SendButton>
        <Button onClick={onFold}>{common.cancel}</Button>
      </ActionBar>
    </Form>
  );
};
