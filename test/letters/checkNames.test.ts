import { expect } from 'chai';
import { check } from '../../bridge/letters/check/check.ts';
import type { Checked } from '../../bridge/letters/check/check.ts';
import { inLanguage } from '../../bridge/letters/check/finding.ts';
import type { CheckedFile } from '../../bridge/letters/check/letterFile.ts';
import { fieldName } from '../../bridge/letters/engine/names.ts';
import type { Use } from '../../bridge/letters/engine/types.ts';

const model = [
  { name: 'aanhef', kind: 'text' },
  { name: 'onderwerp', kind: 'text' },
  { name: 'dossier.omschrijving', kind: 'text' },
  { name: 'dossier.acties', kind: 'rows', columns: [{ name: 'wat', kind: 'text' }] },
];

const oordeel = { name: 'oordeel', kind: 'choice', choices: ['gegrond', 'gedeeltelijk gegrond', 'ongegrond'] };
const hersteld = { name: 'hersteld', kind: 'yesNo' };
const afspraken = {
  name: 'afspraken',
  kind: 'rows',
  columns: [
    { name: 'actie', kind: 'text' },
    { name: 'status', kind: 'choice', choices: ['open', 'klaar'] },
  ],
};

const fieldUse = (name: string, more: Partial<Use> = {}): Use => ({
  name: fieldName(name),
  typed: `{{${name}}}`,
  as: 'value',
  within: [],
  comparedWith: null,
  drawn: null,
  part: 'word/document.xml',
  paragraph: 3,
  text: `Beste {{${name}}}`,
  ...more,
});

const compared = (name: string, value: string, within: readonly string[] = []): Use =>
  fieldUse(name, { typed: `{{als ${name} is ${value}}}`, as: 'condition', comparedWith: fieldName(value), within });

const allUsed: readonly Use[] = [compared('oordeel', 'gegrond'), fieldUse('hersteld', { as: 'condition' }), fieldUse('afspraken', { as: 'rows' })];

const said = (file: CheckedFile | null, uses: readonly Use[], language: 'nl' | 'en' = 'nl'): readonly string[] => {
  const checked: Checked = { template: { uses, problems: [] }, file, model };
  return check(checked)
    .map((found) => inLanguage(found, language))
    .map(({ level, kind, part, message, advice }) => `${level} ${kind} | ${part} | ${message} ${advice}`);
};

const file = { subject: 'Over {{dossier.omschrijving}}', questions: [oordeel, hersteld, afspraken] };

describe('letters/check: names in the letter', () => {
  const wrong: readonly (readonly [what: string, Use, string])[] = [
    ['a slip of the finger', fieldUse('aanhfe'), 'unknownName | {{aanhfe}} is geen gegeven van het dossier en geen vraag van deze brief. Bedoelt u {{aanhef}}?'],
    ['a slip in a question', fieldUse('oordel'), 'unknownName | {{oordel}} is geen gegeven van het dossier en geen vraag van deze brief. Bedoelt u {{oordeel}}?'],
    ['nothing near', fieldUse('xyz'), 'unknownName | {{xyz}} is geen gegeven van het dossier en geen vraag van deze brief. Verbeter de naam, of maak er een vraag van.'],
    ['a very long name', fieldUse('x'.repeat(100_000)), `unknownName | {{${'x'.repeat(60)}…}} is geen gegeven van het dossier en geen vraag van deze brief. Verbeter de naam, of maak er een vraag van.`],
    ['a slip in a column', fieldUse('acti', { within: ['afspraken'] }), 'unknownName | {{acti}} is geen gegeven van het dossier en geen vraag van deze brief. Bedoelt u {{actie}}?'],
    ['a column outside its list', fieldUse('actie'), 'columnOutside | {{actie}} hoort bij een rij van afspraken en staat daarbuiten. Zet het tussen {{herhaal afspraken}} en {{einde}}.'],
    ['a column inside another list', fieldUse('actie', { within: ['dossier.acties'] }), 'columnOutside | {{actie}} hoort bij een rij van afspraken en staat daarbuiten. Zet het tussen {{herhaal afspraken}} en {{einde}}.'],
    ['a list as a text', fieldUse('afspraken'), 'rowsAsValue | {{afspraken}} is een lijst en kan niet als één tekst in de brief. Herhaal de rijen: {{herhaal afspraken}} {{actie}} {{einde}}. Of maak er een tabel van: {{afspraken | tabel}}.'],
    ['a text as a table', fieldUse('aanhef', { drawn: 'table' }), 'notRows | {{aanhef}} is geen lijst met rijen. Gebruik {{aanhef}} of {{als aanhef}}, of maak er een vraag met rijen van.'],
    ['a list that is compared', compared('dossier.acties', 'ja'), 'rowsAsValue | {{dossier.acties}} is een lijst en kan niet als één tekst in de brief. Herhaal de rijen: {{herhaal dossier.acties}} {{wat}} {{einde}}.'],
    ['a text that is repeated', fieldUse('aanhef', { as: 'rows' }), 'notRows | {{aanhef}} is geen lijst met rijen. Gebruik {{aanhef}} of {{als aanhef}}, of maak er een vraag met rijen van.'],
    ['a choice that does not exist', compared('oordeel', 'gegront'), 'notAChoice | {{als oordeel is gegront}} vergelijkt met iets wat {{oordeel}} nooit is. Bedoelt u “gegrond”?'],
    ['a choice that is far from all', compared('oordeel', 'iets anders'), 'notAChoice | {{als oordeel is iets anders}} vergelijkt met iets wat {{oordeel}} nooit is. Kies uit “gegrond”, “gedeeltelijk gegrond”, “ongegrond”.'],
    ['yes and no in other words', compared('hersteld', 'misschien'), 'notAChoice | {{als hersteld is misschien}} vergelijkt met iets wat {{hersteld}} nooit is. Kies uit “ja”, “nee”.'],
    ['a choice of a column', compared('status', 'dicht', ['afspraken']), 'notAChoice | {{als status is dicht}} vergelijkt met iets wat {{status}} nooit is. Kies uit “open”, “klaar”.'],
  ];
  for (const [what, wrongUse, message] of wrong) {
    it(`tells of ${what}`, () => {
      expect(said(file, [...allUsed, wrongUse])).to.deep.equal([`error ${message.replace(' | ', ' | brief | ')}`]);
    });
  }

  const right: readonly (readonly [what: string, Use])[] = [
    ['a field, whatever its capitals and spaces', fieldUse('Dossier. Omschrijving')],
    ['a list that is repeated', fieldUse('dossier.acties', { as: 'rows' })],
    ['a list as a condition', fieldUse('afspraken', { as: 'condition' })],
    ['a list as a table', fieldUse('afspraken', { drawn: 'table' })],
    ['a list as an enumeration', fieldUse('dossier.acties', { drawn: 'bullets' })],
    ['a text as an enumeration', fieldUse('aanhef', { drawn: 'numbers' })],
    ['a column of the list around it', fieldUse('actie', { within: ['afspraken'] })],
    ['a column of a list further out', fieldUse('actie', { within: ['afspraken', 'dossier.acties'] })],
    ['a field inside a list', fieldUse('aanhef', { within: ['afspraken'] })],
    ['a choice, whatever its capitals', compared('oordeel', 'Gedeeltelijk  gegrond')],
    ['yes', compared('hersteld', 'ja')],
    ['a text that is compared with anything', compared('aanhef', 'iets')],
  ];
  for (const [what, rightUse] of right) {
    it(`has nothing against ${what}`, () => {
      expect(said(file, [...allUsed, rightUse])).to.deep.equal([]);
    });
  }

  it('tells no more than anybody mends at once, however many names a file has', () => {
    expect(said(null, Array.from({ length: 50_000 }, (_, index) => fieldUse(`onbekend${index}`)))).to.have.length(500);
  });

  it('tells the same mistake once for each paragraph', () => {
    const uses = [fieldUse('xyz'), fieldUse('xyz'), fieldUse('xyz', { paragraph: 4 })];
    expect(said(null, uses)).to.have.length(2);
  });

  it('speaks English too', () => {
    expect(said(null, [fieldUse('aanhfe')], 'en')).to.deep.equal(['error unknownName | letter | {{aanhfe}} is no field of the dossier and no question of this letter. Do you mean {{aanhef}}?']);
  });
});

describe('letters/check: letter.json', () => {
  const withDefault = (text: string, kind = 'text') => ({ ...file, questions: [...file.questions, { name: 'extra', kind, default: text, columns: [] }] });
  const uses = [...allUsed, fieldUse('extra')];
  const rowsUsed = [...allUsed, fieldUse('extra', { as: 'condition' })];

  const wrong: readonly (readonly [what: string, CheckedFile, readonly Use[], string])[] = [
    ['an unknown field in the subject', { ...file, subject: '{{aanhfe}}' }, allUsed, 'error unknownName | letter.json, subject | {{aanhfe}} is geen gegeven van het dossier en geen vraag van deze brief. Bedoelt u {{aanhef}}?'],
    ['the subject in the subject', { ...file, subject: '{{onderwerp}}' }, allUsed, 'error notYetKnown | letter.json, subject | {{onderwerp}} is hier nog niet bekend. Kies een gegeven van het dossier.'],
    ['a tag in the subject that does not end', { ...file, subject: 'Over {{aanhef' }, allUsed, 'error unclosedTag | letter.json, subject | Hier begint een veld dat niet eindigt: {{aanhef Zet }} achter de naam. Een veld staat op één regel, zonder Enter of Tab.'],
    ['a tag in the subject that is no field', { ...file, subject: '{{1, 2}}' }, allUsed, 'error notATag | letter.json, subject | Dit is geen veld, voorwaarde of blok: {{1, 2}} Een naam begint met een letter en heeft alleen letters, cijfers, punten en streepjes. Een voorwaarde is {{als naam}} of {{als naam is waarde}}.'],
    ['a list in the subject', { ...file, subject: '{{afspraken}}' }, allUsed, 'error rowsInText | letter.json, subject | {{afspraken}} is een lijst en past niet in één regel tekst. Kies een ander gegeven.'],
    ['an answer as a default', withDefault('{{oordeel}}'), uses, 'error notYetKnown | vraag 4 (letter.json, questions.3.default) | {{oordeel}} is hier nog niet bekend. Kies een gegeven van het dossier.'],
    ['a list as the default of a text', withDefault('{{dossier.acties}}'), uses, 'error rowsInText | vraag 4 (letter.json, questions.3.default) | {{dossier.acties}} is een lijst en past niet in één regel tekst. Kies een ander gegeven.'],
    ['more than a list as the default of rows', withDefault('Namelijk {{dossier.acties}}', 'rows'), rowsUsed, 'error rowsInText | vraag 4 (letter.json, questions.3.default) | {{dossier.acties}} is een lijst en past niet in één regel tekst. Kies een ander gegeven.'],
    ['a question named as a field', { ...file, questions: [...file.questions, { name: 'Aanhef', kind: 'text' }] }, [...allUsed, fieldUse('aanhef')], 'error nameTaken | vraag 4 (letter.json, questions.3.name) | {{Aanhef}} is al een gegeven of een woord van de sjabloontaal. Geef de vraag een andere naam.'],
    ['a question named as a word of the language', { ...file, questions: [...file.questions, { name: 'einde', kind: 'text' }] }, [...allUsed, fieldUse('einde')], 'error nameTaken | vraag 4 (letter.json, questions.3.name) | {{einde}} is al een gegeven of een woord van de sjabloontaal. Geef de vraag een andere naam.'],
    ['a question without use', { ...file, questions: [...file.questions, { name: 'extra', kind: 'text' }] }, allUsed, 'warning unusedQuestion | vraag 4 (letter.json, questions.3.name) | Het antwoord op deze vraag komt nergens in de brief: extra. Zet {{extra}} in de brief, of haal de vraag weg.'],
  ];
  for (const [what, wrongFile, used, message] of wrong) {
    it(`tells of ${what}`, () => {
      expect(said(wrongFile, used)).to.deep.equal([message]);
    });
  }

  const right: readonly (readonly [what: string, CheckedFile, readonly Use[]])[] = [
    ['an answer in the subject', { ...file, subject: 'Uw klacht is {{oordeel}}' }, allUsed],
    ['a field as a default', withDefault('Over {{dossier.omschrijving}}'), uses],
    ['a list as the default of rows', withDefault(' {{dossier.acties}} ', 'rows'), rowsUsed],
    ['a question that only the subject uses', { subject: '{{extra}}', questions: [{ name: 'extra', kind: 'text' }] }, []],
    [
      'a question that decides whether another is asked',
      { subject: '', questions: [hersteld, { name: 'extra', kind: 'text', shownWhen: { name: 'hersteld', is: 'ja' } }] },
      [fieldUse('extra')],
    ],
  ];
  for (const [what, rightFile, used] of right) {
    it(`has nothing against ${what}`, () => {
      expect(said(rightFile, used)).to.deep.equal([]);
    });
  }

  it('does not call a question unused while the letter could not be read', () => {
    const problem = { kind: 'unreadable', part: '', paragraph: 0, text: '', what: '' } as const;
    const kinds = check({ template: { uses: [], problems: [problem] }, file, model }).map(({ kind }) => kind);
    expect(kinds).to.deep.equal(['unreadable']);
  });
});
