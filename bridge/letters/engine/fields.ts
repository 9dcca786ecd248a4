/** Word's own fields: merge fields become tags, codes may hold tags, and what fetches something is refused. */
import { ownElements } from './leaves.ts';
import { attributeOf, elementLike, textIn, textNode } from './markup.ts';
import { childNamed, copyWith, elementsIn, replace } from './nodes.ts';
import type { Element } from './nodes.ts';
import type { Delimiters } from './types.ts';

/** A field between its `begin` and its `end`. */
interface Field {
  /** The elements that hold its code. */
  readonly codes: Element[];
  readonly begin: Element;
  separate: Element | null;
  end: Element | null;
}

const fetching = /^\s*(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|INCLUDE|DDE|DDEAUTO|LINK|DATABASE|RD)\b/iu;

export const codeOf = ({ codes }: Pick<Field, 'codes'>): string => codes.map(textIn).join('');

/** Every field in the order of its end; one that does not end is left open. */
export const fieldsIn = (elements: Iterable<Element>): readonly Field[] => {
  const open: Field[] = [];
  const read: Field[] = [];
  for (const element of elements) {
    const field = open.at(-1);
    if (element.name === 'w:instrText') field?.codes.push(element);
    if (element.name !== 'w:fldChar') continue;
    const type = attributeOf(element, 'w:fldCharType');
    if (type === 'begin') open.push({ codes: [], begin: element, separate: null, end: null });
    if (type === 'separate' && field !== undefined) field.separate = element;
    if (type === 'end' && field !== undefined) read.push({ ...field, end: open.pop() === undefined ? null : element });
  }
  return [...read, ...open];
};

/** The codes in a part that fetch something from elsewhere when the letter is opened. */
export const fetchingCodes = (root: Element): readonly string[] => {
  const elements = [...elementsIn(root)];
  const simple = elements.filter(({ name }) => name === 'w:fldSimple').map((element) => attributeOf(element, 'w:instr') ?? '');
  return [...simple, ...fieldsIn(elements).map(codeOf)].filter((code) => fetching.test(code)).map((code) => code.trim());
};

const mergeField = /^\s*MERGEFIELD\s+(?:"([^"]*)"|(\S+))(.*)$/isu;
const quoted = (letter: string): RegExp => new RegExp(`\\\\${letter}\\s*(?:"([^"]*)"|(\\S+))`, 'iu');

const switchText = (switches: string, letter: string): string => {
  const [, inQuotes, bare] = quoted(letter).exec(switches) ?? [];
  return inQuotes ?? bare ?? '';
};

const filters: readonly (readonly [RegExp, string])[] = [
  [/\\\*\s*upper/iu, ' | hoofdletters'],
  [/\\\*\s*lower/iu, ' | kleineletters'],
  [/\\\*\s*firstcap/iu, ' | hoofdletter'],
  [/\\@/u, ' | datum'],
];

/** `MERGEFIELD Naam \b "t.a.v. "` as the tags that say the same; null for another field. */
const tagsFor = (code: string, { start, end }: Delimiters): string | null => {
  const [, inQuotes, bare, switches = ''] = mergeField.exec(code) ?? [];
  const name = inQuotes ?? bare;
  if (name === undefined) return null;
  const filter = filters.find(([pattern]) => pattern.test(switches))?.[1] ?? '';
  const onlyWith = (text: string): string => (text === '' ? '' : `${start}als ${name}${end}${text}${start}einde${end}`);
  return `${onlyWith(switchText(switches, 'b'))}${start}${name}${filter}${end}${onlyWith(switchText(switches, 'f'))}`;
};

const runWith = (like: Element, text: string): Element => {
  const properties = childNamed(like, 'w:rPr');
  const words = elementLike(like, 'w:t', [textNode(text)]);
  words.start += ' xml:space="preserve"';
  return copyWith(elementLike(like, 'w:r'), [...(properties === undefined ? [] : [properties]), words]);
};

const runOf = ({ parent }: Element): Element | null => (parent?.name === 'w:r' ? parent : null);

const between = (siblings: readonly Element['children'][number][], from: Element, to: Element) => siblings.slice(siblings.indexOf(from), siblings.indexOf(to) + 1);

/** The runs of a field that stand side by side; null where it begins in a link and ends outside, or does not end. */
const runsOf = ({ begin, end }: Field): readonly [Element, Element] | null => {
  const first = runOf(begin);
  const last = end === null ? null : runOf(end);
  return first !== null && last !== null && first.parent !== null && first.parent === last.parent ? [first, last] : null;
};

const replaceField = (field: Field, text: string): void => {
  const runs = runsOf(field);
  if (runs === null) return;
  const [first, last] = runs;
  const siblings = first.parent?.children ?? [];
  const all = between(siblings, first, last);
  const result = field.separate === null ? undefined : runOf(field.separate);
  const shown = result === undefined || result === null ? undefined : all[all.indexOf(result) + 1];
  const like = shown?.kind === 'element' && shown.name === 'w:r' && shown !== last ? shown : first;
  for (const node of all.slice(1)) siblings.splice(siblings.indexOf(node), 1);
  replace(first, [runWith(like, text)]);
};

const replaceSimple = (field: Element, text: string): void => {
  const like = childNamed(field, 'w:r') ?? field;
  replace(field, [like === field ? copyWith(elementLike(field, 'w:r'), [elementLike(field, 'w:t', [textNode(text)])]) : runWith(like, text)]);
};

/** Puts tags in the place of the merge fields of a paragraph. */
export const mergeFieldsToTags = (paragraph: Element, delimiters: Delimiters): void => {
  const elements = ownElements(paragraph);
  for (const element of elements.filter(({ name }) => name === 'w:fldSimple')) {
    const tags = tagsFor(attributeOf(element, 'w:instr') ?? '', delimiters);
    if (tags !== null) replaceSimple(element, tags);
  }
  for (const field of fieldsIn(elements)) {
    const tags = tagsFor(codeOf(field), delimiters);
    if (tags !== null) replaceField(field, tags);
  }
};
