/** The kinds of ERP fields and the logical values they stand for. Wire forms are in `values.ts`. */
export interface Field<T> {
  readonly kind: 'text' | 'int' | 'bool' | 'date' | 'dateTime' | 'guid' | 'option';
  /** For `option`: the members as the ERP shows them; the blank member is `''`. */
  readonly members: readonly string[];
  /** Never present at run time: carries the type of the logical value. */
  readonly valueType?: T;
}

const plain = <T>(kind: Exclude<Field<T>['kind'], 'option'>): Field<T> => ({ kind, members: [] });

export const text = plain<string>('text');
export const int = plain<number>('int');
export const bool = plain<boolean>('bool');
/** `YYYY-MM-DD`, or null where the ERP has its empty date `0001-01-01`. */
export const date = plain<string | null>('date');
export const dateTime = plain<string | null>('dateTime');
export const guid = plain<string>('guid');
export const option = <M extends string>(...members: readonly M[]): Field<M> => ({ kind: 'option', members });

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ValueOf<F> = F extends Field<infer T> ? T : never;

/** A navigation: which set it leads to, and by which fields, so that it can be followed where the ERP offers none. */
export interface Navigation {
  readonly to: string;
  readonly many: boolean;
  readonly from: string;
  /** `null`: these records are reached through the navigation only, so every mapping must name it. */
  readonly on: string | null;
}
export type Navigations = Readonly<Record<string, Navigation>>;

export interface Entity<F extends Fields = Fields, N extends Navigations = Navigations> {
  readonly fields: F;
  readonly navigations: N;
}

export const entity = <const F extends Fields, const N extends Navigations = Record<never, never>>(
  fields: F,
  navigations?: N,
): Entity<F, N> => ({ fields, navigations: navigations ?? ({} as N) });

export const many = <const T extends string, const F extends string, const O extends string>(to: T, from: F, on: O) =>
  ({ to, many: true, from, on }) as const;
export const one = <const T extends string, const F extends string, const O extends string>(to: T, from: F, on: O) =>
  ({ to, many: false, from, on }) as const;
export const manyWithin = <const T extends string, const F extends string>(to: T, from: F) =>
  ({ to, many: true, from, on: null }) as const;
