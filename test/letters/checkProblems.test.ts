import { expect } from 'chai';
import { inLanguage } from '../../bridge/letters/check/finding.ts';
import { placeInWords } from '../../bridge/letters/check/places.ts';
import { foundInEngine, problemKinds } from '../../bridge/letters/check/problems.ts';
import { compile } from '../../bridge/letters/engine/compile.ts';
import type { ProblemKind } from '../../bridge/letters/engine/types.ts';
import { wordFile } from './wordFile.ts';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<w:p>${run(text)}</w:p>`).join('');
const link = (type: string, target: string, mode = ''): string =>
  `<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;
const outside = ' TargetMode="External"';
const table = (...cells: readonly string[]): string =>
  `<w:tbl><w:tr>${cells.map((text) => `<w:tc>${paragraphs(text)}</w:tc>`).join('')}</w:tr></w:tbl>`;
const field = (code: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

const letter = (...texts: readonly string[]): Uint8Array => wordFile({ body: paragraphs(...texts) });

const strict = wordFile({ body: '', strict: true });

const found = (document: Uint8Array, language: 'nl' | 'en' = 'nl'): readonly (readonly [ProblemKind, string])[] =>
  compile(document).problems.map((problem) => {
    const finding = inLanguage(foundInEngine(problem), language);
    return [problem.kind, `${placeInWords(finding, language)} | ${finding.message}`];
  });

/** One document for each kind that has it, and beside it one that is like it and has not. */
const documents: Readonly<Record<ProblemKind, readonly [wrong: Uint8Array, message: string, right: Uint8Array]>> = {
  unreadable: [new TextEncoder().encode('Beste'), 'het hele bestand | Dit is geen Word-bestand (.docx).', letter('Beste')],
  strict: [strict, 'brief | Dit bestand is bewaard als Strict Open XML.', letter('Beste')],
  macros: [
    wordFile({ body: '', relationships: link('vbaProject', 'vbaProject.bin'), others: { styles: '' } }),
    'word/vbaProject.bin | In dit bestand zit een macro of een ander programma: word/vbaProject.bin.',
    wordFile({ body: '', others: { styles: '' } }),
  ],
  oversize: [letter('a'.repeat(17 * 1024 * 1024)), 'brief | Een onderdeel van dit bestand is te groot.', letter('a'.repeat(1024))],
  unsafePath: [
    wordFile({ body: '', relationships: link('image', '../../../etc/passwd') }),
    'brief | In dit bestand zit een onderdeel met een onveilige naam: ../../../etc/passwd.',
    wordFile({ body: '', relationships: link('image', '../word/styles.xml') }),
  ],
  external: [
    wordFile({ body: '', relationships: link('image', 'https://example.org/a.png', outside) }),
    'brief | Dit bestand haalt iets van buiten: https://example.org/a.png.',
    wordFile({ body: '', relationships: link('hyperlink', 'https://example.org', outside) }),
  ],
  altChunk: [
    wordFile({ body: '', relationships: link('aFChunk', 'other.docx') }),
    'brief | In dit bestand zit een ander document ingesloten: word/other.docx.',
    wordFile({ body: '' }),
  ],
  fetchingField: [
    wordFile({ body: field('INCLUDETEXT "C:/geheim.docx"') }),
    'brief | Dit Word-veld haalt iets op als iemand de brief opent: INCLUDETEXT "C:/geheim.docx".',
    wordFile({ body: field('PAGE') }),
  ],
  mergeField: [
    wordFile({ body: field('MERGEFIELD naam \\* CardText') }),
    'brief, alinea 1 | Dit samenvoegveld kan hier niet worden ingevuld: MERGEFIELD naam \\* CardText.',
    wordFile({ body: field('MERGEFIELD naam \\* Upper') }),
  ],
  mergeRule: [
    wordFile({ body: field('NEXT') }),
    'brief, alinea 1 | Dit hoort bij Afdruk samenvoegen van Word en werkt niet in een brief: NEXT.',
    wordFile({ body: field('DATE') }),
  ],
  unreachableTag: [
    wordFile({ body: '<w:p><w:r><w:drawing title="{{naam}}"/></w:r></w:p>' }),
    'brief | Hier kan geen gegeven komen: {{naam}}',
    wordFile({ body: '<w:p><w:r><w:drawing title="naam"/></w:r></w:p>' }),
  ],
  unclosedTag: [letter('Beste {{naam'), 'brief, alinea 1 | Hier begint een veld dat niet eindigt: {{naam', letter('Beste {{naam}}')],
  unopenedTag: [letter('Beste naam}}'), 'brief, alinea 1 | Hier staat }} zonder dat er een veld begon met {{.', letter('Beste {{naam}}')],
  notATag: [letter('{{1, 2}}'), 'brief, alinea 1 | Dit is geen veld, voorwaarde of blok: {{1, 2}}', letter('{{een}}')],
  unknownFilter: [letter('{{naam | vet}}'), 'brief, alinea 1 | Deze opmaak achter de streep bestaat niet: {{naam | vet}}', letter('{{naam | hoofdletter}}')],
  drawnNotAlone: [letter('Zie {{acties | tabel}}'), 'brief, alinea 1 | Een tabel of opsomming kan niet midden in een tekst staan: {{acties | tabel}}', letter('Zie:', '{{acties | tabel}}')],
  unclosedBlock: [letter('{{als a}}', 'b'), 'brief, alinea 1 | Dit blok begint en eindigt niet: {{als a}}', letter('{{als a}}', 'b', '{{einde}}')],
  strayEnd: [letter('b', '{{einde}}'), 'brief, alinea 2 | Hier eindigt een blok dat niet begon: {{einde}}', letter('{{als a}}b{{einde}}')],
  strayElse: [letter('b', '{{anders}}'), 'brief, alinea 2 | {{anders}} staat niet in een blok met {{als …}} of {{herhaal …}}.', letter('{{als a}}b{{anders}}c{{einde}}')],
  crossedBlock: [
    wordFile({ body: `<w:p>${run('{{als a}}')}<w:hyperlink>${run('b{{einde}}')}</w:hyperlink></w:p>` }),
    'brief, alinea 1 | Dit blok begint en eindigt niet in hetzelfde blok, dezelfde link of hetzelfde veld: {{einde}}',
    wordFile({ body: `<w:p><w:hyperlink>${run('{{als a}}b{{einde}}')}</w:hyperlink></w:p>` }),
  ],
  tableEdge: [
    wordFile({ body: paragraphs('{{als a}}') + table('b', 'c{{einde}}') + paragraphs('') }),
    'brief, alinea 3 | Dit blok gaat over de rand van een tabel, rij of cel: {{einde}}',
    wordFile({ body: table('{{herhaal a}}b', 'c{{einde}}') + paragraphs('') }),
  ],
  blockNotAlone: [
    letter('Beste {{als a}}', 'b', '{{einde}}'),
    'brief, alinea 1 | Naast {{als a}} staat tekst, maar het blok eindigt in een andere alinea.',
    letter('Beste {{als a}}b{{einde}}'),
  ],
};

describe('letters/check: what the engine holds against a document', () => {
  it('has an example of every kind', () => {
    expect(Object.keys(documents).toSorted()).to.deep.equal(problemKinds.toSorted());
  });

  for (const [kind, [wrong, message, right]] of Object.entries(documents)) {
    it(`says in words: ${kind}`, () => {
      expect(found(wrong)).to.deep.include([kind, message]);
    });

    it(`does not say it of a document without: ${kind}`, () => {
      expect(found(right).map(([other]) => other)).not.to.include(kind);
    });

    it(`says in English too: ${kind}`, () => {
      const [nl, en] = [found(wrong), found(wrong, 'en')];
      expect(en).to.have.length(nl.length);
      for (const [index, [, words]] of en.entries()) expect(words).not.to.equal(nl[index]?.[1]);
    });
  }

  it('says all of it at once', () => {
    expect(found(letter('{{een', '{{twee | vet}}', '{{einde}}')).map(([kind]) => kind)).to.have.members(['unclosedTag', 'unknownFilter', 'strayEnd']);
  });

  const refusals: readonly (readonly [what: string, message: string])[] = [
    ['encrypted', 'Dit bestand heeft een wachtwoord.'],
    ['oldWord', 'Dit is een bestand van Word 97-2003 (.doc).'],
    ['doctype', 'In dit bestand staat een DOCTYPE; Word schrijft die nooit.'],
    ['', 'De inhoud van dit bestand is beschadigd.'],
    ['<w:p>', 'De inhoud van dit bestand is beschadigd. (<w:p>)'],
    ['constructor', 'De inhoud van dit bestand is beschadigd. (constructor)'],
  ];
  for (const [what, message] of refusals) {
    it(`says why a file cannot be read: ${what}`, () => {
      expect(foundInEngine({ kind: 'unreadable', part: '', paragraph: 0, text: '', what }).message.nl).to.equal(message);
    });
  }
});
