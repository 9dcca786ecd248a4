import { expect } from 'chai';
import { compile } from '../../../bridge/letters/engine/compile.ts';
import type { Compiled } from '../../../bridge/letters/engine/compile.ts';
import { fill } from '../../../bridge/letters/engine/fill.ts';
import type { CompileOptions, Data } from '../../../bridge/letters/engine/types.ts';
import { schemaFaults } from '../invariants/schemaFaults.ts';
import { bytesOf, mainOf, p, partIn, r, root, row, table, textsIn, wordFile } from './wordFile.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
type Sort = 'footnote' | 'endnote';

const to = (id: number, sort: Sort = 'footnote'): string => `<w:r><w:${sort}Reference w:id="${id}"/></w:r>`;
const note = (id: number, text: string, sort: Sort = 'footnote', mark = ''): string => `<w:${sort} w:id="${id}">${p(`<w:r><w:${sort}Ref/></w:r>`, mark, text)}</w:${sort}>`;
const separators = (sort: Sort): string =>
  ['separator', 'continuationSeparator'].map((type, id) => `<w:${sort} w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:${sort}>`).join('');

interface Noted {
  readonly body: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
}

const partOf = (sort: Sort, notes: string): Record<string, readonly [string, string]> => ({ [`word/${sort}s.xml`]: [`${word}.${sort}s+xml`, root(`${sort}s`, separators(sort) + notes)] });

const noted = ({ body, footnotes, endnotes }: Noted): Uint8Array =>
  wordFile({
    body,
    links: [...(footnotes === undefined ? [] : [{ kind: 'footnotes', target: 'footnotes.xml' }]), ...(endnotes === undefined ? [] : [{ kind: 'endnotes', target: 'endnotes.xml' }])],
    parts: { ...(footnotes !== undefined && partOf('footnote', footnotes)), ...(endnotes !== undefined && partOf('endnote', endnotes)) },
  });

const compiledFrom = (file: Noted, options?: CompileOptions): Compiled => compile(noted(file), options);

const letterOf = (file: Noted, data: Data, options?: CompileOptions): Uint8Array => {
  const template = compiledFrom(file, options);
  if (template.problems.length > 0) throw new Error(JSON.stringify(template.problems));
  return bytesOf(fill(template, data));
};

const ids = (xml: string, element: string): readonly string[] => [...xml.matchAll(new RegExp(`<w:${element} [^>]*w:id="(\\d+)"`, 'gu'))].map(([, id = '']) => id);
/** Without the two separators. */
const notesIn = (letter: Uint8Array, sort: Sort = 'footnote'): readonly string[] => textsIn(letter, `word/${sort}s.xml`).slice(2);

const l = [{ a: 'één', m: [{ b: 1 }, { b: 2 }] }, { a: 'twee', m: [{ b: 3 }] }];

const kept: readonly (readonly [what: string, file: Noted, data: Data, notes: readonly string[]])[] = [
  ['of a repeated paragraph with its row', { body: p('{{herhaal l}}') + p('{{a}}', to(2)) + p('{{einde}}'), footnotes: note(2, 'Noot {{a}}') }, { l }, ['Noot één', 'Noot twee']],
  ['of a repeated row of a table', { body: table(row('{{herhaal l}}{{a}}', `<w:tc><w:tcPr/>${p('x', to(2), '{{einde}}')}</w:tc>`)), footnotes: note(2, '{{a}}') }, { l }, ['één', 'twee']],
  ['within a repeated sentence', { body: p('{{herhaal l}}{{a}}', to(2), '{{einde}}'), footnotes: note(2, '{{a}}') }, { l }, ['één', 'twee']],
  ['of lists in lists', { body: p('{{herhaal l}}{{herhaal m}}{{b}}', to(2), '{{einde}}{{einde}}'), footnotes: note(2, '{{a}} {{b}} {{k}}') }, { l, k: 'D-1' }, ['één 1 D-1', 'één 2 D-1', 'twee 3 D-1']],
  ['with a list of its own', { body: p('{{herhaal l}}x', to(2), '{{einde}}'), footnotes: note(2, '{{a}}:{{herhaal m}} {{b}}{{einde}}') }, { l }, ['één: 1 2', 'twee: 3']],
  ['that nothing refers to in this letter: not at all', { body: p('a', to(2), '{{als x}}b', to(3), '{{einde}}'), footnotes: note(2, 'vast') + note(3, '{{y}}') }, { x: false }, ['vast']],
  ['of the other half', { body: p('{{als x}}b', to(2), '{{anders}}c', to(3), '{{einde}}'), footnotes: note(2, '{{y}}') + note(3, '{{z}}') }, { x: false, z: 'Z' }, ['Z']],
  ['of a list without rows', { body: p('{{herhaal l}}x', to(2), '{{einde}}.', to(3)), footnotes: note(2, '{{a}}') + note(3, 'vast') }, { l: [] }, ['vast']],
  ['around it in the order of the text', { body: p('x', to(4), '{{herhaal l}}y', to(2), '{{einde}}z', to(3)), footnotes: note(2, '{{a}}') + note(3, 'na {{k}}') + note(4, 'voor {{k}}') }, { l, k: 'D' }, ['voor D', 'één', 'twee', 'na D']],
  ['that two places refer to, twice', { body: p('{{als x}}a', to(2), '{{einde}}b', to(2)), footnotes: note(2, '{{k}}') }, { x: 1, k: 'D' }, ['D', 'D']],
  ['without text of its own', { body: p('{{herhaal l}}x', to(2), '{{einde}}'), footnotes: '<w:footnote w:id="2"/>' }, { l }, ['', '']],
];

describe('letters/engine: a note', () => {
  for (const [what, file, data, notes] of kept) {
    it(`is written ${what}`, () => {
      expect(notesIn(letterOf(file, data))).to.deep.equal(notes);
    });
  }

  it('has a number of its own, which its reference has too, after those of the separators', () => {
    const letter = letterOf({ body: p('x', to(9), '{{herhaal l}}y', to(7), '{{einde}}'), footnotes: note(7, '{{a}}') + note(9, 'b') }, { l });
    expect(ids(mainOf(letter), 'footnoteReference')).to.deep.equal(['2', '3', '4']);
    expect(ids(partIn(letter, 'word/footnotes.xml'), 'footnote')).to.deep.equal(['0', '1', '2', '3', '4']);
  });

  it('is an endnote as well as a footnote, each with numbers of its own sort', () => {
    const file = { body: p('{{herhaal l}}x', to(2), to(2, 'endnote'), '{{einde}}'), footnotes: note(2, 'v {{a}}'), endnotes: note(2, 'e {{a}}', 'endnote') };
    const letter = letterOf(file, { l });
    expect(notesIn(letter)).to.deep.equal(['v één', 'v twee']);
    expect(notesIn(letter, 'endnote')).to.deep.equal(['e één', 'e twee']);
    expect(ids(mainOf(letter), 'endnoteReference')).to.deep.equal(['2', '3']);
  });

  it('has bookmarks and content controls of its own each time', () => {
    const mark = '<w:bookmarkStart w:name="hier" w:id="7"/>' + r('!') + '<w:bookmarkEnd w:id="7"/>';
    const xml = partIn(letterOf({ body: p('{{herhaal l}}x', to(2), '{{einde}}'), footnotes: note(2, '{{a}}', 'footnote', mark) }, { l }, { wrap: 'open' }), 'word/footnotes.xml');
    expect(xml.match(/<w:tag w:val="a"/gu)).to.have.length(2);
    expect(new Set([...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)"/gu)].map(([, name]) => name)).size).to.equal(2);
  });

  it('keeps its number where no note stands in a block, and its part its bytes', () => {
    const file = { body: p('{{k}}', to(9)), footnotes: note(9, 'vast') + note(5, 'los') };
    expect(partIn(letterOf(file, { k: 'D' }), 'word/footnotes.xml')).to.equal(partIn(noted(file), 'word/footnotes.xml'));
  });

  it('is not looked for where a reference leads nowhere', () => {
    const letter = letterOf({ body: p('{{herhaal l}}x', to(2), '{{einde}}', to(8)), footnotes: note(2, '{{a}}') }, { l });
    expect(ids(mainOf(letter), 'footnoteReference')).to.deep.equal(['2', '3']);
  });

  it('in a letter that Microsoft takes as well', async () => {
    const letter = letterOf({ body: p('{{herhaal l}}x', to(2), '{{einde}}'), footnotes: note(2, '{{a}}') }, { l });
    expect(await schemaFaults(letter)).to.deep.equal([]);
  });
});

describe('letters/engine: a name in a note', () => {
  const file: Noted = { body: p('{{herhaal l}}{{herhaal m}}x', to(2), '{{einde}}{{einde}}'), footnotes: note(2, '{{b}}') };

  it('is a column of the lists around its reference', () => {
    const found = compiledFrom(file).uses.map(({ name, within, part }) => [name, within, part]);
    expect(found).to.deep.include(['b', ['l', 'm'], 'word/footnotes.xml']);
  });

  it('is missed as in the text', () => {
    expect(fill(compiledFrom(file), { l: [{ m: [{ c: 1 }] }] })).to.deep.equal({ kind: 'missing', fields: ['b'] });
  });

  it('is not asked for where no letter has the note', () => {
    const unread = { ...file, footnotes: note(2, '{{b}}') + note(3, '{{nergens}}') };
    expect(compiledFrom(unread).uses.map(({ name }) => name)).not.to.include('nergens');
  });

  it('has its mistakes named with their place', () => {
    const { problems } = compiledFrom({ ...file, footnotes: note(2, '{{b | vet}}') });
    expect(problems.map(({ kind, part, paragraph }) => [kind, part, paragraph])).to.deep.equal([['unknownFilter', 'word/footnotes.xml', 3]]);
  });

  it('is not in a block over two notes', () => {
    const { problems } = compiledFrom({ ...file, footnotes: note(2, '{{als b}}') + note(3, '{{einde}}') });
    expect(problems.map(({ kind }) => kind)).to.deep.equal(['blockNotAlone']);
  });
});
