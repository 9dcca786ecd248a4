/** What a letter is written about, whichever record of the ERP it is. Pure. */
import type { OpenedDossier } from '../dossiers/read.ts';
import { reporterOf } from '../dossiers/read.ts';
import type { Row } from '../erp/entities.ts';
import { reasonIn } from '../tasks/note.ts';
import type { OpenedTask } from '../tasks/views.ts';
import type { LetterFacts } from './model.ts';

export interface LetterSubject extends Pick<LetterFacts, 'subject' | 'declined' | 'actions'> {
  readonly reporter: Row<'contacts'> | null;
  /** Empty when nobody handles it: then whoever writes the letter does. */
  readonly handlerCode: string;
}

const actionsOf = ({ actionLines }: OpenedDossier): LetterFacts['actions'] =>
  actionLines
    .filter(({ status }) => status === 'Completed')
    .toSorted((a, b) => (a.closedOn ?? '').localeCompare(b.closedOn ?? '') || a.lineNumber - b.lineNumber)
    .map(({ description, closedOn }) => ({ description, date: closedOn }));

export const aboutDossier = (dossier: OpenedDossier): LetterSubject => {
  const { number, description, date, deadline, handlerCode } = dossier;
  return {
    subject: { kind: 'dossier', number, description, date, deadline },
    reporter: reporterOf(dossier),
    handlerCode,
    declined: '',
    actions: actionsOf(dossier),
  };
};

export const aboutTask = ({ number, description, date, endingDate, employeeCode, note, contact }: OpenedTask): LetterSubject => ({
  subject: { kind: 'task', number, description, date, deadline: endingDate },
  reporter: contact,
  handlerCode: employeeCode,
  declined: reasonIn(note),
  actions: [],
});
