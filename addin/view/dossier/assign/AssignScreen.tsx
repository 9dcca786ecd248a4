import { makeStyles, tokens } from '@fluentui/react-components';
import type { AssignDossier } from '../../../../bridge/dossiers/bodies.ts';
import type { DossierView } from '../../../../bridge/dossiers/schema.ts';
import { assignBody, assignFault, assignForm, giverOf, handedTasks, holderOf } from '../../../flow/dossier/assign.ts';
import type { AssignFault, AssignForm as AssignValue } from '../../../flow/dossier/assign.ts';
import { dossierFacts } from '../../../flow/facts.ts';
import { nameOf } from '../../../flow/people.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { to } from '../../../flow/route.ts';
import { assignTexts } from '../../../text/assign.ts';
import { commonTexts } from '../../../text/common.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useReadAfter } from '../../hooks/useReadAfter.ts';
import { useText } from '../../hooks/useText.ts';
import { useTried } from '../../hooks/useTried.ts';
import { PeopleField } from '../../parts/PeopleField.tsx';
import { FormPage } from '../FormPage.tsx';
import type { Ground } from '../Ground.tsx';
import { WhileOpen } from '../Standing.tsx';
import { TaskTicks } from '../TaskTicks.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface TasksProps {
  readonly dossier: DossierView;
  readonly value: AssignValue;
  readonly onChange: (keep: readonly string[]) => void;
}

const Tasks = ({ dossier, value, onChange }: TasksProps) => {
  const styles = useStyles();
  const text = useText(assignTexts);
  const giver = giverOf(dossier, value);
  const tasks = handedTasks(dossier, value);
  if (giver === null) return null;
  if (tasks.length === 0) return <div className={styles.quiet}>{text.noTasks(giver.name)}</div>;
  return <TaskTicks legend={text.tasks(giver.name)} words={text.task} tasks={tasks} keep={value.keep} onChange={onChange} />;
};

const useFaultWords = (fault: AssignFault | null): string | null => {
  const { same } = useText(assignTexts);
  const { required } = useText(commonTexts);
  return fault && { missing: required, same }[fault];
};

const AssignForm = ({ ground: { dossier, lookups, me } }: { readonly ground: Ground }) => {
  const styles = useStyles();
  const text = useText(assignTexts);
  const { number } = dossier;
  const form = `dossier/${number}/overdragen`;
  const { value, change } = useDraft(form, assignForm);
  const command = useCommand<AssignDossier>({ form, path: dossierPath(number, 'assign'), onDone: () => goTo(to.dossier(number)) });
  useReadAfter(command.problem);
  const fault = assignFault(dossier, value);
  const { tried, unless } = useTried();
  const error = useFaultWords(tried ? fault : null);
  const body = assignBody(dossier, value);
  const name = holderOf(dossier)?.name;
  const submit = unless(fault !== null, () => {
    change({ from: giverOf(dossier, value) });
    if (body !== null) command.send(body);
  });
  return (
    <FormPage
      number={number}
      title={text.title}
      command={command}
      about={{ form, record: dossierFacts(dossier), typed: [{ label: text.who, words: nameOf(value.who, lookups) }] }}
      send={text.send}
      onSubmit={submit}
    >
      <div className={styles.quiet}>{name === undefined ? text.nobody : text.now(name)}</div>
      <PeopleField
        label={text.who}
        hint={text.whoHint}
        error={error}
        me={me}
        people={lookups}
        value={value.who}
        onChange={(who) => change({ who })}
      />
      <Tasks dossier={dossier} value={value} onChange={(keep) => change({ keep })} />
    </FormPage>
  );
};

/** The dossier to a colleague or a team, with the open tasks of whoever had it (R6). */
export const AssignScreen = ({ ground }: { readonly ground: Ground }) => (
  <WhileOpen page={useText(assignTexts).title} dossier={ground.dossier}>
    <AssignForm ground={ground} />
  </WhileOpen>
);
