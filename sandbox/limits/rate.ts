import type { Step } from '../erp/step.ts';
import { limitedAs, turnedAway } from './limited.ts';
import type { Limited } from './limited.ts';

/** Counts over a window that slides along; what was refused does not count. */
export const rateStep = (limited: Limited): Step => {
  const { rules, settings, now } = limited;
  const made = new Map<string, number[]>();
  return async ({ caller }, next) => {
    const name = limitedAs(limited, caller);
    if (name === null || !rules.on('requestRate')) return next();
    const recent = (made.get(name) ?? []).filter((at) => at > now() - settings().rateWindow);
    made.set(name, recent);
    if (recent.length >= settings().requestRate) return turnedAway(limited, next);
    recent.push(now());
    return next();
  };
};
