import type { Settings } from '../control/settings.ts';
import { userOf } from '../erp/caller.ts';
import type { ErpRequest } from '../erp/request.ts';
import { minimumActiveRowVersion } from '../erp/segment.ts';
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
  readonly opened: Promise<void>;
  readonly open: () => void;
}

const gate = (): Gate => {
  let pass: (() => void) | undefined;
  const opened = new Promise<void>((resolve) => (pass = resolve));
  return { opened, open: () => pass?.() };
};

export const holdsOf = (options: HoldsOptions): Holds => {
  const opened = new Set<Hold>();
  const waiting = new Set<Held>();
  const wait = (request: ErpRequest, rowVersion: number | null, { ms }: Hold) => {
    const { opened: released, open: goOn } = gate();
    const held: Held = { request, rowVersion, goOn };
    waiting.add(held);
    const cancel = ms === undefined ? undefined : options.timer(ms, goOn);
    return { held, released: released.finally(cancel) };
  };
  const step: Step = async (request, next) => {
    const hold = [...opened].find((each) => fits(each, request));
    if (hold === undefined) return next();
    if (hold.all !== true) opened.delete(hold);
    const begun = options.rules.on('lateRowVersions') ? begin(options) : undefined;
    const { held, released } = wait(request, begun?.lowest ?? null, hold);
    try {
      await released;
      return await next(begun === undefined ? request : { ...request, begun });
    } finally {
      waiting.delete(held);
    }
  };
  const release = (): void => {
    opened.clear();
    for (const { goOn } of waiting) goOn();
  };
  const lowest = (): number | null => {
    const versions = [...waiting].flatMap(({ rowVersion }) => rowVersion ?? []);
    return versions.length === 0 ? null : Math.min(...versions);
  };
  const list = (): object => ({ open: [...opened], waiting: [...waiting].map(shown) });
  return { step, open: (hold) => void opened.add(hold), release, lowest, list };
};
