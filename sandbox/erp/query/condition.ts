import type { SqlValue } from '../../store/database.ts';

/** A piece of SQL with the values for its question marks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}
