import { readdir } from 'node:fs/promises';
import { expect } from 'chai';
import { dayAt } from '../../addin/clock.ts';
import { byName } from '../../addin/flow/people.ts';
import { keepLanguage, languageFor, languageOf } from '../../addin/text/language.ts';
import type { InLanguages, Language } from '../../addin/text/language.ts';
import { commonTexts } from '../../addin/text/common.ts';
import { workTexts } from '../../addin/text/work.ts';
import { keepOn, MemoryStorage } from './keepInMemory.ts';

const texts = new URL('../../addin/text/', import.meta.url);

/** What may read the same in both: names, and words that both languages have. */
const alike = new Set([
  'Klachtwijzer',
  'Account',
  'Team',
  'Teams',
  'Dossier',
  'Document',
  'Dossiers',
  'Dossier “2”',
  'contact',
  'document',
  'Status',
  'Later',
  '2 min',
]);

/** Said, or left unsaid, on purpose. */
const maybeEmpty = new Set(['letter.inDutch', 'shared.correspondence.unknown']);

/** Every text by its key; functions are called as for two of everything. */
const leaves = (key: string, value: unknown): readonly (readonly [string, unknown])[] => {
  if (typeof value === 'function') return [[key, String((value as (...two: readonly number[]) => unknown)(2, 2))]];
  if (typeof value !== 'object' || value === null) return [[key, value]];
  return Object.entries(value).flatMap(([name, inner]) => leaves(`${key}.${name}`, inner));
};

const readTexts = async (language: Language): Promise<ReadonlyMap<string, unknown>> => {
  const files = await readdir(new URL(`nl/`, texts));
  const screens = await Promise.all(files.map((file) => import(new URL(`${language}/${file}`, texts).href)));
  return new Map(screens.flatMap((screen: object) => Object.entries(screen).flatMap(([name, value]) => leaves(name, value))));
};

describe('the texts of the pane', () => {
  let nl: ReadonlyMap<string, unknown>;
  let en: ReadonlyMap<string, unknown>;
  before(async () => {
    [nl, en] = await Promise.all([readTexts('nl'), readTexts('en')]);
  });

  it('have the same keys in both languages', () => {
    expect([...en.keys()].toSorted()).to.deep.equal([...nl.keys()].toSorted());
    expect(nl.size).to.be.above(200);
  });

  it('are never empty', () => {
    const empty = [nl, en].flatMap((all) => [...all].filter(([, text]) => typeof text !== 'string' || text.trim() === ''));
    expect(empty.map(([key]) => key).filter((key) => !maybeEmpty.has(key))).to.deep.equal([]);
  });

  it('are not Dutch on an English screen', () => {
    const same = [...en].filter(([key, text]) => text === nl.get(key) && text !== '' && /\p{L}{3}/u.test(String(text)));
    expect(same.filter(([, text]) => !alike.has(String(text)))).to.deep.equal([]);
  });
});

describe('one and more', () => {
  const cases: readonly (readonly [string, InLanguages<(count: number) => string>, InLanguages<readonly [string, string]>])[] = [
    [
      'late',
      { nl: commonTexts.nl.term.late, en: commonTexts.en.term.late },
      { nl: ['1 dag over tijd', '2 dagen over tijd'], en: ['1 day overdue', '2 days overdue'] },
    ],
    [
      'tooLong',
      { nl: commonTexts.nl.tooLong, en: commonTexts.en.tooLong },
      {
        nl: ['Maak dit 1 teken korter.', 'Maak dit 2 tekens korter.'],
        en: ['Make this 1 character shorter.', 'Make this 2 characters shorter.'],
      },
    ],
  ];
  for (const [name, says, expected] of cases) {
    for (const language of ['nl', 'en'] as const) {
      it(`are said rightly: ${name} (${language})`, () => {
        expect([1, 2].map(says[language])).to.deep.equal(expected[language]);
      });
    }
  }

  it('says of no actions that there are none yet', () => {
    expect([workTexts.nl.progress(0, 0), workTexts.en.progress(0, 0)]).to.deep.equal(['nog geen acties', 'no actions yet']);
  });
});

describe('the language of the pane', () => {
  const hosts: readonly (readonly [string, Language])[] = [
    ['nl-NL', 'nl'],
    ['nl', 'nl'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['en_US', 'en'],
    ['de-DE', 'nl'],
    ['eng', 'nl'],
    ['fr-en', 'nl'],
    ['', 'nl'],
  ];
  for (const [language, expected] of hosts) {
    it(`is ${expected} where the host says “${language}”`, () => {
      expect(languageOf({ language })).to.equal(expected);
    });
  }

  it('is what somebody chose on this machine, whatever the host says', () => {
    const storage = new MemoryStorage();
    keepLanguage('en', keepOn(storage));
    expect(languageFor({ language: 'nl-NL' }, keepOn(storage))).to.equal('en');
    keepLanguage('nl', keepOn(storage));
    expect(languageFor({ language: 'en-GB' }, keepOn(storage))).to.equal('nl');
  });

  for (const kept of ['', 'fr', '__proto__', 'constructor']) {
    it(`is the host's where “${kept}” was kept, which is no language of the pane`, () => {
      const keep = keepOn(new MemoryStorage());
      keep.write('language', kept);
      expect(languageFor({ language: 'en-GB' }, keep)).to.equal('en');
    });
  }
});

describe('today', () => {
  const moments: readonly (readonly [string, string])[] = [
    ['2026-01-15T22:59:59Z', '2026-01-15'],
    ['2026-01-15T23:00:00Z', '2026-01-16'],
    ['2026-07-15T21:59:59Z', '2026-07-15'],
    ['2026-07-15T22:00:00Z', '2026-07-16'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ];
  for (const [moment, day] of moments) {
    it(`is ${day} in Amsterdam at ${moment}, wherever the machine stands`, () => {
      expect(dayAt(Date.parse(moment))).to.equal(day);
    });
  }
});

describe('people in a list', () => {
  it('stand by name as the language sorts them', () => {
    const people = ['Zeeman', 'Ünal', 'de Bruin', 'Ulrich', 'Bakker'].map((name) => ({ name }));
    const order = ['Bakker', 'de Bruin', 'Ulrich', 'Ünal', 'Zeeman'];
    expect(byName(people, 'nl-NL').map(({ name }) => name)).to.deep.equal(order);
    expect(byName(people, 'en-GB').map(({ name }) => name)).to.deep.equal(order);
  });
});
