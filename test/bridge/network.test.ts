import { once } from 'node:events';
import { createServer as createPlain } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { axiosTransport } from '../../bridge/erp/transport.ts';
import { AuthorityKeys } from '../../bridge/identity/authorityKeys.ts';
import { authorityClient, keysFetch } from '../../bridge/identity/network.ts';
import { makeCertificate } from '../sandbox/certificates.ts';

const insecure = 'NODE_TLS_REJECT_UNAUTHORIZED';

describe('what the bridge calls', () => {
  let server: Server;

  const listen = async (scheme: string, made: Server): Promise<string> => {
    server = made.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `${scheme}://localhost:${(server.address() as AddressInfo).port}/`;
  };

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  describe('behind a certificate that nobody trusts, with the checks turned off in the environment', () => {
    const forged: RequestListener = (_request, response) => void response.end('{"keys":[]}');
    let asked: number;
    let before: string | undefined;

    beforeEach(async () => {
      before = process.env[insecure];
      process.env[insecure] = '0';
      asked = 0;
    });
    afterEach(() => {
      if (before === undefined) delete process.env[insecure];
      else process.env[insecure] = before;
    });

    const forger = async (): Promise<string> => {
      const { certificate, key } = await makeCertificate();
      const counted: RequestListener = (request, response) => {
        asked += 1;
        forged(request, response);
      };
      return listen('https', createServer({ cert: certificate, key }, counted));
    };

    it('gives no authority', async () => {
      const url = await forger();
      const failed = await authorityClient({ caFile: undefined, heard: () => undefined }).get(url).then(() => null, String);
      expect(failed).to.match(/certificate/u);
      expect(asked).to.equal(0);
    });

    it('gives no ERP, and gets no token', async () => {
      const url = await forger();
      expect(await axiosTransport({ timeoutMs: 5_000 })({ method: 'GET', url, token: 't' })).to.equal(null);
      expect(asked).to.equal(0);
    });
  });

  it('counts as an authority that is away once it drips longer than a whole answer may take', async () => {
    const url = await listen('http', createPlain((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    }));
    const client = authorityClient({ caFile: undefined, heard: () => undefined, longestMs: 300 });
    const keys = new AuthorityKeys({ url, fetch: keysFetch(client), clock: { now: Date.now } });
    const began = Date.now();
    const found = await Promise.resolve(keys.get({ alg: 'RS256', kid: 'k' }, { payload: '', signature: '' })).then(() => '', (error: Error) => error.name);
    expect(found).to.equal('KeysAway');
    expect(Date.now() - began).to.be.within(250, 5_000);
  });
});
