import type { Answer } from '../http/answer.ts';
import type { RecordAddress } from './address.ts';
import { etagHeader } from './etag.ts';
import { nextLink, pageAsked } from './paging.ts';
import { both, deltaLink, removedSince, sinceToken } from './deltas.ts';
import { requireRight } from './permissions/permissions.ts';
import { entitiesOf } from './query/entity.ts';
import { fetchById } from './query/fetch.ts';
import { queryFrom } from './query/options.ts';
import type { Options, Query } from './query/options.ts';
import { countOf, listPage, recordOf } from './query/read.ts';
import type { Condition } from './query/condition.ts';
import { Refusal } from './refusal.ts';
import { emptyAnswer, jsonAnswer } from './request.ts';
import { isSetName, setNamed } from './schema/contract.ts';
import { contextIn } from './links.ts';
import type { Turn } from './turn.ts';
import { sourceOf } from './source.ts';
import type { Source } from './source.ts';

interface Target {
  readonly source: Source;
  /** What the address adds to the filter. */
  readonly within: Condition | null;
}

const optionsOf = (turn: Turn): Options => new Map(new URLSearchParams(turn.request.query));

const contextOf = (turn: Turn, { table, names }: Source): string =>
  table === 'companies' ? `${turn.root}/$metadata#${names.wire(table)}` : contextIn(turn, names.wire(table));

/** Companies everybody may see; of the rest, what the query brings along needs its own right. */
export const requireReading = (turn: Turn, source: Source, { expand }: Pick<Query, 'expand'>): void => {
  if (isSetName(source.table)) requireRight(turn.permissions, ['Read', source.table]);
  for (const { source: target, query } of expand) requireReading(turn, target, query);
};

export const listing = (turn: Turn, { source, within }: Target): Answer => {
  const options = optionsOf(turn);
  const query = queryFrom(source, options);
  requireReading(turn, source, query);
  const narrowed = both(within, sinceToken(turn, source, options));
  const page = listPage(turn.database, { source, query, within: narrowed, ...pageAsked(turn, options) });
  return jsonAnswer(200, {
    '@odata.context': contextOf(turn, source),
    ...(page.total === null ? {} : { '@odata.count': page.total }),
    value: [...entitiesOf(turn, source, { rows: page.rows, shape: query }), ...removedSince(turn, source, options)],
    ...deltaLink(turn, options, page),
    ...(page.last === null ? {} : { '@odata.nextLink': nextLink(turn, options, { query, page }) }),
  });
};

/** `…/tasks/$count`: how many fit the filter. */
export const counting = (turn: Turn, source: Source): Answer => {
  if (!turn.rules.on('countAddress')) throw new Refusal('BadRequest_NotFound', "Resource not found for the segment '$count'.");
  const query = queryFrom(source, optionsOf(turn));
  requireReading(turn, source, { expand: [] });
  const count = countOf(turn.database, { source, query, within: null });
  return { status: 200, headers: { 'content-type': 'text/plain', 'odata-version': '4.0' }, body: String(count) };
};

export const single = (turn: Turn, { source, id }: { readonly source: Source; readonly id: string }): Answer => {
  const shape = queryFrom(source, optionsOf(turn));
  requireReading(turn, source, shape);
  const rows = [recordOf(turn.database, source, id)];
  const [entity] = entitiesOf(turn, source, { rows, shape });
  const body = { '@odata.context': `${contextOf(turn, source)}/$entity`, ...entity };
  return jsonAnswer(200, body, etagHeader(turn.rules, body));
};

/** `…/tasks({id})/contact`: the records that a navigation leads to, or the one. */
export const related = (turn: Turn, address: RecordAddress & { readonly navigation: string }): Answer => {
  const parent = sourceOf(address.set, turn);
  const navigation = parent.set.navigations[address.navigation];
  if (navigation === undefined) throw new Refusal('BadRequest_NotFound', 'There is no such navigation.');
  requireRight(turn.permissions, ['Read', address.set]);
  const source = sourceOf(setNamed(navigation.to), turn);
  const key = String(recordOf(turn.database, parent, address.id)[navigation.ours] ?? '');
  if (navigation.many) {
    return listing(turn, { source, within: { sql: `${source.table}."${navigation.theirs}" = ?`, values: [key] } });
  }
  const row = turn.work.records.first(setNamed(navigation.to), { [navigation.theirs]: key });
  if (row === undefined || key === '' || fetchById(turn.database, source, row.id) === undefined) return emptyAnswer();
  return single(turn, { source, id: row.id });
};

/** The bytes of a document; none yet between the two steps of writing it. */
export const contentOf = (turn: Turn, { set, id }: RecordAddress): Answer => {
  requireRight(turn.permissions, ['Read', set]);
  const row = recordOf(turn.database, sourceOf(set, turn), id);
  const [content] = turn.database.all('select bytes from contents where id = ?', [id]);
  if (content === undefined && turn.rules.on('recordBeforeContent')) return emptyAnswer();
  const contentType = String(row['contentType'] ?? '');
  return {
    status: 200,
    headers: { 'content-type': contentType === '' ? 'application/octet-stream' : contentType },
    body: Buffer.from((content?.['bytes'] ?? []) as Uint8Array),
  };
};
