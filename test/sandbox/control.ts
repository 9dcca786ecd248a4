import type { Place } from './bench.ts';

/** `/sandbox/{knob}`: what it answers, parsed; throws when it refuses. */
export type Control = <T = unknown>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', knob: string, body?: unknown) => Promise<T>;

export const startControl =
  ({ sandbox }: Place): Control =>
  async <T>(method: string, knob: string, body?: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(`http://localhost:${sandbox.port}/sandbox/${knob}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /sandbox/${knob}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
