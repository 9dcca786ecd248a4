import { Refusal } from '../refusal.ts';

/** A word of a `$filter`. `bare` is a date, a date-time or a GUID, which OData writes without quotes. */
export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'bool'; readonly text: string; readonly value: boolean }
  | { readonly kind: 'bare'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string };

const patterns = [
  ['space', /\s+/y],
  ['string', /'[^']*(?:''[^']*)*'/y],
  ['bare', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/iy],
  ['bare', /\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?/y],
  ['bare', /\d{2}:\d{2}:\d{2}(?:\.\d+)?/y],
  ['number', /-?\d+(?:\.\d+)?/y],
  ['name', /[A-Za-z_][\w./]*/y],
  ['mark', /[(),:]/y],
] as const;
type Found = { readonly kind: (typeof patterns)[number][0]; readonly text: string };

const wordAt = (text: string, at: number): Found => {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return { kind, text: word };
  }
  throw new Refusal('BadRequest', `Syntax error at position ${at} in $filter.`);
};

/** libsql cuts a text off at its first NUL: a filter on what is left would find other records. */
const literalOf = (text: string): string => {
  if (text.includes('\0')) throw new Refusal('BadRequest', 'A text in $filter contains a NUL character.');
  return text.slice(1, -1).replaceAll("''", "'");
};

const tokenOf = ({ kind, text }: Found): Token | null => {
  if (kind === 'space') return null;
  if (kind === 'string') return { kind, text, value: literalOf(text) };
  if (kind === 'number') return { kind, text, value: Number(text) };
  if (kind === 'name' && (text === 'true' || text === 'false')) return { kind: 'bool', text, value: text === 'true' };
  return { kind, text };
};

/** Characters. A request's own address is far shorter, but one within a batch may have any length. */
const longest = 60_000;

export const tokensOf = (text: string): readonly Token[] => {
  if (text.length > longest) throw new Refusal('BadRequest_MethodNotImplemented', `A filter has at most ${longest} characters.`);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const found = wordAt(text, at);
    const token = tokenOf(found);
    if (token !== null) tokens.push(token);
    at += found.text.length;
  }
  return tokens;
};
