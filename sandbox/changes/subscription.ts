import type { Rulebook } from '../rules/rulebook.ts';
import type { Database, SqlRow, SqlValue } from '../store/database.ts';

/** Somebody wants to be told what changes in an entity set. Times are as on the wire; `dueAt` in epoch milliseconds. */
export interface Subscription {
  readonly id: string;
  /** The person's object id, or `app`. */
  readonly owner: string;
  readonly notificationUrl: string;
  /** As the caller wrote it. */
  readonly resource: string;
  readonly clientState: string;
  /** The resource as notifications name it. */
  readonly path: string;
  /** Blank: nothing that there is. */
  readonly entitySet: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly expiresAt: string;
  readonly rowVersion: number;
  /** How often what is due now was sent in vain. */
  readonly attempts: number;
  /** When there is something to send; null: nothing happened. */
  readonly dueAt: number | null;
}

/** Where and when the next notification goes. */
export type Sending = Pick<Subscription, 'attempts' | 'dueAt'>;

export interface Subscriptions {
  all(): readonly Subscription[];
  put(subscription: Subscription): void;
  plan(id: string, sending: Sending): void;
  /** With what it was still to be told. */
  remove(id: string): void;
}

const names = [
  'id', 'owner', 'notificationUrl', 'resource', 'clientState', 'path', 'entitySet', 'createdAt', 'modifiedAt', 'expiresAt', 'rowVersion',
  'attempts', 'dueAt',
] as const satisfies readonly (keyof Subscription)[];

const putSql = `insert or replace into subscriptions (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;

const subscriptionFrom = (row: SqlRow): Subscription => row as unknown as Subscription;

export const subscriptionsIn = (database: Database): Subscriptions => ({
  all: () => database.all(`select ${names.join(', ')} from subscriptions order by createdAt, id`).map(subscriptionFrom),
  put: (subscription) => database.run(putSql, names.map((name): SqlValue => subscription[name])),
  plan: (id, { attempts, dueAt }) => database.run('update subscriptions set attempts = ?, dueAt = ? where id = ?', [attempts, dueAt, id]),
  remove: (id) => {
    database.run('delete from notices where subscriptionId = ?', [id]);
    database.run('delete from subscriptions where id = ?', [id]);
  },
});

interface Kept {
  readonly subscriptions: Subscriptions;
  readonly rules: Rulebook;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Those that are in force; one that nobody renewed is thrown away here. */
export const inForce = ({ subscriptions, rules, now }: Kept): readonly Subscription[] => {
  const over = ({ expiresAt }: Subscription): boolean => rules.on('webhookExpires') && Date.parse(expiresAt) <= now();
  const all = subscriptions.all();
  for (const { id } of all.filter(over)) subscriptions.remove(id);
  return all.filter((subscription) => !over(subscription));
};
