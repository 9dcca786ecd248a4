import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server as HttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server as HttpsServer } from 'node:https';
import { join } from 'node:path';
import type { Authority } from './entra/authority.ts';
import { certificate } from './entra/certificate.ts';
import type { Certificate } from './entra/certificate.ts';
import { directoryOf } from './entra/directory.ts';
import { issuerAt } from './entra/discovery.ts';
import { signingKey } from './entra/keys.ts';
import type { SigningKey } from './entra/keys.ts';
import { erpApp } from './entra/registrations.ts';
import { entraListener } from './entra/server.ts';
import { ticketsOf } from './entra/tickets.ts';
import { tokensOf } from './entra/tokens.ts';
import { suffixed } from './erp/names.ts';
import { erpListener } from './erp/server.ts';
import { closed, listen } from './http/listen.ts';
import type { SandboxOptions } from './options.ts';
import { seedOnce } from './seed/seed.ts';
import { openDatabase } from './store/database.ts';
import type { Database } from './store/database.ts';
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

interface Servers {
  readonly erp: HttpServer;
  readonly signIn: HttpServer;
  readonly signInTls: HttpsServer;
}

const all = ({ erp, signIn, signInTls }: Servers): readonly (HttpServer | HttpsServer)[] => [erp, signIn, signInTls];

const databaseIn = async ({ data, fresh }: SandboxOptions): Promise<Database> => {
  const file = join(data, 'sandbox.db');
  if (fresh) for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
  const database = await openDatabase(file);
  createTables(database);
  return database;
};

const closeServers = async (servers: Servers): Promise<void> => {
  const closing = all(servers).map(closed);
  for (const server of all(servers)) server.closeAllConnections();
  await Promise.all(closing);
};

/** One after the other, so that the first taken port is the one that is named; what did listen is closed then. */
const listenAll = async (servers: Servers, options: SandboxOptions): Promise<readonly [number, number, number]> => {
  try {
    return [
      await listen(servers.erp, options.port),
      await listen(servers.signIn, options.signInPort),
      await listen(servers.signInTls, options.signInTlsPort),
    ];
  } catch (error) {
    await closeServers(servers);
    throw error;
  }
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

const erpOf = ({ options, database, key, issuer }: Parts): RequestListener =>
  erpListener({
    database,
    names: suffixed(options.suffix),
    now: options.now,
    newId: randomUUID,
    trust: { publicKey: key.publicKey, issuer, audience: erpApp.audience, now: options.now },
  });

/** Until the database is there: who asks too early is told so, instead of waiting for an answer that never comes. */
const starting: RequestListener = (_incoming, response) => void response.writeHead(503, { 'retry-after': '1' }).end();

const serversWith = (tls: Certificate): Servers => ({
  erp: createServer(starting),
  signIn: createServer(starting),
  signInTls: createTlsServer({ key: tls.key, cert: tls.cert }, starting),
});

const answerWith = (server: HttpServer | HttpsServer, listener: RequestListener): void => {
  server.removeAllListeners('request');
  server.on('request', listener);
};

const serve = (servers: Servers, parts: Parts): void => {
  const entra = entraListener({ authority: authorityOf(parts), key: parts.key });
  answerWith(servers.erp, erpOf(parts));
  answerWith(servers.signIn, entra);
  answerWith(servers.signInTls, entra);
};

/** Starts the ERP and the sign-in; throws `PortTaken` when one of the ports is in use. */
export const startSandbox = async (options: Surroundings): Promise<Sandbox> => {
  mkdirSync(options.data, { recursive: true, mode: 0o700 });
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
