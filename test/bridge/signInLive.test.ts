import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Problem } from '../../bridge/schema.ts';
import { paneTokens } from '../sandbox/bench.ts';
import { faultControl } from '../sandbox/control.ts';
import type { FaultControl } from '../sandbox/control.ts';
import { goLive } from './live.ts';
import type { Desk, Live } from './live.ts';

const minute = 60_000;
/** Takes an exchange each time: of who somebody is, the bridge keeps the answer. */
const onBehalf = '/tasks?scope=mine';

describe('signing in at the bridge, with the sandbox’s Entra', () => {
  let live: Live;
  let control: FaultControl;

  before(async () => {
    live = await goLive('JBRUIN');
    control = faultControl(live.bench);
  });
  after(() => live.close());
  afterEach(async () => {
    await control.putBack();
    expect(await told(await anew())).to.equal('done');
  });

  const problemOf = async (response: Response): Promise<Problem> => (await response.json()) as Problem;
  const told = async (desk: Desk = live): Promise<string> => {
    const response = await desk.get(onBehalf);
    return response.ok ? 'done' : (await problemOf(response)).code;
  };
  /** With a token that was made just now. */
  const anew = (employeeCode = 'JBRUIN'): Promise<Desk> => live.as(employeeCode);

  it('passes the claims on that the exchange asks for, and goes on with the next sign-in', async () => {
    const desk = await anew();
    await control.fault({ kind: 'interactionRequired' });
    const response = await desk.get(onBehalf);
    const problem = await problemOf(response);
    expect([response.status, problem.code]).to.deep.equal([401, 'claimsNeeded']);
    expect(JSON.parse(problem.claims ?? '')).to.have.nested.property('access_token.polids');
    expect(await told(await anew())).to.equal('done');
  });

  it('carries a command out once, after a claims challenge, under the same key', async () => {
    const desk = await anew();
    const key = randomUUID();
    const comment = { lineNumber: null, text: 'Bewoner gebeld over de steiger' };
    await control.fault({ kind: 'interactionRequired' });
    const refused = await desk.post('/dossiers/D-000206/comments', comment, key);
    expect((await problemOf(refused)).code).to.equal('claimsNeeded');
    const again = await desk.post('/dossiers/D-000206/comments', comment, key);
    expect(again.status).to.equal(200);
    const written = await live.erp.list(`livabilityComments?$filter=dossierNumber eq 'D-000206'`);
    expect(written.filter((one) => one['comment'] === comment.text)).to.have.length(1);
  });

  it('tells who must consent, to the person and in the log', async () => {
    const desk = await anew();
    await control.fault({ kind: 'consentRequired' });
    const problem = await problemOf(await desk.get(onBehalf));
    expect([problem.status, problem.code]).to.deep.equal([403, 'consentMissing']);
    expect(problem.now).to.contain('beheerderstoestemming');
    expect(live.logged.join()).to.contain('invalid_grant AADSTS65001');
  });

  it('signs nobody out while the token endpoint is down, and goes on when it is back', async () => {
    const desk = await anew();
    await control.fault({ kind: 'tokenEndpointDown', status: 500 });
    expect(await told(desk)).to.equal('signInAway');
    expect(await told(desk)).to.equal('done');
  });

  for (const minutes of [2, -2]) {
    it(`works with a clock that is ${minutes} minutes off`, async () => {
      await control.fault({ kind: 'clockSkew', ms: minutes * minute });
      expect(await told(await anew())).to.equal('done');
    });
  }

  it('says so where the server’s clock is ten minutes behind, and to the administrator too', async () => {
    await control.fault({ kind: 'clockSkew', ms: 10 * minute });
    const problem = await problemOf(await (await anew()).get(onBehalf));
    expect([problem.status, problem.code]).to.deep.equal([503, 'clockWrong']);
    expect(problem.now).to.contain('klok van de server');
    expect(live.logged.join()).to.match(/clock of this machine is (?:9\.9|10|10\.1) minutes behind the authority/);
  });

  it('goes on with a clock that is ten minutes ahead, and tells the administrator', async () => {
    await control.fault({ kind: 'clockSkew', clock: 'entra', ms: -10 * minute });
    expect(await told(await anew())).to.equal('done');
    expect(live.logged.join()).to.match(/clock of this machine is (?:9\.9|10|10\.1) minutes ahead of the authority/);
  });

  for (const keepOld of [true, false]) {
    it(`knows a new signing key at once, ${keepOld ? 'beside' : 'instead of'} the old one`, async () => {
      expect(await told()).to.equal('done');
      await control.ask('POST', 'keys', { keepOld });
      expect(await told(await anew('KVISSER'))).to.equal('done');
    });
  }

  it('brings no token, name or sentence of the authority into the log', async () => {
    const { access_token: token } = await paneTokens(live.bench, 'JBRUIN');
    for (const kind of ['consentRequired', 'interactionRequired', 'tokenEndpointDown']) {
      const desk = await anew();
      await control.fault({ kind });
      expect(await told(desk)).not.to.equal('done');
    }
    const log = live.logged.join();
    for (const hidden of [String(token).slice(0, 20), 'Jolanda', 'consented', 'Trace ID', 'sandbox-bridge-secret']) expect(log).not.to.contain(hidden);
  });
});
