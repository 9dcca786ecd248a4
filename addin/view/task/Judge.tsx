import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Accept } from '../../../bridge/tasks/schema.ts';
import { acceptBody, acceptFault, acceptForm, acceptFormName, isAdapted } from '../../flow/accept.ts';
import { declineFormName } from '../../flow/decline.ts';
import { taskFacts } from '../../flow/facts.ts';
import { finishFormName } from '../../flow/finishTask.ts';
import { taskPath } from '../../flow/paths.ts';
import { to } from '../../flow/route.ts';
import { taskTexts } from '../../text/task.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { useKept } from '../hooks/useKept.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { FormProblem } from '../parts/FormProblem.tsx';
import { Section } from '../parts/Section.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { Tick } from '../parts/Tick.tsx';
import { AcceptFields } from './AcceptFields.tsx';
import { AcceptSummary } from './AcceptSummary.tsx';
import { DeclineTask } from './DeclineTask.tsx';
import { FinishTask } from './FinishTask.tsx';
import { OtherDossiers } from './OtherDossiers.tsx';
import { PassOn } from './PassOn.tsx';
import { TaskBody } from './TaskBody.tsx';
import type { TaskContext } from './TaskScreen.tsx';
import { useAcceptTyped } from './useAcceptTyped.ts';

const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** The form that takes a complaint up, and what sending it takes. */
const useAccept = ({ task, lookups, me }: TaskContext) => {
  const form = acceptFormName(task.number);
  const draft = useDraft(form, acceptForm(task, lookups, me));
  const command = useCommand<Accept>({
    form,
    path: taskPath(task.number, 'dossier'),
    onDone: ({ dossierNumber }) => goTo(dossierNumber === undefined ? to.work('dossiers') : to.dossier(dossierNumber)),
  });
  const about = { form, record: taskFacts(task), typed: useAcceptTyped(draft.changes, lookups) };
  return { ...draft, command, about, fault: acceptFault(draft.value), send: () => command.send(acceptBody(task, draft.value)) };
};

type Open = 'nothing' | 'accept' | 'decline';

/** What somebody began to fill in is where they go on: a reason first, then what they changed of the dossier. What they folded gives the focus back to its button. */
const useOpen = ({ task }: TaskContext, adapted: boolean) => {
  const declining = useKept([declineFormName(task.number)]).length > 0;
  const [open, setOpen] = useState<Open>(declining ? 'decline' : adapted ? 'accept' : 'nothing');
  const [folded, setFolded] = useState<Open>('nothing');
  const fold = (): void => {
    setFolded(open);
    setOpen('nothing');
  };
  return { open, setOpen, folded, fold };
};

/** What else is known of the reporter; and, until somebody is deciding, the less usual ways on. */
const Folds = ({ deciding, ...context }: TaskContext & { readonly deciding: boolean }) => {
  const { task, lookups } = context;
  const text = useText(taskTexts);
  const finishing = useKept([finishFormName(task.number)]);
  return (
    <>
      {task.contact !== null && <OtherDossiers contact={task.contact.number} />}
      {!deciding && (
        <>
          <Section title={text.notAComplaint} open={finishing.length > 0}>
            <FinishTask task={task} lookups={lookups} then={to.work()} quiet frame={(button) => button} />
          </Section>
          <PassOn {...context} of="mine" />
        </>
      )}
    </>
  );
};

/** The judgement: take it up with one click as the summary says, change that first, or decline. */
export const Judge = (context: TaskContext) => {
  const { task, lookups, me } = context;
  const text = useText(taskTexts);
  const accept = useAccept(context);
  const { open, setOpen, folded, fold } = useOpen(context, isAdapted(accept.changes));
  const { link } = accept.value;

  const tick = (id: string) => (
    <Tick ticked={link.includes(id)} onChange={() => accept.change({ link: toggled(link, id) })}>
      {text.link}
    </Tick>
  );
  const submit = (): void => (accept.fault === null ? accept.send() : setOpen('accept'));

  const bar = (
    <>
      <FormProblem {...accept.about} command={accept.command} onSend={submit} />
      {open === 'accept' && <AcceptFields accept={accept} lookups={lookups} me={me} onFold={fold} />}
      <ActionBar>
        {open === 'nothing' && <AcceptSummary value={accept.value} lookups={lookups} me={me} focus={folded === 'accept'} onChange={() => setOpen('accept')} />}
        <SendButton command={accept.command} onClick={submit}>
          {text.accept}
        </SendButton>
        <Button autoFocus={folded === 'decline'} onClick={() => setOpen('decline')}>
          {text.decline}
        </Button>
      </ActionBar>
    </>
  );
  if (open === 'decline') return <TaskBody task={task} under={<DeclineTask task={task} lookups={lookups} onFold={fold} />} />;
  return <TaskBody task={task} tick={tick} folds={<Folds {...context} deciding={open !== 'nothing'} />} under={bar} />;
};
