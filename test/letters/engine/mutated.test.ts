import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { openPackage } from '../../../bridge/letters/engine/package.ts';
import type { Data, Use } from '../../../bridge/letters/engine/types.ts';
import type { Filler } from '../../../bridge/letters/filling/filler.ts';
import { startFiller } from '../../../bridge/letters/filling/start.ts';
import { parse } from '../invariants/markup.ts';
import { documentXml, small } from './files.ts';
import { diceFrom, mutated, openedFile } from './mutations.ts';
import { p, root, wordFile } from './wordFile.ts';

const count = 10_000;
const atOnce = 50;
/** Parsing each letter by another parser would take longer than all the rest. */
const lookedAt = 10;

const blocks = documentXml(
  'Beste {{naam}}</w:t></w:r></w:p><w:p><w:r><w:t>{{als a}}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{herhaal r}}{{k | datum}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{b | geld}}{{einde}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{{anders}}</w:t></w:r></w:p><w:p><w:r><w:t>{{c}}</w:t></w:r></w:p><w:p><w:r><w:t>{{einde}}',
);

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const mergeField = ['begin', 'MERGEFIELD k \\b "a " \\@ "d MMMM"', 'end'].map((part) => (part.includes(' ') ? `<w:r><w:instrText>${part}</w:instrText></w:r>` : `<w:r><w:fldChar w:fldCharType="${part}"/></w:r>`)).join('');

/** Notes in a list, a merge field, a picture that is described. */
const noted = wordFile({
  body: p('{{herhaal r}}{{k}}', '<w:r><w:footnoteReference w:id="2"/></w:r>', mergeField, '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="{{k}}"/></wp:inline></w:drawing></w:r>', '{{einde}}'),
  links: [{ kind: 'footnotes', target: 'footnotes.xml' }],
  parts: {
    'word/footnotes.xml': [`${word}.footnotes+xml`, root('footnotes', `<w:footnote w:type="separator" w:id="1">${p('')}</w:footnote><w:footnote w:id="2">${p('{{k}} {{als k}}{{b}}{{einde}}')}</w:footnote>`)],
  },
});

const valueFor = ({ as }: Use): Data[string] => (as === 'rows' ? [{}, {}] : 'x < y');

const dataFor = (uses: readonly Use[]): Data => Object.fromEntries(uses.map((use) => [use.name, valueFor(use)]));

/** A limit of the machine, not a wait of the test: where all goes well nobody waits for it. */
const untilLate = (ms: number): Promise<void> => new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', () => resolve()));

/** 'refused' or 'merged', or what is wrong with what became of a file. */
const becameOf = async (filler: Filler, bytes: Uint8Array, look: boolean): Promise<string> => {
  const template = await filler.read(bytes);
  if ('kind' in template) return `${template.why}: ${template.detail}`;
  if (template.problems.length > 0) return 'refused';
  const filled = await filler.fill(template, dataFor(template.uses));
  if (filled.kind !== 'filled') return filled.kind === 'stopped' ? `${filled.why}: ${filled.detail}` : `missing ${filled.fields.join()}`;
  return (look ? markupFault(Buffer.concat(filled.pieces)) : null) ?? 'merged';
};

/** By a parser that is not the engine's. */
const markupFault = (bytes: Uint8Array): string | null => {
  const letter = openPackage(bytes);
  if (!('main' in letter)) return `no letter: ${JSON.stringify(letter)}`;
  const read = letter.parts.filter(({ role }) => role === 'main' || role === 'footnotes').map((part) => parse(letter.text(part)));
  return read.find((one) => typeof one === 'string') ?? null;
};

describe('letters/engine: ten thousand files with something wrong in them', () => {
  let filler: Filler;
  before(() => {
    filler = startFiller({ clock: { now: () => performance.now() }, pause: untilLate, workers: 1 });
  });
  after(() => filler.close());

  it('are refused or merged, and none of them hangs or takes too much', async function test() {
    this.timeout(600_000);
    const ours = ['verwijzing', 'ontvangstbevestiging'].map((code): Uint8Array => readFileSync(`templates/${code}/letter.docx`));
    const files = [...ours, noted, ...Array.from({ length: 3 }, () => small({ 'word/document.xml': blocks }))].map(openedFile);
    const became: string[] = [];
    for (let from = 0; from < count; from += atOnce) {
      const asked = Array.from({ length: atOnce }, async (_, index) => {
        const [seed, file] = [from + index, files[index % files.length]];
        const what = file === undefined ? 'no file' : await becameOf(filler, mutated(file, diceFrom(seed)), seed % lookedAt === 0);
        became.push(what === 'refused' || what === 'merged' ? what : `${seed}: ${what}`);
      });
      await Promise.all(asked);
    }
    expect(became.filter((what) => what !== 'refused' && what !== 'merged')).to.deep.equal([]);
    for (const what of ['refused', 'merged']) expect(became.filter((one) => one === what).length, what).to.be.above(count / 20);
  });
});
