import { Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { readParagraphs } from '../../bridge/letters/engine/paragraphs.ts';

/** A paragraph as the runs Word cut it into. */
type Runs = readonly string[];

interface Drawing {
  readonly body: readonly Runs[];
  readonly header?: Runs;
}

const paragraph = (runs: Runs): Paragraph =>
  new Paragraph({ children: runs.map((text, index) => new TextRun({ text, bold: index % 2 === 1 })) });

export const draw = ({ body, header = [] }: Drawing): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [{ headers: { default: new Header({ children: [paragraph(header)] }) }, children: body.map(paragraph) }],
    }),
  );

const isBody = ({ role }: { readonly role: string }): boolean => role === 'main';

/** The paragraphs of the letter's body. */
export const bodyOf = (docx: Uint8Array): readonly string[] =>
  readParagraphs(docx)
    .filter(isBody)
    .map(({ text }) => text);
