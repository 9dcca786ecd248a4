/** How names in a template are read: the same everywhere a name is used. */
import type { Delimiters } from './types.ts';

export const defaultDelimiters: Delimiters = { start: '{{', end: '}}' };

/** Spaces of every kind, soft hyphens, and characters without a width: Word users type them without seeing them. */
const unseen = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

const curly: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032\u2039\u203A]/gu, "'"],
  [/[\u201C-\u201F\u2033\u00AB\u00BB]/gu, '"'],
  [/[\u2010\u2011]/gu, '-'],
];

const straight = (typed: string): string => curly.reduce((text, [from, to]) => text.replaceAll(from, to), typed);

/** `Contact. Naam` as `contact.naam`: capitals, spaces, soft hyphens and the shape of quotes do not count. */
export const fieldName = (typed: string): string => straight(typed.normalize('NFC')).replaceAll(unseen, '').toLowerCase();

/** In the form of `fieldName`. */
export const isName = (name: string): boolean => /^\p{L}[\p{L}\p{M}\p{N}._'-]*$/u.test(name);

/** What is typed as one line: characters without a width go, every space is a plain one, quotes are straight. */
export const plainWords = (typed: string): string =>
  straight(typed.normalize('NFC'))
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
