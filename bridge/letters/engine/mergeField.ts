/** The code of a merge field: `MERGEFIELD Naam \b "t.a.v. " \* Upper`. */
import { fieldName, isName } from './names.ts';
import { switchFilter } from './switches.ts';
import { reserved } from './tags.ts';
import type { Delimiters } from './types.ts';

type Token = { readonly kind: 'switch'; readonly letter: string } | { readonly kind: 'text'; readonly text: string };

const token = /\\([^\s"\\])|"((?:\\.|[^"\\])*)"|([^\s"\\]+)/gsu;

/** Quotes of any shape are quotes to Word. */
const straight = (code: string): string => code.replaceAll(/[\u201C-\u201F]/gu, '"');

/** In characters; no person writes a longer code. */
const longest = 1_000;

/** Null for what is no code, such as a text whose quotes do not end. */
const tokensIn = (code: string): readonly Token[] | null => {
  const text = straight(code);
  if (text.length > longest || text.replaceAll(token, '').trim() !== '') return null;
  return [...text.matchAll(token)].map(([, letter, quoted, bare = '']) =>
    letter === undefined ? { kind: 'text', text: quoted?.replaceAll(/\\(.)/gsu, '$1') ?? bare } : { kind: 'switch', letter: letter.toLowerCase() },
  );
};

export const isMergeField = (code: string): boolean => /^\s*MERGEFIELD(?![\p{L}\p{N}])/iu.test(code);

interface MergeField {
  readonly name: string;
  /** Only with a value that is not empty. */
  before: string;
  after: string;
  /** As filters of a tag. */
  filters: readonly string[];
}

/** These say how Word keeps the formatting of a result, and nothing of its text. */
const aboutFormatting: ReadonlySet<string> = new Set(['mergeformat', 'charformat']);
/** Of data that is mapped, and of writing from top to bottom: Word itself does nothing with them in a letter. */
const withoutArgument: ReadonlySet<string> = new Set(['m', 'v']);

/** Whether the switch is known; a text that a letter would show otherwise than Word is worse than a refusal. */
const takeSwitch = (field: MergeField, letter: string, argument: string): boolean => {
  if (letter === 'b') field.before = argument;
  else if (letter === 'f') field.after = argument;
  else if (letter !== '*' || !aboutFormatting.has(argument.toLowerCase())) {
    if (argument.includes('"') || switchFilter(letter, argument) === undefined) return false;
    field.filters = [...field.filters, `\\${letter} "${argument}"`];
  }
  return true;
};

const takeSwitches = (field: MergeField, tokens: readonly Token[]): boolean => {
  let at = 0;
  while (at < tokens.length) {
    const [one, next] = [tokens[at], tokens[at + 1]];
    if (one?.kind !== 'switch') return false;
    const alone = withoutArgument.has(one.letter);
    if (!alone && (next?.kind !== 'text' || !takeSwitch(field, one.letter, next.text))) return false;
    at += alone ? 1 : 2;
  }
  return true;
};

const read = (code: string): MergeField | null => {
  const [, named, ...switches] = tokensIn(code) ?? [];
  const name = named?.kind === 'text' ? fieldName(named.text) : '';
  const field: MergeField = { name, before: '', after: '', filters: [] };
  return isName(name) && !reserved.has(name) && takeSwitches(field, switches) ? field : null;
};

/** Pictures come before capitals, in whatever order they stand. */
const inOrder = (filters: readonly string[]): readonly string[] => filters.toSorted((one, other) => Number(one.startsWith('\\*')) - Number(other.startsWith('\\*')));

/** The tags that say the same; null where there are none. */
export const tagsOfMergeField = (code: string, { start, end }: Delimiters): string | null => {
  const field = read(code);
  if (field === null || [field.before, field.after, ...field.filters].some((text) => text.includes(start) || text.includes(end))) return null;
  const onlyWith = (text: string): string => (text === '' ? '' : `${start}als ${field.name} is niet ""${end}${text}${start}einde${end}`);
  return onlyWith(field.before) + start + [field.name, ...inOrder(field.filters)].join(' | ') + end + onlyWith(field.after);
};
