import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { controlHandler, isControl } from './control/control.ts';
import { logKnob, rulesKnob } from './control/knobs.ts';
import { settingsBox } from './control/settings.ts';
import type { Authority } from './entra/authority.ts';
import { certificate } from './entra/certificate.ts';
import { directoryOf } from './entra/directory.ts';
import { issuerAt } from './entra/discovery.ts';
import { signingKey } from './entra/keys.ts';
import type { SigningKey } from './entra/keys.ts';
import { erpApp } from './entra/registrations.ts';
import { entraHandler } from './entra/server.ts';
import { ticketsOf } from './entra/tickets.ts';
import { tokensOf } from './entra/tokens.ts';
import { suffixed } from './erp/names.ts';
import { requestLog } from './erp/log.ts';
import { erpHandler } from './erp/server.ts';
import type { Handler } from './http/requests.ts';
import { answerWith, closeServers, listenAll, serversWith } from './http/servers.ts';
import type { Servers } from './http/servers.ts';
import type { SandboxOptions } from './options.ts';
import { rulebook } from './rules/rulebook.ts';
import { seedOnce } from './seed/seed.ts';
import { openDatabase } from './store/database.ts';
import type { Database } from './store/database.ts';
import { holdFolder } from './store/hold.ts';
import { createTables } from './store/tables.ts';

/** A running sandbox. */
export interface Sandbox {
  readonly port: number;
  readonly signInPort: number;
  readonly signInTlsPort: number;
  readonly issuer: string;
  readonly caFile: string;
  close(): Promise<void>;
}

export interface Surroundings extends SandboxOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const databaseIn = async ({ data, fresh }: SandboxOptions): Promise<Database> => {
  const file = join(data, 'sandbox.db');
  if (fresh) for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
  const database = await openDatabase(file);
  createTables(database);
  return database;
};

interface Parts {
  readonly options: Surroundings;
  readonly database: Database;
  readonly key: SigningKey;
  readonly issuer: string;
}

const authorityOf = ({ options, database, key, issuer }: Parts): Authority => {
  const tokens = tokensOf({ key, issuer, now: options.now });
  return {
    issuer,
    now: options.now,
    directory: directoryOf(database, options.now),
    tokens,
    tickets: ticketsOf(tokens),
    paneOrigins: options.paneOrigins,
  };
};

const erpOf = ({ options, database, key, issuer }: Parts): Handler => {
  const [rules, settings, log] = [rulebook(), settingsBox(), requestLog()];
  const control = controlHandler({ rules: rulesKnob(rules), settings: settings.knob, log: logKnob(log) });
  const erp = erpHandler({
    database,
    names: suffixed(options.suffix),
    rules,
    settings: settings.now,
    now: options.now,
    newId: randomUUID,
    trust: { publicKey: key.publicKey, issuer, audience: erpApp.audience, now: options.now },
    log,
    steps: [],
    changed: () => {},
  });
  return (incoming, response) => (isControl(incoming) ? control : erp)(incoming, response);
};

const serve = (servers: Servers, parts: Parts): void => {
  const entra = entraHandler({ authority: authorityOf(parts), key: parts.key });
  answerWith(servers, servers.erp, erpOf(parts));
  answerWith(servers, servers.signIn, entra);
  answerWith(servers, servers.signInTls, entra);
};

const startIn = async (options: Surroundings): Promise<Sandbox> => {
  const tls = await certificate(options.data, options.now());
  const key = await signingKey(options.data);
  const servers = serversWith(tls);
  const [port, signInPort, signInTlsPort] = await listenAll(servers, options);
  const database = await databaseIn(options);
  seedOnce(database, { now: options.now, today: options.today });
  const issuer = issuerAt(`https://localhost:${signInTlsPort}`);
  serve(servers, { options, database, key, issuer });
  const close = async (): Promise<void> => {
    await closeServers(servers);
    database.close();
  };
  return { port, signInPort, signInTlsPort, issuer, caFile: tls.caFile, close };
};

/** Starts the ERP and the sign-in; throws `FolderInUse` or `PortTaken` when somebody else has the folder or a port. */
export const startSandbox = async (options: Surroundings): Promise<Sandbox> => {
  mkdirSync(options.data, { recursive: true, mode: 0o700 });
  const hold = await holdFolder(options.data);
  try {
    const sandbox = await startIn(options);
    return { ...sandbox, close: () => sandbox.close().finally(hold.release) };
  } catch (error) {
    hold.release();
    throw error;
  }
};
