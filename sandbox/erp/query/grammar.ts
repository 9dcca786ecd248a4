import type { Token } from './tokens.ts';

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type Match = 'startswith' | 'endswith' | 'contains';
export type Fold = 'tolower' | 'toupper';
export type Literal = Extract<Token, { readonly kind: 'string' | 'number' | 'bool' | 'bare' }>;

export interface FieldOperand {
  /** As on the wire. */
  readonly name: string;
  /** The outermost function around it. */
  readonly fold: Fold | null;
}

export interface LiteralOperand<Kind extends Literal = Literal> {
  readonly literal: Kind;
  readonly fold: Fold | null;
}

/** A `$filter` as a tree; a chain of `and` or `or` is one level of it, however long. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'compare'; readonly field: FieldOperand; readonly operator: Comparison; readonly value: LiteralOperand }
  | { readonly kind: 'in'; readonly field: FieldOperand; readonly values: readonly LiteralOperand[] }
  | {
      readonly kind: 'match';
      readonly field: FieldOperand;
      readonly match: Match;
      readonly text: LiteralOperand<Extract<Literal, { readonly kind: 'string' }>>;
    }
  | { readonly kind: 'lambda'; readonly navigation: string };

const comparisons: ReadonlySet<string> = new Set<Comparison>(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const matches: ReadonlySet<string> = new Set<Match>(['startswith', 'endswith', 'contains']);
export const isComparison = (name: string): name is Comparison => comparisons.has(name);
export const isMatch = (name: string): name is Match => matches.has(name);
export const isFold = (name: string): name is Fold => name === 'tolower' || name === 'toupper';

/** The names of the fields that a filter asks about. */
export const fieldsOf = (filter: Filter): readonly string[] => {
  if ('parts' in filter) return filter.parts.flatMap(fieldsOf);
  return 'field' in filter ? [filter.field.name] : [];
};

export const joinsAnds = (filter: Filter): boolean =>
  filter.kind === 'and' || (filter.kind === 'or' && filter.parts.some(joinsAnds));
