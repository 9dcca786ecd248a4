/** The real bridge on the real sandbox, in this process: every answer is one that a pane would get. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readConfig } from '../../bridge/config.ts';
import { createApp } from '../../bridge/http/app.ts';
import { serverFor } from '../../bridge/http/server.ts';
import { createLog } from '../../bridge/operations/log.ts';
import { buildApp } from '../../bridge/parts.ts';
import type { Bridge } from '../../bridge/parts.ts';
import { erpAs, openBench, paneTokens } from '../sandbox/bench.ts';
import type { Bench, Erp } from '../sandbox/bench.ts';

export interface UploadedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** What one signed-in employee reaches. */
export interface Desk {
  /** What the bridge answers the employee at an address below `/api`. */
  readonly get: (path: string) => Promise<Response>;
  /** A repeat of a command has the key of the first. */
  readonly post: (path: string, body: unknown, key?: string) => Promise<Response>;
  /** A file as the body of a command. */
  readonly upload: (path: string, file: UploadedFile, key?: string) => Promise<Response>;
  /** The ERP as the employee sees it without the bridge. */
  readonly erp: Erp;
}

export interface Live extends Desk {
  readonly bench: Bench;
  readonly parts: Bridge;
  /** What its log holds. */
  readonly logged: readonly string[];
  /** A colleague's desk. */
  readonly as: (employeeCode: string) => Promise<Desk>;
  readonly close: () => Promise<void>;
}

const partsOn = ({ sandbox, folder }: Bench, erpUrl: string, logged: string[]): Bridge => {
  const ownTemplates = join(folder, 'templates');
  mkdirSync(ownTemplates, { recursive: true });
  const config = readConfig('sandbox/bridge.json', {
    KLACHTWIJZER_ERP_URL: erpUrl,
    KLACHTWIJZER_SIGN_IN_URL: `http://localhost:${sandbox.signInPort}`,
    KLACHTWIJZER_AUTHORITY_URL: `https://localhost:${sandbox.signInTlsPort}`,
    KLACHTWIJZER_CA_FILE: sandbox.caFile,
    KLACHTWIJZER_OWN_TEMPLATES_FOLDER: ownTemplates,
  });
  const never = new Promise<void>(() => {});
  return buildApp(config, { clock: { now: Date.now }, pause: () => never, random: () => 0, log: createLog({ write: (line) => void logged.push(line) }) });
};

const deskOf = async (bench: Bench, origin: string, employeeCode: string): Promise<Desk> => {
  const { access_token: token } = await paneTokens(bench, employeeCode);
  const authorization = `Bearer ${String(token)}`;
  const send = (path: string, body: string | Buffer<ArrayBuffer>, { contentType, key }: { readonly contentType: string; readonly key: string }) =>
    fetch(`${origin}/api${path}`, { method: 'POST', headers: { authorization, 'content-type': contentType, 'idempotency-key': key }, body });
  return {
    erp: await erpAs(bench, employeeCode),
    get: (path) => fetch(`${origin}/api${path}`, { headers: { authorization } }),
    post: (path, body, key = randomUUID()) => send(path, JSON.stringify(body), { contentType: 'application/json', key }),
    upload: (path, { bytes, contentType }, key = randomUUID()) => send(path, Buffer.from(bytes), { contentType, key }),
  };
};

/** Signed in as one employee; the bridge reaches the ERP through something that may stand in between. */
export const goLive = async (employeeCode: string, through: (erpUrl: string) => string = (erpUrl) => erpUrl): Promise<Live> => {
  const bench = await openBench();
  const logged: string[] = [];
  const parts = partsOn(bench, through(`http://localhost:${bench.sandbox.port}`), logged);
  const server = serverFor(createApp(parts)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    bench,
    parts,
    logged,
    ...(await deskOf(bench, origin, employeeCode)),
    as: (colleague) => deskOf(bench, origin, colleague),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await parts.close();
      await bench.close();
    },
  };
};
