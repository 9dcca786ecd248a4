import { expect } from 'chai';
import { askedQuestions, checkAnswers } from '../../bridge/letters/questions.ts';
import type { CheckedAnswers } from '../../bridge/letters/questions.ts';
import type { Question } from '../../bridge/letters/schema.ts';
import { limits } from '../../bridge/limits.ts';

const questions: readonly Question[] = [
  { name: 'op', label: 'Wanneer?', kind: 'date', required: true },
  { name: 'via', label: 'Hoe?', kind: 'choice', required: true, choices: ['per post', 'anders'] },
  { name: 'hoeAnders', label: 'Hoe dan?', kind: 'choice', required: true, choices: ['fax', 'duif'], shownWhen: { name: 'via', is: 'anders' } },
  { name: 'duif', label: 'Welke duif?', kind: 'text', required: true, shownWhen: { name: 'hoeAnders', is: 'duif' } },
  { name: 'extra', label: 'Verder?', kind: 'longText', required: false },
];

const good = { op: '2026-11-22', via: 'per post' };

const problems = (answers: Readonly<Record<string, string>>): unknown => {
  const checked: CheckedAnswers = checkAnswers(questions, answers);
  return checked.kind === 'problems' ? checked.problems : checked.kind;
};

describe('letters/questions', () => {
  const table: readonly (readonly [what: string, answers: Readonly<Record<string, string>>, expected: unknown])[] = [
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
    ['a question that does not exist', { ...good, toString: 'x' }, { toString: 'unknownQuestion' }],
  ];
  for (const [what, answers, expected] of table) {
    it(`judges ${what}`, () => {
      expect(problems(answers)).to.deep.equal(expected);
    });
  }

  it('gives every question a value: trimmed, and empty where it is not asked', () => {
    expect(checkAnswers(questions, { ...good, extra: ' Dank. ', hoeAnders: 'fax', duif: 'Koos' })).to.deep.equal({
      kind: 'ok',
      values: { op: '2026-11-22', via: 'per post', hoeAnders: '', duif: '', extra: 'Dank.' },
    });
  });

  it('asks what follows from the answers so far', () => {
    const asked = askedQuestions(questions, { via: 'anders', hoeAnders: 'duif' }).map(({ name }) => name);
    expect(asked).to.deep.equal(['op', 'via', 'hoeAnders', 'duif', 'extra']);
  });
});
