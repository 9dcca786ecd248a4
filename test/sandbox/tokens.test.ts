import { readFileSync, statSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { join } from 'node:path';
import { expect } from 'chai';
import { createLocalJWKSet, decodeJwt, jwtVerify, SignJWT, generateKeyPair } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { paths } from '../../sandbox/entra/discovery.ts';
import { bridgeApp, bridgeScope, erpApp, paneApp, tenantId } from '../../sandbox/entra/registrations.ts';
import {
  asItself,
  choose,
  erpFor,
  erpTokenOf,
  formPost,
  newVerifier,
  oidOf,
  onBehalfOf,
  openBench,
  paneOrigin,
  paneTokens,
  redirectUri,
  signInUrl,
  tokensFor,
} from './bench.ts';
import type { Bench, Record } from './bench.ts';

describe('sandbox: tokens', () => {
  let bench: Bench;

  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());

  /** Over https, trusting nothing but the CA of the data folder. */
  const overTls = async (path: string): Promise<Record> =>
    new Promise((resolve, reject) => {
      const agent = new Agent({ ca: readFileSync(bench.sandbox.caFile) });
      const url = `https://localhost:${bench.sandbox.signInTlsPort}${path}`;
      request(url, { agent }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve(JSON.parse(text) as Record));
      })
        .on('error', reject)
        .end();
    });

  it('publishes discovery and keys over https, with the issuer of every token', async () => {
    const document = await overTls(paths.discovery);
    expect(document['issuer']).to.equal(`https://localhost:${bench.sandbox.signInTlsPort}/${tenantId}/v2.0`);
    const keys = createLocalJWKSet((await overTls(paths.keys)) as unknown as JSONWebKeySet);
    const { access_token: token } = await paneTokens(bench, 'JBRUIN');
    const { payload } = await jwtVerify(String(token), keys, { issuer: String(document['issuer']), audience: bridgeApp.id });
    expect(payload).to.include({ tid: tenantId, oid: oidOf('JBRUIN'), azp: paneApp.id, scp: 'access_as_user', ver: '2.0' });
    expect(payload).to.include({ name: 'Jolanda de Bruin', preferred_username: 'j.debruin@delinde.example' });
    expect(payload.sub).not.to.equal(payload['oid']);
    expect(payload.nbf).to.equal(payload.iat);
    expect(Number(payload.exp) - Number(payload.iat)).to.equal(3600 + 300);
  });

  it('never gives its private keys to others on the machine', () => {
    for (const name of ['ca.key', 'server.key', 'token.key']) {
      expect(statSync(join(bench.folder, name)).mode & 0o777, name).to.equal(0o600);
    }
  });

  const code = (verifier: string, given: string) => ({
    grant_type: 'authorization_code',
    client_id: paneApp.id,
    code: given,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });

  it('gives the pane an id token, an access token and a refresh token for a code', async () => {
    const tokens = await paneTokens(bench, 'KVISSER');
    expect(tokens).to.include({ token_type: 'Bearer', expires_in: 3600, scope: bridgeScope });
    expect(decodeJwt(String(tokens['id_token'])).aud).to.equal(paneApp.id);
    const again = await tokensFor(bench, { grant_type: 'refresh_token', client_id: paneApp.id, refresh_token: String(tokens['refresh_token']) });
    expect(decodeJwt(String(again['access_token']))).to.include({ oid: oidOf('KVISSER'), aud: bridgeApp.id });
  });

  it('takes a code once only, only with its verifier, its address and in time', async () => {
    const verifier = newVerifier();
    const first = (await choose(bench, 'JBRUIN', verifier)).code;
    expect(await tokensFor(bench, code(verifier, first))).to.have.property('access_token');
    expect(await tokensFor(bench, code(verifier, first))).to.include({ error: 'invalid_grant' });
    const second = (await choose(bench, 'JBRUIN', verifier)).code;
    expect(await tokensFor(bench, code(newVerifier(), second))).to.deep.include({ error_codes: [501481] });
    const third = (await choose(bench, 'JBRUIN', verifier)).code;
    expect(await tokensFor(bench, { ...code(verifier, third), redirect_uri: `${paneOrigin}/` })).to.deep.include({ error_codes: [50011] });
    const fourth = (await choose(bench, 'JBRUIN', verifier)).code;
    bench.wait(301_000);
    expect(await tokensFor(bench, code(verifier, fourth))).to.deep.include({ error_codes: [70000] });
  });

  it('lets only the pane’s pages read the token endpoint', async () => {
    const url = signInUrl(bench, paths.token);
    const allowed = async (origin: string): Promise<string | null> =>
      (await formPost(url, {}, { origin })).headers.get('access-control-allow-origin');
    expect(await allowed(paneOrigin)).to.equal(paneOrigin);
    expect(await allowed('http://localhost:3001')).to.equal(null);
    const preflight = await fetch(url, { method: 'OPTIONS', headers: { origin: paneOrigin } });
    expect(preflight.headers.get('access-control-allow-methods')).to.equal('POST');
  });

  it('exchanges the pane’s token for one at the ERP, of the same person', async () => {
    const claims = decodeJwt(await erpTokenOf(bench, 'JBRUIN'));
    expect(claims).to.include({ aud: erpApp.audience, oid: oidOf('JBRUIN'), scp: erpApp.delegatedScope, azp: bridgeApp.id });
  });

  it('gives the bridge a token of its own, of no person', async () => {
    const { access_token: token } = await tokensFor(bench, asItself);
    expect(decodeJwt(String(token))).to.include({ aud: erpApp.audience, idtyp: 'app' }).and.not.to.have.property('scp');
  });

  const refused: readonly (readonly [what: string, form: () => Promise<{ readonly [name: string]: string }>, error: string, number: number])[] = [
    ['an unknown grant', async () => ({ grant_type: 'password' }), 'unsupported_grant_type', 70003],
    ['no grant', async () => ({}), 'invalid_request', 90014],
    ['a wrong secret', async () => ({ ...asItself, client_secret: 'guess' }), 'invalid_client', 7000215],
    ['no secret', async () => ({ ...asItself, client_secret: '' }), 'invalid_client', 7000215],
    ['another client', async () => ({ ...asItself, client_id: paneApp.id }), 'unauthorized_client', 700016],
    ['another scope', async () => ({ ...asItself, scope: 'https://graph.microsoft.com/.default' }), 'invalid_scope', 70011],
    ['an id token as assertion', async () => onBehalfOf((await paneTokens(bench, 'JBRUIN'))['id_token']), 'invalid_grant', 500131],
    ['the ERP’s token as assertion', async () => onBehalfOf(await erpTokenOf(bench, 'JBRUIN')), 'invalid_grant', 500131],
    ['the bridge’s id token as assertion', async () => onBehalfOf(await bridgeIdToken()), 'invalid_grant', 50013],
    ['a forged assertion', async () => onBehalfOf(await forged()), 'invalid_grant', 50013],
    ['rubbish as assertion', async () => onBehalfOf('rubbish'), 'invalid_grant', 50013],
    ['an old assertion', async () => onBehalfOf(await old()), 'invalid_grant', 500133],
  ];
  const forged = async (): Promise<string> => {
    const { privateKey } = await generateKeyPair('RS256');
    const claims = decodeJwt(String((await paneTokens(bench, 'JBRUIN'))['access_token']));
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
  };
  const bridgeIdToken = async (): Promise<unknown> =>
    (await tokensFor(bench, onBehalfOf((await paneTokens(bench, 'JBRUIN'))['access_token'])))['id_token'];
  const old = async (): Promise<unknown> => {
    const tokens = await paneTokens(bench, 'JBRUIN');
    bench.wait(3_601_000);
    return tokens['access_token'];
  };
  for (const [what, form, error, number] of refused) {
    it(`refuses ${what} as Entra does: ${error}, ${number}`, async () => {
      const response = await formPost(signInUrl(bench, paths.token), await form());
      const body = (await response.json()) as Record;
      expect(response.status).to.equal(error === 'invalid_client' ? 401 : 400);
      expect(body).to.deep.include({ error, error_codes: [number] });
      expect(body['error_description']).to.match(new RegExp(`^AADSTS${number}: .*Trace ID: .*Correlation ID: .*Timestamp: `));
    });
  }

  it('is no key to the ERP any more after an hour, and the pane’s token never is', async () => {
    const token = await erpTokenOf(bench, 'JBRUIN');
    const { access_token: pane } = await paneTokens(bench, 'JBRUIN');
    expect((await erpFor(bench, token).get('teams')).status).to.equal(200);
    expect((await erpFor(bench, String(pane)).get('teams')).status).to.equal(401);
    bench.wait(3_601_000);
    expect((await erpFor(bench, token).get('teams')).status).to.equal(401);
  });
});
