import { Document, Header, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { afterTable, beforeTable, columns, rowCount } from './letter.ts';
import { letterhead } from './picture.ts';

/** How an engine writes a row that is repeated: what stands before its first field and behind its last. */
export interface Loop {
  readonly open: string;
  readonly close: string;
}

/** Every third tag is cut over runs, as Word cuts them. */
const cutEvery = 3;

const pieces = (tag: string): readonly string[] => ['{', tag.slice(1, 4), tag.slice(4, -1), '}'];

/** Counts the tags of one template. */
class Cutter {
  #tags = 0;

  runs(text: string): readonly TextRun[] {
    const parts = text.split(/(?<tag>\{\w+\})/u).filter((part) => part !== '');
    return parts.flatMap((part) => (part.startsWith('{') ? this.#tag(`{${part}}`) : [part])).map((part) => new TextRun(part));
  }

  #tag(tag: string): readonly string[] {
    this.#tags += 1;
    return this.#tags % cutEvery === 0 ? pieces(tag) : [tag];
  }
}

const paragraph = (children: readonly TextRun[]): Paragraph => new Paragraph({ children });

const row = (cells: readonly (readonly TextRun[])[]): TableRow =>
  new TableRow({ children: cells.map((runs) => new TableCell({ children: [paragraph(runs)] })) });

const plain = (text: string): readonly TextRun[] => [new TextRun(text)];

const loopRow = ({ open, close }: Loop, cutter: Cutter): TableRow =>
  row([
    [...plain(open), ...cutter.runs('{actie}')],
    cutter.runs('{wie}'),
    [...cutter.runs('{gereed}'), ...plain(close)],
  ]);

/** For an engine without loops: a field for each cell. */
const fixedRows = (cutter: Cutter): readonly TableRow[] =>
  Array.from({ length: rowCount }, (_, index) => row(columns.map((column) => cutter.runs(`{${column}${index}}`))));

const table = (loop: Loop | null, cutter: Cutter): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(columns.map(plain)), ...(loop === null ? fixedRows(cutter) : [loopRow(loop, cutter)])],
  });

export const drawTemplate = (loop: Loop | null): Promise<Uint8Array> => {
  const cutter = new Cutter();
  const picture = new ImageRun({ type: 'png', data: letterhead(), transformation: { width: 184, height: 184 } });
  const paragraphs = (texts: readonly string[]) => texts.map((text) => paragraph(cutter.runs(text)));
  const children = [...paragraphs(beforeTable), table(loop, cutter), ...paragraphs(afterTable)];
  const headers = { default: new Header({ children: [new Paragraph({ children: [picture] })] }) };
  return Packer.toBuffer(new Document({ sections: [{ headers, children }] }));
};
