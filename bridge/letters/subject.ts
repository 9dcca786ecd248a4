/** What a letter is written about, whichever record of the ERP it is. Pure. */
import type { OpenedDossier } from '../dossiers/read.ts';
import { reporterOf } from '../dossiers/read.ts';
import type { Row } from '../erp/entities.ts';
import { reasonIn } from '../tasks/note.ts';
import type { OpenedTask } from '../tasks/views.ts';
import type { LetterAction, LetterFacts } from './fields/field.ts';

/** An action as the ERP has it: who does it is a code. */
interface SubjectAction extends LetterAction {
  readonly isDone: boolean;
  readonly employeeCode: string;
}

export interface LetterSubject extends Pick<LetterFacts, 'subject' | 'declined' | 'line'> {
  readonly reporter: Row<'contacts'> | null;
  /** Empty when nobody handles it: then whoever writes the letter does. */
  readonly handlerCode: string;
  /** What is done first, each by date. */
  readonly actions: readonly SubjectAction[];
}

type ActionLine = OpenedDossier['actionLines'][number];

const actionOf = ({ description, status, date, closedOn, employeeCode }: ActionLine): SubjectAction => {
  const isDone = status === 'Completed';
  return { description, isDone, date: isDone ? closedOn : date, employeeCode };
};

const byDate = (a: LetterAction, b: LetterAction): number => (a.date ?? '').localeCompare(b.date ?? '');

const actionsOf = ({ actionLines }: OpenedDossier): readonly SubjectAction[] =>
  actionLines
    .toSorted((a, b) => a.lineNumber - b.lineNumber)
    .map(actionOf)
    .toSorted((a, b) => Number(b.isDone) - Number(a.isDone) || byDate(a, b));

const lineOf = ({ actionLines }: OpenedDossier, lineNumber: number | null): LetterFacts['line'] => {
  const line = actionLines.find((one) => one.lineNumber === lineNumber);
  return line === undefined ? null : { number: line.lineNumber, description: line.description, date: line.date };
};

export const aboutDossier = (dossier: OpenedDossier, lineNumber: number | null = null): LetterSubject => {
  const { number, description, date, deadline, handlerCode } = dossier;
  return {
    subject: { kind: 'dossier', number, description, date, deadline },
    line: lineOf(dossier, lineNumber),
    reporter: reporterOf(dossier),
    handlerCode,
    declined: '',
    actions: actionsOf(dossier),
  };
};

export const aboutTask = ({ number, description, date, endingDate, employeeCode, note, contact }: OpenedTask): LetterSubject => ({
  subject: { kind: 'task', number, description, date, deadline: endingDate },
  line: null,
  reporter: contact,
  handlerCode: employeeCode,
  declined: reasonIn(note),
  actions: [],
});
