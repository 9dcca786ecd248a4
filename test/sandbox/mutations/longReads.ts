import { apiRoute } from '../../../sandbox/erp/route.ts';
import { companyId } from '../bench.ts';
import type { Asked } from './asked.ts';

/** A batch is the way to ask for more than fits into an address. */
const longRead = (query: string): Asked => ({
  method: 'POST',
  path: `${apiRoute}/$batch`,
  headers: [['Content-Type', 'application/json']],
  body: Buffer.from(JSON.stringify({ requests: [{ method: 'GET', url: `companies(${companyId})/tasks?${query}` }] })),
});

const repeated = (text: string, times: number, mark: string): string => Array.from({ length: times }, () => text).join(mark);

/** More than SQLite takes in one statement, or a recursion on its stack. */
export const longReads: readonly Asked[] = [
  longRead(`$filter=${repeated("number eq '1'", 1_500, ' or ')}`),
  longRead(`$filter=${repeated("number ne '1'", 1_500, ' and ')}`),
  longRead(`$filter=${repeated("number eq '1'", 40_000, ' or ')}`),
  longRead(`$filter=note eq '${'x'.repeat(2_000_000)}'`),
  longRead(`$orderby=${repeated('number', 2_500, ',')}`),
  longRead(`$orderby=${repeated('number,date', 300, ',')}&aid=FIN&$skiptoken=${companyId}`),
  longRead(`$expand=${'contact($expand='.repeat(3_000)}contact${')'.repeat(3_000)}`),
  longRead(`$expand=${'documents($filter='.repeat(3_000)}closed eq true${')'.repeat(3_000)}`),
  longRead(`$select=${repeated('number', 5_000, ',')}`),
];
