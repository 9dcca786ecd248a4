/** Closing the dossier. */
export const close = {
  title: 'Dossier afsluiten',
  blockers: 'Nog open',
  nothingOpen: 'Alle acties en taken zijn afgerond.',
  kinds: { line: 'actie', task: 'taak' },
  finish: 'Afronden',
  finishOf: (what: string) => `Afronden: ${what}`,
  form: (what: string) => `${what} openen`,
  all: 'Alles hierboven meteen afronden',
  lineReason: 'Afhandelingsreden voor de acties',
  noReason: 'geen reden',
  blocked: 'Rond eerst af wat nog open staat, of kies “Alles hierboven meteen afronden”.',
  reason: 'Dossierafhandelingsreden',
  chooseReason: 'Kies een reden',
  notSatisfied: 'De melder is niet tevreden en nog niet verwezen.',
  notChecked: 'De oplossing is nog niet gecontroleerd.',
  send: 'Dossier afsluiten',
};

export type CloseText = typeof close;
