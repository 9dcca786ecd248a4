/** Somebody else was first: theirs and mine. */
export const conflict = {
  title: 'Iemand wijzigde dit ondertussen.',
  kept: 'Wat u typte staat er nog.',
  comparing: 'De nieuwe gegevens worden opgehaald',
  base: 'Stond er',
  theirs: 'Nu in het ERP',
  mine: 'U typte',
  choose: (label: string) => `Wat wordt het: ${label}?`,
  /** Not who: part of it may be what an earlier try of one's own has written already. */
  takenOver: 'Dit is ondertussen gewijzigd en blijft zo.',
  onlyMine: 'Alleen u wijzigde dit. Het wordt opgeslagen.',
  unseen: 'Er is iets gewijzigd wat niet in dit formulier staat.',
  typed: 'Dit typte u en wordt verstuurd',
  save: 'Opslaan met deze keuze',
  again: 'Opnieuw versturen',
  nothing: 'niets',
  unsent: {
    title: 'U was hier nog mee bezig',
    why: 'Het is ondertussen gewijzigd. Op dit scherm ziet u hoe het nu is.',
    words: 'Dit typte u:',
  },
  discard: 'Weggooien',
  understood: 'Begrepen',
  facts: {
    status: 'Status',
    handler: 'Behandelend medewerker',
    team: 'Behandelend team',
    assignee: 'Toegewezen aan',
    employee: 'Medewerker',
    deadline: 'Uiterste datum',
    checkDate: 'Controledatum',
    description: 'Omschrijving',
    note: 'Notitie',
    dossier: 'Dossier',
    closingReason: 'Afhandelingsreden',
    openWork: 'Nog open',
    size: 'Grootte',
  },
  /** Statuses that the API has in English. */
  statuses: {
    'Not Started': 'niet begonnen',
    Open: 'open',
    'In Progress': 'in uitvoering',
    Completed: 'voltooid',
    Waiting: 'wacht',
    Postponed: 'uitgesteld',
  },
};

export type ConflictText = typeof conflict;
