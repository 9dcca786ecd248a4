import { mayWrite } from './permissions/rowFilters.ts';
import { Refusal, notAllowed } from './refusal.ts';
import type { Row, SetName } from './schema/contract.ts';
import type { Turn } from './turn.ts';

/** A record as an address names it. */
export interface Addressed<Name extends SetName> {
  readonly set: Name;
  readonly id: string;
}

/** The record, or the refusal that it is gone. */
export const addressed = <Name extends SetName>(turn: Turn, { set, id }: Addressed<Name>): Row<Name> => {
  const row = turn.work.records.find(set, { id } as Partial<Row<Name>>)[0];
  if (row === undefined || !mayWrite(turn, { set, id })) throw new Refusal('Internal_RecordNotFound', `The record does not exist: ${set} ${id}.`);
  return row;
};

/** Refuses what the entity set does not offer. */
export const refuseUnless = ({ rules }: Turn, allowed: boolean): void => {
  if (!allowed) throw notAllowed(rules);
};
