/** Reads a template once, so that every letter of it costs only what differs. */
import { autoShower } from './autoShow.ts';
import type { AutoShower } from './autoShow.ts';
import { dataWithoutTags } from './bound.ts';
import { stamper } from './keep.ts';
import type { Stamper } from './keep.ts';
import { MarkupError, parse } from './markup.ts';
import type { Element } from './nodes.ts';
import { noteSorts, notesOf } from './notes.ts';
import type { NoteSort, NotesBySort, Reference } from './notes.ts';
import { readNotes } from './notesPart.ts';
import { numberingOf } from './numbering.ts';
import { firstFree } from './numbers.ts';
import { looseWriter, openPackage } from './package.ts';
import type { WordPackage } from './package.ts';
import type { Part, Role } from './packageTypes.ts';
import { readRoles } from './paragraphs.ts';
import { readAddresses, readProperties } from './plainPart.ts';
import { relationshipsName } from './relationships.ts';
import { isXml } from './roles.ts';
import type { Segment } from './segments.ts';
import { defaultDelimiters } from './names.ts';
import type { CompileOptions, Delimiters, Problem, Template } from './types.ts';
import { readMainPart, readWordPart } from './wordPart.ts';
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

interface Sound {
  readonly part: Part;
  readonly root: Element;
}

type Parsed = Sound | { readonly problem: Problem };

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

/** What is not read for its tags, one by one and kept nowhere: Word reads it, and opens no letter of which it cannot. */
function* unreadOf(pkg: WordPackage): Generator<Parsed> {
  const read = new Set<Role>([...readRoles, ...propertyRoles, 'relationships']);
  for (const part of pkg.parts) if (isXml(part.contentType) && !read.has(part.role)) yield parsed(pkg, part);
}

type Whole = Omit<Reading, 'part'>;

const readLinks = (pkg: WordPackage, part: Part, reading: Whole): readonly Named[] => {
  const relationships = pkg.part(relationshipsName(part.name));
  return relationships === null ? [] : [{ name: relationships.name, ...readAddresses(pkg.text(relationships), { ...reading, part: relationships.name }) }];
};

const sortIn = (part: Part, notes: NotesBySort): NoteSort | null => noteSorts.find((sort) => notes.get(sort)?.part === part.name) ?? null;

/** Notes are read with the places that refer to them, where these are not always there, or more than once. */
const readBeside = ({ part, root }: Sound, reading: Whole, { references, notes }: { readonly references: readonly Reference[]; readonly notes: NotesBySort }): Named => {
  const sort = sortIn(part, notes);
  const theirs = references.filter((one) => one.sort === sort);
  const here = { ...reading, part: part.name };
  return { name: part.name, ...(sort === null || theirs.length === 0 ? readWordPart(root, here) : readNotes(root, here, { sort, references: theirs })) };
};

/** The main part first: what it refers to comes after it, also in each letter. */
const readWords = (pkg: WordPackage, words: readonly Sound[], reading: Whole): readonly Named[] => {
  const notes = notesOf(pkg, (name) => words.find(({ part }) => part.name === name)?.root);
  const [main, ...others] = words;
  if (main === undefined) return [];
  const { references, ...read } = readMainPart(main.root, { ...reading, part: main.part.name }, notes);
  return [{ name: main.part.name, ...read }, ...others.map((other) => readBeside(other, reading, { references, notes }))];
};

const readParts = (pkg: WordPackage, words: readonly Sound[], reading: Whole): readonly Named[] => [
  ...readWords(pkg, words, reading),
  ...words.flatMap(({ part }) => readLinks(pkg, part, reading)),
];

const readRest = (rest: readonly Sound[], reading: Whole): readonly Named[] =>
  rest.map(({ part, root }) => ({ name: part.name, ...readProperties(root, { ...reading, part: part.name }) }));

/** Numbering changes where a list is drawn into a letter, a stamp where the template was made of a letter, and what opens the pane. */
const fillingOf = (pkg: WordPackage, { read, delimiters, free }: { readonly read: Filling['parts']; readonly delimiters: Delimiters; readonly free: number }): Filling => {
  const stamps = stamper(pkg);
  const parts = [...read, ...dataWithoutTags(pkg, { delimiters, ours: stamps.changing })];
  const shows = autoShower(pkg);
  const numbering = numberingOf(pkg);
  const changing = [...parts.map(({ name }) => name), ...(numbering === null ? [] : [numbering.name]), ...stamps.changing, ...shows.changing];
  return { pkg, parts, stamps, shows, writer: looseWriter(pkg, changing), firstFree: free };
};

const counting = (from: number): (() => number) => {
  let next = from;
  return () => next++;
};

const compilePackage = (pkg: WordPackage, { delimiters = defaultDelimiters, wrap }: CompileOptions): Compiled => {
  const words = inOrder(pkg, readRoles).map((part) => parsed(pkg, part));
  const rest = inOrder(pkg, propertyRoles).map((part) => parsed(pkg, part));
  const broken = [...words, ...rest, ...unreadOf(pkg)].flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (broken.length > 0) return { uses: [], problems: broken, filling: null };
  const sound = words.flatMap((one) => ('root' in one ? [one] : []));
  const number = counting(firstFree(sound.map(({ root }) => root)));
  const reading = { delimiters, wrap: wrap === undefined ? null : { how: wrap, number } };
  const read = [...readParts(pkg, sound, reading), ...readRest(rest.flatMap((one) => ('root' in one ? [one] : [])), reading)];
  const problems = read.flatMap((one) => one.problems);
  const parts = read.flatMap(({ name, segments }) => (segments === null ? [] : [{ name, segments }]));
  const filling = problems.length > 0 ? null : fillingOf(pkg, { read: parts, delimiters, free: number() });
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
