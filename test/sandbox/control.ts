import type { LogEntry } from '../../sandbox/erp/log.ts';
import type { Listed } from '../../sandbox/faults/faults.ts';
import type { Place } from './bench.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** `/sandbox/{knob}`: what it answers, parsed; throws when it refuses. */
export type Control = <T = unknown>(method: Method, knob: string, body?: unknown) => Promise<T>;

/** As it comes, also when it is a refusal. */
export const askControl = ({ sandbox }: Place, method: Method, knob: string, body?: unknown): Promise<Response> => {
  const headers = { 'content-type': 'application/json' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return fetch(`http://localhost:${sandbox.port}/sandbox/${knob}`, init);
};

export const startControl =
  (place: Place): Control =>
  async <T>(method: Method, knob: string, body?: unknown) => {
    const response = await askControl(place, method, knob, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /sandbox/${knob}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };

/** Faults on command, and what the log tells of them. */
export interface FaultControl {
  readonly ask: Control;
  readonly fault: (fault: object) => Promise<void>;
  readonly faults: () => Promise<readonly Listed[]>;
  readonly log: () => Promise<readonly LogEntry[]>;
  /** No faults, the settings as they were, and an empty log. */
  readonly putBack: () => Promise<void>;
}

export const faultControl = (place: Place): FaultControl => {
  const ask = startControl(place);
  return {
    ask,
    fault: (fault) => ask('POST', 'faults', fault),
    faults: () => ask('GET', 'faults'),
    log: () => ask('GET', 'log'),
    putBack: async () => {
      for (const knob of ['faults', 'settings', 'log']) await ask('DELETE', knob);
    },
  };
};
