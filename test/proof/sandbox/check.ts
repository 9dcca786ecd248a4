import { expect } from 'chai';
import type { Erp, Reply } from '../../sandbox/bench.ts';

/** What a check works with: a sandbox that runs as a program of its own, reached over HTTP only. */
export interface Probe {
  /** The ERP as JBRUIN, who may do everything. */
  readonly erp: Erp;
  /** As another employee. */
  readonly as: (employeeCode: string) => Promise<Erp>;
  /** As the bridge's own identity, which may only read. */
  readonly asProgram: () => Promise<Erp>;
  /** `http://localhost:{port}`, without a path. */
  readonly origin: string;
  /** JBRUIN's bearer token, for requests that `erp` does not make. */
  readonly token: string;
  /** `/sandbox/{knob}`: what it answers, parsed; throws when it refuses. */
  readonly control: <T = unknown>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', knob: string, body?: unknown) => Promise<T>;
}

/** Looks at one rule from the outside; throws (chai's `expect`) when the ERP does not keep to it. */
export type Check = (probe: Probe) => Promise<void>;
export type Checks<Name extends string> = Readonly<Record<Name, Check>>;

/** The number that a rule speaks of is the one that the sandbox keeps to, unless a check makes it smaller. */
export const standard = async ({ control }: Pick<Probe, 'control'>, settings: Readonly<Record<string, number>>): Promise<void> => {
  await control('DELETE', 'settings');
  expect(await control('GET', 'settings')).to.include(settings);
};

/** `409 Request_EntityChanged`: how an answer is compared. */
export const outcome = ({ status, code }: Reply): string => `${status} ${code ?? ''}`.trim();
