/** The house style every letter shares: letterhead, address, reference lines, headings, closing, footer. */
import { readFileSync } from 'node:fs';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  convertMillimetersToTwip as mm,
} from 'docx';
import type { INumberingOptions, IParagraphOptions, IStylesOptions } from 'docx';
import { colours, column, label, listReference, tab } from './blocks.ts';
import type { Block } from './blocks.ts';

const { green, grey, paleGreen } = colours;

/** Half points: 21 is 10.5 pt. */
const size = { text: 21, small: 17, name: 36 } as const;

const line = { style: BorderStyle.SINGLE, size: 6, space: 6, color: paleGreen };

const paragraphStyles = [
  { id: 'Adres', name: 'Adres', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
  {
    id: 'Kenmerkregel',
    name: 'Kenmerkregel',
    basedOn: 'Normal',
    paragraph: { spacing: { after: 20 }, indent: { left: column, hanging: column } },
  },
  {
    id: 'Gegeven',
    name: 'Gegeven',
    basedOn: 'Normal',
    paragraph: {
      spacing: { after: 60 },
      indent: { left: column + mm(4), hanging: column },
      border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: paleGreen } },
      keepLines: true,
    },
  },
  {
    id: 'Ondertekening',
    name: 'Ondertekening',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 240, after: 0 }, keepLines: true },
  },
  { id: 'Opsomming', name: 'Opsomming', basedOn: 'Normal', paragraph: { contextualSpacing: true } },
  { id: 'Tabeltekst', name: 'Tabeltekst', basedOn: 'Normal', paragraph: { spacing: { before: 40, after: 40 } } },
  { id: 'Tabelkop', name: 'Tabelkop', basedOn: 'Tabeltekst', run: { bold: true, color: green }, paragraph: { keepNext: true } },
  { id: 'Klein', name: 'Klein', basedOn: 'Normal', run: { size: size.small, color: grey }, paragraph: { spacing: { after: 0 } } },
];

const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: size.text, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 140, line: 259, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { bold: true, size: size.text, color: green },
      paragraph: { spacing: { before: 200, after: 40 }, keepNext: true },
    },
  },
  paragraphStyles,
};

/** A dot, and the text in line under itself. */
const numbering: INumberingOptions = {
  config: [
    {
      reference: listReference,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { run: { color: green }, paragraph: { indent: { left: mm(6), hanging: mm(5) } } },
        },
      ],
    },
  ],
};

const reference = (name: string, says: TextRun, more: Pick<IParagraphOptions, 'spacing'> = {}): Paragraph =>
  new Paragraph({ style: 'Kenmerkregel', ...more, children: [label(`${name}:`), tab(), says] });

const mark = (): ImageRun =>
  new ImageRun({
    type: 'png',
    data: readFileSync(new URL('mark.png', import.meta.url)),
    transformation: { width: 48, height: 48 },
    altText: {
      id: '1',
      name: 'Beeldmerk',
      description: 'Beeldmerk van de corporatie: een huis met een blad',
    },
  });

/** Raised to the middle of the mark beside it. */
const name = (): TextRun =>
  new TextRun({ text: '  {{corporatie.naam}}', bold: true, size: size.name, color: green, position: '14pt' });

/** The space under it brings the address to 45 mm from the top, in the window of an envelope. */
const letterhead = (): Header =>
  new Header({ children: [new Paragraph({ spacing: { after: mm(17) }, children: [mark(), name()] })] });

const nextPageHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Klein',
        border: { bottom: line },
        children: [
          new TextRun('{{corporatie.naam}}  |  Ons kenmerk {{kenmerk}}  |  Pagina '),
          new TextRun({ children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  });

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Klein',
        alignment: AlignmentType.CENTER,
        border: { top: line },
        text: '{{corporatie.adres}}, {{corporatie.plaats}}  |  {{corporatie.telefoon}}  |  {{corporatie.email}}  |  {{corporatie.website}}',
      }),
    ],
  });

const opening = (): readonly Paragraph[] => [
  new Paragraph({ style: 'Adres', children: [new TextRun({ text: '{{verzending}}', bold: true })] }),
  new Paragraph({ style: 'Adres', text: '{{adresblok}}' }),
  reference('Datum', new TextRun('{{datum}}'), { spacing: { before: mm(11), after: 20 } }),
  reference('Ons kenmerk', new TextRun('{{kenmerk}}')),
  reference('Behandeld door', new TextRun('{{behandelaar.naam}}')),
  reference('Uw klacht', new TextRun('{{dossier.omschrijving}}')),
  reference('Onderwerp', new TextRun({ text: '{{onderwerp}}', bold: true })),
  new Paragraph({ spacing: { before: mm(6), after: 140 }, text: '{{aanhef}}' }),
];

/** One paragraph, which no page can come between; two empty lines for the signature itself. */
const closing = (): Paragraph =>
  new Paragraph({
    style: 'Ondertekening',
    children: [
      new TextRun('Met vriendelijke groet,'),
      new TextRun({ text: '{{corporatie.naam}}', break: 1 }),
      new TextRun({ text: '{{behandelaar.naam}}', break: 3 }),
      new TextRun({ text: '{{behandelaar.functie}}', break: 1 }),
    ],
  });

/** A letter around its own text: what comes between the salutation and the closing, and what follows the closing. */
export const letter = (title: string, body: readonly Block[], after: readonly Block[] = []): Document =>
  new Document({
    title,
    creator: 'Klachtwijzer',
    lastModifiedBy: 'Klachtwijzer',
    styles,
    numbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(32), bottom: mm(26), left: mm(25), right: mm(25), header: mm(14), footer: mm(12) },
          },
        },
        headers: { first: letterhead(), default: nextPageHeader() },
        footers: { first: footer(), default: footer() },
        children: [...opening(), ...body, closing(), ...after],
      },
    ],
  });
