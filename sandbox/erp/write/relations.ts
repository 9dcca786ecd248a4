import type { Records } from '../../store/records.ts';
import type { Value, Values } from '../../store/rows.ts';
import { Refusal } from '../refusal.ts';
import { entitySetOf, setNamed } from '../schema/contract.ts';
import type { EntitySet } from '../schema/entity.ts';
import type { Work } from './work.ts';

const isBlank = (value: Value | undefined): boolean => value === undefined || value === '' || value === 0;

const noSuch = (property: string, value: Value, target: string): Refusal =>
  new Refusal(
    'Internal_InvalidTableRelation',
    `The field ${property} contains a value (${value}) that cannot be found in the related table (${target}).`,
  );

const checkRelation = (records: Records, of: string, [property, value]: readonly [string, Value]): void => {
  const target = setNamed(of);
  const [key = 'id'] = entitySetOf(target).key;
  if (records.first(target, { [key]: value }) === undefined) throw noSuch(property, value, target);
};

/** An action line is named by two properties: its number, within the dossier of the same record. */
const checkLine = (records: Records, row: Values): void => {
  const lineNumber = Number(row['actionLineNumber'] ?? 0);
  const dossierNumber = String(row['dossierNumber']);
  if (lineNumber === 0 || records.first('livabilityActionLines', { dossierNumber, lineNumber })) return;
  throw noSuch('actionLineNumber', lineNumber, 'livabilityActionLines');
};

interface Write {
  /** The record as it will be. */
  readonly row: Values;
  /** What of it this write sets. */
  readonly given: Values;
}

/** Refuses a code or number that no record has, among the properties that this write sets. */
export const checkRelations = ({ records, rules }: Work, set: EntitySet, write: Write): void => {
  if (!rules.on('tableRelation')) return;
  for (const [name, value] of Object.entries(write.given)) {
    const of = set.properties[name]?.of;
    if (of !== undefined && !isBlank(value)) checkRelation(records, of, [name, value]);
  }
  const { actionLineNumber, dossierNumber } = write.given;
  if (actionLineNumber !== undefined || dossierNumber !== undefined) checkLine(records, write.row);
};
