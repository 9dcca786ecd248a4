import { homedir } from 'node:os';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';

/** Where office-addin-dev-certs keeps what it makes. */
const folder = path.join(homedir(), '.office-addin-dev-certs');

/**
 * A certificate for localhost that this machine trusts, made for 30 days where there is none or it has ended.
 * @param {object} options
 * @param {(line: string) => void} options.say
 * @param {() => Promise<void>} [options.install] makes it and has it trusted; on a Mac and on Linux it asks for a password
 * @returns {Promise<Certificate>}
 * @throws {PlainError} saying what to do; nothing was started then
 *
 * @typedef {{ readonly certFile: string, readonly keyFile: string }} Certificate
 */
export const developerCertificate = async ({ say, install = installed }) => {
  say('Office loads https only: looking for a certificate of localhost that this machine trusts.');
  try {
    await install();
  } catch (error) {
    throw new PlainError(advice(error instanceof Error ? error.message : String(error)));
  }
  return { certFile: path.join(folder, 'localhost.crt'), keyFile: path.join(folder, 'localhost.key') };
};

/** Loaded here alone: nothing but `npm run start:office` needs it. */
const installed = async () => {
  const { ensureCertificatesAreInstalled } = await import('office-addin-dev-certs');
  await ensureCertificatesAreInstalled();
};

const advice = (reason) => `The certificate of localhost could not be installed: ${firstLine(reason)}
Nothing was started. What you can do:
  - give the command in a terminal where you may use sudo (Linux, Mac) or may say yes to Windows: npx office-addin-dev-certs install
  - or bring a certificate of your own: npm run start:office -- --cert-file <pem> --key-file <pem>
Without https, npm start serves the same pane to a browser.`;

const firstLine = (text) => text.split('\n').find((line) => line.trim() !== '')?.trim() ?? 'no reason was given';
