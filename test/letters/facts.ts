import type { LetterFacts } from '../../bridge/letters/model.ts';

export const reporter = {
  name: 'J. van der Knaap',
  salutation: 'Mevrouw',
  address: 'Oudegracht 112 A',
  postalCode: '3511ab',
  city: 'Utrecht',
  correspondence: 'paper',
} as const;

const huurcommissie = {
  code: 'HC',
  name: 'Huurcommissie',
  complaints: 'Klachten over de huurprijs',
  conditions: 'U heeft uw klacht eerst bij ons gemeld.',
  cost: '€ 25',
  term: 'Binnen zes maanden',
  url: 'www.huurcommissie.example',
  address: 'Postbus 1, 2500 AA Den Haag',
};

export const facts: LetterFacts = {
  today: '2026-11-22',
  subject: { kind: 'dossier', number: 'D-000231', description: 'Lekkage in de badkamer.', date: '2026-11-16', deadline: '2026-12-14' },
  line: { number: 20_000, description: 'Klacht onderzoeken.', date: '2026-11-25' },
  reporter,
  handler: { name: 'Samira Willems', jobTitle: 'Medewerker klachten', phone: '030 123 45 67', email: 's.willems@delinde.example' },
  association: {
    name: 'Woonstichting De Linde',
    address: 'Lindelaan 1',
    postalCode: '3581 CV',
    city: 'Utrecht',
    phone: '030 123 45 00',
    email: 'info@delinde.example',
    website: 'www.delinde.example',
  },
  referral: huurcommissie,
  bodies: [huurcommissie, { ...huurcommissie, code: 'KC', name: 'Klachtencommissie', url: 'www.klachten.example' }],
  declined: 'Dit is een reparatie.',
  actions: [
    { description: 'Melder gebeld', date: '2026-11-18', isDone: true, by: 'Samira Willems' },
    { description: 'Kitnaad vervangen', date: null, isDone: true, by: 'IJsbrand Dekker' },
    { description: 'Nacontrole', date: '2026-12-04', isDone: false, by: 'Samira Willems' },
  ],
};
