/** Who the letter goes to, and who handles the complaint. */
import { words } from '../../words.ts';
import { addressBlock, postalCode } from '../address.ts';
import { greeting, nameLine } from '../salutation.ts';
import type { Fields, LetterFacts } from './field.ts';

/** A handler without a number or address of their own is reached through the association's. */
const phoneOf = ({ handler, association }: LetterFacts): string => handler.phone?.trim() || association.phone;
const emailOf = ({ handler, association }: LetterFacts): string => handler.email?.trim() || association.email;

const sentAs = { unknown: '', paper: 'per post', email: 'per e-mail' } as const;

export const peopleFields: Fields = {
  aanhef: {
    kind: 'text',
    source: 'reporter',
    label: words('de aanhef', 'the salutation'),
    read: (f) => f.reporter?.name && greeting(f.reporter),
  },
  adresblok: {
    kind: 'text',
    source: 'reporter',
    label: words('het adres van de melder', "the complainant's address"),
    read: (f) => f.reporter && addressBlock(f.reporter),
  },
  'contact.naam': { kind: 'text', source: 'reporter', label: words('de naam van de melder', "the complainant's name"), read: (f) => f.reporter?.name },
  'contact.volledigenaam': {
    kind: 'text',
    source: 'reporter',
    label: words('de naam van de melder met de aanspreekvorm', "the complainant's name with the form of address"),
    read: (f) => f.reporter?.name && nameLine(f.reporter),
  },
  'contact.aanspreekvorm': {
    kind: 'text',
    source: 'reporter',
    label: words('de aanspreekvorm zoals die in het ERP staat', 'the form of address as the ERP has it'),
    read: (f) => f.reporter?.salutation,
    optional: true,
  },
  'contact.adres': { kind: 'text', source: 'reporter', label: words('de straat en het huisnummer', 'street and number'), read: (f) => f.reporter?.address },
  'contact.postcode': {
    kind: 'text',
    source: 'reporter',
    label: words('de postcode van de melder', "the complainant's postal code"),
    read: (f) => f.reporter && postalCode(f.reporter.postalCode),
  },
  'contact.plaats': { kind: 'text', source: 'reporter', label: words('de woonplaats van de melder', "the complainant's town"), read: (f) => f.reporter?.city },
  'contact.verzending': {
    kind: 'text',
    source: 'reporter',
    label: words('hoe de melder post wil krijgen: per post of per e-mail', 'how the complainant wants to receive letters: per post or per e-mail'),
    read: (f) => sentAs[f.reporter?.correspondence ?? 'unknown'],
    optional: true,
  },
  verzending: {
    kind: 'text',
    source: 'reporter',
    label: words('de regel boven het adres bij een brief die per e-mail gaat', 'the line above the address of a letter that goes by e-mail'),
    read: (f) => (f.reporter?.correspondence === 'email' ? 'Per e-mail' : ''),
    optional: true,
  },
  'behandelaar.naam': { kind: 'text', source: 'handler', label: words('de naam van de behandelaar', "the handler's name"), read: (f) => f.handler.name },
  'behandelaar.functie': {
    kind: 'text',
    source: 'handler',
    label: words('de functie van de behandelaar', "the handler's job title"),
    read: (f) => f.handler.jobTitle,
    optional: true,
  },
  'behandelaar.telefoon': {
    kind: 'text',
    source: 'handler',
    label: words('het telefoonnummer van de behandelaar', "the handler's phone number"),
    read: phoneOf,
  },
  'behandelaar.email': { kind: 'text', source: 'handler', label: words('het e-mailadres van de behandelaar', "the handler's e-mail address"), read: emailOf },
};
