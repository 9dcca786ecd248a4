import type { Row, SetName } from '../../bridge/erp/entities.ts';
import { shippedMapping } from '../../bridge/erp/mapping.ts';
import { fieldsOf } from '../../bridge/erp/query.ts';
import { decodeRow } from '../../bridge/erp/rows.ts';

const blank = { text: '', int: 0, bool: false, date: '0001-01-01', dateTime: '0001-01-01T00:00:00Z', guid: '', option: '' } as const;

/** A record as the ERP sends one in which nothing is filled in. */
export const emptyRecord = (set: SetName): Readonly<Record<string, unknown>> => {
  const values = Object.entries(fieldsOf(set)).map(([name, { kind, members }]) => [
    name,
    kind === 'option' ? (members.find((member) => member !== '') ?? '').replaceAll(' ', '_x0020_') : blank[kind],
  ]);
  return { id: '00000000-0000-0000-0000-000000000000', '@odata.etag': 'W/"1"', ...Object.fromEntries(values) };
};

/** The same as the bridge reads it, with some values filled in. */
export const row = <S extends SetName>(set: S, values: Partial<Row<S>> = {}): Row<S> =>
  ({ ...decodeRow(shippedMapping(), set, {}, emptyRecord(set)), ...values }) as Row<S>;
