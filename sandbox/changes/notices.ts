import type { Rulebook } from '../rules/rulebook.ts';
import type { Database } from '../store/database.ts';
import type { Effect } from '../store/records.ts';
import type { Subscription } from './subscription.ts';

/** Something that a subscription is still to be told. */
export interface Notice {
  readonly number: number;
  readonly recordId: string;
  readonly changeType: Effect['verb'];
  readonly at: string;
}

export const addNotice = (database: Database, { id }: Subscription, notice: Omit<Notice, 'number'>): void =>
  database.run('insert into notices (subscriptionId, recordId, changeType, at) values (?, ?, ?, ?)', [
    id,
    notice.recordId,
    notice.changeType,
    notice.at,
  ]);

export const noticesFor = (database: Database, { id }: Pick<Subscription, 'id'>): readonly Notice[] =>
  database.all('select number, recordId, changeType, at from notices where subscriptionId = ? order by number', [id]) as unknown as readonly Notice[];

export const dropNotices = (database: Database, { id }: Pick<Subscription, 'id'>, upTo: number): void =>
  database.run('delete from notices where subscriptionId = ? and number <= ?', [id, upTo]);

/** One thing that a notification tells. */
export interface Told {
  readonly changeType: Effect['verb'] | 'collection';
  /** Behind the resource: a key, or a filter. */
  readonly behind: string;
  readonly at: string;
}

/** An update goes up in an update of the same record that is told anyhow, with the later time; other changes stand apart. */
const mergedUpdates = (notices: readonly Notice[]): readonly Notice[] => {
  const merged: Notice[] = [];
  const last = new Map<string, number>();
  for (const notice of notices) {
    const at = last.get(notice.recordId);
    const before = at === undefined ? undefined : merged[at];
    if (at !== undefined && before?.changeType === 'updated' && notice.changeType === 'updated') merged[at] = { ...before, at: notice.at };
    else last.set(notice.recordId, merged.push(notice) - 1);
  }
  return merged;
};

/** Milliseconds that the filter begins earlier, since SQL rounds otherwise than AL. */
const rounding = 50;

const collection = (rules: Rulebook, notices: readonly Notice[]): Told => {
  const [first, last] = [notices[0], notices.at(-1)];
  const unfiltered = rules.on('webhookCollectionDeletes') && notices.some(({ changeType }) => changeType === 'deleted');
  const since = new Date(Date.parse(first?.at ?? '') - rounding).toISOString();
  return { changeType: 'collection', behind: unfiltered ? '' : `?$filter=lastModifiedDateTime%20gt%20${since}`, at: last?.at ?? '' };
};

/** What is told of the changes: each of its own, or that there were many. */
export const tell = (rules: Rulebook, collectionAbove: number, notices: readonly Notice[]): readonly Told[] => {
  const merged = rules.on('webhookMerged') ? mergedUpdates(notices) : notices;
  if (merged.length > collectionAbove && rules.on('webhookCollection')) return [collection(rules, notices)];
  return merged.map(({ changeType, recordId, at }) => ({ changeType, behind: `(${recordId})`, at }));
};
