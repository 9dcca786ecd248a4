/** The real bridge on the real sandbox, in this process: every answer is one that a pane would get. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { readConfig } from '../../bridge/config.ts';
import { createApp } from '../../bridge/http/app.ts';
import type { AppParts } from '../../bridge/http/app.ts';
import { createLog } from '../../bridge/operations/log.ts';
import { buildApp } from '../../bridge/parts.ts';
import { openBench, paneTokens } from '../sandbox/bench.ts';
import type { Bench } from '../sandbox/bench.ts';

export interface Live {
  readonly parts: AppParts;
  /** What the bridge answers an employee at an address below `/api`. */
  readonly get: (path: string) => Promise<Response>;
  readonly close: () => Promise<void>;
}

const partsOn = ({ sandbox }: Bench): AppParts => {
  const config = readConfig('sandbox/bridge.json', {
    KLACHTWIJZER_ERP_URL: `http://localhost:${sandbox.port}`,
    KLACHTWIJZER_SIGN_IN_URL: `http://localhost:${sandbox.signInPort}`,
    KLACHTWIJZER_AUTHORITY_URL: `https://localhost:${sandbox.signInTlsPort}`,
    KLACHTWIJZER_CA_FILE: sandbox.caFile,
  });
  const never = new Promise<void>(() => {});
  return buildApp(config, { clock: { now: Date.now }, pause: () => never, random: () => 0, log: createLog() });
};

/** Signed in as one employee. */
export const goLive = async (employeeCode: string): Promise<Live> => {
  const bench = await openBench();
  const parts = partsOn(bench);
  const server = createServer(createApp(parts)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { access_token: token } = await paneTokens(bench, employeeCode);
  return {
    parts,
    get: (path) => fetch(`${origin}/api${path}`, { headers: { authorization: `Bearer ${String(token)}` } }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await bench.close();
    },
  };
};
