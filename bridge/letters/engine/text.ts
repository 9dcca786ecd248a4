/** Fields in a plain text, such as a subject line or the default of a question: no blocks, no filters left unread. */
import { defaultDelimiters } from './names.ts';
import { readTag, readTags } from './tags.ts';
import type { Span, TagProblem, ValueTag } from './tags.ts';
import type { ProblemKind } from './types.ts';

export interface TextFault {
  readonly kind: ProblemKind;
  readonly text: string;
}

type Read = Span & { readonly typed: string; readonly tag: ValueTag | TagProblem };

const { start, end } = defaultDelimiters;

const tagIn = (text: string, { from, to }: Span): Read => {
  const typed = text.slice(from, to);
  const tag = readTag(typed.slice(start.length, -end.length));
  if (typeof tag === 'string') return { from, to, typed, tag };
  return { from, to, typed, tag: tag.kind === 'value' ? tag : 'notATag' };
};

const tagsIn = (text: string): readonly Read[] => readTags(text, defaultDelimiters).spans.map((span) => tagIn(text, span));

/** What keeps the text from being filled; a block has no place in a line of text. */
export const textFaults = (text: string): readonly TextFault[] => [
  ...readTags(text, defaultDelimiters).faults.map(({ kind, from, to }) => ({ kind, text: text.slice(from, to) })),
  ...tagsIn(text).flatMap(({ tag, typed }) => (typeof tag === 'string' ? [{ kind: tag, text: typed }] : [])),
];

/** The names used, in order, in the form of `fieldName`. */
export const namesIn = (text: string): readonly string[] => tagsIn(text).flatMap(({ tag }) => (typeof tag === 'string' ? [] : [tag.name]));

const written = ({ tag }: Read, values: Readonly<Record<string, string>>): string => {
  if (typeof tag === 'string') return '';
  const value = Object.hasOwn(values, tag.name) ? (values[tag.name] ?? '') : '';
  return tag.filters.reduce((text, filter) => filter(text), value);
};

/** The text with its fields filled in. A name without a value is left out. */
export const fillText = (text: string, values: Readonly<Record<string, string>>): string => {
  let filled = '';
  let at = 0;
  for (const read of tagsIn(text)) {
    filled += text.slice(at, read.from) + written(read, values);
    at = read.to;
  }
  return filled + text.slice(at);
};
