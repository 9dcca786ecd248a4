/** Word's own fields: merge fields become tags, codes may hold tags, and what fetches something is refused. */
import { ownElements } from './leaves.ts';
import { attributeOf, elementLike, textIn, textNode } from './markup.ts';
import { childNamed, copied, copyWith, elementsIn, isElement, replace } from './nodes.ts';
import type { Element } from './nodes.ts';
import type { Delimiters } from './types.ts';

/** A field between its `begin` and its `end`. */
interface Field {
  /** The elements that hold its code. */
  readonly codes: Element[];
  readonly begin: Element;
  separate: Element | null;
  end: Element | null;
  /** It stands in the code of another field. */
  readonly inCode: boolean;
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
    if (type === 'begin') open.push({ codes: [], begin: element, separate: null, end: null, inCode: field?.separate === null });
    if (type === 'separate' && field !== undefined) field.separate = element;
    if (type !== 'end' || field === undefined) continue;
    field.end = element;
    open.pop();
    read.push(field);
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

/** Word keeps all of a field in one run too: each of its pieces gets a run of its own. */
const takeApart = (run: Element): void => {
  const properties = run.children.filter((child) => isElement(child) && child.name === 'w:rPr');
  const pieces = run.children.filter((child) => !properties.includes(child));
  if (pieces.length > 1) replace(run, pieces.map((piece) => copyWith(run, [...properties.map(copied), piece])));
};

/** What was inserted, tracked, or is in a smart tag, is there all the same. */
const unwrapped: ReadonlySet<string> = new Set(['w:ins', 'w:smartTag', 'w:moveTo']);

const unwrap = (run: Element): void => {
  while (run.parent !== null && unwrapped.has(run.parent.name)) replace(run.parent, run.parent.children);
};

const makeReady = (field: Field): void => {
  const pieces = [field.begin, ...field.codes, field.separate, field.end].filter((piece) => piece !== null);
  for (const run of new Set(pieces.map(runOf))) if (run !== null) takeApart(run);
  for (const run of pieces.map(runOf)) if (run !== null) unwrap(run);
};

/** Takes the runs of a field away and puts one in their place; what marks a range among them stays. */
const replaceField = (field: Field, text: string): boolean => {
  makeReady(field);
  const [first, last] = [runOf(field.begin), field.end === null ? null : runOf(field.end)];
  const siblings = first?.parent?.children ?? [];
  if (first === null || last === null || !siblings.includes(last)) return false;
  const all = siblings.slice(siblings.indexOf(first), siblings.indexOf(last) + 1);
  const shown = field.separate === null ? undefined : all[all.indexOf(runOf(field.separate) ?? first) + 1];
  const like = shown !== undefined && isElement(shown) && shown.name === 'w:r' && shown !== last ? shown : first;
  for (const node of all.slice(1)) if (isElement(node) && node.name === 'w:r') siblings.splice(siblings.indexOf(node), 1);
  replace(first, [runWith(like, text)]);
  return true;
};

const replaceSimple = (field: Element, text: string): void => {
  const like = childNamed(field, 'w:r') ?? field;
  replace(field, [like === field ? copyWith(elementLike(field, 'w:r'), [elementLike(field, 'w:t', [textNode(text)])]) : runWith(like, text)]);
};

/** Blocks of Word's own mail merge, for which there are fields of ours. */
const unknownMerge = /^\s*(?:ADDRESSBLOCK|GREETINGLINE|MERGEREC|MERGESEQ|NEXT|NEXTIF|SKIPIF)\b/iu;

/** Puts tags in the place of the merge fields of a paragraph. Gives the codes for which that cannot be. */
export const mergeFieldsToTags = (paragraph: Element, delimiters: Delimiters): readonly string[] => {
  const elements = ownElements(paragraph);
  const left: string[] = [];
  const readCode = (code: string, into: (tags: string) => boolean): void => {
    const tags = tagsFor(code, delimiters);
    if (unknownMerge.test(code) || (tags !== null && !into(tags))) left.push(code.trim());
  };
  for (const element of elements.filter(({ name }) => name === 'w:fldSimple')) {
    readCode(attributeOf(element, 'w:instr') ?? '', (tags) => {
      replaceSimple(element, tags);
      return true;
    });
  }
  for (const field of fieldsIn(elements)) readCode(codeOf(field), (tags) => !field.inCode && replaceField(field, tags));
  return left;
};
