/** What a letter may say of a dossier or a task: each field of a template, where it comes from, how it is written. */
import type { ReferralBody } from '../lookups/schema.ts';
import { addressBlock } from './address.ts';
import type { Address } from './address.ts';
import { writtenDate } from './dates.ts';
import type { Values } from './engine.ts';
import { greeting } from './salutation.ts';
import type { Addressee } from './salutation.ts';
import { words } from '../words.ts';
import type { Words } from '../words.ts';

/** Fresh from the ERP and the configuration. Dates are `YYYY-MM-DD`; an empty text and `null` both mean unknown. */
export interface LetterFacts {
  /** Today in Europe/Amsterdam. */
  readonly today: string;
  /** What it is about: a dossier, or a task that did not become one. */
  readonly subject: {
    readonly kind: 'dossier' | 'task';
    readonly number: string;
    readonly description: string;
    readonly date: string | null;
    readonly deadline: string | null;
  };
  /** Who complains, at the address of the household; `null` while the dossier or task has no reporter. */
  readonly reporter: (Addressee & Address & { readonly correspondence: 'unknown' | 'paper' | 'email' }) | null;
  readonly handler: {
    readonly name: string;
    readonly jobTitle: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly association: {
    readonly name: string;
    readonly address: string;
    readonly postalCode: string;
    readonly city: string;
    readonly phone: string;
    readonly email: string;
    readonly website: string;
  };
  /** Only for a referral. */
  readonly referral: ReferralBody | null;
  /** Every outside body that a complainant may go to. */
  readonly bodies: readonly ReferralBody[];
  /** Why a task was declined, as the employee typed it; empty when it was not. */
  readonly declined: string;
  /** The action lines that are done, oldest first. */
  readonly actions: readonly { readonly description: string; readonly date: string | null }[];
}

/** Who can fill in what is missing, and where. */
export type Source = 'subject' | 'reporter' | 'handler' | 'association' | 'referral';

interface ModelField {
  readonly source: Source;
  /** For a person: `het telefoonnummer van de behandelaar`. */
  readonly label: Words;
  /** The text in the letter; `null` or empty when it is not known. */
  readonly read: (facts: LetterFacts) => string | null | undefined;
  /** An unknown value leaves nothing out that the letter needs. */
  readonly optional?: true;
}

const sentencePart = (text: string): string => text.trim().replace(/[.!?]+$/, '');

/** A handler without a number or address of their own is reached through the association's. */
const phoneOf = ({ handler, association }: LetterFacts): string => handler.phone?.trim() || association.phone;
const emailOf = ({ handler, association }: LetterFacts): string => handler.email?.trim() || association.email;

const actionLine = ({ description, date }: LetterFacts['actions'][number]): string => {
  const when = writtenDate(date);
  return when === null ? description.trim() : `${when}: ${description.trim()}`;
};

const bodyLine = ({ name, url }: ReferralBody): string => `${name}: ${url}`;

const townOf = ({ association: { postalCode, city } }: LetterFacts): string => `${postalCode} ${city}`.trim();

const fields: Readonly<Record<string, ModelField>> = {
  datum: { source: 'subject', label: words('de datum', 'the date'), read: (f) => writtenDate(f.today) },
  kenmerk: { source: 'subject', label: words('ons kenmerk', 'our reference'), read: (f) => f.subject.number },
  'dossier.omschrijving': {
    source: 'subject',
    label: words('de omschrijving van de klacht', "the complaint's description"),
    read: (f) => sentencePart(f.subject.description),
  },
  'dossier.datum': { source: 'subject', label: words('de datum van de klacht', "the complaint's date"), read: (f) => writtenDate(f.subject.date) },
  'dossier.termijn': {
    source: 'subject',
    label: words('de uiterste datum van de klacht', "the complaint's deadline"),
    read: (f) => writtenDate(f.subject.deadline),
  },
  'dossier.acties': {
    source: 'subject',
    label: words('de afgeronde acties', 'the completed actions'),
    read: (f) => f.actions.map(actionLine).join('\n'),
    optional: true,
  },
  'taak.reden': {
    source: 'subject',
    label: words('waarom de klacht niet in behandeling is', 'why the complaint was declined'),
    read: (f) => f.declined,
    optional: true,
  },
  aanhef: { source: 'reporter', label: words('de aanhef', 'the salutation'), read: (f) => f.reporter?.name && greeting(f.reporter) },
  adresblok: { source: 'reporter', label: words('het adres van de melder', "the complainant's address"), read: (f) => f.reporter && addressBlock(f.reporter) },
  'contact.naam': { source: 'reporter', label: words('de naam van de melder', "the complainant's name"), read: (f) => f.reporter?.name },
  verzending: {
    source: 'reporter',
    label: words('de wijze van verzenden', 'the way of sending'),
    read: (f) => (f.reporter?.correspondence === 'email' ? 'Per e-mail' : ''),
    optional: true,
  },
  'behandelaar.naam': { source: 'handler', label: words('de naam van de behandelaar', "the handler's name"), read: (f) => f.handler.name },
  'behandelaar.functie': {
    source: 'handler',
    label: words('de functie van de behandelaar', "the handler's job title"),
    read: (f) => f.handler.jobTitle,
    optional: true,
  },
  'behandelaar.telefoon': { source: 'handler', label: words('het telefoonnummer van de behandelaar', "the handler's phone number"), read: phoneOf },
  'behandelaar.email': { source: 'handler', label: words('het e-mailadres van de behandelaar', "the handler's e-mail address"), read: emailOf },
  'corporatie.naam': { source: 'association', label: words('de naam van de corporatie', "the association's name"), read: (f) => f.association.name },
  'corporatie.adres': { source: 'association', label: words('het adres van de corporatie', "the association's address"), read: (f) => f.association.address },
  'corporatie.plaats': { source: 'association', label: words('de plaats van de corporatie', "the association's town"), read: townOf },
  'corporatie.telefoon': {
    source: 'association',
    label: words('het telefoonnummer van de corporatie', "the association's phone number"),
    read: (f) => f.association.phone,
  },
  'corporatie.email': { source: 'association', label: words('het e-mailadres van de corporatie', "the association's e-mail address"), read: (f) => f.association.email },
  'corporatie.website': { source: 'association', label: words('de website van de corporatie', "the association's website"), read: (f) => f.association.website },
  instanties: {
    source: 'association',
    label: words('de instanties waar de melder naartoe kan', 'the bodies that the complainant can go to'),
    read: (f) => f.bodies.map(bodyLine).join('\n'),
  },
  'instantie.naam': { source: 'referral', label: words('de naam van de instantie', "the body's name"), read: (f) => f.referral?.name },
  'instantie.klachten': {
    source: 'referral',
    label: words('voor welke klachten de instantie er is', 'which complaints the body is for'),
    read: (f) => f.referral?.complaints,
  },
  'instantie.voorwaarden': {
    source: 'referral',
    label: words('de voorwaarden van de instantie', "the body's conditions"),
    read: (f) => f.referral?.conditions,
  },
  'instantie.termijn': { source: 'referral', label: words('de termijn van de instantie', "the body's term"), read: (f) => f.referral?.term },
  'instantie.kosten': { source: 'referral', label: words('de kosten van de instantie', "the body's cost"), read: (f) => f.referral?.cost },
  'instantie.adres': { source: 'referral', label: words('het adres van de instantie', "the body's address"), read: (f) => f.referral?.address },
  'instantie.website': { source: 'referral', label: words('de website van de instantie', "the body's website"), read: (f) => f.referral?.url },
};

/** The fields a template may use beside its own questions. `onderwerp` is the template's subject line. */
export const modelFields: readonly string[] = ['onderwerp', ...Object.keys(fields)];

export const modelField = (name: string): Pick<ModelField, 'source' | 'label'> | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

const valueOf = ({ read, optional }: ModelField, facts: LetterFacts): string | null => {
  const value = read(facts)?.trim() ?? '';
  return value !== '' || optional === true ? value : null;
};

/** The values that are known. What is not known is left out, so that a letter that needs it is refused. */
export const modelValues = (facts: LetterFacts): Values => {
  const known: [string, string][] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = valueOf(field, facts);
    if (value !== null) known.push([name, value]);
  }
  return Object.fromEntries(known);
};

/** The dates behind the fields, as `YYYY-MM-DD`: what a question for a date may have as its default. */
export const modelDates = ({ today, subject }: LetterFacts): Values => ({
  datum: today,
  ...(subject.date === null ? {} : { 'dossier.datum': subject.date }),
  ...(subject.deadline === null ? {} : { 'dossier.termijn': subject.deadline }),
});
