import type { Effect } from '../store/records.ts';

/**
 * A request as the log keeps it. `user` is the person's object id in Entra, `app`, or null when nobody was let in. `status`
 * is what the ERP came to, whether or not the client ever saw it; 0 when it came to nothing.
 */
export interface LogEntry {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly user: string | null;
  readonly ms: number;
  /** The records that it wrote; absent where there are none. */
  readonly effects?: readonly Effect[];
  /** A request within a batch; the batch has an entry of its own, so those without this are the round trips. */
  readonly batch?: true;
  /** The kind of fault that struck it. */
  readonly fault?: string;
  /** Carried out after the client was answered or gave up; the request has an entry of its own as well. */
  readonly late?: true;
  /** Not a request but a notification that the ERP sent, to the address in `path`; nobody's, and 0 where no answer came. */
  readonly webhook?: true;
}

/** Milliseconds, to a tenth. */
export const rounded = (ms: number): number => Math.round(ms * 10) / 10;

export interface RequestLog {
  add(entry: LogEntry): void;
  entries(): readonly LogEntry[];
  clear(): void;
}

/** More than any proof makes; older ones go. */
const most = 100_000;

/** Characters of an address: the rest of a longer one says nothing that a checker looks for, and a part of a batch has no limit. */
const longest = 10_000;

/** Every ERP request since the start, so that a checker can count what the ERP really got. */
export const requestLog = (): RequestLog => {
  const entries: LogEntry[] = [];
  return {
    add: (entry) => {
      entries.push({ ...entry, path: entry.path.slice(0, longest) });
      if (entries.length > most) entries.shift();
    },
    entries: () => entries,
    clear: () => void entries.splice(0),
  };
};
