/** Word files written by hand, for what `docx` does not draw. */
import { documentType, linkXml, namespaces, relationshipsXml, small, types } from './engine/files.ts';

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

const rootOf: Readonly<Record<string, string>> = { header: 'w:hdr', footer: 'w:ftr', theme: 'a:theme' };

const typeOf = (kind: string): string =>
  kind === 'theme' ? 'application/vnd.openxmlformats-officedocument.theme+xml' : `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;

const partOf = (kind: string): string => `word/${kind}${kind === 'header' || kind === 'footer' ? '1' : ''}.xml`;

const root = (name: string, content: string): string => `<${name} ${namespaces}>${content}</${name}>`;

const inStrict = (xml: string): string => xml.replace('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main');

export const wordFile = ({ body, others = {}, relationships = '', strict = false }: WordFile): Uint8Array => {
  const kinds = Object.keys(others);
  const document = root('w:document', `<w:body>${body}</w:body>`);
  const overrides = Object.fromEntries(kinds.map((kind) => [`/${partOf(kind)}`, typeOf(kind)]));
  const own = kinds.map((kind, index) => linkXml({ kind, target: `/${partOf(kind)}` }, index)).join('');
  return small({
    '[Content_Types].xml': types({ '/word/document.xml': documentType, ...overrides }),
    'word/document.xml': strict ? inStrict(document) : document,
    'word/_rels/document.xml.rels': relationshipsXml(own + relationships),
    ...Object.fromEntries(Object.entries(others).map(([kind, content]) => [partOf(kind), root(rootOf[kind] ?? `w:${kind}`, content)])),
  });
};
