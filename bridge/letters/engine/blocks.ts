/** Blocks: which tags belong together, and what lies between them. */
import { isParagraph } from './leaves.ts';
import { attributeOf } from './markup.ts';
import { around, elementsIn, isElement } from './nodes.ts';
import type { Block, Element, Mark, Node } from './nodes.ts';
import { holdsSection, isOnlyMarks, liftInParagraph, liftOutOf, marksIn, paragraphOf } from './placing.ts';
import type { Problem, ProblemKind } from './types.ts';

interface Pair {
  readonly opened: Mark;
  readonly otherwise: Mark | null;
  readonly ended: Mark;
}

interface Opened {
  readonly mark: Mark;
  otherwise: Mark | null;
}

const problem = (kind: ProblemKind, { typed, place }: Mark): Problem => ({ kind, ...place, what: typed });

const isBlockMark = ({ tag }: Mark): boolean => tag.kind !== 'value';

/** Blocks within blocks; beyond this nobody can tell what a letter says. */
const deepest = 100;

class Pairing {
  readonly pairs: Pair[] = [];
  readonly problems: Problem[] = [];
  readonly #open: Opened[] = [];

  take(mark: Mark): void {
    if (mark.tag.kind === 'if' || mark.tag.kind === 'repeat') this.#begin(mark);
    if (mark.tag.kind === 'else') this.#otherwise(mark);
    if (mark.tag.kind === 'end') this.#end(mark);
  }

  finish(): void {
    this.problems.push(...this.#open.map(({ mark }) => problem('unclosedBlock', mark)));
  }

  #begin(mark: Mark): void {
    if (this.#open.length === deepest) this.problems.push(problem('crossedBlock', mark));
    this.#open.push({ mark, otherwise: null });
  }

  #otherwise(mark: Mark): void {
    const last = this.#open.at(-1);
    if (last?.otherwise === null) last.otherwise = mark;
    else this.problems.push(problem('strayElse', mark));
  }

  #end(mark: Mark): void {
    const last = this.#open.pop();
    if (last === undefined) this.problems.push(problem('strayEnd', mark));
    else this.pairs.push({ opened: last.mark, otherwise: last.otherwise, ended: mark });
  }
}

const marksOf = ({ opened, otherwise, ended }: Pair): readonly Mark[] => [opened, ...(otherwise === null ? [] : [otherwise]), ended];

/** The row in whose cells both stand, each in another one; null where there is none. */
const rowOf = ({ opened, ended }: Pair): Element | null => {
  const cells = new Map([...around(opened)].filter(({ name }) => name === 'w:tc').map((cell) => [rowAround(cell), cell] as const));
  for (const cell of around(ended)) {
    if (cell.name !== 'w:tc') continue;
    const row = rowAround(cell);
    if (row !== null && cells.has(row)) return cells.get(row) === cell ? null : row;
  }
  return null;
};

const rowAround = (cell: Element): Element | null => [...around(cell)].find(({ name }) => name === 'w:tr') ?? null;

const cellOf = (mark: Mark): Element | null => [...around(mark)].find(({ name }) => name === 'w:tc') ?? null;

const take = (mark: Mark): void => {
  mark.parent.children.splice(mark.parent.children.indexOf(mark), 1);
};

/** Nothing stands in the paragraph but tags of blocks. */
const isOnlyBlocks = (paragraph: Element): boolean => isOnlyMarks(paragraph) && marksIn(paragraph).every(isBlockMark);

/** It can make way for its tags. A section cannot end in the middle of a block. */
const makesWay = (paragraph: Element): boolean =>
  paragraph.name === 'w:p' && isOnlyBlocks(paragraph) && !(holdsSection(paragraph) && marksIn(paragraph).some(({ tag }) => tag.kind === 'else'));

/** Takes a mark out of its cell; a paragraph that held nothing else goes too, if the cell has another. */
const takeFromCell = (mark: Mark): void => {
  const paragraph = paragraphOf(mark);
  const only = paragraph !== null && isOnlyBlocks(paragraph) && marksIn(paragraph).length === 1 && paragraph.parent?.name === 'w:tc';
  take(mark);
  if (!only) return;
  const siblings = paragraph.parent?.children ?? [];
  if (siblings.filter((node) => isElement(node) && isParagraph(node)).length > 1 && siblings.at(-1) !== paragraph) siblings.splice(siblings.indexOf(paragraph), 1);
};

/** The row itself, or the block that it is in already. */
const holdsRow = (node: Node, row: Element): boolean =>
  node === row || (node.kind === 'block' && [...node.children, ...node.otherwise].some((inner) => holdsRow(inner, row)));

const moveAround = (row: Element, { opened, ended }: Pair): void => {
  takeFromCell(opened);
  takeFromCell(ended);
  const parent = row.parent;
  if (parent === null) throw new Error('A row stands in a table');
  const at = parent.children.findIndex((node) => holdsRow(node, row));
  parent.children.splice(at + 1, 0, ended);
  parent.children.splice(at, 0, opened);
  opened.parent = parent;
  ended.parent = parent;
};

const arrangeParagraphs = (pair: Pair): Problem | null => {
  const cells = new Set(marksOf(pair).map(cellOf));
  for (const mark of marksOf(pair)) {
    const paragraph = paragraphOf(mark);
    if (paragraph === null) continue;
    if (!makesWay(paragraph)) return problem(cells.size > 1 ? 'tableEdge' : 'blockNotAlone', mark);
    liftOutOf(paragraph);
  }
  return null;
};

/** Brings the marks of a pair side by side into one place; the problem where that cannot be. */
const arrange = (pair: Pair): Problem | null => {
  const row = rowOf(pair);
  if (row !== null) {
    if (pair.otherwise !== null) return problem('tableEdge', pair.otherwise);
    moveAround(row, pair);
    return null;
  }
  const paragraphs = new Set(marksOf(pair).map(paragraphOf));
  if (paragraphs.size > 1 || paragraphs.has(null)) return arrangeParagraphs(pair);
  marksOf(pair).forEach(liftInParagraph);
  return null;
};

const fieldDepth = (nodes: readonly Node[]): { readonly lowest: number; readonly last: number } => {
  let [depth, lowest] = [0, 0];
  for (const element of nodes.filter(isElement).flatMap((node) => [node, ...elementsIn(node)])) {
    if (element.name !== 'w:fldChar') continue;
    const type = attributeOf(element, 'w:fldCharType');
    depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    lowest = Math.min(lowest, depth);
  }
  return { lowest, last: depth };
};

/** A field begins inside and ends outside, or the other way about. */
const cutsField = (nodes: readonly Node[]): boolean => {
  const { lowest, last } = fieldDepth(nodes);
  return lowest < 0 || last !== 0;
};

const misplaced = ({ opened, otherwise, ended }: Pair): Problem | null => {
  const stray = [otherwise, ended].find((mark) => mark !== null && mark.parent !== opened.parent);
  if (stray === undefined || stray === null) return null;
  const tables = new Set([opened, stray].map((mark) => [...around(mark)].find(({ name }) => name === 'w:tbl' || name === 'w:tc')));
  return problem(tables.size > 1 ? 'tableEdge' : 'crossedBlock', stray);
};

const fold = (pair: Pair): Problem | null => {
  const { opened, otherwise, ended } = pair;
  const fault = arrange(pair) ?? misplaced(pair);
  if (fault !== null) return fault;
  const siblings = opened.parent.children;
  const [first, middle, last] = [siblings.indexOf(opened), otherwise === null ? -1 : siblings.indexOf(otherwise), siblings.indexOf(ended)];
  const children = siblings.slice(first + 1, middle === -1 ? last : middle);
  const other = middle === -1 ? [] : siblings.slice(middle + 1, last);
  if (cutsField(children) || cutsField(other)) return problem('crossedBlock', opened);
  const block: Block = { kind: 'block', opened, children, otherwise: other, parent: opened.parent };
  siblings.splice(first, last - first + 1, block);
  return null;
};

/** Folds what lies between the block tags of a part into blocks, the inner ones first. */
export const foldBlocks = (marks: readonly Mark[]): readonly Problem[] => {
  const pairing = new Pairing();
  for (const mark of marks.filter(isBlockMark)) pairing.take(mark);
  pairing.finish();
  const folded = pairing.problems.some(({ kind }) => kind === 'crossedBlock') ? [] : pairing.pairs.flatMap((pair) => fold(pair) ?? []);
  return [...pairing.problems, ...folded];
};
