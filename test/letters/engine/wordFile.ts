import { compile } from '../../../bridge/letters/engine/compile.ts';
import type { Compiled } from '../../../bridge/letters/engine/compile.ts';
import { fill } from '../../../bridge/letters/engine/fill.ts';
import { readParagraphs } from '../../../bridge/letters/engine/paragraphs.ts';
import { openPackage } from '../../../bridge/letters/engine/package.ts';
import type { CompileOptions, Data, Filled } from '../../../bridge/letters/engine/types.ts';
import { invariantFaults } from '../invariants/invariants.ts';
import { documentType, headerType, links, namespaces, small, types, xml } from './files.ts';
import type { Files, Link } from './files.ts';

/** A run, and a paragraph of runs, as Word writes them. */
export const r = (text: string, properties = ''): string => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (...inside: readonly string[]): string => `<w:p>${inside.map((one) => (one.startsWith('<') ? one : r(one))).join('')}</w:p>`;
export const cell = (...inside: readonly string[]): string => `<w:tc><w:tcPr/>${inside.map((one) => (one.startsWith('<w:p') || one.startsWith('<w:tbl') ? one : p(one))).join('')}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((one) => (one.startsWith('<w:tc') ? one : cell(one))).join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

export const root = (name: string, inside: string): string => xml(`<w:${name} ${namespaces}>${inside}</w:${name}>`);
const documentOf = (body: string): string => root('document', `<w:body>${body}<w:sectPr/></w:body>`);

export interface Written {
  readonly body: string;
  readonly header?: string;
  readonly links?: readonly Link[];
  /** Other parts by name, with their content types. */
  readonly parts?: Readonly<Record<string, readonly [contentType: string, content: string]>>;
}

/** A Word file of this markup. */
export const wordFile = ({ body, header, links: more = [], parts = {} }: Written): Uint8Array => {
  const overrides = Object.fromEntries(Object.entries(parts).map(([name, [type]]) => [`/${name}`, type]));
  const files: Files = {
    '[Content_Types].xml': types({ '/word/document.xml': documentType, ...(header !== undefined && { '/word/header1.xml': headerType }), ...overrides }),
    'word/document.xml': documentOf(body),
    'word/_rels/document.xml.rels': links(...(header === undefined ? [] : [{ kind: 'header', target: 'header1.xml' }]), ...more),
    ...(header !== undefined && { 'word/header1.xml': root('hdr', header) }),
    ...Object.fromEntries(Object.entries(parts).map(([name, [, content]]) => [name, content])),
  };
  return small(files);
};

/** Of a letter that is as a letter must be; what a test gives it may look like a tag. */
export const bytesOf = (filled: Filled): Uint8Array => {
  if (filled.kind !== 'filled') throw new Error(`Not filled: ${filled.fields.join(', ')}`);
  const faults = invariantFaults(filled.bytes, { bracesInValues: true });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return filled.bytes;
};

export const compiled = (body: string, options?: CompileOptions): Compiled => compile(wordFile({ body }), options);

/** The letter of a body. */
export const letterOf = (body: string, data: Data, options?: CompileOptions): Uint8Array => {
  const template = compiled(body, options);
  if (template.problems.length > 0) throw new Error(JSON.stringify(template.problems));
  return bytesOf(fill(template, data));
};

export const textsIn = (docx: Uint8Array, part = 'word/document.xml'): readonly string[] =>
  readParagraphs(docx)
    .filter((paragraph) => paragraph.part === part)
    .map(({ text }) => text);

export const partIn = (docx: Uint8Array, name: string): string => {
  const opened = openPackage(docx);
  if (!('main' in opened)) throw new Error(JSON.stringify(opened));
  const part = opened.part(name);
  if (part === null) throw new Error(`${name} is not there`);
  return opened.text(part);
};

export const mainOf = (docx: Uint8Array): string => partIn(docx, 'word/document.xml');
