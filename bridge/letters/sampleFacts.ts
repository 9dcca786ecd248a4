/** A complaint that never was, for previews and for the examples beside the fields. */
import type { LetterFacts } from './fields/field.ts';

const huurcommissie = {
  code: 'HUURCOM',
  name: 'Huurcommissie',
  complaints: 'Huurprijs, servicekosten, gebreken en klachten over de verhuurder',
  conditions: 'U heeft de klacht eerst bij ons ingediend',
  cost: '€ 25; u krijgt dit terug als u gelijk krijgt',
  term: 'Geen vaste termijn; wacht er niet te lang mee',
  url: 'www.huurcommissie.nl',
  address: 'Postbus 16495, 2500 BL  DEN HAAG',
} as const;

const klachtencommissie = {
  code: 'KLACHTENCIE',
  name: 'Klachtencommissie Wonen',
  complaints: 'Klachten over het werk of het gedrag van de verhuurder',
  conditions: 'U heeft de klacht eerst bij ons ingediend',
  cost: 'Gratis',
  term: 'Binnen één jaar nadat u de klacht bij ons indiende',
  url: 'www.klachtencommissie-wonen.example',
  address: 'Postbus 100, 3500 AC  UTRECHT',
} as const;

export const sampleFacts: LetterFacts = {
  today: '2026-11-22',
  subject: {
    kind: 'dossier',
    number: 'D-000231',
    description: 'Lekkage in de badkamer',
    date: '2026-11-16',
    deadline: '2026-12-14',
  },
  line: { number: 20_000, description: 'Klacht onderzoeken', date: '2026-11-25' },
  reporter: {
    name: 'J. van der Knaap',
    salutation: 'Mevrouw',
    address: 'Oudegracht 112 A',
    postalCode: '3511AB',
    city: 'Utrecht',
    correspondence: 'email',
  },
  handler: {
    name: 'Samira Willems',
    jobTitle: 'Medewerker klachten',
    phone: '030 123 45 67',
    email: 's.willems@delinde.example',
  },
  association: {
    name: 'Woonstichting De Linde',
    address: 'Lindelaan 1',
    postalCode: '3511 AB',
    city: 'Utrecht',
    phone: '030 123 45 00',
    email: 'klachten@delinde.example',
    website: 'www.delinde.example',
  },
  referral: huurcommissie,
  bodies: [klachtencommissie, huurcommissie],
  declined: 'Dit is een eerste reparatieverzoek.',
  actions: [
    { description: 'Melder gebeld', date: '2026-11-18', isDone: true, by: 'Samira Willems' },
    { description: 'Kitnaad vervangen', date: '2026-11-20', isDone: true, by: 'IJsbrand Dekker' },
    { description: 'Controleren of het droog blijft', date: '2026-12-04', isDone: false, by: 'IJsbrand Dekker' },
  ],
};
