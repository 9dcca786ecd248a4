import { expect } from 'chai';
import { answerValues } from '../../bridge/letters/answerValues.ts';
import { checkAnswers } from '../../bridge/letters/questions.ts';
import type { Answer } from '../../bridge/letters/questions.ts';
import type { Question } from '../../bridge/letters/schema.ts';

const written = (question: Omit<Question, 'name' | 'label' | 'required'>, answer: Answer): unknown => {
  const asked = [{ name: 'Antwoord', label: '?', required: false, ...question }];
  const checked = checkAnswers(asked, { Antwoord: answer });
  return checked.kind === 'ok' ? answerValues(asked, checked.values)['antwoord'] : checked.problems;
};

const amount = { kind: 'number', decimals: 6 } as const;

describe('letters/answerValues', () => {
  const table: readonly (readonly [question: Omit<Question, 'name' | 'label' | 'required'>, answer: string, value: string])[] = [
    [{ kind: 'date' }, '2026-11-22', '22 november 2026'],
    [{ kind: 'date' }, '', ''],
    [{ kind: 'yesNo' }, 'ja', 'ja'],
    [{ kind: 'text' }, ' 2026-11-22 ', '2026-11-22'],
    [amount, '12.5', '12,5'],
    [amount, '12.50', '12,50'],
    [amount, '2026', '2026'],
    [amount, '12500', '12.500'],
    [amount, '-1234567.891', '-1.234.567,891'],
    [amount, '', ''],
  ];
  for (const [question, answer, value] of table) {
    it(`writes "${answer}" as "${value}" for ${question.kind}`, () => {
      expect(written(question, answer)).to.equal(value);
    });
  }

  it('writes rows by their columns, each as its kind', () => {
    const columns = [
      { name: 'Wat', label: 'Wat', kind: 'text', required: true },
      { name: 'op', label: 'Op', kind: 'date', required: false },
      { name: 'keer', label: 'Keer', kind: 'number', required: false },
    ] as const;
    expect(written({ kind: 'rows', columns }, [{ Wat: 'Bellen', op: '2026-11-22', keer: '10000' }, { Wat: 'Kijken' }, {}])).to.deep.equal([
      { wat: 'Bellen', op: '22 november 2026', keer: '10.000' },
      { wat: 'Kijken', op: '', keer: '' },
    ]);
  });
});
