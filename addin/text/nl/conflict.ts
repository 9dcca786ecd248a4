/** Somebody else was first: theirs and mine. */
export const conflict = {
  title: 'Een collega wijzigde dit intussen',
  kept: 'Wat u typte staat er nog.',
  comparing: 'De nieuwe gegevens worden opgehaald',
  base: 'Stond er',
  theirs: 'Nu in het ERP',
  mine: 'U typte',
  choose: (label: string) => `Wat wordt het: ${label}?`,
  takenOver: 'Alleen uw collega wijzigde dit. Het blijft zo.',
  onlyMine: 'Alleen u wijzigde dit. Het wordt opgeslagen.',
  unseen: 'Uw collega wijzigde iets wat niet in dit formulier staat.',
  typed: 'Dit typte u en wordt verstuurd',
  save: 'Opslaan met deze keuze',
  again: 'Opnieuw versturen',
  nothing: 'niets',
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
