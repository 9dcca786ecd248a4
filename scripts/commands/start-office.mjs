import path from 'node:path';
import { developerCertificate } from '../certificate.mjs';
import { PlainError } from '../plain-error.mjs';
import { usualPorts } from '../ports.mjs';
import { prepare, root } from '../prepare.mjs';
import { sideloading } from '../sideload.mjs';
import { startFlags } from '../start-flags.mjs';
import { runQuietly } from '../tool.mjs';
import { runUntilStopped } from './start.mjs';

const own = { 'cert-file': { type: 'string' }, 'key-file': { type: 'string' } };

/**
 * `npm run start:office`: as `npm start`, over https, as Office wants it.
 * @param {readonly string[]} args
 */
export const main = async (args) => {
  const { more, ...flags } = startFlags(args, { command: 'npm run start:office', more: own });
  const given = certificateIn(more);
  await prepare(console.log);
  const https = given ?? (await developerCertificate({ say: console.log }));
  const manifests = await manifestsFor(flags);
  return runUntilStopped({ root, ...flags, https }, (running) => welcome(running, manifests));
};

const certificateIn = ({ 'cert-file': cert, 'key-file': key }) => {
  if ((cert === undefined) !== (key === undefined)) throw new PlainError('--cert-file and --key-file go together.');
  return cert === undefined ? undefined : { certFile: path.resolve(cert), keyFile: path.resolve(key) };
};

/** Those of the project name the usual port; for another they are made. */
const manifestsFor = async ({ ports, data = path.join(root, '.data') }) => {
  const { bridge = usualPorts.bridge } = ports;
  if (bridge === usualPorts.bridge) return filesIn(root);
  const folder = path.join(data, 'manifests');
  const program = path.join(root, 'dist/server/bridge/cli.js');
  const { code, output } = await runQuietly([process.execPath, program, 'manifest', '--url', `https://localhost:${bridge}`, '--out', folder]);
  if (code !== 0) throw new PlainError(`The manifests for port ${bridge} could not be made: ${output.trim()}`);
  return filesIn(folder);
};

const filesIn = (folder) => ({ word: path.join(folder, 'manifest.xml'), outlook: path.join(folder, 'manifest.outlook.xml') });

const welcome = ({ url, erpUrl, data }, manifests) => `
Klachtwijzer is ready for Office: ${url}/taskpane.html
Open that address once in the browser: it must load without a warning about the certificate.
The ERP behind it is the sandbox at ${erpUrl}. What you do is kept in ${data}. Stop with Ctrl-C.
${sideloading(manifests)}`;
