import type { Database } from '../../store/database.ts';
import { userOf } from '../caller.ts';
import type { Caller } from '../caller.ts';
import type { Condition } from '../query/condition.ts';
import { parseFilter } from '../query/filter.ts';
import { passesRowFilter } from '../query/rowFilter.ts';
import { conditionOf } from '../query/where.ts';
import { Refusal } from '../refusal.ts';
import { setNamed } from '../schema/contract.ts';
import type { SetName } from '../schema/contract.ts';
import { sourceOf } from '../source.ts';
import type { Manner, RowFilters } from '../source.ts';

interface Within extends Manner {
  readonly database: Database;
}

/** What a security filter, in the names of the API, lets through. */
export const rowFilterOf = (manner: Manner, set: SetName, filter: string): Condition => {
  const source = sourceOf(set, manner);
  return conditionOf(source, parseFilter(filter, { rules: source.rules, version: 2 }));
};

/** The security filters of a person: by entity set, what they may see of it. */
export const rowFiltersOf = (options: Within, caller: Caller): RowFilters => {
  const rows = options.database.all('select entitySet, filter from rowFilters where entraObjectId = ?', [userOf(caller)]);
  return Object.fromEntries(
    rows.map((row) => {
      const set = setNamed(String(row['entitySet']));
      return [set, rowFilterOf(options, set, String(row['filter']))];
    }),
  );
};

interface Placed {
  readonly set: SetName;
  readonly id: string;
}

/** Whether a person may write to a record: one that they cannot see is not there. */
export const mayWrite = (turn: Within, { set, id }: Placed): boolean =>
  !turn.rules.on('rowFilterWrites') || passesRowFilter(turn.database, sourceOf(set, turn), id);

/** Refuses a record that whoever made it could not see; its transaction is rolled back. */
export const refuseHidden = (turn: Within, { set, id }: Placed): void => {
  if (!turn.rules.on('rowFilterInserts') || passesRowFilter(turn.database, sourceOf(set, turn), id)) return;
  throw new Refusal(
    'Authorization_RequestDenied',
    `Sorry, the current permissions prevented the action. (TableData ${set} Insert: security filter)`,
  );
};
