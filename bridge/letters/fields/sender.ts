/** What configuration says: the association, and the bodies outside it where a complainant can go. */
import type { ReferralBody } from '../../lookups/schema.ts';
import { words } from '../../words.ts';
import type { Words } from '../../words.ts';
import type { FieldColumn, Fields, LetterFacts, Source, TextField } from './field.ts';

const townOf = ({ association: { postalCode, city } }: LetterFacts): string => `${postalCode} ${city}`.trim();

const ofAssociation = (nl: string, en: string, read: TextField['read']): TextField => ({
  kind: 'text',
  source: 'association',
  label: words(`${nl} van de corporatie`, `the association's ${en}`),
  read,
});

type BodyPart = Exclude<keyof ReferralBody, 'code' | 'name'>;

/** Of each body: the Dutch name of the part, and what it is for a person. */
const bodyParts: Readonly<Record<BodyPart, readonly [name: string, label: Words]>> = {
  complaints: ['klachten', words('voor welke klachten', 'for which complaints')],
  conditions: ['voorwaarden', words('de voorwaarden', 'the conditions')],
  term: ['termijn', words('de termijn', 'the term')],
  cost: ['kosten', words('de kosten', 'the cost')],
  address: ['adres', words('het adres', 'the address')],
  url: ['website', words('de website', 'the website')],
};

const partsOfBody = Object.entries(bodyParts) as readonly (readonly [BodyPart, (typeof bodyParts)[BodyPart]])[];

interface Body {
  readonly prefix: string;
  readonly of: Words;
  readonly source: Source;
  readonly find: (facts: LetterFacts) => ReferralBody | null | undefined;
}

const fieldsOfBody = ({ prefix, of, source, find }: Body): Fields =>
  Object.fromEntries(
    partsOfBody.map(([part, [name, label]]) => [
      `${prefix}.${name}`,
      { kind: 'text', source, label: words(`${label.nl} van ${of.nl}`, `${label.en} of ${of.en}`), read: (facts) => find(facts)?.[part] },
    ]),
  );

const isHuurcommissie = ({ name }: ReferralBody): boolean => /huurcommissie/i.test(name);

const bodyColumns: readonly FieldColumn[] = [
  { name: 'naam', kind: 'text', label: words('de naam', 'the name') },
  ...partsOfBody.map(([, [name, label]]) => ({ name, kind: 'text', label }) as const),
];

const bodyRow = (body: ReferralBody): Readonly<Record<string, string>> => ({
  naam: body.name,
  ...Object.fromEntries(partsOfBody.map(([part, [name]]) => [name, body[part]])),
});

export const senderFields: Fields = {
  'corporatie.naam': ofAssociation('de naam', 'name', (f) => f.association.name),
  'corporatie.adres': ofAssociation('het adres', 'address', (f) => f.association.address),
  'corporatie.plaats': ofAssociation('de postcode en de plaats', 'postal code and town', townOf),
  'corporatie.telefoon': ofAssociation('het telefoonnummer', 'phone number', (f) => f.association.phone),
  'corporatie.email': ofAssociation('het e-mailadres', 'e-mail address', (f) => f.association.email),
  'corporatie.website': ofAssociation('de website', 'website', (f) => f.association.website),
  instanties: {
    kind: 'rows',
    source: 'association',
    label: words('alle instanties waar de melder naartoe kan', 'every body that the complainant can go to'),
    columns: bodyColumns,
    read: (f) => f.bodies.map(bodyRow),
  },
  andereinstanties: {
    kind: 'rows',
    source: 'association',
    label: words('de instanties behalve de Huurcommissie', 'the bodies other than the Huurcommissie'),
    columns: bodyColumns,
    read: (f) => f.bodies.filter((body) => !isHuurcommissie(body)).map(bodyRow),
    optional: true,
  },
  'instantie.naam': { kind: 'text', source: 'referral', label: words('de naam van de gekozen instantie', "the chosen body's name"), read: (f) => f.referral?.name },
  ...fieldsOfBody({
    prefix: 'instantie',
    of: words('de gekozen instantie', 'the chosen body'),
    source: 'referral',
    find: ({ referral }) => referral,
  }),
  ...fieldsOfBody({
    prefix: 'huurcommissie',
    of: words('de Huurcommissie', 'the Huurcommissie'),
    source: 'association',
    find: ({ bodies }) => bodies.find(isHuurcommissie),
  }),
};
