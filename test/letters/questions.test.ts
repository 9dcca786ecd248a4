import { expect } from 'chai';
import { askedQuestions, checkAnswers } from '../../bridge/letters/questions.ts';
import type { Answers, CheckedAnswers } from '../../bridge/letters/questions.ts';
import type { Question } from '../../bridge/letters/schema.ts';
import { limits } from '../../bridge/limits.ts';

const questions: readonly Question[] = [
  { name: 'op', label: 'Wanneer?', kind: 'date', required: true },
  { name: 'via', label: 'Hoe?', kind: 'choice', required: true, choices: ['per post', 'anders'] },
  { name: 'hoeAnders', label: 'Hoe dan?', kind: 'choice', required: true, choices: ['fax', 'duif'], shownWhen: { name: 'via', is: 'anders' } },
  { name: 'duif', label: 'Welke duif?', kind: 'text', required: true, shownWhen: { name: 'hoeAnders', is: 'duif' } },
  { name: 'extra', label: 'Verder?', kind: 'longText', required: false },
  { name: 'kort', label: 'Kort?', kind: 'text', required: false, limit: 5 },
  { name: 'geld', label: 'Geld terug?', kind: 'yesNo', required: false },
  { name: 'bedrag', label: 'Hoeveel?', kind: 'number', required: true, min: 0.5, max: 100, decimals: 2, shownWhen: { name: 'geld', is: 'ja' } },
  { name: 'aantal', label: 'Hoe vaak?', kind: 'number', required: false },
  {
    name: 'acties',
    label: 'Wat doen wij?',
    kind: 'rows',
    required: false,
    limit: 2,
    columns: [
      { name: 'wat', label: 'Wat', kind: 'text', required: true },
      { name: 'op', label: 'Wanneer', kind: 'date', required: false },
      { name: 'wie', label: 'Wie', kind: 'choice', required: false, choices: ['wij', 'u'] },
    ],
  },
];

const good = { op: '2026-11-22', via: 'per post' };

const problems = (answers: Answers): unknown => {
  const checked: CheckedAnswers = checkAnswers(questions, answers);
  return checked.kind === 'problems' ? checked.problems : checked.kind;
};

describe('letters/questions', () => {
  const table: readonly (readonly [what: string, answers: Answers, expected: unknown])[] = [
    ['nothing answered', {}, { op: 'required', via: 'required' }],
    ['only spaces', { ...good, op: '  ' }, { op: 'required' }],
    ['a day that does not exist', { ...good, op: '2026-02-30' }, { op: 'notADate' }],
    ['a date in another form', { ...good, op: '22-11-2026' }, { op: 'notADate' }],
    ['a choice that was not offered', { ...good, via: 'per fiets' }, { via: 'notAChoice' }],
    ['an optional answer left out', good, 'ok'],
    ['the longest answer', { ...good, extra: 'x'.repeat(limits.answer) }, 'ok'],
    ['a longer answer', { ...good, extra: 'x'.repeat(limits.answer + 1) }, { extra: 'tooLong' }],
    ['a required answer that is asked now', { ...good, via: 'anders' }, { hoeAnders: 'required' }],
    ['a wrong answer that is not asked', { ...good, hoeAnders: 'paard' }, 'ok'],
    ['a question asked through one that is not asked', { ...good, hoeAnders: 'duif' }, 'ok'],
    ['a text over its own limit', { ...good, kort: '123456' }, { kort: 'tooLong' }],
    ['yes', { ...good, geld: 'ja', bedrag: '12.50' }, 'ok'],
    ['what is neither yes nor no', { ...good, geld: 'yes' }, { geld: 'notYesNo' }],
    ['a number that follows from yes', { ...good, geld: 'ja' }, { bedrag: 'required' }],
    ['a number with a comma', { ...good, geld: 'ja', bedrag: '12,5' }, { bedrag: 'notANumber' }],
    ['a number with too many decimals', { ...good, geld: 'ja', bedrag: '1.255' }, { bedrag: 'notANumber' }],
    ['a number in another form', { ...good, aantal: '1e3' }, { aantal: 'notANumber' }],
    ['a number that is not whole', { ...good, aantal: '1.5' }, { aantal: 'notANumber' }],
    ['a number below zero', { ...good, aantal: '-2' }, 'ok'],
    ['a number that is too low', { ...good, geld: 'ja', bedrag: '0.4' }, { bedrag: 'tooSmall' }],
    ['a number that is too high', { ...good, geld: 'ja', bedrag: '100.01' }, { bedrag: 'tooLarge' }],
    ['rows', { ...good, acties: [{ wat: 'Bellen', op: '2026-11-22', wie: 'wij' }] }, 'ok'],
    ['rows without anything in them', { ...good, acties: [{ wat: ' ' }, {}, {}, {}] }, 'ok'],
    ['a row of which a part is wrong', { ...good, acties: [{ wat: '' }, { op: 'morgen', wie: 'zij' }] }, { 'acties.1.wat': 'required', 'acties.1.op': 'notADate', 'acties.1.wie': 'notAChoice' }],
    ['a column that does not exist', { ...good, acties: [{ wat: 'Bellen', toString: 'x' }] }, { 'acties.0.toString': 'unknownQuestion' }],
    ['too many rows', { ...good, acties: [{ wat: 'a' }, { wat: 'b' }, { wat: 'c' }] }, { acties: 'tooManyRows' }],
    ['a text where rows are asked', { ...good, acties: 'Bellen' }, { acties: 'unknownQuestion' }],
    ['rows where a text is asked', { ...good, extra: [{ wat: 'Bellen' }] }, { extra: 'unknownQuestion' }],
    ['no text where rows are asked', { ...good, acties: ' ' }, 'ok'],
    ['a question that does not exist', { ...good, toString: 'x' }, { toString: 'unknownQuestion' }],
  ];
  for (const [what, answers, expected] of table) {
    it(`judges ${what}`, () => {
      expect(problems(answers)).to.deep.equal(expected);
    });
  }

  it('gives every question a value: trimmed, and empty where it is not asked', () => {
    expect(checkAnswers(questions, { ...good, extra: ' Dank. ', hoeAnders: 'fax', duif: 'Koos', bedrag: '3', acties: [{}, { wat: ' Bellen ' }] })).to.deep.equal({
      kind: 'ok',
      values: {
        op: '2026-11-22',
        via: 'per post',
        hoeAnders: '',
        duif: '',
        extra: 'Dank.',
        kort: '',
        geld: '',
        bedrag: '',
        aantal: '',
        acties: [{ wat: 'Bellen', op: '', wie: '' }],
      },
    });
  });

  it('asks what follows from the answers so far', () => {
    const asked = askedQuestions(questions, { via: 'anders', hoeAnders: 'duif' }).map(({ name }) => name);
    expect(asked).to.deep.equal(['op', 'via', 'hoeAnders', 'duif', 'extra', 'kort', 'geld', 'aantal', 'acties']);
  });

  it('must have a row where rows are required', () => {
    const needed = questions.map((question) => (question.name === 'acties' ? { ...question, required: true } : question));
    const withRows = (acties: Answers[string]) => checkAnswers(needed, { ...good, acties });
    expect(withRows([{ wat: '' }])).to.deep.equal({ kind: 'problems', problems: { acties: 'required' } });
    expect(withRows([{ wat: 'Bellen' }]).kind).to.equal('ok');
  });
});
