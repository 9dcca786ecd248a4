import { expect } from 'chai';
import { Failure } from '../../bridge/cli/command.ts';
import { dataOf } from '../../bridge/cli/data.ts';
import { parseJson } from '../../bridge/cli/files.ts';

describe('cli/data', () => {
  const cases: readonly (readonly [what: string, json: unknown, data: unknown])[] = [
    ['texts, numbers, yes and no, nothing', { a: 'x', b: 1.5, c: true, d: null }, { a: 'x', b: 1.5, c: true, d: null }],
    ['objects in objects', { contact: { naam: 'Kim' } }, { contact: { naam: 'Kim' } }],
    ['a list of objects as rows', { rijen: [{ wat: 'a' }, { wat: 'b', wie: { naam: 'Kim' } }] }, { rijen: [{ wat: 'a' }, { wat: 'b', wie: { naam: 'Kim' } }] }],
    ['a list of texts as lines', { namen: ['a', 2, null, 'b'] }, { namen: 'a\n2\n\nb' }],
    ['numbers and words in a list as they are alone', { namen: [1.5, true, 'a\nb'] }, { namen: '1,5\nja\na b' }],
    ['an empty list as no rows', { rijen: [] }, { rijen: [] }],
  ];
  for (const [what, json, data] of cases) {
    it(`takes ${what}`, () => {
      expect(dataOf(json, 'data.json')).to.deep.equal(data);
    });
  }

  const wrong: readonly (readonly [what: string, json: unknown, message: string])[] = [
    ['a list', [], 'data.json must hold an object: { "name": "value" }.'],
    ['a text', 'x', 'data.json must hold an object: { "name": "value" }.'],
    ['nothing', null, 'data.json must hold an object: { "name": "value" }.'],
    ['rows and texts together', { a: { b: [{ c: [{}, 'x'] }] } }, 'a.b[0].c holds rows and texts together, or lists in a list; a letter can have one or the other.'],
    ['a picture that is none', { a: { foto: { picture: 'data:image/png;base64,AAAA', width: 1, height: 1, description: '' } } }, 'a.foto is no picture: it needs "picture" as data:image/png;base64,… or image/jpeg, "width" and "height" in pixels, and a "description".'],
    ['a list of pictures', { foto: [{ picture: 'data:image/png;base64,iVBORw0KGgoAAAA', width: 1, height: 1, description: '' }] }, 'foto is a list of pictures; give each a name, in a list of objects: [{ "photo": { "picture": … } }].'],
    ['what no letter is as deep as', JSON.parse(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`), 'The data are more than 50 levels deep.'],
    ['lists in a list', { a: [[1]] }, 'a holds rows and texts together, or lists in a list; a letter can have one or the other.'],
  ];
  for (const [what, json, message] of wrong) {
    it(`refuses ${what}, and says where`, () => {
      expect(() => dataOf(json, 'data.json')).to.throw(Failure, message);
    });
  }

  it('does not mind the mark that Windows puts before a text', () => {
    expect(parseJson('\uFEFF{"a":1}', 'data.json')).to.deep.equal({ a: 1 });
  });

  it('takes __proto__ for a name as any other', () => {
    expect(Object.keys(dataOf(parseJson('{"__proto__":"x"}', 'data.json'), 'data.json'))).to.deep.equal(['__proto__']);
  });
});
