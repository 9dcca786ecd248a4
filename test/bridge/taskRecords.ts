import type { Row } from '../../bridge/erp/entities.ts';
import { shippedMapping } from '../../bridge/erp/mapping.ts';
import { decodeRow } from '../../bridge/erp/rows.ts';
import type { Actor } from '../../bridge/tasks/rules.ts';
import { emptyRecord } from './records.ts';

export const task = (values: Partial<Row<'tasks'>> = {}): Row<'tasks'> =>
  ({ ...decodeRow(shippedMapping(), 'tasks', {}, emptyRecord('tasks')), number: 'T-1', ...values }) as Row<'tasks'>;

/** ME, who is in team WIJK. */
export const actor: Actor = { me: 'ME', repeated: false, teams: [{ code: 'WIJK' }], nameOf: (code) => `naam van ${code}` };
