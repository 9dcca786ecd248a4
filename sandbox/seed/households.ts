import { create } from '../erp/write/create.ts';
import { additions, initials, places, streets, surnames } from './data/people.ts';
import type { Household, Seeding } from './seeding.ts';

const count = 200;

interface Home {
  readonly addressLine1: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly unitNumber: string;
}

const letters: readonly string[] = 'ABCDEGHJKLNPRTVWXZ'.split('');

const homeFrom = ({ random }: Seeding, at: number): Home => {
  const [city, digits] = random.pick(places);
  const street = `${random.pick(streets)} ${1 + random.int(180)} ${random.pick(additions)}`;
  return {
    addressLine1: street.trim(),
    postalCode: `${digits + random.int(4)} ${random.pick(letters)}${random.pick(letters)}`,
    city,
    country: 'NL',
    unitNumber: `OGEH-${String(30_000 + at * 29).padStart(7, '0')}`,
  };
};

/** One number series for households and persons, as Business Central has for contacts. */
const numberOf = (at: number): string => `C${String(10_000 + at * 10)}`;

const emailOf = (surname: string, at: number): string =>
  `${surname.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase()}${at}@example.org`;

const reachable = ({ random }: Seeding, surname: string, at: number) => ({
  email: random.chance(80) ? emailOf(surname, at) : '',
  phoneNumber: random.chance(40) ? `0342-555${String(100 + random.int(900))}` : '',
  mobilePhoneNumber: random.chance(85) ? `06-555${String(10_000 + random.int(90_000))}` : '',
});

const correspondence = ['Email', 'Email', 'Hard_x0020_Copy', '_x0020_'] as const;

/** One household in the seed is an estate, so that the salutation for it can be tried. */
const estate = 137;

const householdName = (at: number, name: string, surname: string, size: number) => {
  if (at === estate) return { displayName: name, salutation: 'De erven van' };
  return size > 1
    ? { displayName: `Familie ${surname.charAt(0).toUpperCase()}${surname.slice(1)}`, salutation: '' }
    : { displayName: name };
};

const sizes = [1, 1, 2, 2, 3] as const;
const titles = ['De heer', 'Mevrouw', 'Mevrouw', 'De heer', ''] as const;

const makeHousehold = (seeding: Seeding, at: number): Household => {
  const { random, work } = seeding;
  const surname = surnames[at % surnames.length] ?? 'Jansen';
  const home = { ...homeFrom(seeding, at), correspondenceType: random.pick(correspondence) };
  const members = Array.from({ length: random.pick(sizes) }, () => ({
    displayName: `${random.pick(initials)} ${surname}`,
    salutation: random.pick(titles),
    ...reachable(seeding, surname, at),
  }));
  const [first] = members;
  if (first === undefined) throw new Error('A household needs somebody.');
  const company = create(work, 'contacts', {
    ...home,
    ...first,
    ...householdName(at, first.displayName, surname, members.length),
    number: numberOf(at),
    type: 'Company',
    privacyBlocked: at % 61 === 60,
  });
  const persons = members.map((member, nth) =>
    create(work, 'contacts', {
      ...home,
      ...member,
      number: numberOf(at).slice(0, -1) + String(nth + 1),
      type: 'Person',
      companyNumber: company.number,
    }),
  );
  return { company, persons };
};

/** Two hundred households with one to three persons each. */
export const seedHouseholds = (seeding: Seeding): readonly Household[] =>
  Array.from({ length: count }, (_, at) => makeHousehold(seeding, at));
