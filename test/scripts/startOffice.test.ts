import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { developerCertificate } from '../../scripts/certificate.mjs';
import { main } from '../../scripts/commands/start-office.mjs';
import { PlainError } from '../../scripts/plain-error.mjs';
import { sideloading } from '../../scripts/sideload.mjs';
import { startFlags } from '../../scripts/start-flags.mjs';
import { failure } from './failure.ts';

describe('npm run start:office', () => {
  it('takes a certificate of one’s own beside the flags of npm start', () => {
    const more = { 'cert-file': { type: 'string' }, 'key-file': { type: 'string' } } as const;
    const asked = { command: 'npm run start:office', more };
    expect(startFlags(['--cert-file', 'a.crt', '--port', '1'], asked)).to.deep.equal({ fresh: false, ports: { bridge: 1 }, more: { 'cert-file': 'a.crt' } });
    expect(() => startFlags(['--cert', 'a'], asked)).to.throw(/Usage: npm run start:office -- .*\[--cert-file <file>\]/u);
    expect(() => startFlags(['--cert-file', 'a'])).to.throw(/Usage: npm start -- /u);
  });

  it('refuses a certificate without its key before anything is done', async () => {
    expect(await failure(main(['--cert-file', 'a.crt']))).to.equal('--cert-file and --key-file go together.');
  });

  it('says in the end what to do where the certificate cannot be installed', async () => {
    const install = () => Promise.reject(new Error('\nUnable to install the CA certificate. sudo: not found\nmore'));
    const error: unknown = await developerCertificate({ say: () => undefined, install }).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(PlainError);
    const [first, ...others] = String(error).split('\n');
    expect(first).to.match(/could not be installed: Unable to install the CA certificate\. sudo: not found$/u);
    expect(others.join('\n')).to.contain('Nothing was started').and.contain('npx office-addin-dev-certs install').and.contain('--cert-file');
  });

  it('finds the certificate where office-addin-dev-certs keeps it', async () => {
    const { certFile, keyFile } = await developerCertificate({ say: () => undefined, install: () => Promise.resolve() });
    const defaults = readFileSync('node_modules/office-addin-dev-certs/lib/defaults.js', 'utf8');
    for (const file of [certFile, keyFile]) for (const part of file.split('/').slice(-2)) expect(defaults).to.contain(`"${part}"`);
  });

  it('tells of both manifests, for every Office', () => {
    const told = sideloading({ word: '/a/manifest.xml', outlook: '/a/manifest.outlook.xml' });
    for (const said of ['/a/manifest.xml', '/a/manifest.outlook.xml', 'web ', 'Windows', 'Mac', 'classic', 'docs/office.md']) expect(told).to.contain(said);
    for (const line of told.split('\n')) expect(line.length, line).to.be.at.most(125);
  });
});
