import type { SetName } from '../../bridge/erp/entities.ts';
import { fieldsOf } from '../../bridge/erp/query.ts';

const blank = { text: '', int: 0, bool: false, date: '0001-01-01', dateTime: '0001-01-01T00:00:00Z', guid: '', option: '' } as const;

/** A record as the ERP sends one in which nothing is filled in. */
export const emptyRecord = (set: SetName): Readonly<Record<string, unknown>> => {
  const values = Object.entries(fieldsOf(set)).map(([name, { kind, members }]) => [
    name,
    kind === 'option' ? (members.find((member) => member !== '') ?? '').replaceAll(' ', '_x0020_') : blank[kind],
  ]);
  return { id: '00000000-0000-0000-0000-000000000000', '@odata.etag': 'W/"1"', ...Object.fromEntries(values) };
};
