import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { freePorts, requireFree } from '../../scripts/ports.mjs';
import { startAll } from '../../scripts/run.mjs';
import { failure } from './failure.ts';
import { temporaryFolder, write } from './folder.ts';

const root = path.resolve('test/scripts/programs');
const programs = { sandbox: 'sandbox.mjs', bridge: 'bridge.mjs' };

describe('Starting sandbox and bridge', () => {
  const data = temporaryFolder();
  const starts = () => readFileSync(path.join(data(), 'sandbox/starts'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));

  it('tells the bridge where everything is', async () => {
    const ports = await freePorts();
    const running = await startAll({ root, programs, data: data(), ports });
    const given = await (await fetch(running.url)).json();
    await running.stop();
    expect(given).to.deep.equal({
      KLACHTWIJZER_PORT: `${ports.bridge}`,
      KLACHTWIJZER_ERP_URL: `http://localhost:${ports.erp}`,
      KLACHTWIJZER_SIGN_IN_URL: `http://localhost:${ports.signIn}`,
      KLACHTWIJZER_AUTHORITY_URL: `https://localhost:${ports.signInTls}`,
      KLACHTWIJZER_CA_FILE: path.join(data(), 'sandbox/ca.pem'),
      KLACHTWIJZER_OWN_TEMPLATES_FOLDER: path.join(data(), 'templates'),
    });
  });

  it('serves https with a certificate, which the sandbox and the letters must know of too', async () => {
    const ports = await freePorts();
    const running = await startAll({ root, programs, data: data(), ports, https: { certFile: '/a.crt', keyFile: '/a.key' } });
    const url = `https://localhost:${ports.bridge}`;
    expect(running.url).to.equal(url);
    const given = await (await fetch(`http://localhost:${ports.bridge}`)).json();
    await running.stop();
    expect(given).to.include({ KLACHTWIJZER_HTTPS_CERT_FILE: '/a.crt', KLACHTWIJZER_HTTPS_KEY_FILE: '/a.key', KLACHTWIJZER_OFFICE_URL: url });
    expect(starts()[0]).to.include({ 'pane-origin': url });
  });

  it('tells the sandbox its ports, its data and who may call it', async () => {
    const ports = await freePorts();
    const running = await startAll({ root, programs, data: data(), ports, suffix: '_kw', fresh: true });
    await running.stop();
    expect(starts()).to.deep.equal([{
      data: path.join(data(), 'sandbox'),
      port: `${ports.erp}`,
      'sign-in-port': `${ports.signIn}`,
      'sign-in-tls-port': `${ports.signInTls}`,
      'pane-origin': `http://localhost:${ports.bridge}`,
      suffix: '_kw',
      fresh: true,
    }]);
  });

  it('passes on another mapping of the ERP names', async () => {
    const running = await startAll({ root, programs, data: data(), ports: await freePorts(), mappingFile: '/a/mapping.json' });
    const given = await (await fetch(running.url)).json();
    await running.stop();
    expect(given).to.include({ KLACHTWIJZER_MAPPING_FILE: '/a/mapping.json' });
  });

  it('keeps the templates that were published, until somebody begins anew', async () => {
    const published = path.join(data(), 'templates/WENS/versions/1/letter.json');
    write(data(), { 'templates/WENS/versions/1/letter.json': '{}' });
    const kept = [];
    for (const fresh of [false, true]) {
      const running = await startAll({ root, programs, data: data(), ports: await freePorts(), fresh });
      await running.stop();
      kept.push(existsSync(published));
    }
    expect(kept).to.deep.equal([true, false]);
  });

  it('leaves nothing running when stopped', async () => {
    const ports = await freePorts();
    const running = await startAll({ root, programs, data: data(), ports });
    await running.stop();
    await requireFree(ports);
  });

  it('stops the sandbox again when the bridge cannot start, and says why in one line', async () => {
    const ports = await freePorts();
    const broken = { ...programs, bridge: 'broken.mjs' };
    const said = await failure(startAll({ root, programs: broken, data: data(), ports }));
    expect(said).to.match(/^The bridge stopped \(exit code 1\): Error: the configuration is wrong Its whole log: .*bridge\.log$/u);
    await requireFree(ports);
  });

  it("leaves the sandbox's log as it was when its data are in use, and quotes of it only what this start said", async () => {
    write(data(), { 'log/sandbox.log': 'Error: of the one that runs\n', 'log/bridge.log': 'request\n' });
    const held = { ...programs, sandbox: 'held.mjs' };
    const said = await failure(startAll({ root, programs: held, data: data(), ports: await freePorts(), fresh: true }));
    expect(said).to.match(/^The sandbox stopped \(exit code 1\): The data folder is in use\. Its whole log: .*sandbox\.log$/u);
    expect(readFileSync(path.join(data(), 'log/sandbox.log'), 'utf8')).to.match(/^Error: of the one that runs\n/u);
    expect(readFileSync(path.join(data(), 'log/bridge.log'), 'utf8')).to.equal('request\n');
  });

  it('takes everything down when one of them dies, and says which', async () => {
    const ports = await freePorts();
    const running = await startAll({ root, programs, data: data(), ports });
    await fetch(`${running.url}/crash`);
    expect((await running.down).message).to.contain('The bridge stopped').and.contain('told to crash');
    await requireFree(ports);
  });
});
