import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdsOf } from './changes/holds.ts';
import type { Holds, HoldsOptions } from './changes/holds.ts';
import { realTimer } from './changes/timer.ts';
import { triedIn } from './changes/trials.ts';
import { webhooksOf } from './changes/webhooks.ts';
import { holdKnob } from './control/changeKnobs.ts';
import { controlHandler, isControl } from './control/control.ts';
import { credentialsKnob } from './control/credentialsKnob.ts';
import { keysKnob } from './control/keysKnob.ts';
import { logKnob, peopleKnob, rulesKnob } from './control/knobs.ts';
import { permissionsKnob } from './control/permissionsKnob.ts';
import { rolesKnob } from './control/rolesKnob.ts';
import { settingsBox } from './control/settings.ts';
import type { SettingsBox } from './control/settings.ts';
import { appRolesOf } from './entra/appRoles.ts';
import type { AppRoles } from './entra/appRoles.ts';
import type { Authority } from './entra/authority.ts';
import { certificate } from './entra/certificate.ts';
import { credentialsOf } from './entra/credentials.ts';
import type { Credentials } from './entra/credentials.ts';
import { directoryOf } from './entra/directory.ts';
import type { Directory } from './entra/directory.ts';
import { issuerAt } from './entra/discovery.ts';
import { keyRing } from './entra/keys.ts';
import type { KeyRing } from './entra/keys.ts';
import { erpApp } from './entra/registrations.ts';
import { entraHandler } from './entra/server.ts';
import { ticketsOf } from './entra/tickets.ts';
import { tokensOf } from './entra/tokens.ts';
import { suffixed } from './erp/names.ts';
import type { Names } from './erp/names.ts';
import { nowhere } from './erp/nowhere.ts';
import { requestLog } from './erp/log.ts';
import type { RequestLog } from './erp/log.ts';
import { erpHandler } from './erp/server.ts';
import { companyStep, movedFrom } from './faults/company.ts';
import { tokenTrouble } from './faults/entra.ts';
import { faultStep } from './faults/erp.ts';
import { faultsFrom } from './faults/faults.ts';
import type { Faults } from './faults/faults.ts';
import { faultsKnob } from './faults/knob.ts';
import { fateFrom } from './faults/webhooks.ts';
import { telling } from './http/clock.ts';
import type { Handler } from './http/requests.ts';
import { answerWith, closeServers, listenAll, serversWith } from './http/servers.ts';
import type { Servers } from './http/servers.ts';
import { limitsOf } from './limits/limits.ts';
import { UsageError } from './options.ts';
import type { SandboxOptions } from './options.ts';
import { rulebook } from './rules/rulebook.ts';
import type { Rulebook } from './rules/rulebook.ts';
import { seededPermissions, seededRoles } from './seed/people.ts';
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
  readonly keys: KeyRing;
  readonly credentials: Credentials;
  readonly issuer: string;
  readonly faults: Faults;
  readonly appRoles: AppRoles;
  readonly stopping: AbortSignal;
}

type Clock = () => number;

const directoryIn = ({ database, appRoles }: Parts, now: Clock): Directory => directoryOf({ database, appRoles, now });

const authorityOf = (parts: Parts, now: Clock): Authority => {
  const { options, keys, credentials, issuer } = parts;
  const tokens = tokensOf({ keys, issuer, now });
  return {
    issuer,
    now,
    directory: directoryIn(parts, now),
    tokens,
    credentials,
    tickets: ticketsOf(tokens),
    paneOrigins: options.paneOrigins,
  };
};

interface Erp {
  readonly handler: Handler;
  /** Resolves when nothing uses the database by itself any more, once the sandbox stops. */
  readonly ended: () => Promise<void>;
}

interface Kept {
  readonly names: Names;
  readonly rules: Rulebook;
  readonly settings: SettingsBox;
  readonly log: RequestLog;
  readonly holds: Holds;
}

const controlOf = (parts: Parts, { names, rules, settings, log, holds }: Kept): Handler => {
  const { options, database, faults, appRoles, credentials, keys } = parts;
  const directory = directoryIn(parts, options.now);
  return controlHandler({
    rules: rulesKnob(rules),
    settings: settings.knob,
    log: logKnob(log),
    people: peopleKnob(directory),
    roles: rolesKnob(directory, appRoles),
    credentials: credentialsKnob(credentials),
    keys: keysKnob(keys),
    faults: faultsKnob(faults),
    hold: holdKnob(holds),
    permissions: permissionsKnob({ names, rules, database, seeded: seededPermissions }),
  });
};

const holdsIn = ({ database, stopping }: Parts, options: Omit<HoldsOptions, 'database' | 'timer'>): Holds => {
  const holds = holdsOf({ ...options, database, timer: realTimer });
  stopping.addEventListener('abort', holds.release, { once: true });
  return holds;
};

const erpOf = (parts: Parts, clock: Clock): Erp => {
  const { options, database, replica, keys, issuer, faults, stopping } = parts;
  const [names, rules, box, log] = [suffixed(options.suffix), rulebook(), settingsBox(), requestLog()];
  const settings = box.now;
  const now = (): number => clock() + settings().clockShift;
  const limits = limitsOf({ rules, settings, now: options.now });
  const holds = holdsIn(parts, { rules, settings, now });
  const service = { database, names, rules, settings, now, newId: randomUUID, lowestHeld: holds.lowest };
  const trouble = { fate: fateFrom(faults), moved: movedFrom({ faults, database }) };
  const webhooks = webhooksOf({ ...service, ...trouble, timer: realTimer, tried: triedIn({ log, now }), stopped: stopping });
  const outer = [nowhere(rules), ...limits.outer, faultStep({ rules, settings, faults, work: limits.work, stopping }), limits.inner];
  const erp = erpHandler({
    ...service,
    replica,
    trust: { publicKey: keys.publicKey, issuer, audience: erpApp.audience, now: clock },
    log,
    steps: [...outer, companyStep({ rules, settings, faults, database }), webhooks.step, holds.step],
    changed: webhooks.changed,
  });
  const control = controlOf(parts, { names, rules, settings: box, log, holds });
  return { handler: (incoming, response) => (isControl(incoming) ? control : erp)(incoming, response), ended: webhooks.ended };
};

const serve = (servers: Servers, parts: Parts): Erp => {
  const { options, keys, faults } = parts;
  const erpClock = (): number => options.now() + faults.skew('erp');
  const entraClock = (): number => options.now() + faults.skew('entra');
  const erp = erpOf(parts, erpClock);
  const trouble = tokenTrouble(faults, entraClock);
  const entra = telling(entraClock, entraHandler({ authority: authorityOf(parts, entraClock), keys, trouble }));
  answerWith(servers, servers.erp, telling(erpClock, erp.handler));
  answerWith(servers, servers.signIn, entra);
  answerWith(servers, servers.signInTls, entra);
  return erp;
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
  const keys = await keyRing(options.data);
  const servers = serversWith(tls);
  const [port, signInPort, signInTlsPort] = await listenAll(servers, options);
  const database = await databaseIn(options);
  seedOnce(database, options);
  const replica = await openReplica(fileIn(options), options.now);
  const issuer = issuerAt(`https://localhost:${signInTlsPort}`);
  const faults = faultsFrom(options.now);
  const stopping = stopper(faults);
  const entra = { keys, issuer, appRoles: appRolesOf(seededRoles), credentials: credentialsOf() };
  const erp = serve(servers, { options, database, replica, faults, ...entra, stopping: stopping.signal });
  const close = async (): Promise<void> => {
    stopping.abort();
    await closeServers(servers);
    await erp.ended();
    replica.close();
    database.close();
  };
  return { port, signInPort, signInTlsPort, issuer, caFile: tls.caFile, close };
};

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new UsageError(`--data wants a folder, and ${folder} cannot be one: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Starts the ERP and the sign-in; throws `UsageError`, `FolderInUse` or `PortTaken` when somebody else has the folder or a port. */
export const startSandbox = async (options: Surroundings): Promise<Sandbox> => {
  makeFolder(options.data);
  const hold = await holdFolder(options.data);
  try {
    const sandbox = await startIn(options);
    return { ...sandbox, close: () => sandbox.close().finally(hold.release) };
  } catch (error) {
    hold.release();
    throw error;
  }
};
