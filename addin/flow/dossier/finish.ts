import type { DossierView, FinishLine, LineView } from '../../../bridge/dossiers/schema.ts';
import { limits } from '../../../bridge/limits.ts';
import type { Lookups } from '../../../bridge/lookups/schema.ts';
import { interactionBody } from '../interaction.ts';
import type { InteractionForm } from '../interaction.ts';
import { cutTo } from '../limit.ts';
import { openTasks } from './counts.ts';

/** Finishing a line with its tasks and a contact moment (R7). `keepOpen` are numbers of tasks that stay open. */
export interface FinishForm {
  readonly closingReason: string;
  readonly keepOpen: readonly string[];
  readonly interaction: InteractionForm;
}

const aboutLetters = /brief/iu;

/** A line with a letter, or about one, was done by letter; of all others the telephone is the most likely. */
const wasLetter = ({ documents, action, description }: LineView): boolean =>
  documents.some(({ templateCode }) => templateCode !== null) || aboutLetters.test(`${action.description} ${description}`);

/** `reason` is what was chosen last for this action. */
export const finishForm = (line: LineView, { codes }: Pick<Lookups, 'codes'>, reason: string): FinishForm => ({
  closingReason: reason,
  keepOpen: [],
  interaction: {
    record: true,
    templateCode: wasLetter(line) ? codes.interactions.outgoingLetter : codes.interactions.telephone,
    description: cutTo(line.description, limits.interactionDescription),
    comment: '',
  },
});

/** Versions come from the line as it was read last. */
export const finishBody = (line: LineView, { closingReason, keepOpen, interaction }: FinishForm): FinishLine => ({
  version: line.version,
  closingReason: closingReason === '' ? null : closingReason,
  tasks: openTasks(line.tasks)
    .filter(({ number }) => !keepOpen.includes(number))
    .map(({ number, version }) => ({ number, version })),
  interaction: interactionBody(interaction),
});

/** Finished at once, from the list of what blocks closing: its tasks along, no contact moment. */
export const finishAtOnce = ({ lines }: DossierView, lineNumber: number, closingReason: string): FinishLine | null => {
  const line = lines.find((one) => one.lineNumber === lineNumber);
  if (line === undefined) return null;
  const interaction = { record: false, templateCode: '', description: '', comment: '' };
  return finishBody(line, { closingReason, keepOpen: [], interaction });
};
