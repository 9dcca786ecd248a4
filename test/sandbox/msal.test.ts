import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { ConfidentialClientApplication } from '@azure/msal-node';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import axios from 'axios';
import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { bridgeApp, clientCredentialsScope, onBehalfOfScope } from '../../sandbox/entra/registrations.ts';
import { erpFor, oidOf, openBench, paneTokens } from './bench.ts';
import type { Bench } from './bench.ts';

/** Goes out over https, trusting the stand-in's CA and nothing else. */
const networkTrusting = (caFile: string): INetworkModule => {
  const httpsAgent = new Agent({ ca: readFileSync(caFile) });
  const send = async <T>(method: 'get' | 'post', url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> => {
    const { headers = {}, body } = options ?? {};
    const response = await axios.request<T>({ url, method, headers, data: body, httpsAgent, validateStatus: () => true, proxy: false });
    return { headers: {}, body: response.data, status: response.status };
  };
  return {
    sendGetRequestAsync: async (url, options) => send('get', url, options),
    sendPostRequestAsync: async (url, options) => send('post', url, options),
  };
};

describe('sandbox: the bridge’s own library for signing in', () => {
  let bench: Bench;
  let bridge: ConfidentialClientApplication;

  before(async () => {
    bench = await openBench();
    bridge = new ConfidentialClientApplication({
      auth: {
        clientId: bridgeApp.id,
        clientSecret: bridgeApp.secret,
        authority: bench.sandbox.issuer,
        knownAuthorities: [`localhost:${bench.sandbox.signInTlsPort}`],
      },
      system: { networkClient: networkTrusting(bench.sandbox.caFile), protocolMode: 'OIDC' },
    });
  });
  after(() => bench.close());

  it('gets a token for the bridge itself, which the ERP takes for reading', async () => {
    const result = await bridge.acquireTokenByClientCredential({ scopes: [clientCredentialsScope] });
    expect((await erpFor(bench, result?.accessToken ?? '').get('employees')).status).to.equal(200);
  });

  it('exchanges an employee’s token, and the ERP knows who it is', async () => {
    const { access_token: assertion } = await paneTokens(bench, 'JBRUIN');
    const result = await bridge.acquireTokenOnBehalfOf({ oboAssertion: String(assertion), scopes: [onBehalfOfScope] });
    const token = result?.accessToken ?? '';
    expect(decodeJwt(token)['oid']).to.equal(oidOf('JBRUIN'));
    const { body } = await erpFor(bench, token).post('livabilityComments', { dossierNumber: 'D-000206', comment: 'Gebeld' });
    expect(body['createdBy']).to.equal('JBRUIN');
  });

  it('learns from an old token that the employee must sign in again', async () => {
    const { access_token: assertion } = await paneTokens(bench, 'KVISSER');
    bench.wait(3_601_000);
    const request = { oboAssertion: String(assertion), scopes: [onBehalfOfScope] };
    const error = await bridge.acquireTokenOnBehalfOf(request).catch((problem: unknown) => problem);
    expect(error).to.include({ errorCode: 'invalid_grant' });
  });
});
