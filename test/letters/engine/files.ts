/** Small Word files written by hand, for what no program would write. */
import { pack, zipOf } from '../../../bridge/letters/engine/zipWriter.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;

export interface Link {
  readonly id?: string;
  readonly kind: string;
  readonly target: string;
  readonly external?: boolean;
}

export const linkXml = ({ id, kind, target, external }: Link, index: number): string =>
  `<Relationship Id="${id ?? `rId${index + 1}`}" Type="${relationshipTypes}/${kind}" Target="${target}"${external === true ? ' TargetMode="External"' : ''}/>`;

export const relationshipsXml = (inside: string): string =>
  xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`);

export const links = (...all: readonly Link[]): string => relationshipsXml(all.map(linkXml).join(''));

export const types = (overrides: Readonly<Record<string, string>>, defaults: Readonly<Record<string, string>> = {}): string => {
  const usual = { rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml', png: 'image/png', ...defaults };
  const lines = [
    ...Object.entries(usual).map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    ...Object.entries(overrides).map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`),
  ];
  return xml(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${lines.join('')}</Types>`);
};

const office = 'http://schemas.openxmlformats.org';

/** What the markup of a part may use. */
export const namespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${office}/drawingml/2006/main"`,
  `xmlns:pic="${office}/drawingml/2006/picture"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

export const documentType = `${word}.document.main+xml`;
export const headerType = `${word}.header+xml`;

export const documentXml = (text: string): string =>
  xml(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`);

/** A document as small as Word takes it; a file that is given comes in place of the one of that name. */
export const smallFiles: Files = {
  '[Content_Types].xml': types({ '/word/document.xml': documentType }),
  '_rels/.rels': links({ kind: 'officeDocument', target: 'word/document.xml' }),
  'word/document.xml': documentXml('Beste {{naam}}'),
};

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);

export const zipped = (files: Files): Uint8Array => zipOf(Object.entries(files).map(([name, content]) => pack(name, bytesOf(content))));

export const small = (files: Files = {}): Uint8Array => zipped({ ...smallFiles, ...files });
