import type { Rulebook } from '../../rules/rulebook.ts';
import type { Records } from '../../store/records.ts';

/** What a write works with: the records, who does it and when. Everything within one transaction. */
export interface Work {
  readonly records: Records;
  /** Who the signed-in person is in the ERP (User Setup); blank without a link. */
  readonly employeeCode: string;
  /** The ERP's `Today`, which is the day in UTC. */
  readonly today: string;
  readonly newId: () => string;
  readonly rules: Rulebook;
}
