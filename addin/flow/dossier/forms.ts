import { uploadFormName } from '../documents.ts';

/** Names of the drafts of the forms that unfold in a dossier, on a line or, with null, on the dossier itself. */
export const commentFormName = (number: string, lineNumber: number | null): string =>
  `dossier/${number}/opmerking/${lineNumber ?? 'dossier'}`;

export const taskFormName = (number: string, lineNumber: number | null): string =>
  `dossier/${number}/taak/${lineNumber ?? 'dossier'}`;

/** All that unfold under what may be added. */
export const inlineFormNames = (number: string, lineNumber: number | null) => ({
  comment: commentFormName(number, lineNumber),
  task: taskFormName(number, lineNumber),
  document: uploadFormName({ number, lineNumber }),
});

export const updateFormName = (number: string): string => `dossier/${number}/bijwerken`;
