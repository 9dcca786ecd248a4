/** Builds the bridge's parts from its configuration. */
import { accessSync, readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import type { Clock } from './clock.ts';
import { contactRoutes } from './contacts/routes.ts';
import { documentRoutes } from './documents/routes.ts';
import { ErpDossierList } from './dossiers/list.ts';
import { dossierRoutes } from './dossiers/routes.ts';
import { ErpClient } from './erp/client.ts';
import { findCompanyUrl } from './erp/company.ts';
import type { Erp } from './erp/erp.ts';
import { parseMapping, shippedMapping } from './erp/mapping.ts';
import type { Mapping } from './erp/mapping.ts';
import { axiosTransport, withReadRetry } from './erp/transport.ts';
import type { AppParts } from './http/app.ts';
import type { Route } from './route.ts';
import { buildIdentity } from './identity/build.ts';
import { Callers } from './http/callers.ts';
import { Turns } from './http/turns.ts';
import type { ErpTokens } from './identity/erpTokens.ts';
import { Kept } from './kept.ts';
import { buildEditor } from './letters/editor/build.ts';
import type { Editor } from './letters/editor/build.ts';
import type { Filler } from './letters/filling/filler.ts';
import { startFiller } from './letters/filling/start.ts';
import type { Desk } from './letters/order.ts';
import { buildPrinter } from './letters/pdf/build.ts';
import type { Printer } from './letters/pdf/printer.ts';
import { letterRoutes } from './letters/routes.ts';
import { readTemplates } from './letters/templates.ts';
import { setupReader } from './lookups/lookups.ts';
import { lookupRoutes } from './lookups/routes.ts';
import type { Log } from './operations/log.ts';
import type { Answer } from './outcome.ts';
import type { PaneConfig } from './schema.ts';
import { Operations } from './outbox/operations.ts';
import { ErpTaskList } from './tasks/workList.ts';
import { taskRoutes } from './tasks/routes.ts';

export interface World {
  readonly clock: Clock;
  /** Resolves after this many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly log: Log;
}

const companyKeptMs = 60 * 60_000;
/** Of one person. */
const uploadsAtOnce = 3;

const readMapping = (file: string | undefined): Mapping =>
  file === undefined ? shippedMapping() : parseMapping(JSON.parse(readFileSync(file, 'utf8')));

/** The ERP for whoever's tokens are given. */
const erpOf = (config: Config, tokens: ErpTokens, { clock, pause, random, log }: World) => {
  const { erp } = config;
  const transport = withReadRetry(axiosTransport(erp), (ms) => pause(ms * (1 + random() / 2)));
  const mapping = readMapping(erp.mappingFile);
  const routeUrl = `${erp.url}/${erp.route}`;
  const company = new Kept<string>(clock, companyKeptMs);
  const findCompany = () => findCompanyUrl({ transport, routeUrl, company: erp.company, token: () => tokens.forBridge() });
  return (token: () => Promise<Answer<string>>): Erp =>
    new ErpClient({ transport, mapping, token, companyUrl: () => company.get(findCompany), onMismatch: (error) => log.warn(error.message) });
};

/** Compiling takes longer than all the rest of the start: it goes on while the bridge already answers. */
const templatesIn = (config: Config, filler: Filler, log: Log): Desk['templates'] => {
  const folders = [config.templatesFolder, ...(config.ownTemplatesFolder === undefined ? [] : [config.ownTemplatesFolder])];
  for (const folder of folders) accessSync(folder);
  const reading = readTemplates(filler, folders).then(({ usable, faults }) => {
    for (const { file, at, text } of faults) log.warn(`Letter template left out: ${file} ${at}: ${text}`);
    return usable;
  });
  reading.catch((error: unknown) => log.bug(error));
  return () => reading;
};

const editorIn = (config: Config, { filler, unpublished }: Filling, { clock, pause, log }: World): Editor => {
  const folders = { own: config.ownTemplatesFolder ?? null, shipped: config.templatesFolder };
  return buildEditor({ folders, unpublished, filler, clock, pause, log });
};

interface Filling {
  readonly filler: Filler;
  readonly unpublished: Desk['templates'];
}

/** What runs beside the bridge, and ends with it. */
interface Helpers {
  readonly filler: Filler;
  readonly printer: Printer;
}

const startHelpers = (config: Config, { clock, pause, log }: World): Helpers => ({
  filler: startFiller({ clock, pause }),
  printer: buildPrinter(config, { pause, log }),
});

/** The letters of the bridge open the pane beside them; a template that is tried, or filled by hand, does not. */
const opening = ({ fill }: Filler, { office }: Config): Desk['filler'] => ({
  fill: (template, data, options) => fill(template, data, { ...options, opens: { id: office.wordId } }),
});

const letterRoutesOf = (config: Config, world: World, { filler, printer }: Helpers): readonly Route[] => {
  const { codes, association, referralBodies } = config;
  const { shelf, routes } = editorIn(config, { filler, unpublished: templatesIn(config, filler, world.log) }, world);
  const version: Desk['version'] = (code, wanted) => shelf.version({ code, version: wanted });
  const desk: Desk = { templates: () => shelf.newest(), version, filler: opening(filler, config), association, referralBodies };
  return [...letterRoutes({ codes, printer, ...desk }), ...routes];
};

const routesOf = (config: Config, world: World, helpers: Helpers): readonly Route[] => {
  const { codes } = config;
  const { clock } = world;
  return [
    ...lookupRoutes(config),
    ...contactRoutes(),
    ...taskRoutes({ codes, list: new ErpTaskList(clock) }),
    ...dossierRoutes({ codes, list: new ErpDossierList(clock) }),
    ...documentRoutes(codes),
    ...letterRoutesOf(config, world, helpers),
  ];
};

const signInUrlOf = ({ identity }: Config): string =>
  identity.paneSignIn === 'codeFlow' ? (identity.signInUrl ?? identity.authorityUrl) : identity.authorityUrl;

const signInOf = (config: Config): PaneConfig['signIn'] => {
  const { paneSignIn, tenantId, allowedClients, scope } = config.identity;
  const address = `${signInUrlOf(config)}/${tenantId}`;
  const asked = { clientId: allowedClients[0] ?? '', scope };
  if (paneSignIn === 'msal') return { kind: 'msal', authority: address, ...asked };
  const [authorizeUrl, tokenUrl, logoutUrl] = [`${address}/oauth2/v2.0/authorize`, `${address}/oauth2/v2.0/token`, `${address}/oauth2/v2.0/logout`];
  return { kind: 'codeFlow', authorizeUrl, tokenUrl, logoutUrl, ...asked };
};

const paneConfigOf = (config: Config, { isThere: pdf }: Printer): PaneConfig => ({
  association: config.association.name,
  signIn: signInOf(config),
  letters: { pdf },
});

export interface Bridge extends AppParts {
  /** Ends what runs beside it, for good: after the last answer. */
  readonly close: () => Promise<void>;
}

export const buildApp = (config: Config, world: World): Bridge => {
  const { verify, tokens } = buildIdentity(config, world);
  const erpFor = erpOf(config, tokens, world);
  const setup = setupReader(world.clock, erpFor(() => tokens.forBridge()));
  const callers = new Callers({ clock: world.clock, verify, setup, erpFor: (user) => erpFor(() => tokens.forUser(user)) });
  const onBug = (error: unknown): void => world.log.bug(error);
  const helpers = startHelpers(config, world);
  return {
    routes: routesOf(config, world, helpers),
    callerOf: (token) => callers.of(token),
    operations: new Operations(world.clock, onBug),
    pause: world.pause,
    uploads: new Turns(uploadsAtOnce),
    paneConfig: paneConfigOf(config, helpers.printer),
    paneFolder: config.paneFolder,
    headers: { frameAncestors: config.frameAncestors, signInOrigin: new URL(signInUrlOf(config)).origin },
    onBug,
    close: async () => {
      await Promise.all([helpers.filler.close(), helpers.printer.close()]);
    },
  };
};
