import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { letterFile } from '../../bridge/letters/letterFile.ts';
import { limits } from '../../bridge/limits.ts';

const question = { name: 'wat', label: 'Wat?', kind: 'text', required: true };
const choice = { ...question, name: 'hoe', kind: 'choice', choices: ['a', 'b'] };
const yesNo = { ...question, name: 'mag', kind: 'yesNo' };
const number = { ...question, name: 'hoeveel', kind: 'number' };
const column = { name: 'wat', label: 'Wat', kind: 'text', required: true };
const rows = { ...question, name: 'lijst', kind: 'rows', columns: [column] };

const faultsIn = (...questions: readonly object[]): readonly string[] => {
  const parsed = letterFile.safeParse({ code: 'TEST', title: 'Test', subject: 'Test', stages: [], questions });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.slice(1).join('.'));
};

describe('letters/letterFile', () => {
  const right: readonly (readonly [what: string, questions: readonly object[]])[] = [
    ['each kind', [question, choice, yesNo, number, rows, { ...question, name: 'op', kind: 'date' }, { ...question, name: 'lang', kind: 'longText' }]],
    ['limits', [{ ...question, limit: 10 }, { ...rows, limit: 3 }, { ...number, min: 0, max: 5, decimals: 2 }]],
    ['a question after yes', [yesNo, { ...question, shownWhen: { name: 'mag', is: 'ja' } }]],
    ['a question after a choice', [choice, { ...question, shownWhen: { name: 'hoe', is: 'b' } }]],
    ['defaults', [{ ...choice, default: 'a' }, { ...yesNo, default: 'nee' }, { ...number, default: '5' }, { ...rows, default: '{{dossier.acties}}' }]],
    ['a default that only the dossier knows', [{ ...question, name: 'op', kind: 'date', default: '{{dossier.datum}}' }]],
  ];
  for (const [what, questions] of right) {
    it(`takes ${what}`, () => {
      expect(faultsIn(...questions)).to.deep.equal([]);
    });
  }

  const wrong: readonly (readonly [what: string, questions: readonly object[], at: string])[] = [
    ['choices without a choice', [{ ...question, choices: ['a', 'b'] }], '0.choices'],
    ['a choice without choices', [{ ...choice, choices: undefined }], '0.choices'],
    ['rows without columns', [{ ...rows, columns: undefined }], '0.columns'],
    ['rows with no column', [{ ...rows, columns: [] }], '0.columns'],
    ['columns without rows', [{ ...question, columns: [column] }], '0.columns'],
    ['two columns of one name', [{ ...rows, columns: [column, { ...column, name: 'Wat' }] }], '0.columns.1.name'],
    ['a column with choices that is no choice', [{ ...rows, columns: [{ ...column, choices: ['a', 'b'] }] }], '0.columns.0.choices'],
    ['a column with a table', [{ ...rows, columns: [{ ...column, kind: 'rows' }] }], '0.columns.0.kind'],
    ['a limit on a date', [{ ...question, kind: 'date', limit: 3 }], '0.limit'],
    ['a limit beyond what is kept', [{ ...question, limit: limits.answer + 1 }], '0.limit'],
    ['more rows than are kept', [{ ...rows, limit: limits.answerRows + 1 }], '0.limit'],
    ['a lowest number for a text', [{ ...question, min: 1 }], '0.min'],
    ['a highest number for a text', [{ ...question, max: 1 }], '0.max'],
    ['decimals for a text', [{ ...question, decimals: 1 }], '0.decimals'],
    ['a highest number below the lowest', [{ ...number, min: 2, max: 1 }], '0.max'],
    ['a question after neither yes nor no', [yesNo, { ...question, shownWhen: { name: 'mag', is: 'yes' } }], '1.shownWhen'],
    ['a question after a text', [question, { ...choice, shownWhen: { name: 'wat', is: 'x' } }], '1.shownWhen'],
    ['a default that cannot be chosen', [{ ...choice, default: 'c' }], '0.default'],
    ['a default that is neither yes nor no', [{ ...yesNo, default: 'misschien' }], '0.default'],
    ['a default with a comma', [{ ...number, decimals: 1, default: '1,5' }], '0.default'],
    ['a default that is no date', [{ ...question, kind: 'date', default: 'morgen' }], '0.default'],
    ['words as the default of rows', [{ ...rows, default: 'Bellen' }], '0.default'],
  ];
  for (const [what, questions, at] of wrong) {
    it(`refuses ${what}`, () => {
      expect(faultsIn(...questions)).to.deep.equal([at]);
    });
  }

  it('takes what is shipped, and asks each thing under a name of its own', () => {
    const folders = readdirSync('templates', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const files = folders.map(({ name }) => letterFile.parse(JSON.parse(readFileSync(`templates/${name}/letter.json`, 'utf8'))));
    expect(files).to.have.length(8);
    expect(new Set(files.map(({ code }) => code)).size).to.equal(8);
  });
});
