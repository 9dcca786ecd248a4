import type { NewRow } from '../../store/records.ts';
import type { Values } from '../../store/rows.ts';
import { Refusal } from '../refusal.ts';
import { behaviourOf } from '../behaviour/all.ts';
import { entitySetOf } from '../schema/contract.ts';
import type { Row, SetName } from '../schema/contract.ts';
import { emptyGuid } from '../schema/property.ts';
import { checkRelations } from './relations.ts';
import { initialValue } from './values.ts';
import type { Work } from './work.ts';

const sameKey = (set: SetName, key: string): Refusal =>
  new Refusal('Internal_EntityWithSameKeyExists', `The record already exists: ${set}, ${key}.`);

const initialRow = (set: SetName): Values =>
  Object.fromEntries(
    Object.entries(entitySetOf(set).properties).map(([name, property]) => [name, initialValue(property)]),
  );

const withId = (work: Work, given: Values): Values =>
  given['id'] === undefined || given['id'] === emptyGuid ? { ...given, id: work.newId() } : given;

const refuseSameId = ({ records }: Work, set: SetName, id: unknown): void => {
  if (records.first(set, { id: String(id) })) throw sameKey(set, `id ${String(id)}`);
};

const refuseSameKey = ({ records }: Work, set: SetName, row: Values): void => {
  const { key } = entitySetOf(set);
  const match = Object.fromEntries(key.map((name) => [name, row[name]]));
  if (records.first(set, match)) throw sameKey(set, key.map((name) => `${name} ${row[name]}`).join(', '));
};

/** Makes a record: refused when one with the same id or the same primary key is there. */
export const create = <Name extends SetName>(work: Work, set: Name, given: Values): Row<Name> => {
  const behaviour = behaviourOf(set);
  const row = { ...initialRow(set), ...withId(work, given) };
  refuseSameId(work, set, row['id']);
  checkRelations(work.records, entitySetOf(set), { row, given });
  const ready = behaviour.beforeInsert?.(work, row as NewRow<Name>) ?? (row as NewRow<Name>);
  refuseSameKey(work, set, ready as Values);
  const made = work.records.insert(set, ready);
  behaviour.afterInsert?.(work, made);
  return made;
};
