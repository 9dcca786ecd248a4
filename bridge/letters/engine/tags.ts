/** Tags in a text: where they stand, and what they say. */
import { fieldName, isName, plainWords } from './names.ts';
import { drawingNamed, filterNamed } from './filters.ts';
import type { Filter } from './filters.ts';
import { switchNamed } from './switches.ts';
import type { Delimiters, Drawing, ProblemKind } from './types.ts';

/** A tag with its delimiters: `text.slice(from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface TagFault extends Span {
  readonly kind: ProblemKind;
}

export interface Tags {
  readonly spans: readonly Span[];
  readonly faults: readonly TagFault[];
}

/** How much of an unclosed tag is shown, in characters. */
const shown = 40;

type Delimiter = Span & { readonly opens: boolean };

/** Every delimiter in a text, in order. Where both are the same, they open and close by turns. */
const delimitersIn = (text: string, { start, end }: Delimiters): readonly Delimiter[] => {
  const found: Delimiter[] = [];
  let at = 0;
  while (at < text.length) {
    const [opening, closing] = [text.startsWith(start, at), text.startsWith(end, at)];
    const opens = opening && !(closing && found.length % 2 === 1);
    const length = opens ? start.length : closing ? end.length : 0;
    if (length > 0) found.push({ from: at, to: at + length, opens });
    at += Math.max(1, length);
  }
  return found;
};

/** Every tag in a text, and every delimiter that has no other half. */
export const readTags = (text: string, delimiters: Delimiters): Tags => {
  const spans: Span[] = [];
  const faults: TagFault[] = [];
  let opened: Delimiter | null = null;
  const leaveOpen = (): void => {
    if (opened !== null) faults.push({ kind: 'unclosedTag', from: opened.from, to: Math.min(text.length, opened.from + shown) });
  };
  for (const one of delimitersIn(text, delimiters)) {
    if (one.opens) leaveOpen();
    else if (opened === null) faults.push({ kind: 'unopenedTag', from: Math.max(0, one.from - shown), to: one.to });
    else spans.push({ from: opened.from, to: one.to });
    opened = one.opens ? one : null;
  }
  leaveOpen();
  return { spans, faults };
};

export interface ValueTag {
  readonly kind: 'value';
  readonly name: string;
  readonly filters: readonly Filter[];
  /** Null where it is written as text. */
  readonly drawn: Drawing | null;
}

export interface ConditionTag {
  readonly kind: 'if';
  readonly name: string;
  readonly not: boolean;
  /** Compared with the value, capitals and spaces aside; null where it is asked whether there is one. */
  readonly is: string | null;
}

export interface RowsTag {
  readonly kind: 'repeat';
  readonly name: string;
}

export type Tag = ValueTag | ConditionTag | RowsTag | { readonly kind: 'else' } | { readonly kind: 'end' };

export type TagProblem = Extract<ProblemKind, 'notATag' | 'unknownFilter'>;

const word = {
  if: /^(?:als|if) /iu,
  repeat: /^(?:herhaal|repeat) /iu,
  else: /^(?:anders|else)$/iu,
  end: /^(?:einde|end)(?: .*)?$/iu,
  not: /^(?:niet|not) /iu,
  is: / (?:is|=) /iu,
} as const;

/** Words of the language: no field and no question may be called so. */
export const reserved: ReadonlySet<string> = new Set(['als', 'if', 'herhaal', 'repeat', 'anders', 'else', 'einde', 'end']);

const without = (pattern: RegExp, text: string): readonly [rest: string, was: boolean] => [text.replace(pattern, ''), pattern.test(text)];

const named = <T extends { readonly name: string }>(tag: T): T | TagProblem => (isName(tag.name) && !reserved.has(tag.name) ? tag : 'notATag');

/** A value in quotes, or without any. Two conditions at once, or more and less, are not in the language: null. */
const comparedWith = (typed: string): string | null => {
  const quoted = /^(["'])(.*)\1$/u.exec(typed)?.[2];
  if (quoted !== undefined) return /["']/u.test(quoted) ? null : fieldName(quoted);
  return / (?:is|=) |"|^(?:groter|kleiner|meer|minder|hoger|lager|more|less|greater|smaller|higher|lower) (?:dan|than) |^[<>]/iu.test(typed) ? null : fieldName(typed);
};

const readCondition = (text: string): ConditionTag | TagProblem => {
  const [asked, not] = without(word.not, text);
  const split = word.is.exec(asked);
  if (split === null) return named({ kind: 'if', name: fieldName(asked), not, is: null });
  const [value, unlike] = without(word.not, asked.slice(split.index + split[0].length));
  const is = comparedWith(value);
  return is === null ? 'notATag' : named({ kind: 'if', name: fieldName(asked.slice(0, split.index)), not: not !== unlike, is });
};

/** Stands for a bar within the quotes of a picture of Word, which parts nothing. */
const quotedBar = '\uFFFF';

const partsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/"[^"]*"/gu, (quoted) => quoted.replaceAll('|', quotedBar))
    .split('|')
    .map((part) => part.replaceAll(quotedBar, '|'));

/** A name, or a switch as Word's own fields have them. */
const filterTyped = (typed: string): Filter | undefined => {
  const filter = switchNamed(typed);
  return filter === null ? filterNamed(fieldName(typed)) : filter;
};

const readValue = (text: string): ValueTag | TagProblem => {
  const [name = '', ...typed] = partsOf(text);
  const drawn = typed.length === 1 ? (drawingNamed(fieldName(typed[0] ?? '')) ?? null) : null;
  const filters = drawn === null ? typed.map(filterTyped) : [];
  const known = filters.filter((filter) => filter !== undefined);
  const tag = named({ kind: 'value', name: fieldName(name), filters: known, drawn } as const);
  return typeof tag === 'string' || known.length === filters.length ? tag : 'unknownFilter';
};

/** What stands between the delimiters, as typed. A tag stands on one line. */
export const readTag = (typed: string): Tag | TagProblem => {
  if (/[\n\t]/u.test(typed)) return 'notATag';
  const text = plainWords(typed);
  if (word.else.test(text)) return { kind: 'else' };
  if (word.end.test(text)) return { kind: 'end' };
  if (word.if.test(text)) return readCondition(text.replace(word.if, ''));
  if (word.repeat.test(text)) return named<RowsTag>({ kind: 'repeat', name: fieldName(text.replace(word.repeat, '')) });
  return readValue(text);
};
