/** The findings as lines on a screen, or as JSON for a program. */
import { words } from '../../words.ts';
import type { Language, Words } from '../../words.ts';
import { printable } from '../findingLines.ts';
import type { Checked, Level } from './checked.ts';

const levels: Readonly<Record<Level, Words>> = {
  ok: words('ok', 'ok'),
  warning: words('let op', 'warning'),
  error: words('fout', 'error'),
  unchecked: words('niet nagekeken', 'not checked'),
};

const width = 14;

const linesOf = ({ check, level, says, mend }: Checked, language: Language): readonly string[] => [
  printable(`${levels[level][language].padEnd(width)}  ${check}: ${says[language]}`),
  ...(mend === null ? [] : [printable(`${' '.repeat(width)}  → ${mend[language]}`)]),
];

const count = (all: readonly Checked[], level: Level): number => all.filter((one) => one.level === level).length;

export const screenOf = (all: readonly Checked[], language: Language): string => {
  const total = words(
    `${count(all, 'ok')} ok, ${count(all, 'warning')} let op, ${count(all, 'error')} fout, ${count(all, 'unchecked')} niet nagekeken`,
    `${count(all, 'ok')} ok, ${count(all, 'warning')} warnings, ${count(all, 'error')} errors, ${count(all, 'unchecked')} not checked`,
  );
  return [...all.flatMap((one) => linesOf(one, language)), '', total[language]].join('\n');
};

export const jsonOf = (all: readonly Checked[], language: Language): string => {
  const checks = all.map(({ check, level, says, mend }) => ({ check, level, says: says[language], mend: mend?.[language] ?? null }));
  return JSON.stringify({ checks, errors: count(all, 'error'), warnings: count(all, 'warning'), unchecked: count(all, 'unchecked') }, null, 2);
};

export const hasErrors = (all: readonly Checked[]): boolean => count(all, 'error') > 0;
