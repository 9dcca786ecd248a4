/** Does something later, in milliseconds, unless it is cancelled before; keeps no program alive. */
export type Timer = (ms: number, work: () => void) => () => void;

/** Node takes a longer time for none at all; whoever is woken too early looks at the clock and waits on. */
const longest = 2 ** 31 - 1;

export const realTimer: Timer = (ms, work) => {
  const timeout = setTimeout(work, Math.min(Math.max(ms, 0), longest)).unref();
  return () => clearTimeout(timeout);
};
