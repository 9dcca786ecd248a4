import { Refusal } from '../refusal.ts';

const unbalanced = (text: string): Refusal => new Refusal('BadRequest', `Unbalanced brackets or quotes in '${text}'.`);

/** Where a mark stands outside brackets and quotes; once over the text, however long it is. */
const marksIn = (text: string, mark: ',' | ';'): readonly number[] => {
  const marks: number[] = [];
  let depth = 0;
  let quoted = false;
  for (const { index, 0: letter } of text.matchAll(/['(),;]/g)) {
    if (letter === "'") quoted = !quoted;
    else if (!quoted && letter === '(') depth += 1;
    else if (!quoted && letter === ')') depth -= 1;
    else if (!quoted && depth === 0 && letter === mark) marks.push(index);
    if (depth < 0) throw unbalanced(text);
  }
  if (depth !== 0 || quoted) throw unbalanced(text);
  return marks;
};

/** Splits at a mark, but not within brackets or quotes; empty parts are left out. */
export const splitOutside = (text: string, mark: ',' | ';'): readonly string[] => {
  const marks = marksIn(text, mark);
  return [-1, ...marks].map((from, at) => text.slice(from + 1, marks[at])).filter((part) => part.trim() !== '');
};

/** `lines($top=1)` into its name and what stands between its brackets. */
export const takeApart = (text: string): { readonly name: string; readonly inside: string } => {
  const whole = text.trim();
  const bracket = whole.indexOf('(');
  if (bracket === -1) return { name: whole, inside: '' };
  if (bracket === 0 || !whole.endsWith(')')) throw new Refusal('BadRequest', `Syntax error in $expand at '${text}'.`);
  return { name: whole.slice(0, bracket).trim(), inside: whole.slice(bracket + 1, -1) };
};
