import type { Settings } from '../control/settings.ts';
import { userOf } from '../erp/caller.ts';
import { emptyAnswer } from '../erp/request.ts';
import type { ErpRequest } from '../erp/request.ts';
import { minimumActiveRowVersion } from '../erp/segment.ts';
import { merely } from '../erp/step.ts';
import type { Step } from '../erp/step.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { setAside } from '../store/counters.ts';
import type { Database } from '../store/database.ts';
import type { Begun } from '../store/records.ts';
import type { Timer } from './timer.ts';

/** Which writes are to stay open: of one person, of one method, whose path contains a text; what is not said fits all. */
export interface Hold {
  readonly user?: string | undefined;
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  /** Every one that fits, and not the next only. */
  readonly all?: boolean | undefined;
  /** Milliseconds after which a transaction goes on by itself. */
  readonly ms?: number | undefined;
}

interface Held {
  readonly request: ErpRequest;
  /** The lowest row version of it; null where it takes none before its end. */
  readonly rowVersion: number | null;
  readonly goOn: () => void;
}

/** Transactions that have begun and are not committed. */
export interface Holds {
  readonly step: Step;
  readonly open: (hold: Hold) => void;
  /** Lets all of them go on, and holds no more. */
  readonly release: () => void;
  readonly lowest: () => number | null;
  readonly list: () => object;
}

export interface HoldsOptions {
  readonly database: Database;
  readonly rules: Rulebook;
  readonly settings: () => Settings;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timer: Timer;
}

const asksOnly = ({ method, path }: ErpRequest): boolean =>
  method === 'GET' || path.toLowerCase().endsWith(`.${minimumActiveRowVersion.toLowerCase()}`);

const fits = ({ user, method, path }: Hold, request: ErpRequest): boolean =>
  !asksOnly(request) &&
  (user ?? userOf(request.caller)) === userOf(request.caller) &&
  (method ?? request.method) === request.method &&
  request.path.includes(path ?? '');

/** SQLite has one writer, so a transaction that waits only sets its row versions aside and is carried out at its end. */
const begin = ({ database, settings, now }: HoldsOptions): Begun & { readonly lowest: number } => {
  const count = settings().heldRowVersions;
  const lowest = setAside(database, 'rowVersion', count);
  let used = 0;
  const version = (): number | null => {
    used += 1;
    return used > count ? null : lowest + used - 1;
  };
  return { at: now(), version, lowest };
};

const shown = ({ request: { method, path, caller }, rowVersion }: Held): object => ({ method, path, user: userOf(caller), rowVersion });

interface Gate {
  /** False when it took too long. */
  readonly opened: Promise<boolean>;
  readonly open: (goesOn: boolean) => void;
}

const gate = (): Gate => {
  let pass: ((goesOn: boolean) => void) | undefined;
  const opened = new Promise<boolean>((resolve) => (pass = resolve));
  return { opened, open: (goesOn) => pass?.(goesOn) };
};

/** Opens the gate when the transaction was to go on by itself, or cuts it off when the ERP worked on it for too long. */
const timeIn = ({ rules, settings, timer }: HoldsOptions, { open }: Gate, ms = Infinity): (() => void) | undefined => {
  const most = rules.on('operationTime') ? settings().operationTime : Infinity;
  const time = Math.min(ms, most);
  return time === Infinity ? undefined : timer(time, () => open(ms <= most));
};

/** What is held, and what is to be. */
interface Holding {
  readonly opened: Set<Hold>;
  readonly waiting: Set<Held>;
}

const take = ({ opened }: Holding, request: ErpRequest): Hold | undefined => {
  const hold = [...opened].find((each) => fits(each, request));
  if (hold !== undefined && hold.all !== true) opened.delete(hold);
  return hold;
};

const holdStep =
  (options: HoldsOptions, holding: Holding): Step =>
  async (request, next) => {
    const hold = take(holding, request);
    if (hold === undefined) return next();
    const begun = options.rules.on('lateRowVersions') ? begin(options) : undefined;
    const barrier = gate();
    const held: Held = { request, rowVersion: begun?.lowest ?? null, goOn: () => barrier.open(true) };
    holding.waiting.add(held);
    const cancel = timeIn(options, barrier, hold.ms);
    try {
      if (!(await barrier.opened)) return merely(emptyAnswer({}, 408));
      return await next(begun === undefined ? request : { ...request, begun });
    } finally {
      cancel?.();
      holding.waiting.delete(held);
    }
  };

export const holdsOf = (options: HoldsOptions): Holds => {
  const holding: Holding = { opened: new Set(), waiting: new Set() };
  const { opened, waiting } = holding;
  return {
    step: holdStep(options, holding),
    open: (hold) => void opened.add(hold),
    release: () => {
      opened.clear();
      for (const { goOn } of waiting) goOn();
    },
    lowest: () => {
      const versions = [...waiting].flatMap(({ rowVersion }) => rowVersion ?? []);
      return versions.length === 0 ? null : Math.min(...versions);
    },
    list: () => ({ open: [...opened], waiting: [...waiting].map(shown) }),
  };
};
