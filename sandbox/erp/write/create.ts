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

const withId = (work: Work, given: Values): Values => {
  const none = given['id'] === undefined || (given['id'] === emptyGuid && work.rules.on('emptyGuid'));
  return none ? { ...given, id: work.newId() } : given;
};

const withNewId = ({ records, rules, newId }: Work, set: SetName, row: Values): Values => {
  const id = String(row['id']);
  if (records.first(set, { id }) === undefined) return row;
  if (rules.on('duplicateId')) throw sameKey(set, `id ${id}`);
  return { ...row, id: newId() };
};

/** A line number of 0 asks for the next one; the other keys are the ERP's own and always new. */
const withNewKey = ({ records, rules }: Work, set: SetName, row: Values): Values => {
  const { key } = entitySetOf(set);
  const match = Object.fromEntries(key.map((name) => [name, row[name]]));
  if (records.first(set, match) === undefined) return row;
  if (rules.on('duplicateKey')) throw sameKey(set, key.map((name) => `${name} ${row[name]}`).join(', '));
  return { ...row, lineNumber: 0 };
};

/** Makes a record: refused when one with the same id or the same primary key is there. */
export const create = <Name extends SetName>(work: Work, set: Name, given: Values): Row<Name> => {
  const behaviour = behaviourOf(set);
  const row = withNewId(work, set, { ...initialRow(set), ...withId(work, given) });
  checkRelations(work, entitySetOf(set), { row, given });
  const free = withNewKey(work, set, row) as NewRow<Name>;
  const ready = behaviour.beforeInsert?.(work, free) ?? free;
  const made = work.records.insert(set, ready);
  behaviour.afterInsert?.(work, made);
  return made;
};
