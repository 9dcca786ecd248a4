import type { Me } from '../../../bridge/lookups/schema.ts';
import type { ReleaseTask, TaskView } from '../../../bridge/tasks/schema.ts';
import { chosenTeam, releaseForm, releaseFormName } from '../../flow/handOver.ts';
import { taskFacts } from '../../flow/facts.ts';
import { taskPath } from '../../flow/paths.ts';
import { to } from '../../flow/route.ts';
import { commonTexts } from '../../text/common.ts';
import { taskTexts } from '../../text/task.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { useTried } from '../hooks/useTried.ts';
import { Form } from '../parts/Form.tsx';
import { FormProblem } from '../parts/FormProblem.tsx';
import { ChoiceField } from '../parts/SelectField.tsx';
import { SendButton } from '../parts/SendButton.tsx';

interface ReleaseProps {
  readonly task: TaskView;
  readonly me: Me;
}

const useRelease = ({ task, me }: ReleaseProps) => {
  const form = releaseFormName(task.number);
  const { value, change } = useDraft(form, releaseForm(task, me));
  const command = useCommand<ReleaseTask>({ form, path: taskPath(task.number, 'release'), onDone: () => goTo(to.work()) });
  const team = chosenTeam(value, me);
  const { tried, unless } = useTried();
  const submit = unless(team === null, () => team && command.send({ version: task.version, teamCode: team.code }));
  return { command, about: { form, record: taskFacts(task) }, team, change, submit, missing: tried && team === null };
};

/** *Teruggeven*: to my team with one click, or to the one of my teams that is chosen (R1). */
export const Release = (props: ReleaseProps) => {
  const { teams } = props.me;
  const text = useText(taskTexts);
  const { required } = useText(commonTexts);
  const { command, about, team, change, submit, missing } = useRelease(props);
  const several = teams.length > 1;
  return (
    <Form label={text.release} onSubmit={submit}>
      {several && (
        <ChoiceField label={text.releaseWhere} error={missing ? required : null} value={team?.code ?? ''} onChange={(teamCode) => change({ teamCode })}>
          {team === null && <option value="">{text.chooseTeam}</option>}
          {teams.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </ChoiceField>
      )}
      <FormProblem {...about} command={command} onSend={submit} />
      <SendButton command={command} appearance="secondary">
        {several || team === null ? text.release : text.releaseTo(team.name)}
      </SendButton>
    </Form>
  );
};
