import { expect } from 'chai';
import { SignJWT, createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import type { CryptoKey, JWK, JWTVerifyGetKey } from 'jose';
import { verifier } from '../../bridge/identity/accessToken.ts';
import type { Verify } from '../../bridge/identity/accessToken.ts';
import { AuthorityKeys } from '../../bridge/identity/authorityKeys.ts';

const tenantId = '7d1f0c52-3c5e-4b0e-9d0a-5a4c2f6f1e10';
const audience = 'b5f5e6a0-0f0d-4a57-9d0b-1f6a3c1c7a01';
const pane = 'c2a8d4b6-4a7e-4d1f-8b52-6e0d9f3b2a02';
const issuer = `https://localhost:7050/${tenantId}/v2.0`;
const good = { tid: tenantId, oid: '44444444-4444-4444-8444-444444444444', scp: 'access_as_user', azp: pane, ver: '2.0' };

interface Made {
  readonly claims?: object;
  readonly issuer?: string;
  readonly audience?: string;
  readonly notBefore?: string;
  readonly expires?: string;
  readonly kid?: string;
  /** More of its header. */
  readonly header?: object;
}

const signed = (key: CryptoKey, made: Made = {}): Promise<string> =>
  new SignJWT({ ...good, ...made.claims })
    .setProtectedHeader({ alg: 'RS256', kid: made.kid ?? 'k1', ...made.header })
    .setIssuer(made.issuer ?? issuer)
    .setAudience(made.audience ?? audience)
    .setIssuedAt(made.notBefore ?? '0s')
    .setNotBefore(made.notBefore ?? '0s')
    .setExpirationTime(made.expires ?? '1h')
    .sign(key);

const clock = { now: () => Date.now() };
const expected = { issuer, audience, tenantId, allowedClients: [pane] };
const authorityClock = { ...clock, lookAgain: () => Promise.resolve() };
const verifying = (keys: JWTVerifyGetKey): Verify => verifier({ keys, expected, clock, authorityClock });

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the bridge trusts only access tokens that are meant for it', () => {
  let verify: Verify;
  let key: CryptoKey;
  let strangeKey: CryptoKey;
  let publicPem: string;
  let jwk: JWK;

  before(async () => {
    const pair = await generateKeyPair('RS256');
    key = pair.privateKey;
    strangeKey = (await generateKeyPair('RS256')).privateKey;
    publicPem = await exportSPKI(pair.publicKey);
    jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
    verify = verifying(createLocalJWKSet({ keys: [jwk] }));
  });

  it('knows a person by tenant and object id', async () => {
    const answer = await verify(await signed(key));
    expect(answer.kind === 'done' && answer.value.objectId).to.equal(good.oid);
  });

  const claimed: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['nobody by a token without roles', undefined, []],
    ['a template editor', ['Klachtwijzer.TemplateEditor'], ['templateEditor']],
    ['somebody with several roles', ['Klachtwijzer.TeamLeader', 'Klachtwijzer.Admin'], ['admin', 'teamLeader']],
    ['no role that it does not know', ['Klachtwijzer.Owner', 'templateEditor', 7], []],
    ['no role in a claim that is no list', 'Klachtwijzer.Admin', []],
  ];
  for (const [whom, roles, known] of claimed) {
    it(`knows ${whom}`, async () => {
      const answer = await verify(await signed(key, { claims: { roles } }));
      expect(answer.kind === 'done' && answer.value.roles).to.deep.equal(known);
    });
  }

  /** As if the published key were a shared secret. */
  const hashed = (): Promise<string> =>
    new SignJWT(good)
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setNotBefore('0s')
      .setExpirationTime('1h')
      .sign(Buffer.from(publicPem));
  const elsewhere = { jku: 'https://elsewhere.example/keys', x5u: 'https://elsewhere.example/cert', jwk: { kty: 'RSA' } };

  const refused: readonly (readonly [string, () => Promise<string>])[] = [
    ['no signature', () => Promise.resolve(`${base64({ alg: 'none' })}.${base64({ ...good, iss: issuer, aud: audience })}.`)],
    ['HS256 with the published key', hashed],
    ['another algorithm', async () => new SignJWT(good).setProtectedHeader({ alg: 'PS256', kid: 'k1' }).sign((await generateKeyPair('PS256')).privateKey)],
    ['another key', () => signed(strangeKey)],
    ['another key that the token itself points to', () => signed(strangeKey, { header: elsewhere })],
    ['an unknown key id', () => signed(key, { kid: 'k2' })],
    ['another tenant’s issuer', () => signed(key, { issuer: issuer.replace(tenantId, pane) })],
    ['a version 1 issuer', () => signed(key, { issuer: `https://sts.windows.net/${tenantId}/` })],
    ['another audience', () => signed(key, { audience: pane })],
    ['an expired token', () => signed(key, { notBefore: '-2h', expires: '-10m' })],
    ['a token not yet valid', () => signed(key, { notBefore: '10m' })],
    ['an ID token', () => signed(key, { audience: pane, claims: { scp: undefined, azp: undefined } })],
    ['no scope', () => signed(key, { claims: { scp: undefined } })],
    ['a token of a program, which has roles and no scope', () => signed(key, { claims: { scp: undefined, roles: ['Klachtwijzer.Admin'], idtyp: 'app' } })],
    ['nobody in it', () => signed(key, { claims: { oid: undefined } })],
    ['no application', () => signed(key, { claims: { azp: undefined } })],
    ['another scope', () => signed(key, { claims: { scp: 'other' } })],
    ['another application', () => signed(key, { claims: { azp: audience } })],
    ['another tenant', () => signed(key, { claims: { tid: pane } })],
    ['token version 1.0', () => signed(key, { claims: { ver: '1.0' } })],
    ['a truncated token', async () => (await signed(key)).slice(0, -10)],
    ['a token whose content was changed', async () => (await signed(key)).replace(/\.[^.]+\./, `.${base64({ ...good, iss: issuer, aud: audience, exp: 9e9, nbf: 0 })}.`)],
    ['rubbish', () => Promise.resolve('rubbish')],
  ];
  for (const [name, make] of refused) {
    it(`refuses ${name}`, async () => {
      const answer = await verify(await make());
      expect(answer.kind === 'refused' && answer.problem.code).to.equal('notSignedIn');
    });
  }

  it('never looks where a token points to', async () => {
    const asked: string[] = [];
    const fetch = (url: string): Promise<Response> => {
      asked.push(url);
      return Promise.resolve(Response.json({ keys: [jwk] }));
    };
    const keys = new AuthorityKeys({ url: 'https://localhost/keys', fetch, clock });
    await verifying(keys.get)(await signed(strangeKey, { header: elsewhere }));
    expect(asked).to.deep.equal(['https://localhost/keys']);
  });

  const minutesOff: readonly (readonly [minutes: number, expected: string])[] = [
    [-2, 'done'],
    [2, 'done'],
    [-10, 'clockWrong'],
    [10, 'done'],
    [90, 'clockWrong'],
  ];
  for (const [minutes, outcome] of minutesOff) {
    it(`with our clock off by ${minutes} minutes: ${outcome}`, async () => {
      const ours = { now: () => Date.now() + minutes * 60_000 };
      const off = verifier({ keys: createLocalJWKSet({ keys: [jwk] }), expected, clock: ours, authorityClock });
      const answer = await off(await signed(key, { notBefore: '-5m' }));
      expect(answer.kind === 'refused' ? answer.problem.code : answer.kind).to.equal(outcome);
    });
  }

  it('asks for a new sign-in, and not for another clock, when a token is simply old', async () => {
    const ours = { now: () => Date.now() + 10 * 60_000 };
    const off = verifier({ keys: createLocalJWKSet({ keys: [jwk] }), expected, clock: ours, authorityClock });
    const answer = await off(await signed(key, { notBefore: '-1h', expires: '5m' }));
    expect(answer.kind === 'refused' && answer.problem.code).to.equal('notSignedIn');
  });

  const pages: readonly (readonly [string, () => Promise<Response>])[] = [
    ['does not answer', () => Promise.reject(new Error('ECONNREFUSED'))],
    ['answers an error', () => Promise.resolve(new Response('{"error":"busy"}', { status: 503 }))],
    ['answers a page', () => Promise.resolve(new Response('<html>Onderhoud</html>'))],
    ['answers without keys', () => Promise.resolve(new Response('"Onderhoud"'))],
  ];
  for (const [name, fetch] of pages) {
    it(`signs nobody out while the authority ${name}`, async () => {
      const waiting = verifying(new AuthorityKeys({ url: 'https://localhost/keys', fetch, clock }).get);
      const answer = await waiting(await signed(key));
      expect(answer.kind === 'refused' && answer.problem.code).to.equal('signInAway');
    });
  }
});
