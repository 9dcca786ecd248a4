/** The real bridge on the real sandbox, in this process: every answer is one that a pane would get. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../bridge/config.ts';
import { createApp } from '../../bridge/http/app.ts';
import type { AppParts } from '../../bridge/http/app.ts';
import { createLog } from '../../bridge/operations/log.ts';
import { buildApp } from '../../bridge/parts.ts';
import { erpAs, openBench, paneTokens } from '../sandbox/bench.ts';
import type { Bench, Erp } from '../sandbox/bench.ts';

export interface Live {
  readonly parts: AppParts;
  /** What the bridge answers the employee at an address below `/api`. */
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, body: unknown) => Promise<Response>;
  /** The ERP as the employee sees it without the bridge. */
  readonly erp: Erp;
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
  const authorization = `Bearer ${String(token)}`;
  const headers = () => ({ authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() });
  return {
    parts,
    erp: await erpAs(bench, employeeCode),
    get: (path) => fetch(`${origin}/api${path}`, { headers: { authorization } }),
    post: (path, body) => fetch(`${origin}/api${path}`, { method: 'POST', headers: headers(), body: JSON.stringify(body) }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await bench.close();
    },
  };
};
