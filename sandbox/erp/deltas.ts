import { latest } from '../store/counters.ts';
import type { Options } from './query/options.ts';
import type { Page } from './query/read.ts';
import type { Condition } from './query/condition.ts';
import type { Source } from './source.ts';
import type { Turn } from './turn.ts';

type Parts = Readonly<Record<string, unknown>>;

/** Only a server that tracks changes, which Business Central is not, gives less for a `$deltatoken`. */
export const sinceToken = ({ rules }: Turn, { table }: Source, options: Options): Condition | null => {
  const token = options.get('$deltatoken');
  if (token === undefined || rules.on('noDeltaLinks')) return null;
  return { sql: `${table}.rowVersion > ?`, values: [Number(token)] };
};

export const both = (one: Condition | null, other: Condition | null): Condition | null => {
  if (one === null || other === null) return one ?? other;
  return { sql: `(${one.sql} and ${other.sql})`, values: [...one.values, ...other.values] };
};

/** What such a server puts behind its last page. */
export const deltaLink = ({ rules, request, database, here }: Turn, options: Options, page: Page): Parts => {
  const asked = /odata\.track-changes/i.test(request.prefer) || options.has('$deltatoken');
  if (rules.on('noDeltaLinks') || !asked || page.last !== null) return {};
  return { '@odata.deltaLink': `${here}?$deltatoken=${latest(database, 'rowVersion')}` };
};

/** What a server that shows deletions puts at the end of a list by versions. */
export const removedSince = ({ rules, database }: Turn, { table, names }: Source, options: Options): readonly Parts[] => {
  const version = /\browVersion\w* g[te] (\d+)/.exec(options.get('$filter') ?? '')?.[1];
  if (version === undefined || rules.on('deletesInvisible')) return [];
  const rows = database.all('select deletedId from tombstones where entitySet = ? and rowVersion > ?', [table, Number(version)]);
  return rows.map((row) => ({ '@removed': { reason: 'deleted' }, [names.wire('id')]: row['deletedId'] }));
};
