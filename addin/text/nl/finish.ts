/** Finishing a line with its tasks and a contact moment. */
export const finish = {
  title: (line: string) => `Afronden: ${line}`,
  reason: 'Afhandelingsreden',
  noReason: 'geen reden',
  alsoTask: (task: string) => `Taak ook afronden: ${task}`,
  taskOf: (name: string) => `van ${name}`,
  send: 'Afronden',
  gone: {
    title: 'Deze actie bestaat niet (meer).',
    what: 'Misschien heeft een collega hem weggehaald.',
  },
  done: {
    title: 'Deze actie is al afgerond.',
    what: 'U hoeft hier niets meer te doen.',
  },
  back: 'Naar het dossier',
};

export type FinishText = typeof finish;
