/**
 * How a letter addresses somebody. The ERP says how (`De heer`, `Mevrouw`, …); a gender is never
 * guessed from a name.
 */

export interface Addressee {
  /** As the ERP shows it: `Kim Verbeek`, `J. van der Knaap`, `Familie De Boer`. */
  readonly name: string;
  /** The ERP's salutation, as text; empty when unknown. */
  readonly salutation: string;
}

const prefixes = new Set(
  "van de der den het 't ten ter te op in aan bij onder over uit voor la le du des el al ben bin d' l' s' 's".split(' '),
);

const family = /^(?:familie|fam\.)\s+/i;

/** `'t Hart` and `d'Ancona` stay small, `van der Knaap` becomes `Van der Knaap`. */
const startsWithApostrophe = /^\p{L}?['’]/u;

const isPrefix = (word: string): boolean => prefixes.has(word.toLowerCase().replace('’', "'"));

/** The name begins where a prefix stands, also the prefix after a hyphen: `Jansen-van Dijk`. */
const startsSurname = (word: string): boolean => isPrefix(word) || /^['’]|^[dl]['’]\p{Lu}/u.test(word);

const carriesOn = (word: string): boolean => word.includes('-') && isPrefix(word.slice(word.lastIndexOf('-') + 1));

const surnameAt = (words: readonly string[]): number => {
  const found = words.findIndex((word) => startsSurname(word) || carriesOn(word));
  return found === -1 ? words.length - 1 : found;
};

const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/\s*-\s*/g, '-')
    .split(/\s+/)
    .filter((word) => word !== '');

/** A prefix has a capital only where nothing of the name stands before it. */
const withCapital = (surname: string): string =>
  startsWithApostrophe.test(surname) ? surname : surname.charAt(0).toUpperCase() + surname.slice(1);

/** The surname as it stands after a title: `J. van der Knaap` gives `Van der Knaap`. */
export const surnameOf = (name: string): string => {
  const words = wordsOf(name);
  return withCapital(words.slice(surnameAt(words)).join(' '));
};

const isInitials = (word: string): boolean => /^(?:\p{L}{1,2}\.)+\p{L}?\.?$/u.test(word) || /^\p{L}$/u.test(word);

const hasFirstName = (name: string): boolean => {
  const words = wordsOf(name);
  const [first = ''] = words;
  return surnameAt(words) > 0 && !isInitials(first);
};

const namesTwo = (name: string): boolean => /\s(?:en|&)\s/i.test(name);

const unknownGender = ({ name }: Addressee): string => {
  if (family.test(name)) return `Geachte familie ${withCapital(name.replace(family, ''))}`;
  return hasFirstName(name) && !namesTwo(name) ? `Beste ${name}` : 'Geachte heer of mevrouw';
};

const greetings: Readonly<Record<string, (to: Addressee) => string>> = {
  'de heer': ({ name }) => `Geachte heer ${surnameOf(name)}`,
  mevrouw: ({ name }) => `Geachte mevrouw ${surnameOf(name)}`,
  'de heer en mevrouw': ({ name }) =>
    namesTwo(name) ? 'Geachte heer en mevrouw' : `Geachte heer en mevrouw ${surnameOf(name)}`,
  'de erven van': ({ name }) => `Geachte erven van ${name}`,
};

const knownAs = (salutation: string): string => salutation.trim().toLowerCase();

/** `Geachte mevrouw Van der Knaap,`. An unknown salutation is treated as none: `Beste Kim Verbeek,`. */
export const greeting = (to: Addressee): string => {
  const greet = Object.hasOwn(greetings, knownAs(to.salutation)) ? greetings[knownAs(to.salutation)] : undefined;
  return `${(greet ?? unknownGender)({ ...to, name: to.name.trim() })},`;
};

/** The first line of the address block: `De heer J. van der Knaap`, `De erven van J. van der Knaap`. */
export const nameLine = ({ name, salutation }: Addressee): string =>
  Object.hasOwn(greetings, knownAs(salutation)) ? `${salutation.trim()} ${name.trim()}` : name.trim();
