import type { DossierView } from '../../../bridge/dossiers/schema.ts';
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

export const stepsFormName = (number: string): string => `dossier/${number}/stappen`;

export const checkFormName = (number: string): string => `dossier/${number}/controle`;

export const referFormName = (number: string): string => `dossier/${number}/verwijzen`;

export const withdrawFormName = (number: string): string => `dossier/${number}/intrekken`;

export const finishLineFormName = (number: string, lineNumber: number): string => `dossier/${number}/regel/${lineNumber}/afronden`;

/** All forms of a dossier in which somebody may have written something. */
export const writtenFormNames = ({ number, lines }: Pick<DossierView, 'number' | 'lines'>): readonly string[] => [
  ...[stepsFormName, checkFormName, referFormName, withdrawFormName].map((name) => name(number)),
  ...[null, ...lines.map(({ lineNumber }) => lineNumber)].flatMap((line) => [commentFormName(number, line), taskFormName(number, line)]),
  ...lines.map(({ lineNumber }) => finishLineFormName(number, lineNumber)),
];
