import type { Settings } from '../control/settings.ts';
import { pause } from '../pause.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { outcomeOf, send } from './send.ts';
import type { Fate, Notification, Outcome } from './send.ts';

/** A notification was sent, or was lost instead. */
export interface Trial {
  readonly notificationUrl: string;
  /** 0 where no answer came. */
  readonly status: number;
  readonly ms: number;
  /** The kind of fault that struck it. */
  readonly fault: string | null;
}

export interface CarryOptions {
  readonly rules: Rulebook;
  readonly settings: () => Settings;
  /** Null: nothing goes wrong. */
  readonly fate: (notification: Notification) => Fate | null;
  /** What is sent instead where the company has another id by now; null: it has not. */
  readonly moved: (notification: Notification) => Notification | null;
  /** Hears of each try. */
  readonly tried: (trial: Trial) => void;
  readonly stopped: AbortSignal;
}

const attempt = async (options: CarryOptions, notification: Notification, fate: Fate | null): Promise<Outcome> => {
  const { rules, settings, moved, tried, stopped } = options;
  const [begin, instead] = [performance.now(), moved(notification)];
  const sending = { signed: !rules.on('webhookUnsigned'), timeout: settings().notificationTimeout, stopped };
  const status = await send(instead ?? notification, sending);
  const fault = fate?.kind ?? (instead === null ? null : 'companyMoved');
  tried({ notificationUrl: notification.notificationUrl, status, ms: performance.now() - begin, fault });
  return outcomeOf(status);
};

const lose = ({ tried }: CarryOptions, { notificationUrl }: Notification): Outcome => {
  tried({ notificationUrl, status: 0, ms: 0, fault: 'webhookLost' });
  return 'taken';
};

/** Sends a notification, unless something goes wrong on its way. */
export const carry = async (options: CarryOptions, notification: Notification): Promise<Outcome> => {
  const fate = options.fate(notification);
  if (fate?.kind === 'webhookLost') return lose(options, notification);
  if (fate?.kind === 'webhookLate' && !(await pause(fate.ms, options.stopped))) return 'later';
  const outcome = await attempt(options, notification, fate);
  if (fate?.kind === 'webhookTwice') await attempt(options, notification, fate);
  return outcome;
};
