import type { Database } from '../store/database.ts';
import type { Effect } from '../store/records.ts';
import { carry } from './carry.ts';
import type { CarryOptions } from './carry.ts';
import { delayOf, earliest, message, settle } from './messages.ts';
import type { Message } from './messages.ts';
import { addNotice, noticesFor } from './notices.ts';
import { inForce } from './subscription.ts';
import type { Subscription, Subscriptions } from './subscription.ts';
import type { Timer } from './timer.ts';

export interface NotifierOptions extends CarryOptions {
  readonly database: Database;
  readonly subscriptions: Subscriptions;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timer: Timer;
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

interface Work {
  readonly options: NotifierOptions;
  /** Subscriptions that are being told something. */
  readonly busy: Set<string>;
  readonly going: Set<Promise<void>>;
  /** Forgets when to look again. */
  cancel: () => void;
}

const deliver = async (work: Work, due: Message): Promise<void> => {
  const { options, busy } = work;
  const { subscriptionIds } = due.notification;
  for (const id of subscriptionIds) busy.add(id);
  const outcome = await carry(options, due.notification);
  for (const id of subscriptionIds) busy.delete(id);
  if (options.stopped.aborted) return;
  options.database.transaction(() => settle(options, due, outcome));
  plan(work);
};

const run = (work: Work): void => {
  const { options, busy, going } = work;
  for (const each of dueMessages(options, busy)) {
    const whole = deliver(work, each).finally(() => going.delete(whole));
    going.add(whole);
  }
  plan(work);
};

/** Looks again when the next thing is due. */
const plan = (work: Work): void => {
  const { options, busy } = work;
  work.cancel();
  const due = earliest(inForce(options).filter(({ id }) => !busy.has(id)));
  if (due !== null && !options.stopped.aborted) work.cancel = options.timer(due - options.now(), () => run(work));
};

const changed = (work: Work, effects: readonly Effect[]): void => {
  const { options } = work;
  const hearing = inForce(options);
  if (hearing.length === 0) return;
  options.database.transaction(() => hearing.forEach((subscription) => note(options, subscription, effects)));
  plan(work);
};

export const notifierOf = (options: NotifierOptions): Notifier => {
  const work: Work = { options, busy: new Set(), going: new Set(), cancel: () => {} };
  options.stopped.addEventListener('abort', () => work.cancel(), { once: true });
  return {
    changed: (effects) => changed(work, effects),
    start: () => plan(work),
    ended: async () => void (await Promise.all(work.going)),
  };
};
