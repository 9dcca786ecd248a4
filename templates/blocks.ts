/** What the text of a letter is made of: paragraphs, headings, lists, tables, and what is there only sometimes. */
import {
  BorderStyle,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  convertMillimetersToTwip as mm,
} from 'docx';
import type { ITableBordersOptions } from 'docx';

export type Block = Paragraph | Table;

export const colours = { green: '1F5C4D', grey: '595959', paleGreen: 'C9DDD6', mist: 'EEF5F2' } as const;

/** Where the second column of reference lines and facts begins. */
export const column = mm(36);

/** The numbering of lists, as the house style defines it. */
export const listReference = 'opsomming';

/** Between the margins. */
const textWidth = mm(160);

export const label = (text: string): TextRun => new TextRun({ text, color: colours.grey });
export const tab = (): TextRun => new TextRun({ children: [new Tab()] });

export const text = (words: string): Paragraph => new Paragraph(words);

/** The last of a text stays with the closing: a page with nothing but a signature looks like a mistake. */
export const lastText = (words: string): Paragraph => new Paragraph({ text: words, keepNext: true, keepLines: true });

/** Stays with what it announces, such as the first line of a list. */
export const leadIn = (words: string): Paragraph => new Paragraph({ text: words, keepNext: true, spacing: { after: 60 } });

export const heading = (words: string): Paragraph => new Paragraph({ text: words, heading: 'Heading1' });

type Fact = readonly [name: string, says: string];

const fact = ([name, says]: Fact, isLast: boolean): Paragraph =>
  new Paragraph({
    style: 'Gegeven',
    ...(isLast ? { spacing: { after: 180 } } : { keepNext: true }),
    children: [label(`${name}:`), tab(), new TextRun(says)],
  });

/** Names with what they say beside them, in a column of its own: `Kosten: gratis`. */
export const facts = (...all: readonly Fact[]): readonly Block[] => all.map((one, index) => fact(one, index === all.length - 1));

/** Under the closing, such as what goes with the letter. */
export const afterClosing = (words: string): Paragraph => new Paragraph({ text: words, spacing: { before: 280, after: 40 }, keepNext: true });

const tag = (words: string): Paragraph => new Paragraph(`{{${words}}}`);

/** Only where the condition holds: `oordeel is gegrond`. */
export const when = (condition: string, ...blocks: readonly Block[]): readonly Block[] => [tag(`als ${condition}`), ...blocks, tag('einde')];

export const either = (condition: string, holds: readonly Block[], otherwise: readonly Block[]): readonly Block[] => [
  tag(`als ${condition}`),
  ...holds,
  tag('anders'),
  ...otherwise,
  tag('einde'),
];

const item = (words: string): Paragraph =>
  new Paragraph({ text: words, style: 'Opsomming', numbering: { reference: listReference, level: 0 } });

/** An item for each row of a list. */
export const listOf = (rows: string, words: string): readonly Block[] => [tag(`herhaal ${rows}`), item(words), tag('einde')];

/** A column of a table: its heading, the field in it, and its share of the width. */
export interface TableColumn {
  readonly heading: string;
  readonly field: string;
  readonly share: number;
}

const line = { style: BorderStyle.SINGLE, size: 6, color: colours.paleGreen } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders: ITableBordersOptions = { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none };

const widthOf = ({ share }: TableColumn): number => Math.round(textWidth * share);

const cell = (of: TableColumn, words: string, style: 'Tabelkop' | 'Tabeltekst'): TableCell =>
  new TableCell({
    width: { size: widthOf(of), type: WidthType.DXA },
    margins: { left: mm(2), right: mm(2) },
    ...(style === 'Tabelkop' ? { shading: { fill: colours.mist } } : {}),
    children: [new Paragraph({ style, text: words })],
  });

/** The fields of a row, the first and the last with the tag that repeats the row. */
const fieldsOf = (rows: string, columns: readonly TableColumn[]): readonly string[] =>
  columns.map(({ field }, index) => {
    const opens = index === 0 ? `{{herhaal ${rows}}}` : '';
    return `${opens}{{${field}}}${index === columns.length - 1 ? '{{einde}}' : ''}`;
  });

/** A row for each row of a list, under a heading that is read aloud and repeated on a next page. */
export const tableOf = (rows: string, columns: readonly TableColumn[]): Table => {
  const fields = fieldsOf(rows, columns);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns.map(widthOf),
    layout: TableLayoutType.FIXED,
    borders,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((of) => cell(of, of.heading, 'Tabelkop')) }),
      new TableRow({ cantSplit: true, children: columns.map((of, index) => cell(of, fields[index] ?? '', 'Tabeltekst')) }),
    ],
  });
};
