import { join } from 'node:path';
import { expect } from 'chai';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import type { CredentialSettings } from '../../bridge/identity/settings.ts';
import { erpFor } from '../sandbox/bench.ts';
import { makeCertificate } from '../sandbox/certificates.ts';
import { startControl } from '../sandbox/control.ts';
import { tokenBridges, tokenIn } from './tokenBridges.ts';

describe('tokens for the ERP, of the sandbox’s Entra', () => {
  const { bench, bridge, exchanges, fileWith, folder, pass, userOf } = tokenBridges();

  it('are exchanged once for fifty calls of one person at a time, and kept after', async () => {
    const { tokens } = bridge();
    const user = await userOf('JBRUIN');
    const got = await Promise.all(Array.from({ length: 50 }, () => tokens.forUser(user)));
    expect(new Set(got.map(tokenIn)).size).to.equal(1);
    await tokens.forUser(user);
    expect(exchanges()).to.equal(1);
  });

  it('are never one person’s for another, nor one sign-in’s for the next', async () => {
    const { tokens } = bridge();
    const [jolanda, kees, again] = [await userOf('JBRUIN'), await userOf('KVISSER'), await userOf('JBRUIN')];
    const got = new Set([tokenIn(await tokens.forUser(jolanda)), tokenIn(await tokens.forUser(kees)), tokenIn(await tokens.forUser(again))]);
    expect([got.size, exchanges()]).to.deep.equal([3, 3]);
  });

  it('of the bridge itself are asked for once, and anew shortly before they end', async () => {
    const { tokens } = bridge();
    const first = tokenIn(await tokens.forBridge());
    await Promise.all([tokens.forBridge(), tokens.forBridge()]);
    pass(54 * 60_000);
    expect(tokenIn(await tokens.forBridge())).to.equal(first);
    pass(56 * 60_000);
    expect(tokenIn(await tokens.forBridge())).not.to.equal(first);
    expect(exchanges()).to.equal(2);
  });

  it('that did not come are asked for again by the next call', async () => {
    const { tokens, warnings } = bridge();
    await startControl(bench())('POST', 'faults', { kind: 'tokenEndpointDown', status: 500 });
    const answer = await tokens.forBridge();
    expect(answer.kind === 'refused' && answer.problem.code).to.equal('signInAway');
    tokenIn(await tokens.forBridge());
    expect(warnings).to.have.length(1);
  });

  it('are not asked for while the authority wants to be left alone', async () => {
    const { tokens } = bridge();
    await startControl(bench())('POST', 'faults', { kind: 'tokenEndpointDown', status: 503, retryAfter: 3600 });
    for (const _ of [1, 2, 3]) expect((await tokens.forBridge()).kind).to.equal('refused');
    expect(exchanges()).to.equal(1);
  });

  it('come by a certificate, and by a new one that takes its place while the bridge runs', async () => {
    const [old, fresh] = await Promise.all([makeCertificate(10), makeCertificate(400)]);
    for (const { certificate } of [old, fresh]) await startControl(bench())('POST', 'credentials', { certificate });
    const credential = { kind: 'certificate', certificateFile: fileWith('c.pem', old.certificate), keyFile: fileWith('c.key', old.key) } as const;
    const { tokens, ending } = bridge({ credential });
    const token = tokenIn(await tokens.forUser(await userOf('JBRUIN')));
    expect((await erpFor(bench(), token).get('teams')).status).to.equal(200);
    expect(ending).to.deep.equal([9]);
    fileWith('c.pem', fresh.certificate);
    fileWith('c.key', fresh.key);
    tokenIn(await tokens.forUser(await userOf('JBRUIN')));
    expect(ending).to.have.length(1);
  });

  const unusable: readonly (readonly [what: string, make: () => Promise<CredentialSettings>, told: string])[] = [
    ['a certificate that nobody registered', async () => certificate(await makeCertificate()), 'invalid_client AADSTS700027'],
    ['the key of another certificate', async () => certificate({ ...(await makeCertificate()), key: (await makeCertificate()).key }), 'key_of_another_certificate'],
    ['a certificate file that is gone', async () => ({ kind: 'certificate', certificateFile: join(folder(), 'x.pem'), keyFile: join(folder(), 'x.key') }), 'certificate_unreadable'],
    ['a key file that holds no key', async () => certificate({ ...(await makeCertificate()), key: 'rubbish' }), 'key_unreadable'],
    ['a certificate file that holds none', async () => certificate({ ...(await makeCertificate()), certificate: '' }), 'certificate_unreadable'],
    ['a platform’s token file that is gone', async () => ({ kind: 'federated', tokenFile: join(folder(), 'none') }), 'token_file_unreadable'],
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
    const control = startControl(bench());
    await control('POST', 'credentials', { federated });
    const { tokens } = bridge({ credential: { kind: 'federated', tokenFile: fileWith('t', 'stale') } });
    expect((await tokens.forBridge()).kind).to.equal('refused');
    fileWith('t', `${await platformToken(privateKey)}\n`);
    tokenIn(await tokens.forBridge());
    await control('DELETE', 'credentials');
  });
});
