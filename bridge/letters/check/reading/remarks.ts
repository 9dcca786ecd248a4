/** What an author should look at in a Word file, though a letter can be made from it. */
import { MarkupError, parse } from '../../engine/markup.ts';
import type { Element } from '../../engine/nodes.ts';
import { openPackage } from '../../engine/package.ts';
import type { WordPackage } from '../../engine/package.ts';
import type { Problem } from '../../engine/types.ts';
import { placeOf, readPart } from './part.ts';
import { commentsIn, rules } from './rules.ts';
import type { Noticed, Rule, Subject } from './rules.ts';
import { noStyles, readStyles, readTheme } from './styles.ts';
import type { Styles } from './styles.ts';

export type RemarkKind =
  | keyof typeof rules
  /** The template or the list of a mail merge that the file names: no letter has it. */
  | 'externalRemoved';


export interface Remark extends Omit<Problem, 'kind'> {
  readonly kind: RemarkKind;
  /** In how many paragraphs of the part; the place is that of the first. */
  readonly paragraphs: number;
}

const shownRoles = new Set(['main', 'header', 'footer', 'footnotes', 'endnotes']);

const readWith = (file: WordPackage, role: string): Element | undefined => {
  const part = file.parts.find((one) => one.role === role);
  return part === undefined ? undefined : parse(file.text(part));
};

/** The theme has no role of its own: the letter points at it. */
const themeOf = (file: WordPackage): Styles['theme'] => {
  const link = file.relationships(file.main).find(({ type, external }) => type.endsWith('/theme') && !external);
  const part = link === undefined ? null : file.part(link.target);
  return part === null ? {} : readTheme(parse(file.text(part)));
};

const stylesOf = (file: WordPackage): Styles => {
  const root = readWith(file, 'styles');
  return root === undefined ? noStyles : readStyles(root, themeOf(file));
};

/** Whole documents are in the wrong language or font: told once for each part, not for each paragraph. */
const told = new Set<RemarkKind>(['language', 'font']);

const keyOf = ({ kind, what, paragraph }: Omit<Remark, 'paragraphs'>): string => JSON.stringify([kind, what, told.has(kind) ? 0 : paragraph]);

const remarksOfRule = ({ part }: Subject, kind: RemarkKind, noticed: readonly Noticed[]): readonly Remark[] => {
  const alike = new Map<string, { readonly first: Omit<Remark, 'paragraphs'>; readonly paragraphs: Set<number> }>();
  for (const { element, what } of noticed) {
    const first = { kind, part: part.name, what, ...placeOf(part, element) };
    const same = alike.get(keyOf(first)) ?? { first, paragraphs: new Set() };
    same.paragraphs.add(first.paragraph);
    alike.set(keyOf(first), same);
  }
  return [...alike.values()].map(({ first, paragraphs }) => ({ ...first, paragraphs: paragraphs.size }));
};

const kinds = Object.entries(rules) as readonly (readonly [RemarkKind, Rule])[];

const remarksOfPart = (subject: Subject): readonly Remark[] =>
  kinds.flatMap(([kind, rule]) => remarksOfRule(subject, kind, rule(subject))).toSorted((a, b) => a.paragraph - b.paragraph);

const removedFrom = ({ removed }: WordPackage): readonly Remark[] =>
  removed.map(({ part, target }) => ({ kind: 'externalRemoved', part, paragraph: 0, text: '', what: target, paragraphs: 1 }));

const everyRemark = (file: WordPackage): readonly Remark[] => {
  const comments = readWith(file, 'comments');
  const shared = { styles: stylesOf(file), comments: comments === undefined ? new Map() : commentsIn(comments) };
  const read = file.parts.filter(({ role }) => shownRoles.has(role)).flatMap((part) => remarksOfPart({ ...shared, part: readPart(part, file.text(part)) }));
  return [...read, ...removedFrom(file)];
};

/** Nothing for a file that cannot be opened or is not well-formed: `compile` says that already. Never throws for what it holds. */
export const remarksIn = (bytes: Uint8Array): readonly Remark[] => {
  const opened = openPackage(bytes);
  if (!('main' in opened)) return [];
  try {
    return everyRemark(opened);
  } catch (error) {
    if (error instanceof MarkupError) return [];
    throw error;
  }
};
