import { latest } from '../store/counters.ts';
import type { Options, Query } from './query/options.ts';
import type { Listing, Page } from './query/read.ts';
import type { Turn } from './turn.ts';

/** What a link carries besides the position while a rule is off, so that the ERP need remember nothing. */
const own = { pageSize: 'pagesize', passed: 'passed', upTo: 'upto' } as const;

const numberIn = (options: Options, name: string): number | null => {
  const text = options.get(name) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
};

/** More than any entity set has. */
const unlimited = 1_000_000_000;

const preferredSize = ({ rules, request }: Turn, options: Options): number | null => {
  if (!rules.on('maxPageSize')) return null;
  const asked = /odata\.maxpagesize=(\d{1,9})/i.exec(request.prefer)?.[1];
  return asked === undefined ? numberIn(options, own.pageSize) : Number(asked);
};

const pageSizeOf = (turn: Turn, options: Options): number => {
  const ofServer = turn.rules.on('serverPage') ? turn.settings().serverPageSize : unlimited;
  return Math.max(1, Math.min(preferredSize(turn, options) ?? ofServer, ofServer));
};

/** Which page of a listing a request asks for. */
export const pageAsked = (turn: Turn, options: Options): Pick<Listing, 'position' | 'pageSize'> => ({
  position: { after: options.get('$skiptoken') ?? null, passed: numberIn(options, own.passed), upTo: numberIn(options, own.upTo) },
  pageSize: pageSizeOf(turn, options),
});

const positionOf = ({ rules }: Turn, { last, passed }: Page): readonly string[] => {
  if (!rules.on('nextLinkPosition')) return [`$skip=${passed}`];
  const token = ['aid=FIN', `$skiptoken=${last}`];
  return rules.on('keysetPaging') ? token : [`${own.passed}=${passed}`, ...token];
};

/** What the ERP would have to remember about the first page. */
const remembered = (turn: Turn, options: Options): readonly string[] => {
  const { rules, database } = turn;
  const size = rules.on('maxPageSizeRepeated') ? null : preferredSize(turn, options);
  const upTo = rules.on('pagesAreNoSnapshot') ? null : (numberIn(options, own.upTo) ?? latest(database, 'rowVersion'));
  return [...(size === null ? [] : [`${own.pageSize}=${size}`]), ...(upTo === null ? [] : [`${own.upTo}=${upTo}`])];
};

const replaced: ReadonlySet<string> = new Set(['aid', '$skiptoken', '$top', ...Object.values(own)]);

interface Read {
  readonly query: Query;
  readonly page: Page;
}

const kept = ({ rules, request }: Turn, { query, page }: Read): readonly string[] => {
  if (!rules.on('nextLinkKeepsOptions')) return [];
  const parts = request.query.split('&').filter((part) => {
    const [name = ''] = part.replace(/^%24/i, '$').split('=');
    return part !== '' && !replaced.has(name.toLowerCase()) && (name !== '$skip' || rules.on('nextLinkPosition'));
  });
  return query.top === null ? parts : [...parts, `$top=${query.top - page.rows.length}`];
};

/** The same query, from the last row on; `$top` says how many are still to come. */
export const nextLink = (turn: Turn, options: Options, read: Read): string => {
  const parts = [...kept(turn, read), ...remembered(turn, options), ...positionOf(turn, read.page)];
  return `${turn.here}?${parts.join('&')}`;
};
