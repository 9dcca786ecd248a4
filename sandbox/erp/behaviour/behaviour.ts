import type { NewRow } from '../../store/records.ts';
import type { Row, SetName } from '../schema/contract.ts';
import type { Work } from '../write/work.ts';

export interface Change<Name extends SetName> {
  readonly before: Row<Name>;
  /** What the caller asked for. */
  readonly changes: Partial<Row<Name>>;
}

export interface Changed<Name extends SetName> {
  readonly before: Row<Name>;
  readonly after: Row<Name>;
}

/** What the ERP does by itself when a record of a set is written. */
export interface Behaviour<Name extends SetName> {
  readonly beforeInsert?: (work: Work, row: NewRow<Name>) => NewRow<Name>;
  readonly afterInsert?: (work: Work, row: Row<Name>) => void;
  /** Answers what is to be written. */
  readonly beforeChange?: (work: Work, change: Change<Name>) => Partial<Row<Name>>;
  readonly afterChange?: (work: Work, changed: Changed<Name>) => void;
  readonly beforeRemove?: (work: Work, row: Row<Name>) => void;
}
