/** The tags of a text, with the place where they stand. */
import type { Element, Mark, Place } from './nodes.ts';
import { readTag, readTags } from './tags.ts';
import type { Span, Tag } from './tags.ts';
import type { Delimiters, Problem } from './types.ts';

/** Where a text stands that may hold tags. */
export interface Where {
  readonly delimiters: Delimiters;
  readonly place: Omit<Place, 'text'>;
}

/** How much of the text around is shown with a tag, in characters. */
const widest = 80;

/** The text around a place in it. */
const textAround = (text: string, { from, to }: Span): string => {
  const start = Math.max(0, Math.min(from - Math.floor((widest - (to - from)) / 2), text.length - widest));
  return text.slice(start, start + widest).replaceAll(/\s/gu, ' ').trim();
};

export interface Found extends Span {
  readonly tag: Tag;
  readonly typed: string;
}

export interface TagReading {
  readonly text: string;
  readonly delimiters: Delimiters;
  readonly place: Omit<Place, 'text'>;
}

export const problemAt = ({ text, place }: TagReading, span: Span, kind: Problem['kind']): Problem => ({
  ...place,
  kind,
  text: textAround(text, span),
  what: text.slice(span.from, span.to),
});

export const readAll = (reading: TagReading): { readonly found: readonly Found[]; readonly problems: readonly Problem[] } => {
  const { text, delimiters } = reading;
  const { spans, faults } = readTags(text, delimiters);
  const found: Found[] = [];
  const problems = faults.map((fault) => problemAt(reading, fault, fault.kind));
  for (const span of spans) {
    const typed = text.slice(span.from, span.to);
    const tag = readTag(typed.slice(delimiters.start.length, typed.length - delimiters.end.length));
    if (typeof tag === 'string') problems.push(problemAt(reading, span, tag));
    else found.push({ ...span, tag, typed });
  }
  return { found, problems };
};

export const markFor = ({ text, place }: TagReading, found: Found, parent: Element): Mark => ({
  kind: 'mark',
  tag: found.tag,
  typed: found.typed,
  place: { ...place, text: textAround(text, found) },
  parent,
});

