/** Draws tables, lists and pictures with `docx`, as values of a letter. */
import { AlignmentType, Document, ImageRun, LevelFormat, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun, WidthType, convertMillimetersToTwip } from 'docx';
import type { FileChild, IRunOptions } from 'docx';
import { shownText } from './contexts.ts';
import type { Picture, Rich } from './types.ts';

const drawn = async (children: readonly FileChild[], inline = false): Promise<Rich> => {
  const document = new Document({ sections: [{ children: [...children] }], numbering: { config: lists } });
  return { kind: 'rich', docx: new Uint8Array(await Packer.toBuffer(document)), inline };
};

const indent = { left: convertMillimetersToTwip(6), hanging: convertMillimetersToTwip(6) };

const lists = [
  { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }] },
  { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }] },
];

/** Text goes in as `text`, never as a child: `docx` reads the child `CURRENT` as a page number. */
const pieces = (line: string, more: IRunOptions): readonly TextRun[] =>
  line.split('\t').flatMap((text, index) => [...(index > 0 ? [new TextRun({ ...more, children: [new Tab()] })] : []), new TextRun({ ...more, text })]);

const runs = (value: string, more: IRunOptions = {}): readonly TextRun[] =>
  shownText(value)
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [new TextRun({ ...more, break: 1 })] : []), ...pieces(line, more)]);

const cell = (text: string, more: IRunOptions = {}): TableCell =>
  new TableCell({ margins: { top: 40, bottom: 40, left: 100, right: 100 }, children: [new Paragraph({ spacing: { after: 0 }, children: [...runs(text, more)] })] });

export interface DrawnTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table over the width of the text, with a header row that returns on every page. */
export const drawTable = ({ header, rows }: DrawnTable): Promise<Rich> =>
  drawn([
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: header.map((text) => cell(text, { bold: true })) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text)) })),
      ],
    }),
    new Paragraph({ spacing: { after: 0 } }),
  ]);

export const drawList = (items: readonly string[], kind: 'bullets' | 'numbers' = 'bullets'): Promise<Rich> =>
  drawn(items.map((item) => new Paragraph({ numbering: { reference: kind, level: 0 }, children: [...runs(item)] })));

export const drawPicture = ({ bytes, type, width, height, description }: Omit<Picture, 'kind'>): Promise<Rich> =>
  drawn(
    [
      new Paragraph({
        children: [new ImageRun({ type, data: Buffer.from(bytes), transformation: { width, height }, altText: { id: '1', name: 'Afbeelding', description } })],
      }),
    ],
    true,
  );
