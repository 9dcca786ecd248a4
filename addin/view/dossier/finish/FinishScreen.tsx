import type { DossierView, FinishLine, LineView } from '../../../../bridge/dossiers/schema.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { isDone, openTasks } from '../../../flow/dossier/counts.ts';
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
import { InteractionFields } from '../../parts/InteractionFields.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { FormPage } from '../FormPage.tsx';
import type { Ground } from '../Ground.tsx';
import { Standing, WhileOpen } from '../Standing.tsx';
import { TaskTicks } from '../TaskTicks.tsx';

interface FinishProps {
  readonly ground: Ground;
  readonly line: LineView;
}

const useFinish = ({ number }: DossierView, { lineNumber }: LineView) => {
  const form = `dossier/${number}/regel/${lineNumber}/afronden`;
  const path = dossierPath(number, `lines/${lineNumber}/finish`);
  return { form, command: useCommand<FinishLine>({ form, path, onDone: () => goTo(to.dossier(number)) }) };
};

const Finish = ({ ground: { dossier, lookups }, line }: FinishProps) => {
  const text = useText(finishTexts);
  const common = useText(commonTexts);
  const { form, command } = useFinish(dossier, line);
  const remembered = useDraft(`afhandelingsreden/${line.action.code}`, { reason: '' });
  const { value, change } = useDraft(form, finishForm(line, lookups, remembered.value.reason));
  const fault = interactionFault(value.interaction);
  const { tried, unless } = useTried();
  const submit = unless(fault !== null, () => {
    remembered.change({ reason: value.closingReason });
    command.send(finishBody(line, value));
  });
  const title = text.title(line.description);
  const back = to.line(dossier.number, line.lineNumber);
  return (
    <FormPage number={dossier.number} title={title} back={back} command={command} send={text.send} onSubmit={submit}>
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
  if (line === undefined) return <Standing page={text.send} number={dossier.number} {...text.gone} />;
  if (isDone(line)) return <Standing page={line.description} number={dossier.number} {...text.done} />;
  return (
    <WhileOpen page={text.title(line.description)} dossier={dossier}>
      <Finish ground={ground} line={line} />
    </WhileOpen>
  );
};
