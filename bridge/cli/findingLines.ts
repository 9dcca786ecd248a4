/** Findings as lines on a screen. */
import type { Finding } from '../letters/check/finding.ts';
import { placeInWords } from '../letters/check/places.ts';
import type { Language, Words } from '../words.ts';
import { words } from '../words.ts';

const levels: Readonly<Record<Finding['level'], Words>> = {
  error: words('fout', 'error'),
  warning: words('let op', 'warning'),
};

const standsThere: Words = words('Er staat', 'It says');

/** A file may hold what moves the cursor or changes the colours of a terminal. */
export const printable = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

export const findingLines = (finding: Finding, language: Language): readonly string[] => {
  const { level, text, message, advice } = finding;
  return [
    `  ${levels[level][language]} · ${placeInWords(finding, language)}: ${message}`,
    `    ${advice}`,
    ...(text === '' ? [] : [`    ${standsThere[language]}: ${text}`]),
  ].map(printable);
};
