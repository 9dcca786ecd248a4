import type { SetName } from './schema/contract.ts';
import type { EntitySet } from './schema/entity.ts';

/** What a name belongs to: the same word may be called otherwise in another table. */
export type Table = SetName | 'companies';

/** How a face of the ERP calls its entity sets and what their records have. */
export interface Names {
  readonly wire: (logical: string) => string;
  /** The logical name, or null when nothing is called so. */
  readonly logical: (wire: string) => string | null;
  /** Whether a property, a navigation or an action can be met at all. */
  readonly shows: (logical: string) => boolean;
  /** The type of a set's records, with its namespace. */
  readonly typeOf: (set: EntitySet) => string;
  /** The names within one table. */
  readonly of: (table: Table) => Names;
}

export const apiNamespace = 'Microsoft.NAV';

/** Business Central's own pages are named alike everywhere. */
const asTheyAre: Names = {
  wire: (logical) => logical,
  logical: (wire) => wire,
  shows: () => true,
  typeOf: ({ type }) => `${apiNamespace}.${type}`,
  of: () => asTheyAre,
};

/** The names of the API: each logical name of the contract with the suffix of this mapping. */
export const suffixed = (suffix: string): Names => {
  const names: Names = {
    wire: (logical) => logical + suffix,
    logical: (wire) =>
      wire.endsWith(suffix) && wire.length > suffix.length ? wire.slice(0, wire.length - suffix.length) : null,
    shows: () => true,
    typeOf: ({ type }) => `${apiNamespace}.${type}${suffix}`,
    of: (table) => (table === 'companies' ? asTheyAre : names),
  };
  return names;
};

/** The same names, with all but some of the properties out of reach. */
export const showingOnly = (names: Names, shown: readonly string[]): Names => {
  const shows = (logical: string): boolean => shown.includes(logical) && names.shows(logical);
  const logical = (wire: string): string | null => {
    const name = names.logical(wire);
    return name !== null && shows(name) ? name : null;
  };
  return { ...names, shows, logical };
};
