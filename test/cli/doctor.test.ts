import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { bridgeApp } from '../../sandbox/entra/registrations.ts';
import { openBench } from '../sandbox/bench.ts';
import type { Bench } from '../sandbox/bench.ts';
import { makeCertificate } from '../sandbox/certificates.ts';
import { faultControl, startControl } from '../sandbox/control.ts';
import { inProcess, klachtwijzer } from './running.ts';
import type { Ran } from './running.ts';

type Json = Record<string, unknown>;
type Section = (section: Json) => Json;

interface Found {
  readonly check: string;
  readonly level: string;
  readonly says: string;
  readonly mend: string | null;
}

const shipped = JSON.parse(readFileSync('sandbox/bridge.json', 'utf8')) as Readonly<Record<'identity' | 'erp', Json>> & Json;

describe('cli: doctor', () => {
  let bench: Bench;
  let folder: string;

  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doctor-'));
    mkdirSync(join(folder, 'own'));
    mkdirSync(join(folder, 'pane'));
    writeFileSync(join(folder, 'pane/index.html'), '');
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await faultControl(bench).putBack();
  });

  interface Changes {
    readonly identity?: Section;
    readonly erp?: Section;
    readonly all?: Section;
  }
  const same: Section = (section) => section;

  const fileWith = ({ identity = same, erp = same, all = same }: Changes = {}): string => {
    const { sandbox } = bench;
    const config = all({
      ...shipped,
      identity: identity({ ...shipped.identity, authorityUrl: `https://localhost:${sandbox.signInTlsPort}`, caFile: sandbox.caFile }),
      erp: erp({ ...shipped.erp, url: `http://localhost:${sandbox.port}` }),
      ownTemplatesFolder: join(folder, 'own'),
      templatesFolder: 'templates/ontvangstbevestiging',
      paneFolder: join(folder, 'pane'),
      pdf: { soffice: null },
    });
    const file = join(folder, 'klachtwijzer.json');
    writeFileSync(file, JSON.stringify(config));
    return file;
  };
  const ran = (file: string, ...more: readonly string[]): Promise<Ran> => inProcess(['doctor', '--config', file, ...more], folder);
  const found = async (changes?: Changes): Promise<{ readonly code: number; readonly checks: readonly Found[] }> => {
    const { code, out } = await ran(fileWith(changes), '--json', '--language', 'en');
    return { code, ...(JSON.parse(out) as { readonly checks: readonly Found[] }) };
  };
  const levelOf = (checks: readonly Found[], check: string): string | undefined => checks.find((one) => one.check === check)?.level;

  it('finds nothing wrong in the sandbox’s installation, and says what it did not look at', async () => {
    const { code, checks } = await found();
    expect(checks.filter(({ level }) => level === 'error')).to.deep.equal([]);
    expect(code).to.equal(0);
    expect(levelOf(checks, 'registration')).to.equal('unchecked');
    for (const check of ['configuration', 'scope', 'authority', 'clock', 'keys', 'ownToken', 'erp', 'mapping', 'userLinks', 'templates', 'ownTemplates', 'pane']) {
      expect(levelOf(checks, check), check).to.equal('ok');
    }
  });

  const set =
    (key: string, value: unknown): Section =>
    (section) => ({ ...section, [key]: value });
  const nowhere = 'http://localhost:9';

  const broken: readonly (readonly [what: string, check: string, changes: () => Changes | Promise<Changes>])[] = [
    ['a scope that no token has', 'scope', () => ({ identity: set('scope', 'api://x/other') })],
    ['msal over http', 'configuration', () => ({ identity: (one) => ({ ...one, paneSignIn: 'msal', authorityUrl: nowhere }) })],
    ['the sandbox’s sign-in against another authority', 'paneSignIn', () => ({ identity: (one) => ({ ...one, authorityUrl: 'https://0.0.0.0:9', signInUrl: 'https://0.0.0.0:9' }) })],
    ['an authority that does not answer', 'authority', () => ({ identity: set('authorityUrl', 'https://localhost:9') })],
    ['an authority whose certificate is not trusted', 'authority', () => ({ identity: set('caFile', undefined) })],
    ['a certificate authority’s file that is gone', 'authority', () => ({ identity: set('caFile', join(folder, 'none.pem')) })],
    ['another tenant', 'authority', () => ({ identity: set('tenantId', bridgeApp.id) })],
    ['a wrong secret', 'ownToken', () => ({ identity: set('credential', { kind: 'secret', secret: 'canary-secret' }) })],
    ['a certificate that has ended', 'credential', async () => certified(-1)],
    ['a certificate that nobody registered', 'ownToken', async () => certified(365)],
    ['a certificate file that is gone', 'credential', () => ({ identity: set('credential', { kind: 'certificate', certificateFile: 'none', keyFile: 'none' }) })],
    ['a platform’s token file that is gone', 'credential', () => ({ identity: set('credential', { kind: 'federated', tokenFile: 'none' }) })],
    ['a platform’s token file that holds none', 'credential', () => ({ identity: set('credential', { kind: 'federated', tokenFile: fileIn('token', 'x') }) })],
    ['a clock that is ten minutes off', 'clock', async () => skewed(600_000)],
    ['an ERP that does not answer', 'erp', () => ({ erp: set('url', nowhere) })],
    ['a company that is not there', 'erp', () => ({ erp: set('company', 'Elders') })],
    ['an address that the ERP does not have', 'erp', () => ({ erp: set('route', 'api/other/v1.0') })],
    ['a mapping that cannot be read', 'mapping', () => ({ erp: set('mappingFile', fileIn('mapping.json', '{}')) })],
    ['a mapping with names that the ERP does not have', 'mapping', () => ({ erp: set('mappingFile', fileIn('mapping.json', renamed())) })],
    ['a certificate for https that cannot be read', 'https', () => ({ all: set('https', { certFile: 'none', keyFile: 'none' }) })],
    ['no templates', 'templates', () => ({ all: set('templatesFolder', join(folder, 'own')) })],
    ['a template with errors', 'templates', () => ({ all: set('templatesFolder', faultyTemplates()) })],
    ['a folder that is not there', 'ownTemplates', () => ({ all: (one) => ({ ...one, ownTemplatesFolder: join(folder, 'none') }) })],
    ['no pane', 'pane', () => ({ all: (one) => ({ ...one, paneFolder: join(folder, 'own') }) })],
    ['a key of the token cache that others can read', 'tokenCacheKey', () => ({ identity: set('tokenCache', cache(0o644)) })],
    ['a key of the token cache that anybody guesses', 'tokenCacheKey', () => ({ identity: set('tokenCache', { ...cache(0o600), keyFile: fileIn('zero.key', Buffer.alloc(32).toString('base64')) }) })],
    ['a shape that is not right', 'configuration', () => ({ all: set('poort', 1) })],
  ];
  const fileIn = (name: string, text: string, mode = 0o600): string => {
    const file = join(folder, name);
    writeFileSync(file, text, { mode });
    return file;
  };
  const certified = async (days: number): Promise<Changes> => {
    const { certificate, key } = await makeCertificate(days);
    return { identity: set('credential', { kind: 'certificate', certificateFile: fileIn('c.pem', certificate), keyFile: fileIn('c.key', key) }) };
  };
  const skewed = async (ms: number): Promise<Changes> => {
    await faultControl(bench).fault({ kind: 'clockSkew', clock: 'entra', ms });
    return {};
  };
  const renamed = (): string => {
    const mapping = JSON.parse(readFileSync('bridge/erp/mapping/klachtwijzer.json', 'utf8')) as Record<string, Json>;
    return JSON.stringify({ ...mapping, userLinks: { ...mapping['userLinks'], set: 'gebruikers' } });
  };
  const faultyTemplates = (): string => {
    mkdirSync(join(folder, 'letters/one'), { recursive: true });
    writeFileSync(join(folder, 'letters/one/letter.json'), '{}');
    return join(folder, 'letters');
  };
  const cache = (mode: number): object => ({ kind: 'folder', folder, keyFile: fileIn('cache.key', randomBytes(32).toString('base64'), mode) });

  for (const [what, check, changes] of broken) {
    it(`finds ${what}, and says what to do`, async () => {
      const { code, checks } = await found(await changes());
      const one = checks.find((each) => each.check === check && each.level === 'error') ?? expect.fail(JSON.stringify(checks));
      expect(code).to.equal(1);
      expect(one.says).not.to.equal('');
      expect(one.mend).to.match(/\w{3}/);
    });
  }

  const doubtful: readonly (readonly [what: string, check: string, changes: () => Changes | Promise<Changes>])[] = [
    ['a secret, where a certificate is better', 'credential', () => ({})],
    ['another application ID URI', 'scope', () => ({ identity: set('scope', 'api://klachten.example/access_as_user') })],
    ['an Office that cannot frame the pane', 'frameAncestors', () => ({ all: set('frameAncestors', ["'self'"]) })],
    ['the address for developers', 'address', () => ({})],
    ['an address that everybody reaches without https', 'https', () => ({ all: set('host', '0.0.0.0') })],
    ['a key of https that others can read', 'keyFiles', async () => {
      await certified(365);
      chmodSync(join(folder, 'c.key'), 0o644);
      return { all: set('https', { certFile: join(folder, 'c.pem'), keyFile: join(folder, 'c.key') }) };
    }],
    ['a key of the credential that a group can read', 'keyFiles', async () => {
      const changes = await certified(365);
      chmodSync(join(folder, 'c.key'), 0o640);
      return changes;
    }],
    ['a folder of tokens that others can write in', 'tokenCacheFolder', () => {
      chmodSync(folder, 0o777);
      return { identity: set('tokenCache', cache(0o600)) };
    }],
    ['no LibreOffice', 'pdf', () => ({ all: (one) => ({ ...one, pdf: { soffice: join(folder, 'none') } }) })],
  ];
  for (const [what, check, changes] of doubtful) {
    it(`warns of ${what}`, async () => {
      expect(levelOf((await found(await changes())).checks, check)).to.equal('warning');
    });
  }

  it('warns of a certificate that ends within a month, and finds nothing else wrong with it', async () => {
    const changes = await certified(20);
    await startControl(bench)('POST', 'credentials', { certificate: readFileSync(join(folder, 'c.pem'), 'utf8') });
    const { code, checks } = await found(changes);
    expect([code, levelOf(checks, 'credential'), levelOf(checks, 'ownToken')]).to.deep.equal([0, 'warning', 'ok']);
  });

  it('names the place in a configuration that is no JSON, and nothing of what stands there', async () => {
    const file = fileIn('klachtwijzer.json', '{"credential":canary-secret}');
    const { code, out, err } = await ran(file);
    expect(code).to.equal(1);
    expect(out).to.contain('line 1, column 15');
    expect(out + err).not.to.contain('canary');
  });

  it('says in one line that a configuration is nothing', async () => {
    const { code, out, err } = await ran(fileIn('klachtwijzer.json', 'null'));
    expect([code, err]).to.deep.equal([1, '']);
    expect(out).to.contain('it must be an object');
  });

  it('never prints a secret or a token', async () => {
    const file = fileWith({ identity: set('credential', { kind: 'secret', secret: 'canary-secret' }) });
    const wrongShape = { identity: (one: Json): Json => ({ ...one, credential: { kind: 'secret', secret: 'canary-secret', more: 1 } }) };
    const said = [await ran(file), await ran(file, '--json'), await ran(fileWith()), await ran(fileWith(wrongShape))];
    for (const { out, err } of said) {
      for (const hidden of ['canary-secret', bridgeApp.secret, 'eyJ']) expect(out + err).not.to.contain(hidden);
    }
  });

  it('speaks Dutch unless told otherwise', async () => {
    expect((await ran(fileWith())).out).to.contain('niet nagekeken').and.to.match(/\d+ ok, \d+ let op, 0 fout, 1 niet nagekeken\n$/);
  });

  it('says in one line where no configuration is, as a program too', async () => {
    const { code, err } = await klachtwijzer(['doctor'], folder);
    expect([code, err]).to.deep.equal([1, 'There is no configuration at klachtwijzer.json. Say where it is: --config <file>\n']);
  });
});
