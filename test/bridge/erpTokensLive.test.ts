import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INetworkModule } from '@azure/msal-node';
import { expect } from 'chai';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import type { User } from '../../bridge/identity/accessToken.ts';
import { addressesOf } from '../../bridge/identity/authority.ts';
import { buildTokenCache } from '../../bridge/identity/cache/build.ts';
import { ErpTokens } from '../../bridge/identity/erpTokens.ts';
import { authorityClient, msalNetwork } from '../../bridge/identity/network.ts';
import type { CredentialSettings, TokenCacheSettings } from '../../bridge/identity/settings.ts';
import type { Answer } from '../../bridge/outcome.ts';
import { bridgeApp, clientCredentialsScope, onBehalfOfScope, tenantId } from '../../sandbox/entra/registrations.ts';
import { erpFor, oidOf, openBench, paneTokens } from '../sandbox/bench.ts';
import type { Bench } from '../sandbox/bench.ts';
import { makeCertificate } from '../sandbox/certificates.ts';
import { startControl } from '../sandbox/control.ts';

const secret: CredentialSettings = { kind: 'secret', secret: bridgeApp.secret };

const tokenIn = (answer: Answer<string>): string => (answer.kind === 'done' ? answer.value : expect.fail(answer.problem.code));

describe('tokens for the ERP, of the sandbox’s Entra', () => {
  let bench: Bench;
  let folder: string;
  let exchanges: number;
  let now: number;

  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokens-'));
    exchanges = 0;
    now = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const counting = (network: INetworkModule): INetworkModule => ({
    ...network,
    sendPostRequestAsync: (url, options) => {
      exchanges += 1;
      return network.sendPostRequestAsync(url, options);
    },
  });

  interface Bridge {
    readonly tokens: ErpTokens;
    readonly warnings: readonly string[];
    readonly ending: readonly number[];
  }
  interface Settings {
    readonly credential?: CredentialSettings;
    readonly tokenCache?: TokenCacheSettings;
  }
  const bridge = ({ credential = secret, tokenCache = { kind: 'memory' } }: Settings = {}): Bridge => {
    const clock = { now: () => Date.now() + now };
    const warnings: string[] = [];
    const ending: number[] = [];
    const warn = (text: string): void => void warnings.push(text);
    const tokens = new ErpTokens({
      ...addressesOf({ authorityUrl: `https://localhost:${bench.sandbox.signInTlsPort}`, tenantId }),
      clientId: bridgeApp.id,
      credential,
      userScope: onBehalfOfScope,
      appScope: clientCredentialsScope,
      clock,
      store: buildTokenCache(tokenCache, { clock, log: { warn } }),
      network: counting(msalNetwork(authorityClient({ caFile: bench.sandbox.caFile, heard: () => undefined }))),
      onNoToken: warn,
      onEnding: (days) => void ending.push(days),
    });
    return { tokens, warnings, ending };
  };
  const userOf = async (employeeCode: string): Promise<User> => {
    const token = String((await paneTokens(bench, employeeCode))['access_token']);
    return { tenantId, objectId: oidOf(employeeCode), token, roles: [] };
  };
  const fileWith = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };

  it('are exchanged once for fifty calls of one person at a time, and kept after', async () => {
    const { tokens } = bridge();
    const user = await userOf('JBRUIN');
    const got = await Promise.all(Array.from({ length: 50 }, () => tokens.forUser(user)));
    expect(new Set(got.map(tokenIn)).size).to.equal(1);
    await tokens.forUser(user);
    expect(exchanges).to.equal(1);
  });

  it('are never one person’s for another, nor one sign-in’s for the next', async () => {
    const { tokens } = bridge();
    const [jolanda, kees, again] = [await userOf('JBRUIN'), await userOf('KVISSER'), await userOf('JBRUIN')];
    const got = new Set([tokenIn(await tokens.forUser(jolanda)), tokenIn(await tokens.forUser(kees)), tokenIn(await tokens.forUser(again))]);
    expect([got.size, exchanges]).to.deep.equal([3, 3]);
  });

  it('of the bridge itself are asked for once, and anew shortly before they end', async () => {
    const { tokens } = bridge();
    const first = tokenIn(await tokens.forBridge());
    await Promise.all([tokens.forBridge(), tokens.forBridge()]);
    now = 54 * 60_000;
    expect(tokenIn(await tokens.forBridge())).to.equal(first);
    now = 56 * 60_000;
    expect(tokenIn(await tokens.forBridge())).not.to.equal(first);
    expect(exchanges).to.equal(2);
  });

  it('that did not come are asked for again by the next call', async () => {
    const { tokens, warnings } = bridge();
    await startControl(bench)('POST', 'faults', { kind: 'tokenEndpointDown', status: 500 });
    const answer = await tokens.forBridge();
    expect(answer.kind === 'refused' && answer.problem.code).to.equal('signInAway');
    tokenIn(await tokens.forBridge());
    expect(warnings).to.have.length(1);
  });

  it('are not asked for while the authority wants to be left alone', async () => {
    const { tokens } = bridge();
    await startControl(bench)('POST', 'faults', { kind: 'tokenEndpointDown', status: 503, retryAfter: 3600 });
    for (const _ of [1, 2, 3]) expect((await tokens.forBridge()).kind).to.equal('refused');
    expect(exchanges).to.equal(1);
  });

  it('come by a certificate, and by a new one that takes its place while the bridge runs', async () => {
    const [old, fresh] = await Promise.all([makeCertificate(10), makeCertificate(400)]);
    for (const { certificate } of [old, fresh]) await startControl(bench)('POST', 'credentials', { certificate });
    const credential = { kind: 'certificate', certificateFile: fileWith('c.pem', old.certificate), keyFile: fileWith('c.key', old.key) } as const;
    const { tokens, ending } = bridge({ credential });
    const token = tokenIn(await tokens.forUser(await userOf('JBRUIN')));
    expect((await erpFor(bench, token).get('teams')).status).to.equal(200);
    expect(ending).to.deep.equal([9]);
    fileWith('c.pem', fresh.certificate);
    fileWith('c.key', fresh.key);
    tokenIn(await tokens.forUser(await userOf('JBRUIN')));
    expect(ending).to.have.length(1);
  });

  const unusable: readonly (readonly [what: string, make: () => Promise<CredentialSettings>, told: string])[] = [
    ['a certificate that nobody registered', async () => certificate(await makeCertificate()), 'invalid_client AADSTS700027'],
    ['the key of another certificate', async () => certificate({ ...(await makeCertificate()), key: (await makeCertificate()).key }), 'key_of_another_certificate'],
    ['a certificate file that is gone', async () => ({ kind: 'certificate', certificateFile: join(folder, 'x.pem'), keyFile: join(folder, 'x.key') }), 'certificate_unreadable'],
    ['a key file that holds no key', async () => certificate({ ...(await makeCertificate()), key: 'rubbish' }), 'key_unreadable'],
    ['a certificate file that holds none', async () => certificate({ ...(await makeCertificate()), certificate: '' }), 'certificate_unreadable'],
    ['a platform’s token file that is gone', async () => ({ kind: 'federated', tokenFile: join(folder, 'none') }), 'token_file_unreadable'],
    ['a platform that nobody registered', async () => ({ kind: 'federated', tokenFile: fileWith('t', await platformToken()) }), 'invalid_client AADSTS700211'],
    ['a wrong secret', async () => ({ kind: 'secret', secret: 'guess' }), 'invalid_client AADSTS7000215'],
  ];
  const certificate = (made: { readonly certificate: string; readonly key: string }): CredentialSettings => ({
    kind: 'certificate',
    certificateFile: fileWith('u.pem', made.certificate),
    keyFile: fileWith('u.key', made.key),
  });
  const platformToken = async (key?: CryptoKey): Promise<string> =>
    new SignJWT({ iss: 'https://cluster.example', sub: 'bridge', aud: 'api://AzureADTokenExchange' })
      .setProtectedHeader({ alg: 'RS256' })
      .setExpirationTime('1h')
      .sign(key ?? (await generateKeyPair('RS256')).privateKey);
  for (const [what, make, told] of unusable) {
    it(`do not come by ${what}: the administrator is told ${told}`, async () => {
      const { tokens, warnings } = bridge({ credential: await make() });
      const answer = await tokens.forBridge();
      expect(answer.kind === 'refused' && answer.problem.code).to.equal('signInAway');
      expect(warnings).to.deep.equal([told]);
    });
  }

  it('come by a platform’s token, whose file is read anew each time', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256' }] };
    const federated = { issuer: 'https://cluster.example', subject: 'bridge', audience: 'api://AzureADTokenExchange', keys };
    const control = startControl(bench);
    await control('POST', 'credentials', { federated });
    const { tokens } = bridge({ credential: { kind: 'federated', tokenFile: fileWith('t', 'stale') } });
    expect((await tokens.forBridge()).kind).to.equal('refused');
    fileWith('t', `${await platformToken(privateKey)}\n`);
    tokenIn(await tokens.forBridge());
    await control('DELETE', 'credentials');
  });

  const shared = (): TokenCacheSettings => ({ kind: 'folder', folder: join(folder, 'cache'), keyFile: join(folder, 'cache.key') });
  const newKey = (): string => `${randomBytes(32).toString('base64')}\n`;
  const cached = (): readonly string[] => readdirSync(join(folder, 'cache')).map((name) => join(folder, 'cache', name));

  it('are shared by two bridges: the second exchanges nothing', async () => {
    fileWith('cache.key', newKey());
    const user = await userOf('JBRUIN');
    const [first, second] = [bridge({ tokenCache: shared() }), bridge({ tokenCache: shared() })];
    const one = tokenIn(await first.tokens.forUser(user));
    await first.tokens.forBridge();
    expect(exchanges).to.equal(2);
    expect(tokenIn(await second.tokens.forUser(user))).to.equal(one);
    await second.tokens.forBridge();
    expect(exchanges).to.equal(2);
  });

  it('lie on the disk encrypted, for the bridge alone, under a name that tells nobody whose', async () => {
    fileWith('cache.key', newKey());
    const user = await userOf('JBRUIN');
    const token = tokenIn(await bridge({ tokenCache: shared() }).tokens.forUser(user));
    const [file = ''] = cached();
    expect(cached()).to.have.length(1);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(statSync(join(folder, 'cache')).mode & 0o777).to.equal(0o700);
    const bytes = readFileSync(file);
    for (const hidden of [token, user.token, token.split('.')[1] ?? '', user.objectId, oidOf('JBRUIN')]) {
      for (const form of [hidden, Buffer.from(hidden).toString('base64url').slice(4, -4)]) expect(bytes.includes(form) || file.includes(form)).to.equal(false);
    }
  });

  const spoilt: readonly (readonly [what: string, spoil: (file: string, others: readonly string[]) => void])[] = [
    ['damaged', (file) => writeFileSync(file, `${readFileSync(file, 'utf8').slice(0, -3)}AAA`)],
    ['cut short', (file) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 60))],
    ['empty', (file) => writeFileSync(file, '')],
    ['of another key', () => fileWith('cache.key', newKey())],
    ['put in another’s place', (file, others) => writeFileSync(file, readFileSync(others[0] ?? ''))],
  ];
  for (const [what, spoil] of spoilt) {
    it(`that are ${what} are asked for anew, and counted`, async () => {
      fileWith('cache.key', newKey());
      const user = await userOf('JBRUIN');
      const first = bridge({ tokenCache: shared() });
      await first.tokens.forUser(user);
      const [file = ''] = cached();
      await first.tokens.forBridge();
      spoil(file, cached().filter((one) => one !== file));
      const second = bridge({ tokenCache: shared() });
      tokenIn(await second.tokens.forUser(user));
      expect(exchanges).to.equal(3);
      expect(second.warnings).to.have.length(1).and.to.match(/1 so far/);
    });
  }

  it('of an earlier key are still read while that key stands in the file behind the new one', async () => {
    const old = newKey();
    fileWith('cache.key', old);
    const user = await userOf('JBRUIN');
    await bridge({ tokenCache: shared() }).tokens.forUser(user);
    fileWith('cache.key', `# November\n${newKey()}${old}`);
    const { tokens, warnings } = bridge({ tokenCache: shared() });
    tokenIn(await tokens.forUser(user));
    expect([exchanges, warnings]).to.deep.equal([1, []]);
  });

  it('that have ended are swept out of the folder by whichever bridge writes next', async () => {
    fileWith('cache.key', newKey());
    await bridge({ tokenCache: shared() }).tokens.forUser(await userOf('JBRUIN'));
    const [ended = ''] = cached();
    utimesSync(ended, 0, 0);
    await bridge({ tokenCache: shared() }).tokens.forUser(await userOf('KVISSER'));
    expect(cached()).to.have.length(1).and.not.to.include(ended);
  });

  it('come also while the folder cannot be written', async () => {
    fileWith('cache.key', newKey());
    fileWith('cache', 'a file where the folder should be');
    const { tokens, warnings } = bridge({ tokenCache: shared() });
    tokenIn(await tokens.forUser(await userOf('JBRUIN')));
    expect(warnings).to.have.length(2);
  });

  for (const [what, text, mode] of [['is too short', 'c2hvcnQ=', 0o600], ['is empty', '', 0o600], ['others can read', newKey(), 0o640]] as const) {
    it(`are not kept at all under a key that ${what}: the bridge does not start`, () => {
      chmodSync(fileWith('cache.key', text), mode);
      expect(() => bridge({ tokenCache: shared() })).to.throw('identity.tokenCache.keyFile').with.property('message').not.contain('c2hvcnQ');
    });
  }
});
