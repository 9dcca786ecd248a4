/** What the task and the dossier screens both say; not part of what the work list loads. */
export const shared = {
  call: (number: string) => `Bel ${number}`,
  mail: 'Mail',
  mailTo: (address: string) => `Mail naar ${address}`,
  correspondence: { unknown: '', paper: 'wil post op papier', email: 'wil post per mail' },
  noDocuments: 'Er zijn geen documenten.',
  download: (name: string) => `${name} openen`,
  fetching: 'wordt opgehaald',
  fileState: { concept: 'concept', final: 'definitief', sent: 'verzonden' },
  interaction: {
    record: 'Contactmoment vastleggen',
    template: 'Soort contact',
    description: 'Omschrijving van het contact',
    comment: 'Toelichting',
  },
};

export type SharedText = typeof shared;
