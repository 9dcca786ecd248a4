import { expect } from 'chai';
import { inLanguage } from '../../bridge/letters/check/finding.ts';
import { placeInWords } from '../../bridge/letters/check/places.ts';
import { remarksIn } from '../../bridge/letters/check/reading/remarks.ts';
import { foundInFile } from '../../bridge/letters/check/remarks.ts';
import { wordFile } from './wordFile.ts';
import type { WordFile } from './wordFile.ts';

/** Dutch, in Calibri, so that only what is tried is remarked upon. */
const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>';

const text = (words: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${words}</w:t></w:r>`;
const paragraph = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
const cell = (words: string): string => `<w:tc>${paragraph(text(words))}</w:tc>`;
const row = (cells: readonly string[], properties = ''): string => `<w:tr>${properties}${cells.map(cell).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const picture = (properties: string, more = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Afbeelding 1" ${properties}>${more}</wp:docPr><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const decorative = (value: string): string => `<a:extLst><a:ext><adec:decorative val="${value}"/></a:ext></a:extLst>`;

const styled = (more: string): string => styles + more;

const said = (file: WordFile, language: 'nl' | 'en' = 'nl'): readonly string[] =>
  remarksIn(wordFile({ ...file, others: { styles, ...file.others } }))
    .map((remark) => inLanguage(foundInFile(remark), language))
    .map((found) => `${found.level} ${found.kind} | ${placeInWords(found, language)} | ${found.text} | ${found.message}`);

describe('letters/check: what an author should look at', () => {
  const wrong: readonly (readonly [what: string, WordFile, string])[] = [
    ['text that was put in', { body: paragraph(text('Beste ')) + paragraph(text('Dit is '), `<w:ins w:author="Kim">${text('nieuw')}</w:ins>`) }, 'warning trackedChange | brief, alinea 2 | Dit is nieuw | Hier staat een bijgehouden wijziging die in elke brief komt (door Kim).'],
    ['text that was taken out', { body: paragraph(text('Blijft'), '<w:del w:author="Kim"><w:r><w:delText>weg</w:delText></w:r></w:del>') }, 'warning trackedChange | brief, alinea 1 | Blijft | Hier staat een bijgehouden wijziging die in elke brief komt (door Kim).'],
    ['text that was moved', { body: paragraph(`<w:moveFrom>${text('weg')}</w:moveFrom>`) }, 'warning trackedChange | brief, alinea 1 |  | Hier staat een bijgehouden wijziging die in elke brief komt.'],
    ['formatting that was changed', { body: paragraph(text('Vet', '<w:b/><w:rPrChange w:author="Kim"><w:rPr/></w:rPrChange>')) }, 'warning trackedChange | brief, alinea 1 | Vet | Hier staat een bijgehouden wijziging die in elke brief komt (door Kim).'],
    ['a comment', { body: paragraph(text('Beste'), '<w:r><w:commentReference w:id="7"/></w:r>'), others: { comments: `<w:comment w:id="7">${paragraph(text('Klopt dit?'))}</w:comment>` } }, 'warning comment | brief, alinea 1 | Beste | Deze opmerking komt in elke brief: Klopt dit?'],
    ['a comment without its text', { body: paragraph('<w:r><w:commentReference w:id="7"/></w:r>') }, 'warning comment | brief, alinea 1 |  | Hier staat een opmerking die in elke brief komt.'],
    ['hidden text', { body: paragraph(text('Zichtbaar '), text('geheim', '<w:vanish/>')) }, 'warning hiddenText | brief, alinea 1 | Zichtbaar geheim | Deze verborgen tekst gaat mee in elke brief: geheim'],
    ['text that a style hides', { body: paragraph(text('geheim', '<w:rStyle w:val="Intern"/>')), others: { styles: styled('<w:style w:type="character" w:styleId="Intern"><w:basedOn w:val="Basis"/></w:style><w:style w:styleId="Basis"><w:rPr><w:vanish/></w:rPr></w:style>') } }, 'warning hiddenText | brief, alinea 1 | geheim | Deze verborgen tekst gaat mee in elke brief: geheim'],
    ['English', { body: paragraph(text('Beste')) + paragraph(text('Een', '<w:lang w:val="en-US"/>')) + paragraph(text('Twee', '<w:lang w:val="en-US"/>')) }, 'warning language | brief, alinea 2 | Een | Deze tekst heeft een andere taal dan Nederlands: en-US. (in 2 alinea’s)'],
    ['no language at all', { body: paragraph(text('Beste')), others: { styles: '' } }, 'warning language | brief, alinea 1 | Beste | Van deze tekst is de taal niet bekend.'],
    ['a style in English', { body: paragraph('<w:pPr><w:pStyle w:val="Kop"/></w:pPr>', text('Kop')), others: { styles: styled('<w:style w:type="paragraph" w:styleId="Kop"><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:style>') } }, 'warning language | brief, alinea 1 | Kop | Deze tekst heeft een andere taal dan Nederlands: en-GB.'],
    ['the usual style in English', { body: paragraph(text('Beste')), others: { styles: styled('<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:style>') } }, 'warning language | brief, alinea 1 | Beste | Deze tekst heeft een andere taal dan Nederlands: en-GB.'],
    ['a picture without alternative text', { body: paragraph(picture('')) }, 'warning altText | brief, alinea 1 |  | Deze afbeelding heeft geen alternatieve tekst: Afbeelding 1.'],
    ['a picture with an empty one', { body: paragraph(picture('descr=" "', decorative('0'))) }, 'warning altText | brief, alinea 1 |  | Deze afbeelding heeft geen alternatieve tekst: Afbeelding 1.'],
    ['a table without header row', { body: table(row(['Wat', 'Wanneer']), row(['a', 'b'])) }, 'warning headerRow | brief, alinea 1 | Wat | Deze tabel heeft geen kopregel: Wat | Wanneer.'],
    ['a font without twin', { body: paragraph(text('Mooi', '<w:rFonts w:ascii="Aptos"/>')) }, 'warning font | brief, alinea 1 | Mooi | Het lettertype Aptos heeft geen vrije tweeling van gelijke breedte: in de pdf kan de brief anders lopen.'],
    [
      'a font of the theme',
      {
        body: paragraph(text('Mooi')),
        others: {
          styles: styles.replace('w:ascii="Calibri"', 'w:ascii="Calibri" w:asciiTheme="minorHAnsi"'),
          theme: '<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface="Aptos"/></a:minorFont></a:fontScheme></a:themeElements>',
        },
      },
      'warning font | brief, alinea 1 | Mooi | Het lettertype Aptos heeft geen vrije tweeling van gelijke breedte: in de pdf kan de brief anders lopen.',
    ],
    ['a header', { body: paragraph(text('Beste')), others: { header: paragraph(text('Kop', '<w:vanish/>')) } }, 'warning hiddenText | koptekst 1, alinea 1 | Kop | Deze verborgen tekst gaat mee in elke brief: Kop'],
    ['footnotes', { body: paragraph(text('Beste')), others: { footnotes: `<w:footnote>${paragraph(text('Noot', '<w:vanish/>'))}</w:footnote>` } }, 'warning hiddenText | voetnoten, alinea 1 | Noot | Deze verborgen tekst gaat mee in elke brief: Noot'],
    ['a mail merge', { body: paragraph(text('Beste')), others: { settings: '<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge>' } }, 'warning externalRemoved | instellingen |  | Dit bestand hoort bij Afdruk samenvoegen; dat gaat niet mee in een brief.'],
  ];
  for (const [what, file, message] of wrong) {
    it(`is ${what}`, () => {
      expect(said(file)).to.deep.equal([message]);
    });
  }

  const right: readonly (readonly [what: string, WordFile])[] = [
    ['plain Dutch text', { body: paragraph(text('Beste'), text('Kim', '<w:lang w:val="NL-nl"/>')) }],
    ['text that is not hidden', { body: paragraph(text('Hier', '<w:vanish w:val="0"/>')) }],
    ['a hidden mark without text', { body: paragraph('<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>', text('Hier')) }],
    ['a number in English', { body: paragraph(text('12,50', '<w:lang w:val="en-US"/>')) }],
    ['a picture with alternative text', { body: paragraph(picture('descr="Een huis"')) }],
    ['a picture that only decorates', { body: paragraph(picture('', decorative('1'))) }],
    ['a shape without a picture', { body: paragraph('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Lijn"/></wp:inline></w:drawing></w:r>') }],
    ['a table with a header row', { body: table(row(['Wat', 'Wanneer'], '<w:trPr><w:tblHeader/></w:trPr>'), row(['a', 'b'])) }],
    ['a table of one row', { body: table(row(['links', 'rechts'])) }],
    ['a table of one column', { body: table(row(['boven']), row(['onder'])) }],
    ['a table that lays out the letterhead', { body: paragraph(text('a')), others: { header: table(row(['a', 'b']), row(['c', 'd'])) } }],
    ['fonts with a twin', { body: paragraph(...['Calibri', 'Cambria', 'Arial', 'Times New Roman', 'Courier New', 'Carlito', 'Liberation Serif'].map((font) => text('a', `<w:rFonts w:ascii="${font}"/>`))) }],
    ['a style based on itself', { body: paragraph(text('a', '<w:rStyle w:val="X"/>')), others: { styles: styled('<w:style w:styleId="X"><w:basedOn w:val="X"/></w:style>') } }],
  ];
  for (const [what, file] of right) {
    it(`is not ${what}`, () => {
      expect(said(file)).to.deep.equal([]);
    });
  }

  it('is told in English too', () => {
    expect(said({ body: paragraph(text('geheim', '<w:vanish/>')) }, 'en')).to.deep.equal(['warning hiddenText | letter, paragraph 1 | geheim | This hidden text goes with every letter: geheim']);
  });

  it('names the template or the list that goes with no letter', () => {
    const { message, advice } = foundInFile({ kind: 'externalRemoved', part: 'word/settings.xml', paragraph: 0, text: '', what: 'file:///c:/a.dotm', paragraphs: 1 });
    expect(message).to.deep.equal({
      nl: 'Dit bestand verwijst naar file:///c:/a.dotm; die verwijzing gaat niet mee in een brief.',
      en: 'This file refers to file:///c:/a.dotm; that reference does not go with a letter.',
    });
    expect(advice.nl).to.contain('U hoeft niets te doen.');
  });

  it('is found whatever prefixes the file uses', () => {
    const body = '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:rPr><x:vanish/></x:rPr><x:t>geheim</x:t></x:r></x:p>';
    expect(said({ body })).to.have.length(1);
  });

  it('counts the paragraphs of a text box after the one it stands in', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(text('In het vak', '<w:vanish/>'))}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r>`;
    expect(said({ body: paragraph(text('Ervoor'), box) })).to.deep.equal(['warning hiddenText | brief, alinea 2 | In het vak | Deze verborgen tekst gaat mee in elke brief: In het vak']);
  });

  for (const [what, bytes] of [
    ['cannot be opened', new TextEncoder().encode('no zip')],
    ['is not well-formed', wordFile({ body: '<w:p><w:r>' })],
  ] as const) {
    it(`is nothing where the file ${what}`, () => {
      expect(remarksIn(bytes)).to.deep.equal([]);
    });
  }
});
