import { Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { compile } from '../../bridge/letters/engine.ts';
import type { Compiled, Filled } from '../../bridge/letters/engine.ts';
import { readParagraphs } from '../../bridge/letters/paragraphs.ts';

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

/** A template with one paragraph per text, each in one run. */
export const template = async (...texts: readonly string[]): Promise<Compiled> =>
  compile(await draw({ body: texts.map((text) => [text]) }));

const isBody = ({ part }: { readonly part: string }): boolean => part === 'word/document.xml';

/** The paragraphs of the letter's body. */
export const bodyOf = (docx: Uint8Array): readonly string[] =>
  readParagraphs(docx)
    .filter(isBody)
    .map(({ text }) => text);

export const bytesOf = (filled: Filled): Uint8Array => {
  if (filled.kind !== 'filled') throw new Error(`Not filled: ${filled.fields.join(', ')}`);
  return filled.bytes;
};
