import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { expect } from 'chai';
import { paths } from '../../sandbox/entra/discovery.ts';
import { appToken, asItself, erpFor, erpTokenOf, formPost, oidOf, onBehalfOf, openBench, paneTokens, signInUrl, tokensFor } from './bench.ts';
import type { Bench, Record } from './bench.ts';
import { faultControl } from './control.ts';
import type { FaultControl } from './control.ts';
import { seenOf } from './seen.ts';

const twoHours = 7_200_000;

describe('sandbox: faults of signing in, and of clocks', () => {
  let bench: Bench;
  let control: FaultControl;
  let jolanda: unknown;
  let kees: unknown;

  before(async () => {
    bench = await openBench();
    control = faultControl(bench);
    jolanda = (await paneTokens(bench, 'JBRUIN'))['access_token'];
    kees = (await paneTokens(bench, 'KVISSER'))['access_token'];
  });
  after(() => bench.close());
  beforeEach(() => control.putBack());

  const asked = (form: { readonly [name: string]: string }): Promise<Response> => formPost(signInUrl(bench, paths.token), form);

  it('the token endpoint is down as often as it is told', async () => {
    await control.fault({ kind: 'tokenEndpointDown', times: 2, retryAfter: 9 });
    const first = await asked(asItself);
    expect([first.status, first.headers.get('retry-after')]).to.deep.equal([503, '9']);
    expect(await first.json()).to.deep.include({ error: 'temporarily_unavailable', error_codes: [90033] });
    expect([await seenOf(asked(asItself)), await seenOf(asked(asItself))]).to.deep.equal(['503', '200']);
  });

  it('the token endpoint resets the connection', async () => {
    await control.fault({ kind: 'tokenEndpointDown', reset: true });
    expect([await seenOf(asked(asItself)), await seenOf(asked(asItself))]).to.deep.equal(['connection lost', '200']);
  });

  it('the token endpoint resets the connection over https as well', async () => {
    await control.fault({ kind: 'tokenEndpointDown', reset: true });
    const ended = new Promise((resolve) => {
      const agent = new Agent({ ca: readFileSync(bench.sandbox.caFile) });
      const posted = request(`https://localhost:${bench.sandbox.signInTlsPort}${paths.token}`, { method: 'POST', agent });
      posted.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code)).on('response', ({ statusCode }) => resolve(statusCode));
      posted.end(new URLSearchParams(asItself).toString());
    });
    expect(await ended).to.equal('ECONNRESET');
  });

  it('strikes the token requests of one person, or of the program', async () => {
    await control.fault({ kind: 'tokenEndpointDown', user: oidOf('JBRUIN'), times: 0 });
    expect([await seenOf(asked(onBehalfOf(jolanda))), await seenOf(asked(onBehalfOf(kees))), await seenOf(asked(asItself))]).to.deep.equal(['503', '200', '200']);
    await control.ask('DELETE', 'faults');
    await control.fault({ kind: 'tokenEndpointDown', user: 'app', times: 0, status: 500 });
    expect([await seenOf(asked(onBehalfOf(jolanda))), await seenOf(asked(asItself))]).to.deep.equal(['200', '500']);
  });

  it('refuses for want of consent as Entra does, on behalf of somebody only', async () => {
    await control.fault({ kind: 'consentRequired' });
    expect(await seenOf(asked(asItself))).to.equal('200');
    const refused = await asked(onBehalfOf(jolanda));
    expect(refused.status).to.equal(400);
    expect(await refused.json()).to.deep.include({ error: 'invalid_grant', suberror: 'consent_required', error_codes: [65001] });
    expect(await tokensFor(bench, onBehalfOf(jolanda))).to.have.property('access_token');
  });

  for (const error of [50076, 50079]) {
    it(`asks for more than a password with a claims challenge: ${error}`, async () => {
      await control.fault({ kind: 'interactionRequired', error });
      const body: Record = await tokensFor(bench, onBehalfOf(jolanda));
      expect(body).to.deep.include({ error: 'interaction_required', error_codes: [error] });
      expect(JSON.parse(String(body['claims']))).to.have.nested.property('access_token.polids.essential', true);
    });
  }

  for (const [what, ms] of [['ahead', twoHours], ['behind', -twoHours]] as const) {
    it(`an ERP whose clock is two hours ${what} lets nobody in, and says what time it thinks it is`, async () => {
      const erp = erpFor(bench, await erpTokenOf(bench, 'JBRUIN'));
      await control.fault({ kind: 'clockSkew', clock: 'erp', ms });
      const { status, code, headers } = await erp.get('teams');
      expect([status, code]).to.deep.equal([401, 'Authentication_InvalidCredentials']);
      expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now() - ms)).to.be.below(60_000);
      await control.ask('DELETE', 'faults');
      expect((await erp.get('teams')).status).to.equal(200);
    });
  }

  it('tokens of an Entra whose clock is wrong hold at an ERP whose clock is wrong alike, and at no other', async () => {
    await control.fault({ kind: 'clockSkew', ms: twoHours });
    const token = await appToken(bench);
    expect((await erpFor(bench, token).get('teams')).status).to.equal(200);
    await control.ask('DELETE', 'faults');
    expect((await erpFor(bench, token).get('teams')).status).to.equal(401);
  });
});
