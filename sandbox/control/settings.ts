import { z } from 'zod';
import type { Knob } from './control.ts';

/** Time-outs, windows and limits of the ERP, so that its minutes can be shortened. */
const standard = {
  /** Rows that the ERP puts on a page. */
  serverPageSize: 20_000,
  /** Requests of one person that are worked on at once; the others wait. */
  requestsAtOnce: 5,
  /** Requests of one person that may wait. */
  requestsQueued: 95,
  /** Milliseconds that a request may wait. */
  queueTime: 480_000,
  /** Requests that one person may make within the window. */
  requestRate: 6_000,
  /** Milliseconds. */
  rateWindow: 300_000,
  /** Milliseconds that the ERP may work on a request. */
  operationTime: 480_000,
  /** Milliseconds that the gateway waits for the ERP. */
  gatewayTime: 600_000,
  /** Seconds that a `Retry-After` of the ERP's own names. */
  retryAfter: 30,
  /** Requests in a batch. */
  batchRequests: 100,
  /** Bytes of a request's body; the sandbox itself takes no more than 50 MB, which it holds in memory. */
  largestBody: 350 * 1024 * 1024,
  /** Milliseconds that the ERP's clock is ahead of the real one. */
  clockShift: 0,
  /** Characters of a query that the gateway lets through. */
  longestQuery: 8_099,
  /** Milliseconds that the copy for reading may be behind. */
  replicaLag: 0,
  /** Row versions that a held transaction sets aside; what it needs beyond them it takes when it goes on. */
  heldRowVersions: 100,
  /** Subscriptions of one person at a time. */
  mostSubscriptions: 200,
  /** Milliseconds from making or renewing a subscription to its end. */
  subscriptionLife: 3 * 24 * 60 * 60 * 1000,
  /** Milliseconds for a notificationUrl to give the validation token back. */
  handshakeTimeout: 5_000,
  /** Milliseconds from the first change to its notification. */
  notificationDelay: 30_000,
  /** Milliseconds for a notificationUrl to answer a notification. */
  notificationTimeout: 60_000,
  /** More changes than this, and a subscription gets one notification `collection`. */
  collectionAbove: 1_000,
  /** Divides the times between the tries to send a notification; 0 is taken as 1. */
  retryDivisor: 1,
};
export type Settings = Readonly<typeof standard>;

/** Node's timers take no more milliseconds. */
const longest = 2 ** 31 - 1;

const shape = z.strictObject(
  Object.fromEntries(Object.keys(standard).map((name) => [name, z.int().min(0).max(longest).optional()])) as Record<
    keyof Settings,
    z.ZodOptional<z.ZodInt>
  >,
);

export interface SettingsBox {
  readonly now: () => Settings;
  readonly knob: Knob;
}

/** The settings as they are now; `GET` shows them, `PATCH` changes those that it names, `DELETE` puts all back. */
export const settingsBox = (): SettingsBox => {
  let settings: Settings = standard;
  return {
    now: () => settings,
    knob: {
      GET: () => settings,
      PATCH: (body) => (settings = { ...settings, ...(shape.parse(body) as Partial<Settings>) }),
      DELETE: () => void (settings = standard),
    },
  };
};
