/** Who sets a property: the caller always, the caller on POST only, or the ERP alone. */
export type Writable = 'always' | 'create' | 'never';

interface Common {
  readonly writable: Writable;
  /** The entity set whose first key must hold this value, unless it is blank. */
  readonly of?: string;
}

export type Property = Common &
  (
    | { readonly type: 'code' | 'text'; readonly length: number | null }
    | { readonly type: 'option'; readonly members: readonly string[] }
    | { readonly type: 'int' | 'int64' | 'bool' | 'date' | 'time' | 'dateTime' | 'guid' }
    | { readonly type: 'flow'; readonly sql: string }
  );

export type Properties = Readonly<Record<string, Property>>;

interface Options {
  readonly writable?: Writable;
  readonly of?: string;
}

const common = (options: Options): Common => ({
  writable: options.writable ?? 'always',
  ...(options.of === undefined ? {} : { of: options.of }),
});

/** AL's Code: comes back upper-cased and trimmed. */
export const code = (length: number, options: Options = {}) =>
  ({ type: 'code', length, ...common(options) }) as const satisfies Property;

/** AL's Text; without a length it is a blob with text in it, as a note is. */
export const text = (length: number | null = null, options: Options = {}) =>
  ({ type: 'text', length, ...common(options) }) as const satisfies Property;

/** AL's Enum, by the encoded names of its members; the first is the default. */
export const option = <Member extends string>(...members: readonly [Member, ...Member[]]) =>
  ({ type: 'option', members: members as readonly Member[], ...common({}) }) as const;

export const int = (options: Options = {}) => ({ type: 'int', ...common(options) }) as const;
export const int64 = (options: Options = {}) => ({ type: 'int64', ...common(options) }) as const;
export const bool = (options: Options = {}) => ({ type: 'bool', ...common(options) }) as const;
export const date = (options: Options = {}) => ({ type: 'date', ...common(options) }) as const;
export const time = (options: Options = {}) => ({ type: 'time', ...common(options) }) as const;
export const dateTime = (options: Options = {}) => ({ type: 'dateTime', ...common(options) }) as const;
export const guid = (options: Options = {}) => ({ type: 'guid', ...common(options) }) as const;

/** AL's FlowField of type Exist: computed on reading, so it changes without the record's version changing. */
export const exists = (sql: string) => ({ type: 'flow', sql, ...common({ writable: 'never' }) }) as const;

/** What the sandbox alone sets. */
export const byErp: Options = { writable: 'never' };

export const emptyDate = '0001-01-01';
export const emptyTime = '00:00:00';
export const emptyGuid = '00000000-0000-0000-0000-000000000000';
