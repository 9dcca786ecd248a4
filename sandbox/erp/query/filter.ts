import type { Rulebook } from '../../rules/rulebook.ts';
import { Refusal } from '../refusal.ts';
import { fieldsOf, isComparison, isFold, isMatch, joinsAnds } from './grammar.ts';
import type { Fold, FieldOperand, Filter, LiteralOperand } from './grammar.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** What a filter may say. */
export interface Dialect {
  readonly rules: Rulebook;
  /** `$schemaversion`: 2.0 or 2.1. */
  readonly version: number;
}

/** Nesting deeper than this is no filter that a client of this API writes. */
const deepest = 24;

const notImplemented = (what: string): Refusal =>
  new Refusal('BadRequest_MethodNotImplemented', `The filter uses something that is not implemented: ${what}.`);

const show = (token: Token | undefined): string => (token === undefined ? 'end' : token.text);

const malformed = (token: Token | undefined): Refusal => new Refusal('BadRequest', `Syntax error in $filter at '${show(token)}'.`);

const isLambda = (path: string): boolean => ['/any', '/all'].some((end) => path.endsWith(end));

/** Recursive descent over the subset that Business Central documents. */
class FilterParser {
  readonly #tokens: readonly Token[];
  readonly #dialect: Dialect;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], dialect: Dialect) {
    this.#tokens = tokens;
    this.#dialect = dialect;
  }

  whole(): Filter {
    const filter = this.#or();
    if (this.#peek() !== undefined) throw malformed(this.#peek());
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

  #next(text: string): boolean {
    const token = this.#peek();
    return token !== undefined && token.kind !== 'string' && token.text === text;
  }

  #takeIf(text: string): boolean {
    const taken = this.#next(text);
    if (taken) this.#at += 1;
    return taken;
  }

  #expect(text: string): void {
    if (!this.#takeIf(text)) throw malformed(this.#peek());
  }

  #undocumented(what: string): Refusal {
    const known = this.#dialect.rules.on('undocumentedFunctions');
    return known ? notImplemented(what) : new Refusal('BadRequest', `Syntax error in $filter at '${what}'.`);
  }

  #needs(implemented: boolean, what: string): void {
    if (!implemented) throw notImplemented(what);
  }

  #needs21(rule: 'inNeedsSchema21' | 'nestedFunctionsNeedSchema21', what: string): void {
    this.#needs(this.#dialect.version >= 2.1 || !this.#dialect.rules.on(rule), `${what} below schema version 2.1`);
  }

  /** What stands within brackets, of which there may be only so many. */
  #within<T>(read: () => T): T {
    this.#depth += 1;
    this.#needs(this.#depth <= deepest, 'nesting this deep');
    this.#expect('(');
    const inner = read();
    this.#expect(')');
    this.#depth -= 1;
    return inner;
  }

  #or(): Filter {
    const parts = this.#chain('or', () => this.#and());
    return parts.length === 1 ? parts[0] : this.#checkedOr(parts);
  }

  #and(): Filter {
    const parts = this.#chain('and', () => this.#primary());
    if (parts.length === 1) return parts[0];
    this.#needs(this.#dialect.rules.on('andWithBrackets'), 'and');
    return { kind: 'and', parts };
  }

  #chain(word: 'and' | 'or', read: () => Filter): readonly [Filter, ...Filter[]] {
    const parts: [Filter, ...Filter[]] = [read()];
    while (this.#takeIf(word)) parts.push(read());
    return parts;
  }

  #checkedOr(parts: readonly Filter[]): Filter {
    const { rules } = this.#dialect;
    this.#needs(rules.on('orOnOneField'), 'or');
    if (rules.on('orOverTwoFields') && new Set(parts.flatMap(fieldsOf)).size > 1) {
      throw new Refusal('BadRequest_MethodNotImplemented', "The 'OR' operator is not supported on distinct fields on an OData filter.");
    }
    this.#needs(!rules.on('orBetweenAnds') || !parts.some(joinsAnds), 'or between conditions that are joined by and');
    return { kind: 'or', parts };
  }

  #primary(): Filter {
    if (this.#next('(')) {
      this.#needs(this.#dialect.rules.on('andWithBrackets'), 'brackets');
      return this.#within(() => this.#or());
    }
    const name = this.#peek();
    if (name?.kind !== 'name') throw malformed(name);
    if (isMatch(name.text) || isLambda(name.text)) return this.#function();
    return this.#comparison(this.#field());
  }

  #function(): Filter {
    const { text } = this.#take() ?? { text: '' };
    const filter = this.#within(() => (isMatch(text) ? this.#match(text) : this.#lambda(text)));
    const after = this.#peek();
    if (after?.kind === 'name' && !['and', 'or'].includes(after.text)) throw this.#undocumented(after.text);
    return filter;
  }

  #match(match: 'startswith' | 'endswith' | 'contains'): Filter {
    this.#needs(this.#dialect.rules.on('textMatches'), match);
    const field = this.#field();
    this.#expect(',');
    const { literal, fold } = this.#literal();
    if (literal.kind !== 'string') throw malformed(literal);
    if (field.fold !== null || fold !== null) this.#needs21('nestedFunctionsNeedSchema21', `a function within ${match}`);
    return { kind: 'match', field, match, text: { literal, fold } };
  }

  /** Whatever it says: only its end matters. */
  #lambda(path: string): Filter {
    this.#needs(this.#dialect.rules.on('lambdasIgnored'), path);
    for (let depth = 0; depth > 0 || !this.#next(')'); ) {
      const token = this.#take();
      if (token === undefined) throw malformed(token);
      if (token.kind === 'mark') depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
    }
    return { kind: 'lambda', navigation: path.slice(0, path.lastIndexOf('/')) };
  }

  #field(): FieldOperand {
    const token = this.#take();
    if (token?.kind !== 'name') throw this.#undocumented(show(token));
    if (isFold(token.text) && this.#next('(')) return this.#folded(token.text, () => this.#field());
    if (this.#next('(')) throw this.#undocumented(token.text);
    return { name: token.text, fold: null };
  }

  #literal(): LiteralOperand {
    const token = this.#take();
    if (token === undefined || token.kind === 'mark') throw malformed(token);
    if (token.kind !== 'name') return { literal: token, fold: null };
    if (!isFold(token.text)) throw this.#undocumented(`comparing with ${token.text}`);
    return this.#folded(token.text, () => this.#literal());
  }

  #folded<T extends { readonly fold: Fold | null }>(fold: Fold, read: () => T): T {
    const inner = this.#within(read);
    if (inner.fold !== null) this.#needs21('nestedFunctionsNeedSchema21', `${inner.fold} within ${fold}`);
    return { ...inner, fold };
  }

  #comparison(field: FieldOperand): Filter {
    const operator = this.#take();
    if (operator?.kind !== 'name') throw malformed(operator);
    if (operator.text === 'in') return this.#in(field);
    if (!isComparison(operator.text)) throw this.#undocumented(operator.text);
    this.#needs(operator.text === 'eq' || this.#dialect.rules.on('comparisons'), operator.text);
    return { kind: 'compare', field, operator: operator.text, value: this.#literal() };
  }

  #in(field: FieldOperand): Filter {
    this.#needs21('inNeedsSchema21', 'in');
    const values = this.#within(() => {
      const list = [this.#literal()];
      while (this.#takeIf(',')) list.push(this.#literal());
      return list;
    });
    return { kind: 'in', field, values };
  }
}

export const parseFilter = (text: string, dialect: Dialect): Filter => new FilterParser(tokensOf(text), dialect).whole();
