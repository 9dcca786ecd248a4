import type { Rulebook } from '../../rules/rulebook.ts';
import { Refusal } from '../refusal.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type Match = 'startswith' | 'endswith' | 'contains';
export type Literal = Extract<Token, { readonly kind: 'string' | 'number' | 'bool' | 'bare' }>;

/** A `$filter` as a tree; names are still those of the wire. */
export type Filter =
  | { readonly kind: 'both'; readonly operator: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'compare'; readonly field: string; readonly operator: Comparison; readonly literal: Literal }
  | { readonly kind: 'match'; readonly field: string; readonly match: Match; readonly text: string };

const comparisons: ReadonlySet<string> = new Set<Comparison>(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const matches: ReadonlySet<string> = new Set<Match>(['startswith', 'endswith', 'contains']);
const isComparison = (name: string): name is Comparison => comparisons.has(name);
const isMatch = (name: string): name is Match => matches.has(name);

/** Nesting deeper than this is no filter that a client of this API writes. */
const deepest = 100;

const notImplemented = (what: string): Refusal =>
  new Refusal('BadRequest_MethodNotImplemented', `The filter uses something that is not implemented: ${what}.`);

const malformed = (what: string): Refusal => new Refusal('BadRequest', `Syntax error in $filter at '${what}'.`);

const show = (token: Token | undefined): string => (token === undefined ? 'end' : token.text);

/** Recursive descent over the subset that Business Central documents. */
class FilterParser {
  readonly #tokens: readonly Token[];
  readonly #rules: Rulebook;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], rules: Rulebook) {
    this.#tokens = tokens;
    this.#rules = rules;
  }

  whole(): Filter {
    const filter = this.#or();
    if (this.#peek() !== undefined) throw malformed(show(this.#peek()));
    return filter;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #take(): Token | undefined {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #takeIf(text: string): boolean {
    const token = this.#peek();
    const taken = token !== undefined && token.kind !== 'string' && token.text === text;
    if (taken) this.#at += 1;
    return taken;
  }

  #expect(text: string): void {
    if (!this.#takeIf(text)) throw malformed(show(this.#peek()));
  }

  #or(): Filter {
    let left = this.#and();
    while (this.#takeIf('or')) left = onOneField(this.#rules, { kind: 'both', operator: 'or', left, right: this.#and() });
    return left;
  }

  #and(): Filter {
    let left = this.#primary();
    while (this.#takeIf('and')) left = { kind: 'both', operator: 'and', left, right: this.#primary() };
    return left;
  }

  #primary(): Filter {
    if (this.#takeIf('(')) return this.#parenthesised();
    const token = this.#take();
    if (token?.kind !== 'name') throw malformed(show(token));
    return this.#takeIf('(') ? this.#function(token.text) : this.#comparison(token.text);
  }

  #parenthesised(): Filter {
    this.#depth += 1;
    if (this.#depth > deepest) throw notImplemented('nesting this deep');
    const inner = this.#or();
    this.#expect(')');
    this.#depth -= 1;
    return inner;
  }

  #function(name: string): Filter {
    if (!isMatch(name)) throw notImplemented(name);
    const field = this.#take();
    if (field?.kind !== 'name') throw notImplemented(`${name} on ${show(field)}`);
    if (!this.#takeIf(',')) throw notImplemented(`${name} on an expression`);
    const text = this.#take();
    if (text?.kind !== 'string') throw malformed(show(text));
    this.#expect(')');
    return { kind: 'match', field: field.text, match: name, text: text.value };
  }

  #comparison(field: string): Filter {
    const operator = this.#take();
    if (operator?.kind !== 'name' || !isComparison(operator.text)) throw notImplemented(show(operator));
    const literal = this.#take();
    if (literal === undefined || literal.kind === 'mark') throw malformed(show(literal));
    if (literal.kind === 'name') throw notImplemented(`comparing with ${literal.text}`);
    return { kind: 'compare', field, operator: operator.text, literal };
  }
}

const fieldsOf = (filter: Filter): readonly string[] =>
  filter.kind === 'both' ? [...fieldsOf(filter.left), ...fieldsOf(filter.right)] : [filter.field];

const onOneField = (rules: Rulebook, filter: Filter): Filter => {
  if (rules.on('orOverTwoFields') && new Set(fieldsOf(filter)).size > 1) throw notImplemented('or over different fields');
  return filter;
};

export const parseFilter = (text: string, rules: Rulebook): Filter => new FilterParser(tokensOf(text), rules).whole();
