/** Finishing several lines at once. */
export const finishLines = {
  title: 'Acties afronden',
  lines: 'Welke acties zijn klaar?',
  every: 'Alle open acties',
  done: 'afgerond',
  tasks: (line: string) => `Taken van ${line}`,
  task: (description: string) => `taak ook afronden: ${description}`,
  reason: 'Afhandelingsreden',
  reasonHint: 'Geldt voor alle acties die u nu afrondt.',
  noReason: 'geen reden',
  nothing: 'Kies eerst welke acties klaar zijn.',
  tooMany: (most: number) => `Kies er ten hoogste ${most} tegelijk.`,
  saved: (written: number, writes: number) => `${written} van ${writes} opgeslagen`,
  send: (count: number) => (count === 1 ? '1 actie afronden' : `${count} acties afronden`),
  noneOpen: { title: 'Alle acties zijn al afgerond.', what: 'U hoeft hier niets meer te doen.' },
};

export type FinishLinesText = typeof finishLines;
