import { expect } from 'chai';
import type { Erp, Record, Reply } from '../../../../sandbox/bench.ts';
import { outcome } from '../../check.ts';

export const notImplemented = '501 BadRequest_MethodNotImplemented';

/** The records of a listing that must be answered. */
export const rowsOf = (reply: Reply): readonly Record[] => {
  expect(outcome(reply)).to.equal('200');
  return reply.body['value'] as readonly Record[];
};

export const read = async (erp: Erp, path: string, headers: { readonly [name: string]: string } = {}): Promise<readonly Record[]> =>
  rowsOf(await erp.get(path, headers));

export const ids = (rows: readonly Record[]): readonly unknown[] => rows.map(({ id }) => id);

/** A filter must give exactly the records of a set that it is true of: some, and not all. */
export const expectExactly = async (erp: Erp, query: string, holds: (row: Record) => boolean): Promise<void> => {
  const [set = ''] = query.split('?');
  const all = await read(erp, set);
  const expected = all.filter(holds);
  expect(expected.length, query).to.be.greaterThan(0).and.lessThan(all.length);
  expect(ids(await read(erp, query)), query).to.deep.equal(ids(expected));
};
