import type { Settings } from '../control/settings.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Database } from '../store/database.ts';
import { dropNotices, noticesFor, tell } from './notices.ts';
import type { Notice } from './notices.ts';
import type { Notification, Outcome } from './send.ts';
import type { Sending, Subscription, Subscriptions } from './subscription.ts';

/** What one address is sent, and what it is told by that. */
export interface Message {
  readonly notification: Notification;
  readonly told: readonly Pending[];
}

type Pending = readonly [subscription: Subscription, notices: readonly Notice[]];

interface Kept {
  readonly database: Database;
  readonly subscriptions: Subscriptions;
  readonly rules: Rulebook;
  readonly settings: () => Settings;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Milliseconds from a change to its notification. */
export const delayOf = ({ rules, settings }: Pick<Kept, 'rules' | 'settings'>): number =>
  rules.on('webhookDelay') ? settings().notificationDelay : 0;

/** The earliest time that something is due; null: nothing is. */
export const earliest = (subscriptions: readonly Subscription[]): number | null => {
  const due = subscriptions.flatMap(({ dueAt }) => dueAt ?? []);
  return due.length === 0 ? null : Math.min(...due);
};

interface Entry {
  readonly subscriptionId: string;
  readonly clientState: string;
  readonly expirationDateTime: string;
  readonly resource: string;
  readonly changeType: string;
  readonly lastModifiedDateTime: string;
}

const entriesOf = ({ rules, settings }: Kept, [subscription, notices]: Pending): readonly Entry[] =>
  tell(rules, settings().collectionAbove, notices).map(({ changeType, behind, at }) => ({
    subscriptionId: subscription.id,
    clientState: subscription.clientState,
    expirationDateTime: subscription.expiresAt,
    resource: `${subscription.path}${behind}`,
    changeType,
    lastModifiedDateTime: at,
  }));

export const message = (kept: Kept, told: readonly Pending[]): Message => {
  const [first] = told.map(([subscription]) => subscription);
  const value = told.flatMap((each) => entriesOf(kept, each));
  const notification = {
    notificationUrl: first?.notificationUrl ?? '',
    clientState: first?.clientState ?? '',
    owner: first?.owner ?? '',
    subscriptionIds: told.map(([{ id }]) => id),
    resources: value.map(({ resource }) => resource),
    body: JSON.stringify({ value }),
  };
  return { notification, told };
};

/** Milliseconds until the next try, after each one in vain. */
const ladder = [60_000, 60_000, 60_000, 600_000, 6_000_000, 60_000_000] as const;

/** What came meanwhile is due in its own time. */
const cleared = (kept: Kept, subscription: Subscription): Sending => {
  const [next] = noticesFor(kept.database, subscription);
  return { attempts: 0, dueAt: next === undefined ? null : Date.parse(next.at) + delayOf(kept) };
};

const giveUp = (kept: Kept, [subscription, notices]: Pending): void => {
  dropNotices(kept.database, subscription, notices.at(-1)?.number ?? 0);
  kept.subscriptions.plan(subscription.id, cleared(kept, subscription));
};

const tryAgain = (kept: Kept, pending: Pending): void => {
  const { rules, settings, subscriptions, now } = kept;
  const [{ id, attempts }] = pending;
  const wait = ladder[attempts];
  const divisor = Math.max(settings().retryDivisor, 1);
  if (!rules.on('webhookRetried')) giveUp(kept, pending);
  else if (wait !== undefined) subscriptions.plan(id, { attempts: attempts + 1, dueAt: now() + Math.ceil(wait / divisor) });
  else if (rules.on('webhookGivenUp')) subscriptions.remove(id);
  else giveUp(kept, pending);
};

/** What follows for the subscriptions; one that was removed meanwhile stays so. */
export const settle = (kept: Kept, { told }: Message, outcome: Outcome): void => {
  for (const pending of told) {
    if (outcome === 'later') tryAgain(kept, pending);
    else if (outcome === 'refused' && kept.rules.on('webhookRefused')) kept.subscriptions.remove(pending[0].id);
    else giveUp(kept, pending);
  }
};
