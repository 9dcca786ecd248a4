import type { Properties, Property } from './property.ts';
import { dateTime, guid, int64 } from './property.ts';

/** A part of the contract that leads from one record to others: `to` holds in `theirs` what this record has in `ours`. */
export interface Navigation {
  readonly to: string;
  readonly many: boolean;
  readonly ours: string;
  readonly theirs: string;
}

export interface EntitySet {
  /** Name of the entity type in `$metadata`. */
  readonly type: string;
  readonly properties: Properties;
  /** The ERP's own primary key, in order: rows come in this order unless asked otherwise, and it is unique. */
  readonly key: readonly string[];
  /** Its other keys, as an AL table has them; the primary key goes behind each, so a list that is filtered by one comes in order. */
  readonly indexes: readonly (readonly string[])[];
  readonly navigations: Readonly<Record<string, Navigation>>;
  /** Bound actions and their parameters. */
  readonly actions: Readonly<Record<string, readonly string[]>>;
  /** The type of what an action returns, of those that return something. */
  readonly returns?: Readonly<Record<string, 'int' | 'int64'>>;
  readonly inserts: boolean;
  readonly modifies: boolean;
  readonly deletes: boolean;
  /** Records carry a stream `content`. */
  readonly hasContent: boolean;
}

/** The properties that every custom API page of the contract has. */
export const system = {
  id: guid({ writable: 'create' }),
  rowVersion: int64({ writable: 'never' }),
  lastModifiedDateTime: dateTime({ writable: 'never' }),
} as const;
export type System = typeof system;

const readOnly = {
  indexes: [],
  navigations: {},
  actions: {},
  inserts: false,
  modifies: false,
  deletes: false,
  hasContent: false,
} as const;

type NamesIn<P extends Properties> = readonly (keyof (P & System) & string)[];

type Given<P extends Properties> = Partial<EntitySet> & {
  readonly type: string;
  readonly properties: P;
  readonly key: NamesIn<P>;
  readonly indexes?: readonly NamesIn<P>[];
};

export const entitySet = <const P extends Properties>(given: Given<P>) => ({
  ...readOnly,
  ...given,
  properties: { ...given.properties, ...system } as P & System,
});

export const toOne = (to: string, ours: string, theirs: string): Navigation => ({ to, ours, theirs, many: false });
export const toMany = (to: string, ours: string, theirs: string): Navigation => ({ to, ours, theirs, many: true });

type ValueOf<P> = P extends { readonly type: 'option'; readonly members: readonly (infer Member)[] }
  ? Member
  : P extends { readonly type: 'int' | 'int64' }
    ? number
    : P extends { readonly type: 'bool' | 'flow' }
      ? boolean
      : string;

/** A record by its logical names, as the behaviour and the seed know it. */
export type RowOf<Set extends { readonly properties: Properties }> = {
  readonly [Name in keyof Set['properties']]: ValueOf<Set['properties'][Name]>;
};

export const isStored = (property: Property): boolean => property.type !== 'flow';
