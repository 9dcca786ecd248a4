/** Word's own fields: merge fields become tags, codes may hold tags, and what fetches something is refused. */
import { ownElements, readElements } from './leaves.ts';
import { attributeOf, elementLike, textIn, textNode } from './markup.ts';
import { isMergeField, tagsOfMergeField } from './mergeField.ts';
import { childNamed, copied, copyWith, elementsIn, isElement, replace } from './nodes.ts';
import type { Element } from './nodes.ts';
import type { Delimiters } from './types.ts';

/** A field between its `begin` and its `end`. */
export interface Field {
  /** The elements that hold its code. */
  readonly codes: Element[];
  /** The same, with the fields that stand between them. */
  readonly pieces: (Element | Field)[];
  readonly begin: Element;
  separate: Element | null;
  end: Element | null;
  /** The field in whose code it stands. */
  readonly around: Field | null;
}

const fetching = /^\s*(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|INCLUDE|DDE|DDEAUTO|LINK|DATABASE|RD)\b/iu;

export const codeOf = ({ codes }: Pick<Field, 'codes'>): string => codes.map(textIn).join('');

const begun = (begin: Element, open: readonly Field[]): Field => {
  const last = open.at(-1);
  const around = last?.separate === null ? last : null;
  const field: Field = { codes: [], pieces: [], begin, separate: null, end: null, around };
  around?.pieces.push(field);
  return field;
};

/** Every field in the order of its end; one that does not end is left open. */
export const fieldsIn = (elements: Iterable<Element>): readonly Field[] => {
  const open: Field[] = [];
  const read: Field[] = [];
  for (const element of elements) {
    const field = open.at(-1);
    if (element.name === 'w:instrText') {
      field?.codes.push(element);
      field?.pieces.push(element);
    }
    if (element.name !== 'w:fldChar') continue;
    const type = attributeOf(element, 'w:fldCharType');
    if (type === 'begin') open.push(begun(element, open));
    if (type === 'separate' && field !== undefined) field.separate = element;
    if (type !== 'end' || field === undefined) continue;
    field.end = element;
    open.pop();
    read.push(field);
  }
  return [...read, ...open];
};

/** With the fields in it between braces, as Word shows it. */
const shownCode = ({ pieces }: Field): string => pieces.map((piece) => ('begin' in piece ? `{ ${shownCode(piece).trim()} }` : textIn(piece))).join('');

const outermost = (field: Field): Field => (field.around === null ? field : outermost(field.around));

/** Fields that stand in the code of another one, which may be some paragraphs long, with the whole of that code. */
export type NestedFields = ReadonlyMap<Element, string>;

export const nestedIn = (root: Element): NestedFields => {
  const shown = new Map<Field, string>();
  const nested = fieldsIn(readElements(root)).filter(({ around }) => around !== null);
  for (const whole of new Set(nested.map(outermost))) shown.set(whole, shownCode(whole).trim());
  return new Map(nested.map((field) => [field.begin, shown.get(outermost(field)) ?? '']));
};

/** The codes in a part that fetch something from elsewhere when the letter is opened. */
export const fetchingCodes = (root: Element): readonly string[] => {
  const elements = [...elementsIn(root)];
  const simple = elements.filter(({ name }) => name === 'w:fldSimple').map((element) => attributeOf(element, 'w:instr') ?? '');
  return [...simple, ...fieldsIn(elements).map(codeOf)].filter((code) => fetching.test(code)).map((code) => code.trim());
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

/** What else Word's mail merge has: blocks of its own, and rules about the next letter. */
const mergeRule = /^\s*(?:ADDRESSBLOCK|GREETINGLINE|MERGEREC|MERGESEQ|NEXT|NEXTIF|SKIPIF)(?![\p{L}\p{N}])/iu;

/** A field that stays a field, and why that cannot be. */
export interface LeftField {
  readonly kind: 'mergeField' | 'mergeRule';
  readonly code: string;
}

/** Puts tags in the place of one field. */
type Into = (tags: string) => boolean;

const leftOf = (code: string, delimiters: Delimiters, into: Into): readonly LeftField[] => {
  if (mergeRule.test(code)) return [{ kind: 'mergeRule', code: code.trim() }];
  if (!isMergeField(code)) return [];
  const tags = tagsOfMergeField(code, delimiters);
  return tags !== null && into(tags) ? [] : [{ kind: 'mergeField', code: code.trim() }];
};

const simpleFieldToTags = (element: Element, delimiters: Delimiters): readonly LeftField[] =>
  leftOf(attributeOf(element, 'w:instr') ?? '', delimiters, (tags) => {
    replaceSimple(element, tags);
    return true;
  });

/** What another field makes of a merge field, such as the condition of an IF, is not known until Word has done it. */
const isMerged = (code: string): boolean => isMergeField(code) || mergeRule.test(code);

export interface MergeReading {
  readonly delimiters: Delimiters;
  readonly nested: NestedFields;
}

/** Puts tags in the place of the merge fields of a paragraph. Gives the fields for which that cannot be. */
export const mergeFieldsToTags = (paragraph: Element, { delimiters, nested }: MergeReading): readonly LeftField[] => {
  const elements = ownElements(paragraph);
  const simple = elements.filter(({ name }) => name === 'w:fldSimple').flatMap((element) => simpleFieldToTags(element, delimiters));
  const fields = fieldsIn(elements);
  const inCode = fields.filter((field) => nested.has(field.begin) && isMerged(codeOf(field))).map(({ begin }) => nested.get(begin) ?? '');
  const others = fields.filter(({ begin }) => !nested.has(begin)).flatMap((field) => leftOf(codeOf(field), delimiters, (tags) => replaceField(field, tags)));
  return [...simple, ...[...new Set(inCode)].map((code): LeftField => ({ kind: 'mergeRule', code })), ...others];
};
