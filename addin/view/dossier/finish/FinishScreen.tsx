import type { FinishLine, LineView } from '../../../../bridge/dossiers/schema.ts';
import { finishLineFormName } from '../../../flow/dossier/forms.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { isDone, openTasks } from '../../../flow/dossier/counts.ts';
import { describedAs, lineFacts } from '../../../flow/facts.ts';
import { finishBody, finishForm } from '../../../flow/dossier/finish.ts';
import { lineOf } from '../../../flow/dossier/next.ts';
import { interactionFault } from '../../../flow/interaction.ts';
import { to } from '../../../flow/route.ts';
import { commonTexts } from '../../../text/common.ts';
import { faultWords } from '../../../text/fault.ts';
import { finishTexts } from '../../../text/finish.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useText } from '../../hooks/useText.ts';
import { useTried } from '../../hooks/useTried.ts';
import { InteractionFields, useInteractionTyped } from '../../parts/InteractionFields.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { FormPage } from '../FormPage.tsx';
import type { Ground } from '../Ground.tsx';
import { Standing, WhileOpen } from '../Standing.tsx';
import { TaskTicks } from '../TaskTicks.tsx';

interface FinishProps {
  readonly ground: Ground;
  readonly line: LineView;
}

const useFinish = ({ ground: { dossier, lookups }, line }: FinishProps) => {
  const text = useText(finishTexts);
  const form = finishLineFormName(dossier.number, line.lineNumber);
  const path = dossierPath(dossier.number, `lines/${line.lineNumber}/finish`);
  const command = useCommand<FinishLine>({ form, path, onDone: () => goTo(to.dossier(dossier.number)) });
  const remembered = useDraft(`afhandelingsreden/${line.action.code}`, { reason: '' });
  const draft = useDraft(form, finishForm(line, lookups, remembered.value.reason));
  const send = (): void => {
    remembered.change({ reason: draft.value.closingReason });
    command.send(finishBody(line, draft.value));
  };
  const reason = { label: text.reason, words: describedAs(lookups.lineClosingReasons, draft.value.closingReason) };
  const typed = [reason, ...useInteractionTyped(draft.value.interaction)];
  return { ...draft, command, send, about: { form, record: lineFacts(line), typed } };
};

const Finish = ({ ground, line }: FinishProps) => {
  const { dossier, lookups } = ground;
  const text = useText(finishTexts);
  const common = useText(commonTexts);
  const { value, change, command, send, about } = useFinish({ ground, line });
  const fault = interactionFault(value.interaction);
  const { tried, unless } = useTried();
  const submit = unless(fault !== null, send);
  const title = text.title(line.description);
  const back = to.line(dossier.number, line.lineNumber);
  return (
    <FormPage
      number={dossier.number}
      title={title}
      back={back}
      command={command}
      about={about}
      send={text.send}
      onSubmit={submit}
    >
      <SelectField
        label={text.reason}
        none={text.noReason}
        options={lookups.lineClosingReasons}
        value={value.closingReason}
        onChange={(closingReason) => change({ closingReason })}
      />
      <TaskTicks words={text.alsoTask} tasks={openTasks(line.tasks)} keep={value.keepOpen} onChange={(keepOpen) => change({ keepOpen })} />
      <InteractionFields
        value={value.interaction}
        onChange={(interaction) => change({ interaction })}
        templates={lookups.interactionTemplates}
        error={tried ? faultWords(fault, common) : null}
      />
    </FormPage>
  );
};

interface FinishScreenProps {
  readonly ground: Ground;
  readonly lineNumber: number;
}

/** A line, its tasks and the contact moment finished with one button (C5); everything known is filled in. */
export const FinishScreen = ({ ground, lineNumber }: FinishScreenProps) => {
  const text = useText(finishTexts);
  const { dossier } = ground;
  const line = lineOf(dossier, lineNumber);
  if (line === undefined) return <Standing page={text.send} number={dossier.number} forms={[finishLineFormName(dossier.number, lineNumber)]} {...text.gone} />;
  if (isDone(line)) return <Standing page={line.description} number={dossier.number} forms={[finishLineFormName(dossier.number, lineNumber)]} {...text.done} />;
  return (
    <WhileOpen page={text.title(line.description)} dossier={dossier}>
      <Finish ground={ground} line={line} />
    </WhileOpen>
  );
};
