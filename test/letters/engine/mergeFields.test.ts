import { expect } from 'chai';
import type { Value } from '../../../bridge/letters/engine/types.ts';
import { compiled, letterOf, p, r, textsIn } from './wordFile.ts';

const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text.replaceAll('"', '&quot;')}</w:instrText></w:r>`;
const begun = (...inside: readonly string[]): string => char('begin') + inside.join('');
const field = (...codes: readonly string[]): string => begun(...codes.map(code), char('separate'), r('«x»'), char('end'));
const merged = (text: string, x: Value): string => textsIn(letterOf(p('[', field(text), ']'), { x }))[0]?.replaceAll('\u00A0', ' ') ?? '';

const written: readonly (readonly [code: string, value: Value, shown: string])[] = [
  [' MERGEFIELD x \\* Upper \\* MERGEFORMAT ', 'ijs & co', '[IJS & CO]'],
  [' mergefield "x" \\*Lower', 'KIM', '[kim]'],
  [' MERGEFIELD x \\* FirstCap ', 'ijsbrand de boer', '[IJsbrand de boer]'],
  [' MERGEFIELD x \\* Caps \\* CHARFORMAT', 'jan van dijk', '[Jan Van Dijk]'],
  [' MERGEFIELD x \\m \\v ', 'Kim', '[Kim]'],
  [' MERGEFIELD x \\b "t.a.v. " \\f ", "', 'nee', '[t.a.v. nee, ]'],
  [' MERGEFIELD x \\b "t.a.v. " \\f ", "', 0, '[t.a.v. 0, ]'],
  [' MERGEFIELD x \\b "t.a.v. " \\f ", "', '', '[]'],
  [' MERGEFIELD x \\b "\\"a\\\\b\\" "', 'K', '["a\\b" K]'],
  [' MERGEFIELD x \\b “voor ”', 'K', '[voor K]'],
  [' MERGEFIELD x \\@ "d MMMM yyyy" ', '2026-03-07', '[7 maart 2026]'],
  [' MERGEFIELD x \\* Upper \\@"dddd d MMM \'in\' yy"', '2026-03-07', '[ZATERDAG 7 MRT IN 26]'],
  [' MERGEFIELD x \\@ DD-MM-YYYY', '2026-03-07', '[07-03-2026]'],
  [' MERGEFIELD x \\@ "ddd HH:mm:ss" ', '2026-03-07T22:04:05Z', '[za 23:04:05]'],
  [' MERGEFIELD x \\@ "h.mm" ', '2026-07-07T22:04:05Z', '[12.04]'],
  [' MERGEFIELD x \\@ "d MMMM yyyy" ', '2026-07-31T22:30:00Z', '[1 augustus 2026]'],
  [' MERGEFIELD x \\@ "d MMMM yyyy" ', '0001-01-01', '[]'],
  [' MERGEFIELD x \\@ "dd-MM-yy" ', '7 maart 2026', '[07-03-26]'],
  [' MERGEFIELD x \\@ "dd-MM-yy" ', '31 februari 2026', '[31 februari 2026]'],
  [' MERGEFIELD x \\# "0,0" ', '€ 1.250,50', '[1250,5]'],
  [' MERGEFIELD x \\@ "d MMMM yyyy" ', 'morgen', '[morgen]'],
  [' MERGEFIELD x \\# "0,00" ', 1250.5, '[1250,50]'],
  [' MERGEFIELD x \\# "€ #.##0,00" ', '1250,505', '[€ 1.250,51]'],
  [' MERGEFIELD x \\# "€ #.##0,00" ', -5, '[€ -5,00]'],
  [' MERGEFIELD x \\# "€ #.##0,00" ', -0.001, '[€ 0,00]'],
  [' MERGEFIELD x \\# .0 ', 1234567, '[1.234.567]'],
  [' MERGEFIELD x \\# 000 ', 7, '[007]'],
  [' MERGEFIELD x \\# "0,0#%" ', 12.3, '[12,3%]'],
  [' MERGEFIELD x \\# "#.##0,00;(#.##0,00);\'niets\'" ', -1250, '[(1.250,00)]'],
  [' MERGEFIELD x \\# "#.##0,00;-#.##0,00;\'niets\'" ', 0, '[niets]'],
  [' MERGEFIELD x \\# "0 \'x; y\'" ', 3, '[3 x; y]'],
  [' MERGEFIELD x \\# "0,00" ', 'gratis', '[gratis]'],
];

describe('letters/engine: a merge field', () => {
  for (const [text, value, shown] of written) {
    it(`writes ${JSON.stringify(value)} by${text.trimEnd()} as ${shown}`, () => {
      expect(merged(text, value)).to.equal(shown);
    });
  }

  it('is read whole when its code is cut over runs', () => {
    const body = p(field(' MERGE', 'FIELD "Na', 'am van klant" \\@ "d MM', 'MM yyyy" '));
    expect(textsIn(letterOf(body, { 'naam van klant': '2026-03-07' }))).to.deep.equal(['7 maart 2026']);
  });

  it('is read as a simple field', () => {
    const body = p(`<w:fldSimple w:instr=" MERGEFIELD x \\@ &quot;MMMM&quot; ">${r('«x»')}</w:fldSimple>`);
    expect(textsIn(letterOf(body, { x: '2026-03-07' }))).to.deep.equal(['maart']);
  });

  it('asks of a name with a condition in it nothing but the name', () => {
    expect(compiled(p(field(' MERGEFIELD "als x is y" \\b "z" '))).uses.map(({ name, comparedWith }) => [name, comparedWith])).to.deep.equal([
      ['alsxisy', null],
      ['alsxisy', null],
    ]);
  });

  it('stands for Word\'s own switches in a tag too', () => {
    expect(textsIn(letterOf(p('{{x | \\@ "d | MMM"}} {{ x | \\@ “MMMM” | hoofdletters }}'), { x: '2026-03-07' }))).to.deep.equal(['7 | mrt MAART']);
  });
});

const nested = (before: string, inside: string, after: string): string => begun(code(before), inside, code(after), char('separate'), r('b'), char('end'));

const refused: readonly (readonly [what: string, body: string, found: readonly (readonly [kind: string, paragraph: number, what: string])[]])[] = [
  ['an unknown switch', p(field(' MERGEFIELD x \\* CardText ')), [['mergeField', 1, 'MERGEFIELD x \\* CardText']]],
  ['a switch without what it needs', p(field(' MERGEFIELD x \\b ')), [['mergeField', 1, 'MERGEFIELD x \\b']]],
  ['a date of minutes', p('a') + p(field(' MERGEFIELD x \\@ "dd-mm-yyyy" ')), [['mergeField', 2, 'MERGEFIELD x \\@ "dd-mm-yyyy"']]],
  ['a date that is not known in full', p(field(' MERGEFIELD x \\@ "d MMMMM" ')), [['mergeField', 1, 'MERGEFIELD x \\@ "d MMMMM"']]],
  ['a date with a quote that does not end', p(field(' MERGEFIELD x \\@ "d \'van MMMM" ')), [['mergeField', 1, 'MERGEFIELD x \\@ "d \'van MMMM"']]],
  ['an English number', p(field(' MERGEFIELD x \\# "#,##0.00" ')), [['mergeField', 1, 'MERGEFIELD x \\# "#,##0.00"']]],
  ['a number that drops digits', p(field(' MERGEFIELD x \\# "x##" ')), [['mergeField', 1, 'MERGEFIELD x \\# "x##"']]],
  ['a number in words', p(field(' MERGEFIELD x \\# "euro 0" ')), [['mergeField', 1, 'MERGEFIELD x \\# "euro 0"']]],
  ['a name without quotes that goes on', p(field(' MERGEFIELD na am ')), [['mergeField', 1, 'MERGEFIELD na am']]],
  ['a name that is a word of the language', p('{{als a}}') + p(field(' MERGEFIELD Einde ')) + p('{{einde}}'), [['mergeField', 2, 'MERGEFIELD Einde']]],
  ['no name', p(field(' MERGEFIELD ')), [['mergeField', 1, 'MERGEFIELD']]],
  ['a text whose quotes do not end', p(field(' MERGEFIELD x \\b "t.a.v. ')), [['mergeField', 1, 'MERGEFIELD x \\b "t.a.v.']]],
  ['a tag in the text before', p(field(' MERGEFIELD x \\b "{{y}}" ')), [['mergeField', 1, 'MERGEFIELD x \\b "{{y}}"']]],
  ['a result over two paragraphs', p(begun(code(' MERGEFIELD x '), char('separate')), 'a') + p('b', char('end')), [['mergeField', 1, 'MERGEFIELD x']]],
  ['the next record', p(field(' NEXT ')), [['mergeRule', 1, 'NEXT']]],
  ['the next record on a condition', p(field(' NEXTIF "a" = "b" ')), [['mergeRule', 1, 'NEXTIF "a" = "b"']]],
  ['a record that is skipped', p(`<w:fldSimple w:instr=" SKIPIF 1 = 2 ">${r('x')}</w:fldSimple>`), [['mergeRule', 1, 'SKIPIF 1 = 2']]],
  ['a condition', p(nested(' IF ', field(' MERGEFIELD x '), ' = "" "a" "b" ')), [['mergeRule', 1, 'IF { MERGEFIELD x } = "" "a" "b"']]],
  [
    'a condition in a condition, once',
    p(nested(' IF ', field(' MERGEFIELD x '), ' = "" "a" "') + nested(' IF ', field(' MERGEFIELD y '), ' = "" "c" "d" ')),
    [['mergeRule', 1, 'IF { MERGEFIELD x } = "" "a" "'], ['mergeRule', 1, 'IF { MERGEFIELD y } = "" "c" "d"']],
  ],
  ['a condition over two paragraphs', p(begun(code(' IF 1 = 1 "'))) + p(field(' MERGEFIELD x '), code('" "b" '), char('end')), [['mergeRule', 2, 'IF 1 = 1 "{ MERGEFIELD x }" "b"']]],
  ['an address of a link that is merged', p(nested(' HYPERLINK "', field(' MERGEFIELD x '), '" ')), [['mergeRule', 1, 'HYPERLINK "{ MERGEFIELD x }"']]],
  ['a tag in a condition', p(field(' IF "{{x}}" = "m" "a" "b" ')), [['mergeRule', 1, 'IF "{{x}}" = "m" "a" "b"']]],
];

describe('letters/engine: what of a mail merge is refused', () => {
  for (const [what, body, found] of refused) {
    it(`is ${what}, with its place`, () => {
      expect(compiled(body).problems.map(({ kind, paragraph, what: wrong }) => [kind, paragraph, wrong])).to.deep.equal(found);
    });
  }

  it('is nothing of a field that Word works out by itself', () => {
    expect(compiled(p(nested(' IF ', field(' PAGE '), ' = 1 "a" "b" '))).problems).to.deep.equal([]);
  });

  it('is not a merge field that was deleted, tracked', () => {
    expect(compiled(p(`<w:del w:id="9" w:author="A">${field(' NEXT ')}</w:del>`)).problems).to.deep.equal([]);
  });
});
