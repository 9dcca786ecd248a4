import { setImmediate as turn } from 'node:timers/promises';
import type { LogEntry } from '../../sandbox/erp/log.ts';
import type { Listed } from '../../sandbox/faults/faults.ts';
import type { Bench } from './bench.ts';

/** The sandbox's own addresses, from a test. */
export interface Control {
  readonly ask: (method: string, knob: string, body?: unknown) => Promise<Response>;
  readonly fault: (fault: object) => Promise<void>;
  readonly faults: () => Promise<readonly Listed[]>;
  readonly log: () => Promise<readonly LogEntry[]>;
  /** No faults, the settings as they were, and an empty log. */
  readonly putBack: () => Promise<void>;
}

export const controlOf = ({ sandbox }: Bench): Control => {
  const ask: Control['ask'] = (method, knob, body) =>
    fetch(`http://localhost:${sandbox.port}/sandbox/${knob}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    ask,
    fault: async (fault) => {
      const response = await ask('POST', 'faults', fault);
      if (!response.ok) throw new Error(await response.text());
    },
    faults: async () => (await (await ask('GET', 'faults')).json()) as readonly Listed[],
    log: async () => (await (await ask('GET', 'log')).json()) as readonly LogEntry[],
    putBack: async () => {
      for (const knob of ['faults', 'settings', 'log']) await ask('DELETE', knob);
    },
  };
};

/** Looks until it is so; throws when it never comes to that. */
export const until = async (what: () => Promise<boolean> | boolean): Promise<void> => {
  const end = Date.now() + 20_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('It never came to that.');
    await turn();
  }
};

const lost: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'UND_ERR_SOCKET']);

const endOf = (error: unknown): string => {
  const { name, cause } = error as Error & { readonly cause?: NodeJS.ErrnoException };
  return lost.has(cause?.code) ? 'connection lost' : (cause?.code ?? name);
};

/** `201`, `503 Application_ServiceUnavailable`, `connection lost`, or `201, connection lost` where it began to come. */
export const seenOf = async (asked: Promise<Response>): Promise<string> => {
  try {
    const response = await asked;
    const text = await response.text().catch((error: unknown) => endOf(error));
    const code = /^\{"error":\{"code":"(\w+)"/.exec(text)?.[1];
    if (text === 'connection lost') return `${response.status}, ${text}`;
    return [response.status, code].filter((part) => part !== undefined).join(' ');
  } catch (error) {
    return endOf(error);
  }
};
