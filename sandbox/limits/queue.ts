import { unavailable } from '../erp/busy.ts';
import { merely } from '../erp/step.ts';
import type { Next, Outcome, Step } from '../erp/step.ts';
import { limitedAs, turnedAway } from './limited.ts';
import type { Limited } from './limited.ts';

/** Somebody's requests: how many are worked on, and those that wait, the first at the head. */
interface Line {
  working: number;
  readonly waiting: (() => void)[];
}

/** Whether a place came free in time; `ms` null: it waits for as long as it takes. */
const placeIn = ({ waiting }: Line, ms: number | null): Promise<boolean> =>
  new Promise((resolve) => {
    const admit = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    const giveUp = (): void => {
      waiting.splice(waiting.indexOf(admit), 1);
      resolve(false);
    };
    const timer = ms === null ? undefined : setTimeout(giveUp, ms).unref();
    waiting.push(admit);
  });

/** The place goes to the first who waits. */
const leave = (line: Line): void => {
  const first = line.waiting.shift();
  if (first === undefined) line.working -= 1;
  else first();
};

interface Arriving {
  readonly line: Line;
  readonly next: Next;
}

/** Null when a place was taken. */
const enter = async (limited: Limited, { line, next }: Arriving): Promise<Outcome | null> => {
  const { rules, settings } = limited;
  const { requestsAtOnce, requestsQueued, queueTime, retryAfter } = settings();
  if (line.working < requestsAtOnce) {
    line.working += 1;
    return null;
  }
  if (rules.on('queueLength') && line.waiting.length >= requestsQueued) return turnedAway(limited, next);
  const placed = await placeIn(line, rules.on('queueTime') ? queueTime : null);
  return placed ? null : merely(unavailable(rules, retryAfter));
};

export const queueStep = (limited: Limited): Step => {
  const lines = new Map<string, Line>();
  return async ({ caller }, next) => {
    const name = limitedAs(limited, caller);
    if (name === null || !limited.rules.on('fiveAtOnce')) return next();
    const line = lines.get(name) ?? { working: 0, waiting: [] };
    lines.set(name, line);
    const refusal = await enter(limited, { line, next });
    if (refusal !== null) return refusal;
    return next().finally(() => leave(line));
  };
};
