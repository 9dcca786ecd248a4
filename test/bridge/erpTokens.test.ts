import type { INetworkModule, NetworkResponse } from '@azure/msal-node';
import { expect } from 'chai';
import { MemoryTokens } from '../../bridge/identity/cache/memory.ts';
import { ErpTokens } from '../../bridge/identity/erpTokens.ts';

const issuer = 'https://localhost:7050/7d1f0c52-3c5e-4b0e-9d0a-5a4c2f6f1e10/v2.0';
const canary = 'Mevrouw Kanarie';

/** An authority that refuses every token with this answer. */
const authority = (status: number, body: unknown): INetworkModule => {
  const give = <T>(as: number, what: unknown): Promise<NetworkResponse<T>> => Promise.resolve({ status: as, headers: {}, body: what as T });
  const endpoints = { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` };
  return { sendGetRequestAsync: () => give(200, endpoints), sendPostRequestAsync: () => give(status, body) };
};

const asking = (network: INetworkModule) => {
  const told: string[] = [];
  const clock = { now: () => Date.now() };
  const application = { issuer, tokenUrl: `${issuer}/token`, clientId: 'bridge', userScope: 'erp/user', appScope: 'erp/.default', network, clock };
  const credential = { kind: 'secret', secret: 'secret' } as const;
  const store = new MemoryTokens(clock);
  const onEnding = (): void => expect.fail('there is no certificate');
  return { told, tokens: new ErpTokens({ ...application, credential, store, onEnding, onNoToken: (code) => told.push(code) }) };
};

describe('a token for the ERP that does not come', () => {
  const user = { tenantId: 't', objectId: 'o', token: 'token', roles: [] };

  it('for a wrong secret is told to the administrator, by its code alone', async () => {
    const { told, tokens } = asking(authority(401, { error: 'invalid_client', error_description: canary }));
    const answers = [await tokens.forBridge(), await tokens.forUser(user)];
    expect(answers.map((answer) => answer.kind === 'refused' && answer.problem.code)).to.deep.equal(['signInAway', 'signInAway']);
    expect(told).to.deep.equal(['invalid_client', 'invalid_client']);
  });

  it('for a sign-in that has ended is told to the person', async () => {
    const { told, tokens } = asking(authority(400, { error: 'invalid_grant', error_description: canary }));
    const answer = await tokens.forUser(user);
    expect(answer.kind === 'refused' && answer.problem.code).to.equal('notSignedIn');
    expect(told).to.deep.equal([]);
  });

  const challenge = JSON.stringify({ access_token: { polids: { essential: true, values: ['9ab03e19-ed42-4168-b6b7-7001fb3e933a'] } } });

  it('for want of a stronger sign-in brings the claims to the pane as the authority gave them', async () => {
    const { told, tokens } = asking(authority(400, { error: 'interaction_required', error_codes: [50076], error_description: canary, claims: challenge }));
    const answer = await tokens.forUser(user);
    expect(answer.kind === 'refused' && answer.problem).to.include({ code: 'claimsNeeded', claims: challenge });
    expect(told).to.deep.equal([]);
  });

  for (const [what, claims] of [['no JSON', '<b>'], ['no object', '"x"'], ['too long', JSON.stringify({ a: 'x'.repeat(4_000) })]] as const) {
    it(`passes on no claims that are ${what}`, async () => {
      const answer = await asking(authority(400, { error: 'interaction_required', error_description: canary, claims })).tokens.forUser(user);
      expect(answer.kind === 'refused' && answer.problem).to.deep.include({ code: 'notSignedIn' }).and.not.to.have.property('claims');
    });
  }

  for (const body of [{ suberror: 'consent_required' }, { error_codes: [65001] }, { error_description: `AADSTS65001: ${canary}` }]) {
    it(`for want of consent tells person and administrator: ${Object.keys(body).join()}`, async () => {
      const { told, tokens } = asking(authority(400, { error: 'invalid_grant', error_description: canary, ...body }));
      const answer = await tokens.forUser(user);
      expect(answer.kind === 'refused' && answer.problem.code).to.equal('consentMissing');
      expect(told.join()).to.match(/^invalid_grant(?: AADSTS65001)?$/);
    });
  }

  it('because the authority gives a page never brings that page into the log', async () => {
    const { told, tokens } = asking(authority(503, `<html>${canary}</html>`));
    const answer = await tokens.forBridge();
    expect(answer.kind === 'refused' && answer.problem.code).to.equal('signInAway');
    expect(told.join()).to.match(/^[a-z_]+$/);
  });
});
