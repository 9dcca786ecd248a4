/** What must hold of the markup of one part, beyond being well-formed. */
import { attributeOf, compatibility, drawing, isWord, keepsSpace, textOf, walk, word, word2010 } from './markup.ts';
import type { Node } from './markup.ts';

export type Rule = (root: Node) => readonly string[];

/** Range marks may stand between paragraphs and say nothing of what a cell holds. */
const isMark = ({ uri, local }: Node): boolean => uri === word && /^(?:bookmark|comment|moveFrom|moveTo|perm|customXml(?:Ins|Del|Move)).*|proofErr$/u.test(local) && local !== 'customXml';

/** Content controls and custom XML stand around paragraphs, rows and cells without being one. */
const unwrapped = (node: Node): readonly Node[] => (isWord(node, 'sdt', 'sdtContent', 'customXml', 'ins', 'moveTo') ? contentOf(node) : [node]);

const contentOf = (node: Node): readonly Node[] =>
  node.children.filter((child) => !isMark(child) && !isWord(child, 'sdtPr', 'sdtEndPr', 'customXmlPr')).flatMap(unwrapped);

const holders = ['tc', 'hdr', 'ftr', 'txbxContent', 'footnote', 'endnote', 'comment'] as const;

const endsInParagraph: Rule = (root) =>
  walk(root, { fallback: true })
    .filter((node) => isWord(node, ...holders))
    .filter((node) => {
      const last = contentOf(node).at(-1);
      return last === undefined || !isWord(last, 'p');
    })
    .map(({ local }) => `w:${local} does not end in a paragraph`);

const holds = (holder: string, held: string): Rule => (root) =>
  walk(root, { fallback: true })
    .filter((node) => isWord(node, holder) && !contentOf(node).some((child) => isWord(child, held)))
    .map(() => `w:${holder} without w:${held}`);

const sectionLast: Rule = (root) =>
  root.children
    .filter((node) => isWord(node, 'body'))
    .filter(({ children }) => children.some((child, index) => isWord(child, 'sectPr') && index < children.length - 1))
    .map(() => 'w:sectPr is not the last of the body');

const keepsItsSpace: Rule = (root) =>
  walk(root, { fallback: true })
    .filter((node) => isWord(node, 't', 'instrText', 'delText') && /^[ \t\r\n]|[ \t\r\n]$/u.test(node.text) && !keepsSpace(node))
    .map(({ text }) => `space is lost of ${JSON.stringify(text.slice(0, 40))}`);

const twice = (values: readonly (string | null)[]): readonly string[] => {
  const seen = new Set<string>();
  return values.filter((value) => value !== null).filter((value) => seen.size === seen.add(value).size);
};

interface Numbered {
  readonly what: string;
  readonly is: (node: Node) => boolean;
  readonly value: (node: Node) => string | null;
}

/** Names of bookmarks do not differ by their capitals. */
const numbered: readonly Numbered[] = [
  { what: 'wp:docPr id', is: ({ uri, local }) => uri === drawing && local === 'docPr', value: (node) => attributeOf(node, '', 'id') },
  { what: 'w:bookmarkStart id', is: (node) => isWord(node, 'bookmarkStart'), value: (node) => attributeOf(node, word, 'id') },
  { what: 'bookmark', is: (node) => isWord(node, 'bookmarkStart'), value: (node) => attributeOf(node, word, 'name')?.toLowerCase() ?? null },
  { what: 'comment', is: (node) => isWord(node, 'comment'), value: (node) => attributeOf(node, word, 'id') },
  { what: 'w:commentRangeStart', is: (node) => isWord(node, 'commentRangeStart'), value: (node) => attributeOf(node, word, 'id') },
  { what: 'w14:paraId', is: () => true, value: (node) => attributeOf(node, word2010, 'paraId') },
  { what: 'content control', is: (node) => isWord(node, 'sdtPr'), value: (node) => idOf(node) },
];

const idOf = ({ children }: Node): string | null => {
  const id = children.find((child) => isWord(child, 'id'));
  return id === undefined ? null : attributeOf(id, word, 'val');
};

const unique: Rule = (root) => {
  const nodes = walk(root, { fallback: false });
  return numbered.flatMap(({ what, is, value }) => twice(nodes.filter(is).map(value)).map((id) => `${what} ${id} is there twice`));
};

const bookmarksClosed: Rule = (root) => {
  const nodes = walk(root, { fallback: false });
  const ids = (name: string): readonly (string | null)[] => nodes.filter((node) => isWord(node, name)).map((node) => attributeOf(node, word, 'id'));
  const [started, ended] = [new Set(ids('bookmarkStart')), new Set(ids('bookmarkEnd'))];
  return [...started].filter((id) => !ended.has(id)).map((id) => `bookmark ${id} does not end`);
};

const boxesIn = (branch: Node): string => {
  const boxes = walk(branch, { fallback: true }).filter((node) => isWord(node, 'txbxContent'));
  return boxes.map(textOf).join('\n');
};

const branchesAlike: Rule = (root) =>
  walk(root, { fallback: true })
    .filter(({ uri, local }) => uri === compatibility && local === 'AlternateContent')
    .map(({ children }) => children.map(boxesIn).filter((text) => text !== ''))
    .filter((texts) => new Set(texts).size > 1)
    .map((texts) => `text boxes differ: ${texts.join(' | ').slice(0, 80)}`);

export const rules: readonly Rule[] = [
  endsInParagraph,
  holds('tr', 'tc'),
  holds('tbl', 'tr'),
  sectionLast,
  keepsItsSpace,
  unique,
  bookmarksClosed,
  branchesAlike,
];

/** Paragraphs in which something that looks like a tag is left. */
export const tagsLeft: Rule = (root) =>
  walk(root, { fallback: true })
    .filter((node) => node.local === 'p')
    .map(textOf)
    .filter((text) => /\{\{|\}\}/u.test(text))
    .map((text) => `a tag is left in ${JSON.stringify(text.slice(0, 60))}`);
