import { expect } from 'chai';
import { SignJWT, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import { remoteKeys, verifier } from '../../bridge/identity/accessToken.ts';
import type { Verify } from '../../bridge/identity/accessToken.ts';

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
}

const signed = (key: CryptoKey, made: Made = {}): Promise<string> =>
  new SignJWT({ ...good, ...made.claims })
    .setProtectedHeader({ alg: 'RS256', kid: made.kid ?? 'k1' })
    .setIssuer(made.issuer ?? issuer)
    .setAudience(made.audience ?? audience)
    .setIssuedAt()
    .setNotBefore(made.notBefore ?? '0s')
    .setExpirationTime(made.expires ?? '1h')
    .sign(key);

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the bridge trusts only access tokens that are meant for it', () => {
  let verify: Verify;
  let key: CryptoKey;
  let strangeKey: CryptoKey;

  before(async () => {
    const pair = await generateKeyPair('RS256');
    key = pair.privateKey;
    strangeKey = (await generateKeyPair('RS256')).privateKey;
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
    verify = verifier(createLocalJWKSet({ keys: [jwk] }), { issuer, audience, tenantId, allowedClients: [pane] });
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

  const refused: readonly (readonly [string, () => Promise<string>])[] = [
    ['no signature', () => Promise.resolve(`${base64({ alg: 'none' })}.${base64({ ...good, iss: issuer, aud: audience })}.`)],
    ['another key', () => signed(strangeKey)],
    ['an unknown key id', () => signed(key, { kid: 'k2' })],
    ['another tenant’s issuer', () => signed(key, { issuer: issuer.replace(tenantId, pane) })],
    ['a version 1 issuer', () => signed(key, { issuer: `https://sts.windows.net/${tenantId}/` })],
    ['another audience', () => signed(key, { audience: pane })],
    ['an expired token', () => signed(key, { notBefore: '-2h', expires: '-10m' })],
    ['a token not yet valid', () => signed(key, { notBefore: '10m' })],
    ['no scope, such as an ID token', () => signed(key, { claims: { scp: undefined } })],
    ['another scope', () => signed(key, { claims: { scp: 'other' } })],
    ['another application', () => signed(key, { claims: { azp: audience } })],
    ['another tenant', () => signed(key, { claims: { tid: pane } })],
    ['token version 1.0', () => signed(key, { claims: { ver: '1.0' } })],
    ['a truncated token', async () => (await signed(key)).slice(0, -10)],
  ];
  for (const [name, make] of refused) {
    it(`refuses ${name}`, async () => {
      const answer = await verify(await make());
      expect(answer.kind === 'refused' && answer.problem.code).to.equal('notSignedIn');
    });
  }

  const pages: readonly (readonly [string, () => Promise<Response>])[] = [
    ['does not answer', () => Promise.reject(new Error('ECONNREFUSED'))],
    ['answers an error', () => Promise.resolve(new Response('{"error":"busy"}', { status: 503 }))],
    ['answers a page', () => Promise.resolve(new Response('<html>Onderhoud</html>'))],
    ['answers without keys', () => Promise.resolve(new Response('"Onderhoud"'))],
  ];
  for (const [name, fetch] of pages) {
    it(`signs nobody out while the authority ${name}`, async () => {
      const waiting = verifier(remoteKeys('https://localhost/keys', fetch), { issuer, audience, tenantId, allowedClients: [pane] });
      const answer = await waiting(await signed(key));
      expect(answer.kind === 'refused' && answer.problem.code).to.equal('signInAway');
    });
  }
});
