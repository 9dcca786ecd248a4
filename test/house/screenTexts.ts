import type { Sources } from './imports.ts';

/** What a screen may not say itself, because it could not be said in another language. */
const LITERALS: readonly RegExp[] = [
  // Words before a closing tag: `<b>Opslaan</b>`, `{count} dagen</b>`.
  /(?<!=)[>}](?<words>[^<>{}]*\p{L}{2,}[^<>{}]*)<\//gu,
  // Words before an expression or another element: `<b>Nog {count}</b>`, `<p>Zie <a>`.
  /<[^<>]*(?<![=-])>(?<words>\s*\p{L}[^<>{}=;()]*)(?:\{|<\p{L})/gu,
  // A literal as a child: `{'Opslaan'}`.
  /(?<!=)>\s*\{\s*["'`](?<words>[^"'`]*\p{L}{2,}[^"'`]*)["'`]\s*\}/gu,
  // Names, titles and hints: `aria-label="Sluiten"`.
  /\b(?:aria-label|aria-description|title|placeholder|label|hint|alt)=\{?["'`](?<words>[^"'`]*\p{L}{2,})/gu,
];

const withoutExpressions = (words: string): string => words.replaceAll(/\$\{[^}]*\}?/gu, '');

const wordsIn = (text: string): readonly string[] =>
  LITERALS.flatMap((literal) => [...text.matchAll(literal)].map(({ groups }) => groups?.['words']?.trim() ?? '')).filter((words) =>
    /\p{L}{2}/u.test(withoutExpressions(words)),
  );

/** Words that stand in a screen instead of in its texts. */
export const wordsInScreens = (sources: Sources): readonly string[] =>
  [...sources].filter(([file]) => file.endsWith('.tsx')).flatMap(([file, text]) => wordsIn(text).map((words) => `${file}: ${words}`));
