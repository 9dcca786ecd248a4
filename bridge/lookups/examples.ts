import { complaintsTeam, jolanda } from '../examples.ts';

export const signedIn = {
  ...jolanda,
  jobTitle: 'Klachtbehandelaar',
  teams: [complaintsTeam],
  company: 'Woonstichting De Linde',
  roles: ['templateEditor'],
} as const;

export const setupCodes = {
  today: '2026-11-20',
  employees: [{ ...jolanda, jobTitle: 'Klachtbehandelaar' }],
  teams: [complaintsTeam, { code: 'ONDERHOUD', name: 'Onderhoud' }],
  dossierTypes: [{ code: 'KLACHT', description: 'Klacht over onze dienstverlening' }],
  dossierStatuses: [{ code: 'INBEHAND', description: 'In behandeling' }],
  dossierClosingReasons: [{ code: 'OPGELOST', description: 'Klacht opgelost' }],
  lineClosingReasons: [{ code: 'UITGEVOERD', description: 'Uitgevoerd' }],
  actions: [{ code: 'BELLEN', description: 'Melder bellen' }],
  interactionTemplates: [{ code: 'TEL-UIT', description: 'Telefoon uitgaand' }],
  processTemplates: [
    {
      code: 'KLACHT',
      description: 'Klacht',
      steps: [{ lineNumber: 10_000, actionCode: 'BELLEN', description: 'Melder bellen', date: '2026-11-24' }],
    },
  ],
  referralBodies: [
    {
      code: 'HUURCOM',
      name: 'Huurcommissie',
      complaints: 'Huurprijs, servicekosten, gebreken aan de woning en klachten over de verhuurder',
      conditions: 'U heeft de klacht eerst bij ons ingediend',
      cost: '€ 25; u krijgt dit terug als u gelijk krijgt',
      term: 'Geen vaste termijn na onze brief',
      url: 'www.huurcommissie.nl',
      address: 'Postbus 16495, 2500 BL  DEN HAAG',
    },
  ],
  codes: {
    dossierType: 'KLACHT',
    statusInProgress: 'INBEHAND',
    processTemplate: 'KLACHT',
    interactions: { declined: 'KL-AFGEW', outgoingLetter: 'BRIEF-UIT', telephone: 'TEL-UIT' },
    letters: { referral: 'VERWIJZING' },
  },
} as const;
