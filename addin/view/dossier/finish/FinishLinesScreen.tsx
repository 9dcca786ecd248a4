import { makeStyles, tokens } from '@fluentui/react-components';
import type { FinishLines } from '../../../../bridge/dossiers/bodies.ts';
import { isDone } from '../../../flow/dossier/counts.ts';
import {
  chosenLines,
  finishLinesBody,
  finishLinesFault,
  finishLinesForm,
  isEveryTicked,
  mostLines,
  offeredLines,
  withEvery,
  writtenLines,
} from '../../../flow/dossier/finishLines.ts';
import { endFacts, describedAs } from '../../../flow/facts.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { to } from '../../../flow/route.ts';
import { finishLinesTexts } from '../../../text/finishLines.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { goTo } from '../../hooks/useRoute.ts';
import { useReadAfter } from '../../hooks/useReadAfter.ts';
import { useText } from '../../hooks/useText.ts';
import { useTried } from '../../hooks/useTried.ts';
import { Said } from '../../parts/Said.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { FormPage } from '../FormPage.tsx';
import type { Ground } from '../Ground.tsx';
import { Standing, WhileOpen } from '../Standing.tsx';
import { LineTick } from './LineTick.tsx';

const useStyles = makeStyles({
  lines: { margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

const formName = (number: string): string => `dossier/${number}/acties`;

const useFinishLines = ({ dossier }: Ground) => {
  const { number } = dossier;
  const form = formName(number);
  const draft = useDraft(form, finishLinesForm);
  const command = useCommand<FinishLines>({ form, path: dossierPath(number, 'lines/finish'), onDone: () => goTo(to.dossier(number)) });
  useReadAfter(command.problem);
  const fault = finishLinesFault(dossier, draft.value);
  const { tried, unless } = useTried();
  const submit = unless(fault !== null, () => command.send(finishLinesBody(dossier, draft.value)));
  return { ...draft, form, command, fault: tried ? fault : null, submit };
};

type LinesProps = Pick<ReturnType<typeof useFinishLines>, 'value' | 'change' | 'command'> & { readonly ground: Ground };

const Lines = ({ ground: { dossier }, value, change, command }: LinesProps) => {
  const styles = useStyles();
  const text = useText(finishLinesTexts);
  const written = writtenLines(dossier, value, command.progress);
  return (
    <fieldset className={styles.lines}>
      <legend className={styles.legend}>{text.lines}</legend>
      <Tick ticked={isEveryTicked(dossier, value)} onChange={(wanted) => change(withEvery(dossier, wanted))}>
        {text.every}
      </Tick>
      <ul className={styles.list}>
        {offeredLines(dossier, value).map((line) => (
          <li key={line.id}>
            <LineTick line={line} written={written.includes(line)} form={value} onChange={change} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
};

const FinishLinesForm = ({ ground }: { readonly ground: Ground }) => {
  const styles = useStyles();
  const text = useText(finishLinesTexts);
  const { dossier, lookups } = ground;
  const { value, change, form, command, fault, submit } = useFinishLines(ground);
  const { progress } = command;
  const typed = [{ label: text.reason, words: describedAs(lookups.lineClosingReasons, value.closingReason) }];
  return (
    <FormPage
      number={dossier.number}
      title={text.title}
      command={command}
      about={{ form, record: endFacts(dossier), typed }}
      send={text.send(chosenLines(dossier, value).length)}
      onSubmit={submit}
    >
      <Lines ground={ground} value={value} change={change} command={command} />
      <SelectField
        label={text.reason}
        hint={text.reasonHint}
        none={text.noReason}
        options={lookups.lineClosingReasons}
        value={value.closingReason}
        onChange={(closingReason) => change({ closingReason })}
      />
      {fault !== null && (
        <div className={styles.fault} role="alert">
          {fault === 'nothing' ? text.nothing : text.tooMany(mostLines)}
        </div>
      )}
      <Said>{progress !== null && text.saved(progress.written, progress.writes)}</Said>
    </FormPage>
  );
};

/** Several lines with their tasks finished with one button; what could not be finished stays, with the reason why. */
export const FinishLinesScreen = ({ ground }: { readonly ground: Ground }) => {
  const text = useText(finishLinesTexts);
  const { dossier } = ground;
  const { value } = useDraft(formName(dossier.number), finishLinesForm);
  const nothingLeft = dossier.lines.every(isDone) && chosenLines(dossier, value).length === 0;
  return (
    <WhileOpen page={text.title} dossier={dossier}>
      {nothingLeft ? <Standing page={text.title} number={dossier.number} {...text.noneOpen} /> : <FinishLinesForm ground={ground} />}
    </WhileOpen>
  );
};
