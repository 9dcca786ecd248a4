/** Names of the drafts of the forms that unfold in a dossier, on a line or, with null, on the dossier itself. */
export const commentFormName = (number: string, lineNumber: number | null): string =>
  `dossier/${number}/opmerking/${lineNumber ?? 'dossier'}`;

export const taskFormName = (number: string, lineNumber: number | null): string =>
  `dossier/${number}/taak/${lineNumber ?? 'dossier'}`;

export const updateFormName = (number: string): string => `dossier/${number}/bijwerken`;
