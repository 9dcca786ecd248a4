import { expect } from 'chai';
import type { Erp, Record } from '../../sandbox/bench.ts';
import type { List } from './lists.ts';

export const pageSize = 20;

/** The headers of every request: as a client asks for small pages. */
const small = { prefer: `odata.maxpagesize=${pageSize}` };

export interface Page {
  readonly records: readonly Record[];
  readonly next: string | undefined;
  readonly ms: number;
}

/** One answer over HTTP, read to its end. */
export const pageAt = async (erp: Erp, path: string): Promise<Page> => {
  const begin = performance.now();
  const { status, body } = await erp.get(path, small);
  const ms = performance.now() - begin;
  expect(status, `${path}: ${JSON.stringify(body['error'])}`).to.equal(200);
  return { records: body['value'] as readonly Record[], next: body['@odata.nextLink'] as string | undefined, ms };
};

const sign = (order: string): number => (order.startsWith('-') ? -1 : 1);
const nameOf = (order: string): string => order.replace('-', '');

export const pathOf = ({ set, filter, order, more }: List, n: number): string => {
  const by = order.map((each) => `${nameOf(each)}${sign(each) < 0 ? ' desc' : ''}`).join(',');
  return [`${set}?$orderby=${by}`, ...(filter === undefined ? [] : [`$filter=${filter(n)}`]), ...(more === undefined ? [] : [more])].join('&');
};

const compared = (one: unknown, other: unknown): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : Number(String(one) > String(other));
};

/** Below 0: `one` comes first. */
const places = ({ order }: List, one: Record, other: Record): number =>
  order.map((each) => sign(each) * compared(one[nameOf(each)], other[nameOf(each)])).find((each) => each !== 0) ?? 0;

/** A list as it is asked for the nth time. */
export interface Turn {
  readonly list: List;
  readonly n: number;
}

/** Exactly a page, of the right records, each behind the one before. */
export const expectPage = ({ list, n }: Turn, records: readonly Record[]): void => {
  expect(records.length, `records of ${list.name}`).to.equal(pageSize);
  for (const record of records) expect(list.fits(record, n), `${list.name}: ${JSON.stringify(record)}`).to.equal(true);
  for (const [at, record] of records.slice(1).entries()) {
    expect(places(list, records[at] ?? {}, record), `order of ${list.name}: ${JSON.stringify(record)}`).to.be.below(0);
  }
};

const literal = (name: string, value: unknown): string =>
  typeof value === 'number' || /date|deadline/i.test(name) ? String(value) : `'${String(value).replaceAll("'", "''")}'`;

/** How many of the list have a value of the first property that lies as `conditions` say. */
const countWhere = async (erp: Erp, { list: { set, filter }, n }: Turn, conditions: readonly string[]): Promise<number> => {
  const whole = [...(filter === undefined ? [] : [filter(n)]), ...conditions].join(' and ');
  const { body } = await erp.get(`${set}?$count=true&$top=1&$filter=${encodeURIComponent(whole)}`);
  return Number(body['@odata.count']);
};

/** Between the first and the last record of the page the ERP has no others than those on it. */
export const expectWhole = async (erp: Erp, turn: Turn, records: readonly Record[]): Promise<void> => {
  const { list } = turn;
  const [lead = ''] = list.order;
  const name = nameOf(lead);
  const [first, last] = [records[0]?.[name], records.at(-1)?.[name]];
  const [after, before] = sign(lead) > 0 ? ['gt', 'lt'] : ['lt', 'gt'];
  const between = records.filter((record) => record[name] !== first && record[name] !== last);
  const count = await countWhere(erp, turn, [`${name} ${after} ${literal(name, first)}`, `${name} ${before} ${literal(name, last)}`]);
  expect(count, `records of ${list.name} between the first and the last`).to.equal(between.length);
};

/** Nothing of the list comes before this record. */
export const expectFirst = async (erp: Erp, turn: Turn, record: Record | undefined): Promise<void> => {
  const { list } = turn;
  const [lead = ''] = list.order;
  const name = nameOf(lead);
  const before = `${name} ${sign(lead) > 0 ? 'lt' : 'gt'} ${literal(name, record?.[name])}`;
  expect(await countWhere(erp, turn, [before]), `records of ${list.name} before the first`).to.equal(0);
};
