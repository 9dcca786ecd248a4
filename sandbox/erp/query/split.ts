import { Refusal } from '../refusal.ts';

const unbalanced = (text: string): Refusal => new Refusal('BadRequest', `Unbalanced brackets or quotes in '${text}'.`);

/** Splits at a mark, but not within brackets or quotes; empty parts are left out. */
export const splitOutside = (text: string, mark: ',' | ';'): readonly string[] => {
  const parts: string[] = [''];
  let depth = 0;
  let quoted = false;
  for (const letter of text) {
    if (letter === "'") quoted = !quoted;
    else if (!quoted && letter === '(') depth += 1;
    else if (!quoted && letter === ')') depth -= 1;
    if (letter === mark && depth === 0 && !quoted) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
    if (depth < 0) throw unbalanced(text);
  }
  if (depth !== 0 || quoted) throw unbalanced(text);
  return parts.filter((part) => part.trim() !== '');
};

/** `lines($top=1)` into its name and what stands between its brackets. */
export const takeApart = (text: string): { readonly name: string; readonly inside: string } => {
  const found = /^([^(]+)(?:\((.*)\))?$/s.exec(text.trim());
  if (found?.[1] === undefined) throw new Refusal('BadRequest', `Syntax error in $expand at '${text}'.`);
  return { name: found[1].trim(), inside: found[2] ?? '' };
};
