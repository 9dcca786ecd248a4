/** What a dossier does not allow yet (R4, R8, R9). Pure: a refusal, or null when it may go on. */
import type { Codes } from '../../config.ts';
import { refused } from '../../errors.ts';
import type { Refused } from '../../outcome.ts';
import type { Judgement } from '../schema.ts';
import { words } from '../../words.ts';

export const mustBeOpen = ({ open }: { readonly open: boolean }): Refused | null =>
  open ? null : refused('alreadyDone', words('Dit dossier is gesloten.', 'This dossier is closed.'));

export const lineGone = (): Refused =>
  refused('notFound', words('Deze actieregel bestaat niet (meer).', 'This action line does not exist (any more).'));

/** A line that the dossier has; `null` is the dossier as a whole. */
export const mustHaveLine = (lineNumber: number | null, lines: readonly { readonly lineNumber: number }[]): Refused | null =>
  lineNumber === null || lines.some((line) => line.lineNumber === lineNumber)
    ? null
    : lineGone();

/** Only tasks of the dossier go along with it. */
export const mustHaveTasks = (
  wanted: readonly { readonly number: string }[],
  tasks: readonly { readonly number: string }[],
): Refused | null => {
  const strange = wanted.filter(({ number }) => tasks.every((task) => task.number !== number));
  if (strange.length === 0) return null;
  const numbers = strange.map(({ number }) => number).join(', ');
  return refused('notFound', words(`Niet van dit dossier: ${numbers}.`, `Not of this dossier: ${numbers}.`));
};

export const endsDossier = (status: string, { status: { completed, withdrawn } }: Pick<Codes, 'status'>): boolean =>
  status === completed || status === withdrawn;

/** R9, R1: a dossier ends by closing or withdrawing it, never by choosing a status. */
export const mayHaveStatus = (status: string | undefined, codes: Pick<Codes, 'status'>): Refused | null =>
  status !== undefined && endsDossier(status.toUpperCase(), codes)
    ? refused('ruleBroken', words('Met deze status eindigt een dossier. Sluit het dossier af.', 'This status ends a dossier. Close the dossier.'))
    : null;

/** R7: what is finished is not finished again; a repeat of one's own attempt goes on where it stopped. */
export const mayFinish = ({ status }: { readonly status: string }, repeated: boolean): Refused | null =>
  status === 'Completed' && !repeated ? refused('alreadyDone', words('Deze actie is al afgerond.', 'This action has been completed already.')) : null;

/** R7 for several: what is finished already is named, and nothing is finished again. */
export const mayFinishAll = (lines: readonly { readonly status: string; readonly description: string }[], repeated: boolean): Refused | null => {
  const finished = lines.filter(({ status }) => status === 'Completed');
  if (repeated || finished.length === 0) return null;
  const names = finished.map(({ description }) => `“${description}”`).join(', ');
  return refused(
    'alreadyDone',
    words(`Al afgerond: ${names}. Er is nu niets afgerond.`, `Completed already: ${names}. Nothing was completed now.`),
  );
};

/** R1: only what is finished is opened again. */
export const mayReopenLine = ({ status }: { readonly status: string }, repeated: boolean): Refused | null =>
  status === 'Completed' || repeated
    ? null
    : refused('alreadyDone', words('Deze actie is al open.', 'This action is open already.'));

/** R8: a referral needs the recorded judgement; the contact with the complainant is recorded with the referral. */
export const mayRefer = ({ satisfied, everythingReasonableDone }: Judgement): Refused | null =>
  satisfied === false && everythingReasonableDone === true
    ? null
    : refused(
        'ruleBroken',
        words(
          'Leg eerst vast dat de melder niet tevreden is en dat al het redelijke is gedaan.',
          'First record that the complainant is not satisfied and that everything reasonable was done.',
        ),
      );

interface Linkable {
  readonly found: readonly { readonly id: string; readonly dossierNumber: string | null; readonly description: string }[];
  /** The dossier to link to; empty while it is being made. */
  readonly dossierNumber: string;
}

/** R4: only the reporter's own interactions, and none that hangs on another dossier: it is never moved silently. */
export const mayLink = (wanted: readonly { readonly id: string }[], { found, dossierNumber }: Linkable): Refused | null => {
  const known = wanted.map(({ id }) => found.find((one) => one.id === id.toLowerCase()));
  if (known.includes(undefined)) return refused('ruleBroken', words('Dit contactmoment is niet van de melder.', "This interaction is not the complainant's."));
  const elsewhere = known.find((one) => one !== undefined && one.dossierNumber !== null && one.dossierNumber !== dossierNumber);
  if (elsewhere === undefined) return null;
  const { description, dossierNumber: other } = elsewhere;
  return refused('ruleBroken', words(`“${description}” hoort al bij dossier ${other}.`, `“${description}” already belongs to dossier ${other}.`));
};

interface Closing {
  readonly blockers: readonly { readonly kind: 'line' | 'task'; readonly name: string; readonly description: string }[];
  readonly solved: readonly string[];
}

/** R9: every line and every linked task is completed, or is completed along with the closing. */
export const mayClose = ({ blockers, solved }: Closing): Refused | null => {
  const left = blockers.filter(({ name }) => !solved.includes(name));
  if (left.length === 0) return null;
  const names = left.map(({ description }) => description).join(', ');
  return refused('ruleBroken', words(`Nog open: ${names}.`, `Still open: ${names}.`));
};
