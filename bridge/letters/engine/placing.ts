/** Moving marks out of their runs, to where what lies between two of them is whole. */
import { isParagraph, leavesOf } from './leaves.ts';
import { attributeOf } from './markup.ts';
import { around, copied, copyWith, elementsIn, isElement, replace } from './nodes.ts';
import type { Element, Mark, Node } from './nodes.ts';

const properties: ReadonlySet<string> = new Set(['w:rPr', 'a:rPr', 'w:smartTagPr', 'w:customXmlPr']);

/** What may be cut in two without changing what it says. */
const cuttable: ReadonlySet<string> = new Set(['w:t', 'a:t', 'w:r', 'a:r', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo']);

const isProperties = (node: Node): boolean => isElement(node) && properties.has(node.name);

const isEmptyText = (node: Node): boolean => (node.kind === 'text' ? node.raw === '' : (isElement(node) && (node.name === 'w:t' || node.name === 'a:t') && node.children.every(isEmptyText)));

const hasContent = (nodes: readonly Node[]): boolean => nodes.some((node) => !isProperties(node) && !isEmptyText(node));

const half = (whole: Element, shared: readonly Node[], nodes: readonly Node[]): readonly Element[] =>
  hasContent(nodes) ? [copyWith(whole, [...shared.map(copied), ...nodes])] : [];

/** Cuts what is around a mark in two, so that the mark stands between the halves. */
const cutAround = (mark: Mark): void => {
  const whole = mark.parent;
  const at = whole.children.indexOf(mark);
  const shared = whole.children.filter(isProperties);
  const without = (nodes: readonly Node[]) => nodes.filter((node) => !isProperties(node));
  const before = half(whole, shared, without(whole.children.slice(0, at)));
  const after = half(whole, shared, without(whole.children.slice(at + 1)));
  replace(whole, [...before, mark, ...after]);
};

/** A content control with nothing in it but marks has done its work. */
const leaveControl = (mark: Mark): boolean => {
  const content = mark.parent;
  const control = content.parent;
  if (content.name !== 'w:sdtContent' || control === null) return false;
  if (content.children.some(({ kind }) => kind !== 'mark' && kind !== 'text')) return false;
  replace(control, content.children.filter(({ kind }) => kind === 'mark'));
  return true;
};

/** Out of its run, to stand in the paragraph, link or content control itself. */
export const liftInParagraph = (mark: Mark): void => {
  while (cuttable.has(mark.parent.name)) cutAround(mark);
  if (leaveControl(mark)) liftInParagraph(mark);
};

/** Puts a mark that stands in the text of a run into a run of its own, which it gives. */
export const aloneInRun = (mark: Mark): Element => {
  const text = mark.parent;
  const run = text.parent;
  if (run === null) throw new Error('Text stands in a run');
  cutAround(mark);
  cutAround(mark);
  const own = copyWith(run, [...run.children.filter(isProperties).map(copied), text]);
  replace(mark, [own]);
  own.children = [...own.children.filter(isProperties), copyWith(text, [mark])];
  return own;
};

/** What a reader sees beside text: a paragraph with one of these is more than its tags. */
const visible: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object', 'w:sym', 'w:footnoteReference', 'w:endnoteReference', 'w:footnoteRef', 'w:endnoteRef', 'w:fldSimple', 'w:fldChar', 'm:oMath', 'a:fld']);

export const marksIn = (node: Element): readonly Mark[] =>
  node.children.flatMap((child) => (child.kind === 'mark' ? [child] : isElement(child) && !isParagraph(child) ? marksIn(child) : []));

/** A break of a page or column, or a paragraph that begins on a new page. */
const breaksPage = (element: Element): boolean =>
  element.name === 'w:pageBreakBefore' || (element.name === 'w:br' && ['page', 'column'].includes(attributeOf(element, 'w:type') ?? ''));

const showsMore = (node: Node): boolean => {
  if (node.kind === 'block' || node.kind === 'alone') return true;
  if (!isElement(node) || isProperties(node)) return false;
  return visible.has(node.name) || isParagraph(node) || breaksPage(node) || node.children.some(showsMore);
};

const isBlank = (paragraph: Element): boolean => leavesOf(paragraph).every(({ text }) => text.trim() === '');

/** Nothing but these marks stands in the paragraph. */
export const isOnlyMarks = (paragraph: Element): boolean => isBlank(paragraph) && !paragraph.children.some(showsMore);

/** The same, also of one with which a page begins. */
export const hasOnlyMarks = (paragraph: Element): boolean =>
  isBlank(paragraph) && !paragraph.children.some((node) => !(isElement(node) && node.name === 'w:pPr') && showsMore(node));

/** The paragraph whose text a mark still stands in; null once it was lifted out of it. */
export const paragraphOf = (mark: Mark): Element | null =>
  mark.parent.name === 'w:t' || mark.parent.name === 'a:t' ? ([...around(mark)].find(isParagraph) ?? null) : null;

/** A section ends with this paragraph. */
export const holdsSection = (paragraph: Element): boolean => paragraph.children.some((node) => isElement(node) && node.name === 'w:pPr' && node.children.some((child) => isElement(child) && child.name === 'w:sectPr'));

const withoutMarks = (paragraph: Element): readonly Element[] => {
  if (!holdsSection(paragraph)) return [];
  const kept = paragraph.children.filter((node) => isElement(node) && node.name === 'w:pPr');
  return [copyWith(paragraph, kept)];
};

/** Bookmarks that begin or end in a paragraph without anything to see do so beside it. */
const edgesIn = (paragraph: Element): readonly Element[] =>
  [...elementsIn(paragraph)].filter(({ name }) => /^w:(?:bookmark|perm)(?:Start|End)$/u.test(name));

/**
 * Puts the marks of a paragraph in its place. A section that ends with it still does, and so does a bookmark: before what
 * begins here, and after what ends here.
 */
export const liftOutOf = (paragraph: Element): void => {
  const marks = marksIn(paragraph);
  const ends = marks.findIndex(({ tag }) => tag.kind !== 'end');
  const at = ends === -1 ? marks.length : ends;
  replace(paragraph, [...marks.slice(0, at), ...edgesIn(paragraph), ...withoutMarks(paragraph), ...marks.slice(at)]);
  for (const mark of marks) leaveControl(mark);
};
