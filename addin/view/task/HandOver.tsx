import type { AssignTask } from '../../../bridge/tasks/schema.ts';
import { chosenReceiver, handOverFormName, receiversOf } from '../../flow/handOver.ts';
import type { HandOverForm } from '../../flow/handOver.ts';
import { taskFacts } from '../../flow/facts.ts';
import { taskPath } from '../../flow/paths.ts';
import { nameOf } from '../../flow/people.ts';
import { to } from '../../flow/route.ts';
import { commonTexts } from '../../text/common.ts';
import { taskTexts } from '../../text/task.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { useTried } from '../hooks/useTried.ts';
import { Form } from '../parts/Form.tsx';
import { PeopleField } from '../parts/PeopleField.tsx';
import { FormProblem } from '../parts/FormProblem.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import type { TaskContext } from './TaskScreen.tsx';

const useHandOver = ({ task, lookups, me }: TaskContext) => {
  const form = handOverFormName(task.number);
  const { value, change } = useDraft<HandOverForm>(form, { who: null });
  const command = useCommand<AssignTask>({ form, path: taskPath(task.number, 'assign'), onDone: () => goTo(to.work()) });
  const people = receiversOf(task, me, lookups);
  const who = chosenReceiver(value, people);
  const { tried, unless } = useTried();
  const submit = unless(who === null, () => who && command.send({ version: task.version, assignee: who }));
  const about = { form, record: taskFacts(task), typed: [{ label: useText(taskTexts).handOverTo, words: nameOf(who, lookups) }] };
  return { command, about, people, who, change, submit, missing: tried && who === null };
};

/** *Overdragen*: to a colleague or a team, who find it among their own work (R6). */
export const HandOver = (context: TaskContext) => {
  const text = useText(taskTexts);
  const { required } = useText(commonTexts);
  const { command, about, people, who, change, submit, missing } = useHandOver(context);
  return (
    <Form label={text.handOver} onSubmit={submit}>
      <PeopleField label={text.handOverTo} me={null} people={people} error={missing ? required : null} value={who} onChange={(chosen) => change({ who: chosen })} />
      <FormProblem {...about} command={command} onSend={submit} />
      <SendButton command={command} appearance="secondary">
        {text.handOver}
      </SendButton>
    </Form>
  );
};
