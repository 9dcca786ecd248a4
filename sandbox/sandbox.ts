import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
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
import { nowhere } from './erp/nowhere.ts';
import { requestLog } from './erp/log.ts';
import { erpHandler } from './erp/server.ts';
import { companyStep } from './faults/company.ts';
import { tokenTrouble } from './faults/entra.ts';
import { faultStep } from './faults/erp.ts';
import { faultsFrom } from './faults/faults.ts';
import type { Faults } from './faults/faults.ts';
import { faultsKnob } from './faults/knob.ts';
import { telling } from './http/clock.ts';
import type { Handler } from './http/requests.ts';
import { answerWith, closeServers, listenAll, serversWith } from './http/servers.ts';
import type { Servers } from './http/servers.ts';
import { limitsOf } from './limits/limits.ts';
import type { SandboxOptions } from './options.ts';
import { rulebook } from './rules/rulebook.ts';
import { seedOnce } from './seed/seed.ts';
import { openDatabase } from './store/database.ts';
import type { Database } from './store/database.ts';
import { holdFolder } from './store/hold.ts';
import { openReplica } from './store/replica.ts';
import type { Replica } from './store/replica.ts';
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
  /** Hears, a line at a time, how filling a folder goes on where that takes long. */
  readonly say?: (line: string) => void;
}

const fileIn = ({ data }: SandboxOptions): string => join(data, 'sandbox.db');

const databaseIn = async (options: SandboxOptions): Promise<Database> => {
  const file = fileIn(options);
  if (options.fresh) for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true });
  const database = await openDatabase(file);
  createTables(database);
  return database;
};

interface Parts {
  readonly options: Surroundings;
  readonly database: Database;
  readonly replica: Replica;
  readonly key: SigningKey;
  readonly issuer: string;
  readonly faults: Faults;
  readonly stopping: AbortSignal;
}

type Clock = () => number;

const authorityOf = ({ options, database, key, issuer }: Parts, now: Clock): Authority => {
  const tokens = tokensOf({ key, issuer, now });
  return {
    issuer,
    now,
    directory: directoryOf(database, now),
    tokens,
    tickets: ticketsOf(tokens),
    paneOrigins: options.paneOrigins,
  };
};

const erpOf = ({ options, database, replica, key, issuer, faults, stopping }: Parts, now: Clock): Handler => {
  const [rules, settings, log] = [rulebook(), settingsBox(), requestLog()];
  const limits = limitsOf({ rules, settings: settings.now, now: options.now });
  const control = controlHandler({ rules: rulesKnob(rules), settings: settings.knob, log: logKnob(log), faults: faultsKnob(faults) });
  const erp = erpHandler({
    database,
    replica,
    names: suffixed(options.suffix),
    rules,
    settings: settings.now,
    now: () => now() + settings.now().clockShift,
    newId: randomUUID,
    trust: { publicKey: key.publicKey, issuer, audience: erpApp.audience, now },
    log,
    steps: [nowhere(rules), ...limits.outer, faultStep({ rules, settings: settings.now, faults, work: limits.work, stopping }), limits.inner, companyStep({ rules, settings: settings.now, faults, database })],
    changed: () => {},
  });
  return (incoming, response) => (isControl(incoming) ? control : erp)(incoming, response);
};

const serve = (servers: Servers, parts: Parts): void => {
  const { options, key, faults } = parts;
  const erpClock = (): number => options.now() + faults.skew('erp');
  const entraClock = (): number => options.now() + faults.skew('entra');
  const erp = telling(erpClock, erpOf(parts, erpClock));
  const trouble = tokenTrouble(faults, entraClock);
  const entra = telling(entraClock, entraHandler({ authority: authorityOf(parts, entraClock), key, trouble }));
  answerWith(servers, servers.erp, erp);
  answerWith(servers, servers.signIn, entra);
  answerWith(servers, servers.signInTls, entra);
};

/** Ends what waits for its time: slow answers come at once, and writes that were to be late never happen. */
const stopper = (faults: Faults): AbortController => {
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  stopping.signal.addEventListener('abort', () => faults.clear());
  return stopping;
};

const startIn = async (options: Surroundings): Promise<Sandbox> => {
  const tls = await certificate(options.data, options.now());
  const key = await signingKey(options.data);
  const servers = serversWith(tls);
  const [port, signInPort, signInTlsPort] = await listenAll(servers, options);
  const database = await databaseIn(options);
  seedOnce(database, options);
  const replica = await openReplica(fileIn(options), options.now);
  const issuer = issuerAt(`https://localhost:${signInTlsPort}`);
  const faults = faultsFrom(options.now);
  const stopping = stopper(faults);
  serve(servers, { options, database, replica, key, issuer, faults, stopping: stopping.signal });
  const close = async (): Promise<void> => {
    stopping.abort();
    await closeServers(servers);
    replica.close();
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
