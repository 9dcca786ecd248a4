import type { Fault } from './errors.ts';
import type { Words } from './words.ts';

/**
 * What became of something that was asked of the ERP. `unknown` is normal for a write, not exceptional: a gateway
 * answers 504 while the ERP goes on. Exceptions are for bugs.
 */
export type Outcome<T> = Answer<T> | Unknown;

/** What became of a read, or of a rule: there is nothing unknown about it. */
export type Answer<T> = Done<T> | Refused;

export interface Done<T> {
  readonly kind: 'done';
  readonly value: T;
}
export interface Refused {
  readonly kind: 'refused';
  readonly problem: Fault;
}
export interface Unknown {
  readonly kind: 'unknown';
  /** Which of several writes it was. */
  readonly about?: Words;
}

export const done = <T>(value: T): Done<T> => ({ kind: 'done', value });

/** All values, or the first refusal. */
export const all = <T extends readonly Answer<unknown>[]>(
  answers: readonly [...T],
): Answer<{ readonly [K in keyof T]: T[K] extends Answer<infer V> ? V : never }> => {
  const values: unknown[] = [];
  for (const answer of answers) {
    if (answer.kind === 'refused') return answer;
    values.push(answer.value);
  }
  return done(values as { readonly [K in keyof T]: T[K] extends Answer<infer V> ? V : never });
};

/** The first of several rules that refuses, or null. */
export const firstRefusal = (...rules: readonly (Refused | null)[]): Refused | null => rules.find((rule) => rule !== null) ?? null;
