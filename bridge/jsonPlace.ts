/** Where a text stops being JSON. The engine's own message repeats what stands there, which may be a secret. */
import { parse } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';

/** Counted from 1; the end of the text where something is missing there. */
export const faultIn = (json: string): { readonly line: number; readonly column: number } => {
  const errors: ParseError[] = [];
  parse(json, errors, { disallowComments: true });
  const lines = json.slice(0, errors[0]?.offset ?? json.length).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
};
