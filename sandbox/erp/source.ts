import type { Rulebook } from '../rules/rulebook.ts';
import type { Condition } from './query/condition.ts';
import { showingOnly } from './names.ts';
import type { Names } from './names.ts';
import { Refusal } from './refusal.ts';
import { companies } from './schema/company.ts';
import { entitySetOf } from './schema/contract.ts';
import type { SetName } from './schema/contract.ts';
import type { EntitySet, Navigation } from './schema/entity.ts';
import type { Property } from './schema/property.ts';

/** An entity set as a request meets it: its table, its shape and its names on the wire. */
export interface Source extends Manner {
  readonly table: string;
  readonly set: EntitySet;
}

/** By entity set, what somebody may see of it. */
export type RowFilters = Readonly<Record<string, Condition>>;

/** How the ERP is spoken to: its names, the rules that it keeps to, and what it lets the caller see. */
export interface Manner {
  readonly names: Names;
  readonly rules: Rulebook;
  readonly rowFilters?: RowFilters | undefined;
}

export const sourceOf = (name: SetName, { names, rules, rowFilters }: Manner): Source => ({
  table: name,
  set: entitySetOf(name),
  names: names.of(name),
  rules,
  rowFilters,
});

export const companySource = ({ names, rules }: Manner): Source => {
  const all = names.of('companies');
  const shown = rules.on('companyFields') ? all : showingOnly(all, ['id', 'name', 'displayName']);
  return { table: 'companies', set: companies, names: shown, rules };
};

export interface Field {
  readonly name: string;
  readonly property: Property;
}

const unknownProperty = ({ names, set }: Source, wire: string): Refusal =>
  new Refusal('BadRequest', `Could not find a property named '${wire}' on type '${names.typeOf(set)}'.`);

/** The property that a name on the wire stands for, or null. */
export const findField = (source: Source, wire: string): Field | null => {
  const name = source.names.logical(wire);
  const property = name === null || !Object.hasOwn(source.set.properties, name) ? undefined : source.set.properties[name];
  return name === null || property === undefined ? null : { name, property };
};

/** The property that a name on the wire stands for; an unknown one is refused. */
export const fieldOf = (source: Source, wire: string): Field => {
  const field = findField(source, wire);
  const hidden = field?.name === 'rowVersion' && !source.rules.on('rowVersionFilters');
  if (field === null || hidden) throw unknownProperty(source, wire);
  return field;
};

/** The navigation that a name on the wire stands for. */
export const findNavigation = ({ names, set }: Source, wire: string): Navigation | undefined => {
  const name = names.logical(wire) ?? '';
  return Object.hasOwn(set.navigations, name) ? set.navigations[name] : undefined;
};

/** As `fieldOf`, for what a query names; null where an unknown field is left out. */
export const askedField = (source: Source, wire: string): Field | null =>
  source.rules.on('unknownFieldRefused') ? fieldOf(source, wire) : findField(source, wire);

/** As `askedField`, for `$select`, where Business Central does not mind upper and lower case. */
export const fieldOfAnyCase = (source: Source, wire: string): Field | null => {
  const anyCase = source.rules.on('selectAnyCase');
  const found = Object.keys(source.set.properties)
    .map(source.names.wire)
    .find((name) => anyCase && name.toLowerCase() === wire.toLowerCase());
  return askedField(source, found ?? wire);
};

/** The part that a query names, and its logical name; null where an unknown one is left out. */
export const askedNavigation = (source: Source, wire: string): readonly [string, Navigation] | null => {
  const navigation = findNavigation(source, wire);
  if (navigation !== undefined) return [source.names.logical(wire) ?? '', navigation];
  if (source.rules.on('unknownFieldRefused')) throw unknownProperty(source, wire);
  return null;
};
