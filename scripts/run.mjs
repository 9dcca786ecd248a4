import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { requireFree, usualPorts } from './ports.mjs';
import { startProgram } from './program.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} root the project's folder; its build must be there
 * @property {string} [data] folder for everything that is kept; default `.data`
 * @property {Partial<import('./ports.mjs').Ports>} [ports] where they differ from the usual ones
 * @property {boolean} [fresh] begin with newly seeded data
 * @property {string} [suffix] put behind every name of the sandbox's ERP, such as `_kw`
 * @property {string} [mappingFile] how the bridge translates names; needed with a suffix
 * @property {import('./certificate.mjs').Certificate} [https] the bridge serves https with it; http otherwise
 * @property {Programs} [programs] the two programs to run, where they are not those of the build
 *
 * @typedef {{ readonly sandbox: string, readonly bridge: string }} Programs
 *
 * @typedef {object} Running
 * @property {string} url address of the pane and the bridge
 * @property {string} erpUrl address of the sandbox's ERP
 * @property {string} data folder that everything is kept in
 * @property {Promise<Error>} down settles when a program ended by itself, with the line to show; all is stopped then
 * @property {() => Promise<void>} stop
 */

/** @type {Programs} */
export const built = { sandbox: 'dist/server/sandbox/main.js', bridge: 'dist/server/bridge/main.js' };

/**
 * Starts the sandbox and the bridge of the production build, as `npm start`, the proofs and the browser tests do.
 * @param {RunOptions} options
 * @returns {Promise<Running>}
 * @throws {import('./plain-error.mjs').PlainError} one clear line; nothing is left running
 */
export const startAll = async (options) => {
  const plan = planOf(options);
  await requireFree(plan.ports);
  const sandbox = await startSandbox(plan);
  if (plan.fresh === true) rmSync(templatesIn(plan), { recursive: true, force: true });
  const bridge = await startBridge(plan, sandbox.ready.caFile).catch(async (error) => {
    await sandbox.stop();
    throw error;
  });
  return running(plan, [bridge, sandbox]);
};

/**
 * What both programs are started with, for whoever starts and stops them apart.
 * @param {RunOptions} options
 */
export const planOf = (options) => ({
  data: path.join(options.root, '.data'),
  programs: built,
  ...options,
  ports: { ...usualPorts, ...options.ports },
});

/** @param {ReturnType<typeof planOf>} plan */
export const startSandbox = (plan) => startProgram(sandboxPlan(plan));

/**
 * @param {ReturnType<typeof planOf>} plan
 * @param {unknown} caFile that the sandbox named when it was ready
 */
export const startBridge = (plan, caFile) => {
  mkdirSync(templatesIn(plan), { recursive: true });
  return startProgram(bridgePlan(plan, caFile));
};

/** What template editors publish. */
const templatesIn = ({ data }) => path.join(data, 'templates');

const running = (plan, programs) => {
  const { ports, data } = plan;
  const stop = async () => {
    for (const program of programs) await program.stop();
  };
  const down = Promise.race(programs.map((program) => program.ended)).then(async (line) => {
    await stop();
    return line;
  });
  return { url: bridgeUrl(plan), erpUrl: localhost(ports.erp), data, down, stop };
};

const localhost = (port) => `http://localhost:${port}`;

const bridgeUrl = ({ ports, https }) => (https === undefined ? localhost(ports.bridge) : `https://localhost:${ports.bridge}`);

const sandboxPlan = (plan) => ({
  ...place(plan, 'sandbox'),
  // The data may turn out to be held by another start; the bridge is only started when they are ours.
  keepLog: true,
  args: [
    `--data=${path.join(plan.data, 'sandbox')}`,
    `--port=${plan.ports.erp}`,
    `--sign-in-port=${plan.ports.signIn}`,
    `--sign-in-tls-port=${plan.ports.signInTls}`,
    `--pane-origin=${bridgeUrl(plan)}`,
    ...(plan.suffix === undefined ? [] : [`--suffix=${plan.suffix}`]),
    ...(plan.fresh === true ? ['--fresh'] : []),
  ],
});

const bridgePlan = (plan, caFile) => ({
  ...place(plan, 'bridge'),
  keepLog: false,
  args: ['--config', path.join(plan.root, 'sandbox/bridge.json')],
  env: {
    KLACHTWIJZER_PORT: `${plan.ports.bridge}`,
    KLACHTWIJZER_ERP_URL: localhost(plan.ports.erp),
    KLACHTWIJZER_SIGN_IN_URL: localhost(plan.ports.signIn),
    KLACHTWIJZER_AUTHORITY_URL: `https://localhost:${plan.ports.signInTls}`,
    KLACHTWIJZER_CA_FILE: caFile,
    KLACHTWIJZER_OWN_TEMPLATES_FOLDER: templatesIn(plan),
    ...(plan.https === undefined ? {} : httpsIn(plan)),
    ...(plan.mappingFile === undefined ? {} : { KLACHTWIJZER_MAPPING_FILE: plan.mappingFile }),
  },
});

/** Letters name the add-in whose manifest has this address. */
const httpsIn = (plan) => ({
  KLACHTWIJZER_HTTPS_CERT_FILE: plan.https.certFile,
  KLACHTWIJZER_HTTPS_KEY_FILE: plan.https.keyFile,
  KLACHTWIJZER_OFFICE_URL: bridgeUrl(plan),
});

const place = ({ root, data, programs }, name) => ({
  name,
  file: path.join(root, programs[name]),
  cwd: root,
  log: path.join(data, 'log', `${name}.log`),
});
