import type { Codes } from '../../bridge/config.ts';

/** The configured meaning of the ERP's codes, as the tests use it. */
export const codes: Codes = {
  dossierType: 'KLACHT',
  status: { inProgress: 'INBEHAND', completed: 'VOLTOOID', withdrawn: 'GEANNUL' },
  processTemplate: 'KLACHT',
  claimStarts: false,
  letters: { referral: 'VERWIJZING' },
  interactions: {
    declined: 'KL-AFGEW',
    outgoingLetter: 'BRIEF-UIT',
    telephone: 'TEL-UIT',
    checkSatisfied: 'KL-TEVR',
    checkNotSatisfied: 'KL-ONTEVR',
    allReasonableDone: 'KL-REDEL',
    contactMade: 'KL-CONTACT',
    inbound: ['KL-IN', 'TEL-IN', 'MAIL-IN'],
  },
};
