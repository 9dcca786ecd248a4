import type { FinishLines } from '../../../bridge/dossiers/bodies.ts';
import type { DossierView, LineView } from '../../../bridge/dossiers/schema.ts';
import type { TaskRow } from '../../../bridge/tasks/schema.ts';
import type { Progress } from '../../operation.ts';
import { isDone, openTasks } from './counts.ts';

/** Finishing several lines at once. `ticked` are line numbers, `keepOpen` numbers of their tasks that stay open. */
export interface FinishLinesForm {
  readonly ticked: readonly number[];
  readonly keepOpen: readonly string[];
  readonly closingReason: string;
}

export const finishLinesForm: FinishLinesForm = { ticked: [], keepOpen: [], closingReason: '' };

type Lines = Pick<DossierView, 'lines'>;

/** What may be finished, and what of it an earlier try finished already. */
export const offeredLines = ({ lines }: Lines, { ticked }: FinishLinesForm): readonly LineView[] =>
  lines.filter((line) => !isDone(line) || ticked.includes(line.lineNumber));

const tickedLines = ({ lines }: Lines, { ticked }: FinishLinesForm): readonly LineView[] =>
  lines.filter(({ lineNumber }) => ticked.includes(lineNumber));

const chosenTasks = (line: LineView, { keepOpen }: FinishLinesForm): readonly TaskRow[] =>
  openTasks(line.tasks).filter(({ number }) => !keepOpen.includes(number));

/** What one press of the button still has to finish: the line itself, or tasks that an earlier try left open. */
export const chosenLines = (dossier: Lines, form: FinishLinesForm): readonly LineView[] =>
  tickedLines(dossier, form).filter((line) => !isDone(line) || chosenTasks(line, form).length > 0);

/** Versions come from the dossier as it was read last. */
export const finishLinesBody = (dossier: Lines, form: FinishLinesForm): FinishLines => {
  const lines = chosenLines(dossier, form);
  return {
    closingReason: form.closingReason === '' ? null : form.closingReason,
    lines: lines.map(({ lineNumber, version }) => ({ lineNumber, version })),
    tasks: lines.flatMap((line) => chosenTasks(line, form)).map(({ number, version }) => ({ number, version })),
  };
};

export type FinishLinesFault = 'nothing' | 'tooMany';

/** What the bridge takes at once. */
export const mostLines = 50;

export const finishLinesFault = (dossier: Lines, form: FinishLinesForm): FinishLinesFault | null => {
  const { length } = chosenLines(dossier, form);
  if (length === 0) return 'nothing';
  return length > mostLines ? 'tooMany' : null;
};

/** Lines that are certain while the rest is still being written: the bridge goes through them in their order, then through their tasks. */
export const writtenLines = (dossier: Lines, form: FinishLinesForm, progress: Pick<Progress, 'written'> | null): readonly LineView[] =>
  chosenLines(dossier, form)
    .filter((line) => !isDone(line))
    .slice(0, progress?.written ?? 0);

const everyOpen = ({ lines }: Lines): readonly number[] =>
  lines.filter((line) => !isDone(line)).map(({ lineNumber }) => lineNumber);

export const isEveryTicked = (dossier: Lines, { ticked }: FinishLinesForm): boolean =>
  everyOpen(dossier).every((lineNumber) => ticked.includes(lineNumber));

export const withEvery = (dossier: Lines, wanted: boolean): Pick<FinishLinesForm, 'ticked'> => ({
  ticked: wanted ? everyOpen(dossier) : [],
});

export const withLine = ({ ticked }: FinishLinesForm, lineNumber: number, wanted: boolean): Pick<FinishLinesForm, 'ticked'> => ({
  ticked: [...ticked.filter((one) => one !== lineNumber), ...(wanted ? [lineNumber] : [])],
});
