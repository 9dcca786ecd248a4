import type { Database } from '../store/database.ts';
import type { Effect } from '../store/records.ts';
import { carry } from './carry.ts';
import type { CarryOptions } from './carry.ts';
import { delayOf, earliest, message, settle } from './messages.ts';
import type { Message } from './messages.ts';
import { addNotice, noticesFor } from './notices.ts';
import { inForce } from './subscription.ts';
import type { Subscription, Subscriptions } from './subscription.ts';

export interface NotifierOptions extends CarryOptions {
  readonly database: Database;
  readonly subscriptions: Subscriptions;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Tells subscribers what changed: later, and not always. */
export interface Notifier {
  readonly changed: (effects: readonly Effect[]) => void;
  /** Sends what was left over when the sandbox stopped. */
  readonly start: () => void;
  /** Resolves when nothing is on its way any more; what was not taken stays for the next start. */
  readonly ended: () => Promise<void>;
}

const note = (options: NotifierOptions, subscription: Subscription, effects: readonly Effect[]): void => {
  const { database, subscriptions, now } = options;
  const mine = effects.filter(({ set }) => set === subscription.entitySet);
  if (mine.length === 0) return;
  const at = new Date(now()).toISOString();
  for (const { id, verb } of mine) addNotice(database, subscription, { recordId: id, changeType: verb, at });
  const dueAt = Math.min(subscription.dueAt ?? Infinity, now() + delayOf(options));
  subscriptions.plan(subscription.id, { attempts: subscription.attempts, dueAt });
};

/** By address, what there is to tell; who is being told something waits. */
const dueMessages = (options: NotifierOptions, busy: ReadonlySet<string>): readonly Message[] => {
  const waiting = inForce(options).filter(({ id, dueAt }) => dueAt !== null && !busy.has(id));
  const groups = new Map<string, Subscription[]>();
  for (const subscription of waiting) {
    const key = options.rules.on('webhookPerAddress') ? subscription.notificationUrl : subscription.id;
    groups.set(key, [...(groups.get(key) ?? []), subscription]);
  }
  return [...groups.values()]
    .filter((group) => group.some(({ dueAt }) => (dueAt ?? Infinity) <= options.now()))
    .map((group) => message(options, group.map((subscription) => [subscription, noticesFor(options.database, subscription)])));
};

export const notifierOf = (options: NotifierOptions): Notifier => {
  const { database, stopped, now, timer } = options;
  const busy = new Set<string>();
  const going = new Set<Promise<void>>();
  let cancel: (() => void) | undefined;

  const deliver = async (each: Message): Promise<void> => {
    const { subscriptionIds } = each.notification;
    for (const id of subscriptionIds) busy.add(id);
    const outcome = await carry(options, each.notification);
    for (const id of subscriptionIds) busy.delete(id);
    if (stopped.aborted) return;
    database.transaction(() => settle(options, each, outcome));
    plan();
  };
  const run = (): void => {
    for (const each of dueMessages(options, busy)) {
      const whole = deliver(each).finally(() => going.delete(whole));
      going.add(whole);
    }
    plan();
  };
  const plan = (): void => {
    cancel?.();
    const due = earliest(inForce(options).filter(({ id }) => !busy.has(id)));
    if (due !== null && !stopped.aborted) cancel = timer(due - now(), run);
  };
  const changed = (effects: readonly Effect[]): void => {
    const hearing = inForce(options);
    if (hearing.length === 0) return;
    database.transaction(() => hearing.forEach((subscription) => note(options, subscription, effects)));
    plan();
  };
  stopped.addEventListener('abort', () => cancel?.(), { once: true });
  return { changed, start: plan, ended: async () => void (await Promise.all(going)) };
};
