import { setMaxListeners } from 'node:events';
import { randomFrom } from '../seed/random.ts';
import type { Random } from '../seed/random.ts';
import type { Fault, FaultOf, Striking } from './kinds.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
}

/** Somebody asks whether a fault strikes. */
export interface Asked<Kind extends Striking> {
  readonly kinds: readonly Kind[];
  /** An object id, `app`, or null where it is nobody's. */
  readonly user: string | null;
  /** One of these must be what the fault is aimed at. */
  readonly calls: readonly Call[];
}

export type Struck<Kind extends Striking> = FaultOf<Kind> & {
  /** Comes when the fault is cleared: what waits because of it need not wait any longer. */
  readonly ended: AbortSignal;
};

/** A fault as `GET /sandbox/faults` shows it. */
export type Listed = Fault & { readonly id: number; readonly struck: number };

export interface Faults {
  /** The id that it got. */
  add(fault: Fault): number;
  list(): readonly Listed[];
  clear(): void;
  /** The first that was added of those that strike now, counted as struck; null when none does. */
  strike<Kind extends Striking>(asked: Asked<Kind>): Struck<Kind> | null;
  /** Milliseconds that a clock is wrong. */
  skew(clock: 'erp' | 'entra'): number;
}

interface Posted {
  readonly id: number;
  readonly fault: Fault;
  readonly random: Random;
  readonly ended: AbortController;
  /** Epoch milliseconds. */
  readonly until: number;
  /** Requests that it was aimed at. */
  met: number;
  struck: number;
}

type Aimed = FaultOf<Striking>;

/** Where a fault lasts for a time, or is how things are, it strikes whoever comes. */
const timesOf = (fault: Aimed): number =>
  fault.times ?? (fault.kind === 'companyMoved' || (fault.kind === 'routeGone' && fault.ms !== undefined) ? 0 : 1);

const isAimedAt = (fault: Aimed, { kinds, user, calls }: Asked<Striking>): boolean =>
  kinds.includes(fault.kind) &&
  (fault.user === undefined || fault.user === user) &&
  calls.some(({ method, path }) => (fault.method ?? method) === method && path.includes(fault.path ?? ''));

const isSpent = ({ struck, until }: Posted, fault: Aimed, now: number): boolean => {
  const times = timesOf(fault);
  return now >= until || (times > 0 && struck >= times);
};

const strikesNow = (posted: Posted, asked: Asked<Striking>, now: number): boolean => {
  const { fault, random } = posted;
  if (fault.kind === 'clockSkew' || !isAimedAt(fault, asked) || isSpent(posted, fault, now)) return false;
  posted.met += 1;
  if (posted.met <= (fault.after ?? 0)) return false;
  return fault.probability === undefined || random.chance(fault.probability * 100);
};

const endOf = (): AbortController => {
  const ended = new AbortController();
  setMaxListeners(0, ended.signal);
  return ended;
};

interface Numbered {
  readonly id: number;
  readonly fault: Fault;
  readonly now: number;
}

const posting = ({ id, fault, now }: Numbered): Posted => ({
  id,
  fault,
  random: randomFrom(fault.kind === 'clockSkew' ? 0 : (fault.seed ?? 1)),
  ended: endOf(),
  until: fault.kind === 'routeGone' && fault.ms !== undefined ? now + fault.ms : Infinity,
  met: 0,
  struck: 0,
});

const skewOf = (fault: Fault, clock: string): number =>
  fault.kind === 'clockSkew' && (fault.clock === 'both' || fault.clock === clock) ? fault.ms : 0;

/** Faults on command; `now` in epoch milliseconds. */
export const faultsFrom = (now: () => number): Faults => {
  const all: Posted[] = [];
  let last = 0;
  return {
    add: (fault) => {
      all.push(posting({ id: (last += 1), fault, now: now() }));
      return last;
    },
    list: () => all.map(({ id, fault, struck }) => ({ id, ...fault, struck })),
    clear: () => {
      for (const { ended } of all.splice(0)) ended.abort();
    },
    strike: <Kind extends Striking>(asked: Asked<Kind>) => {
      const found = all.find((posted) => strikesNow(posted, asked, now()));
      if (found === undefined) return null;
      found.struck += 1;
      return { ...found.fault, ended: found.ended.signal } as Struck<Kind>;
    },
    skew: (clock) => all.reduce((sum, { fault }) => sum + skewOf(fault, clock), 0),
  };
};
