/** Reads a template once, so that every letter of it costs only what differs. */
import { autoShower } from './autoShow.ts';
import type { AutoShower } from './autoShow.ts';
import { stamper } from './keep.ts';
import type { Stamper } from './keep.ts';
import { MarkupError, parse } from './markup.ts';
import type { Element } from './nodes.ts';
import { firstFree } from './numbers.ts';
import { looseWriter, openPackage } from './package.ts';
import type { WordPackage } from './package.ts';
import type { Part, Role } from './packageTypes.ts';
import { readRoles } from './paragraphs.ts';
import { readAddresses, readProperties } from './plainPart.ts';
import { relationshipsName } from './relationships.ts';
import type { Segment } from './segments.ts';
import { defaultDelimiters } from './names.ts';
import type { CompileOptions, Problem, Template } from './types.ts';
import { readWordPart } from './wordPart.ts';
import type { ReadPart, Reading } from './wordPart.ts';
import type { LooseWriter } from './writer.ts';

export interface Filling {
  readonly pkg: WordPackage;
  readonly parts: readonly { readonly name: string; readonly segments: readonly Segment[] }[];
  readonly stamps: Stamper;
  readonly shows: AutoShower;
  readonly writer: LooseWriter;
  /** The first of the numbers that a letter may give to its copies. */
  readonly firstFree: number;
}

export interface Compiled extends Template {
  /** The engine's own; null where there are problems. */
  readonly filling: Filling | null;
}

type Parsed = { readonly part: Part; readonly root: Element } | { readonly problem: Problem };

const parsed = (pkg: WordPackage, part: Part): Parsed => {
  try {
    return { part, root: parse(pkg.text(part)) };
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    return { problem: { kind: 'unreadable', part: part.name, paragraph: 0, text: error.message.slice(0, 80), what: 'xml' } };
  }
};

interface Named extends ReadPart {
  readonly name: string;
}

/** The main part first: that is the order in which an author meets what is wrong. */
const inOrder = (pkg: WordPackage, roles: ReadonlySet<Role>): readonly Part[] =>
  pkg.parts.filter(({ role }) => roles.has(role)).toSorted((one, other) => Number(other.role === 'main') - Number(one.role === 'main'));

const propertyRoles: ReadonlySet<Role> = new Set<Role>(['properties']);

const readLinks = (pkg: WordPackage, part: Part, reading: Omit<Reading, 'part'>): readonly Named[] => {
  const relationships = pkg.part(relationshipsName(part.name));
  return relationships === null ? [] : [{ name: relationships.name, ...readAddresses(pkg.text(relationships), { ...reading, part: relationships.name }) }];
};

const readParts = (pkg: WordPackage, words: readonly { readonly part: Part; readonly root: Element }[], reading: Omit<Reading, 'part'>): readonly Named[] => [
  ...words.map(({ part, root }) => ({ name: part.name, ...readWordPart(root, { ...reading, part: part.name }) })),
  ...words.flatMap(({ part }) => readLinks(pkg, part, reading)),
];

const readRest = (rest: readonly { readonly part: Part; readonly root: Element }[], reading: Omit<Reading, 'part'>): readonly Named[] =>
  rest.map(({ part, root }) => ({ name: part.name, ...readProperties(root, { ...reading, part: part.name }) }));

/** Numbering changes where a list is drawn into a letter, a stamp where the template was made of a letter, and what opens the pane. */
const fillingOf = (pkg: WordPackage, parts: Filling['parts'], free: number): Filling => {
  const stamps = stamper(pkg);
  const shows = autoShower(pkg);
  const numbering = pkg.parts.filter(({ role }) => role === 'numbering').map(({ name }) => name);
  const changing = [...parts.map(({ name }) => name), ...numbering, ...stamps.changing, ...shows.changing];
  return { pkg, parts, stamps, shows, writer: looseWriter(pkg, changing), firstFree: free };
};

const counting = (from: number): (() => number) => {
  let next = from;
  return () => next++;
};

const compilePackage = (pkg: WordPackage, { delimiters = defaultDelimiters, wrap }: CompileOptions): Compiled => {
  const words = inOrder(pkg, readRoles).map((part) => parsed(pkg, part));
  const rest = inOrder(pkg, propertyRoles).map((part) => parsed(pkg, part));
  const broken = [...words, ...rest].flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (broken.length > 0) return { uses: [], problems: broken, filling: null };
  const sound = words.flatMap((one) => ('root' in one ? [one] : []));
  const number = counting(firstFree(sound.map(({ root }) => root)));
  const reading = { delimiters, wrap: wrap === undefined ? null : { how: wrap, number } };
  const read = [...readParts(pkg, sound, reading), ...readRest(rest.flatMap((one) => ('root' in one ? [one] : [])), reading)];
  const problems = read.flatMap((one) => one.problems);
  const parts = read.flatMap(({ name, segments }) => (segments === null ? [] : [{ name, segments }]));
  const filling = problems.length > 0 ? null : fillingOf(pkg, parts, number());
  return { uses: read.flatMap((one) => one.uses), problems, filling };
};

/** Never throws for what a file holds: what is wrong with it stands in `problems`, everything at once. */
export const compile = (bytes: Uint8Array, options: CompileOptions = {}): Compiled => {
  const opened = openPackage(bytes);
  if (!('main' in opened)) return { uses: [], problems: opened, filling: null };
  try {
    return compilePackage(opened, options);
  } catch (error) {
    // Nested deeper than a program can follow: no person made that.
    if (!(error instanceof RangeError)) throw error;
    return { uses: [], problems: [{ kind: 'unreadable', part: opened.main.name, paragraph: 0, text: '', what: 'xml' }], filling: null };
  }
};
