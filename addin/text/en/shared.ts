import type { SharedText } from '../nl/shared.ts';

/** What the task and the dossier screens both say; not part of what the work list loads. */
export const shared: SharedText = {
  call: (number) => `Call ${number}`,
  mail: 'Email',
  mailTo: (address) => `Email to ${address}`,
  correspondence: { unknown: '', paper: 'wants post on paper', email: 'wants post by email' },
  noDocuments: 'There are no documents.',
  download: (name) => `Open ${name}`,
  fetching: 'being fetched',
  fileState: { concept: 'draft', final: 'final', sent: 'sent' },
  interaction: {
    record: 'Record a contact',
    template: 'Kind of contact',
    description: 'Description of the contact',
    comment: 'Explanation',
  },
};
