/** Word files written by hand, for what `docx` does not draw. */
import { pack, zipOf } from '../../bridge/letters/engine/zipWriter.ts';

const main = 'http://schemas.openxmlformats.org';
const types = `${main}/package/2006/content-types`;
const links = `${main}/package/2006/relationships`;
const office = `${main}/officeDocument/2006/relationships`;

const namespaces = [
  `xmlns:w="${main}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}"`,
  `xmlns:wp="${main}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${main}/drawingml/2006/main"`,
  `xmlns:pic="${main}/drawingml/2006/picture"`,
  `xmlns:mc="${main}/markup-compatibility/2006"`,
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"',
].join(' ');

export interface WordFile {
  /** What stands in `w:body`. */
  readonly body: string;
  /** What stands in other parts, by the name of its root: `header`, `styles`, `comments`, `footnotes`, `theme`. */
  readonly others?: Readonly<Record<string, string>>;
  /** More relationships of the letter, as they are written. */
  readonly relationships?: string;
  /** Saved as Strict Open XML. */
  readonly strict?: boolean;
}

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const rootOf: Readonly<Record<string, string>> = { header: 'w:hdr', footer: 'w:ftr', theme: 'a:theme' };

const typeOf = (kind: string): string =>
  kind === 'theme' ? 'application/vnd.openxmlformats-officedocument.theme+xml' : `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;

const partOf = (kind: string): string => `word/${kind}${kind === 'header' || kind === 'footer' ? '1' : ''}.xml`;

const root = (name: string, content: string): string => `<${name} ${namespaces}>${content}</${name}>`;

const inStrict = (xml: string): string => xml.replace(`${main}/wordprocessingml/2006/main`, 'http://purl.oclc.org/ooxml/wordprocessingml/main');

const contentTypes = (kinds: readonly string[]): string =>
  `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${mainType}"/>` +
  `${kinds.map((kind) => `<Override PartName="/${partOf(kind)}" ContentType="${typeOf(kind)}"/>`).join('')}</Types>`;

const relationship = (kind: string, index: number): string =>
  `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="/${partOf(kind)}"/>`;

const relationshipsOf = (content: string): string => `<Relationships xmlns="${links}">${content}</Relationships>`;

export const wordFile = ({ body, others = {}, relationships = '', strict = false }: WordFile): Uint8Array => {
  const kinds = Object.keys(others);
  const document = root('w:document', `<w:body>${body}</w:body>`);
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(kinds)],
    ['_rels/.rels', relationshipsOf(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`)],
    ['word/document.xml', strict ? inStrict(document) : document],
    ['word/_rels/document.xml.rels', relationshipsOf(kinds.map(relationship).join('') + relationships)],
    ...Object.entries(others).map(([kind, content]) => [partOf(kind), root(rootOf[kind] ?? `w:${kind}`, content)] as const),
  ];
  return zipOf(parts.map(([name, content]) => pack(name, Buffer.from(content))));
};
