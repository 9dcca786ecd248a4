import type { Values } from '../../store/rows.ts';
import { behaviourOf } from '../behaviour/all.ts';
import { entitySetOf } from '../schema/contract.ts';
import type { Row, SetName } from '../schema/contract.ts';
import { checkRelations } from './relations.ts';
import type { Work } from './work.ts';

interface Edit<Name extends SetName> {
  readonly before: Row<Name>;
  readonly changes: Values;
}

/** Changes a record as a PATCH does: what is not named stays. */
export const change = <Name extends SetName>(work: Work, set: Name, edit: Edit<Name>): Row<Name> => {
  const { before, changes } = edit;
  const behaviour = behaviourOf(set);
  const asked = changes as Partial<Row<Name>>;
  checkRelations(work, entitySetOf(set), { row: { ...(before as Values), ...changes }, given: changes });
  const ready = behaviour.beforeChange?.(work, { before, changes: asked }) ?? asked;
  const after = work.records.change(set, before.id, ready);
  behaviour.afterChange?.(work, { before, after });
  return after;
};

export const remove = <Name extends SetName>(work: Work, set: Name, row: Row<Name>): void => {
  behaviourOf(set).beforeRemove?.(work, row);
  work.records.remove(set, row.id);
};
