import { X509Certificate, createPrivateKey, randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';
import { paths } from '../../sandbox/entra/discovery.ts';
import { bridgeApp, clientCredentialsScope } from '../../sandbox/entra/registrations.ts';
import { formPost, openBench, signInUrl } from './bench.ts';
import type { Bench, Record } from './bench.ts';
import { makeCertificate } from './certificates.ts';
import type { MadeCertificate } from './certificates.ts';
import { askControl, startControl } from './control.ts';

const platform = { issuer: 'https://cluster.example', subject: 'system:serviceaccount:klachtwijzer:bridge', audience: 'api://AzureADTokenExchange' };

describe('sandbox: the bridge proves itself without a secret', () => {
  let bench: Bench;
  let own: MadeCertificate;
  let ended: MadeCertificate;
  let stranger: MadeCertificate;
  let platformKey: CryptoKey;
  let strangeKey: CryptoKey;

  before(async () => {
    bench = await openBench();
    [own, ended, stranger] = await Promise.all([makeCertificate(), makeCertificate(-1), makeCertificate()]);
    const pair = await generateKeyPair('RS256', { extractable: true });
    platformKey = pair.privateKey;
    strangeKey = (await generateKeyPair('RS256')).privateKey;
    const control = startControl(bench);
    for (const { certificate } of [own, ended]) await control('POST', 'credentials', { certificate });
    const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'RS256' }] };
    await control('POST', 'credentials', { federated: { ...platform, keys } });
  });
  after(() => bench.close());

  const tokenUrl = (): string => new URL(paths.token, bench.sandbox.issuer).href;
  const thumbprint = ({ certificate }: MadeCertificate): string =>
    Buffer.from(new X509Certificate(certificate).fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');

  interface Made {
    readonly alg?: string;
    readonly key?: MadeCertificate;
    readonly named?: MadeCertificate;
    readonly claims?: { readonly [name: string]: unknown };
    readonly expires?: string;
  }
  const certified = ({ alg = 'PS256', key = own, named = key, claims = {}, expires = '10m' }: Made = {}): Promise<string> =>
    new SignJWT({ iss: bridgeApp.id, sub: bridgeApp.id, aud: tokenUrl(), jti: randomUUID(), ...claims })
      .setProtectedHeader({ alg, 'x5t#S256': thumbprint(named) })
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(createPrivateKey(key.key));
  const platformed = (claims: JWTPayload = {}, { key = platformKey, expires = '1h' } = {}): Promise<string> =>
    new SignJWT({ iss: platform.issuer, sub: platform.subject, aud: platform.audience, ...claims })
      .setProtectedHeader({ alg: 'RS256' })
      .setExpirationTime(expires)
      .sign(key);

  const asked = async (assertion: string, more: { readonly [name: string]: string } = {}): Promise<Record> => {
    const form = {
      grant_type: 'client_credentials',
      client_id: bridgeApp.id,
      scope: clientCredentialsScope,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      ...more,
    };
    return (await (await formPost(signInUrl(bench, paths.token), form)).json()) as Record;
  };

  for (const alg of ['PS256', 'RS256']) {
    it(`by a registered certificate, ${alg}, as often as the assertion holds`, async () => {
      const assertion = await certified({ alg });
      for (const _ of [1, 2]) expect(await asked(assertion)).to.have.property('access_token');
    });
  }

  it('by the token of a platform that is registered', async () => {
    expect(await asked(await platformed())).to.have.property('access_token');
  });

  const refused: readonly (readonly [what: string, assertion: () => Promise<string>, number: number])[] = [
    ['a certificate that nobody registered', () => certified({ key: stranger }), 700027],
    ['a certificate that has ended', () => certified({ key: ended }), 700027],
    ['another key under a registered certificate', () => certified({ key: stranger, named: own }), 700027],
    ['another audience', () => certified({ claims: { aud: 'https://login.microsoftonline.com' } }), 700023],
    ['an assertion that has ended', () => certified({ expires: '-10m' }), 700024],
    ['an assertion that is not yet valid', () => certified({ claims: { nbf: Math.floor(Date.now() / 1000) + 600 } }), 700024],
    ['another issuer', () => certified({ claims: { iss: randomUUID() } }), 700021],
    ['another subject', () => certified({ claims: { sub: randomUUID() } }), 700021],
    ['no id of the assertion', () => certified({ claims: { jti: undefined } }), 50027],
    ['another algorithm', () => certified({ alg: 'RS512' }), 700027],
    ['rubbish', () => Promise.resolve('rubbish'), 50027],
    ['another platform', () => platformed({ iss: 'https://elsewhere.example' }), 700211],
    ['another program of the platform', () => platformed({ sub: 'system:serviceaccount:other:pod' }), 700213],
    ['a token that the platform made for others', () => platformed({ aud: 'api://other' }), 700212],
    ['a platform’s token that has ended', () => platformed({}, { expires: '-10m' }), 700024],
    ['a forged token of the platform', () => platformed({}, { key: strangeKey }), 700027],
  ];
  for (const [what, make, number] of refused) {
    it(`refuses ${what} as Entra does: ${number}`, async () => {
      expect(await asked(await make())).to.deep.include({ error_codes: [number] });
    });
  }

  it('refuses an assertion whose type is not said', async () => {
    expect(await asked(await certified(), { client_assertion_type: 'jwt' })).to.deep.include({ error_codes: [90014] });
  });

  for (const body of [{}, { certificate: 'rubbish' }, { federated: { issuer: 'x' } }]) {
    it(`is told no other credential: ${JSON.stringify(body)}`, async () => {
      expect((await askControl(bench, 'POST', 'credentials', body)).status).to.equal(400);
    });
  }

  it('says what is registered, and forgets it', async () => {
    const control = startControl(bench);
    expect(await control('GET', 'credentials')).to.deep.equal({ certificates: [thumbprint(own), thumbprint(ended)], federated: [platform] });
    await control('DELETE', 'credentials');
    expect(await asked(await certified())).to.deep.include({ error_codes: [700027] });
  });
});
