import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { findCompanyUrl } from '../../bridge/erp/company.ts';
import type { ErpResponse } from '../../bridge/erp/response.ts';
import { axiosTransport } from '../../bridge/erp/transport.ts';
import { done } from '../../bridge/outcome.ts';

describe('an answer of the ERP that breaks off', () => {
  let server: Server;

  const listen = async (answer: RequestListener): Promise<string> => {
    server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const halves: Readonly<Record<string, RequestListener>> = {
    'before the length it promised': (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
      response.write('{"value":[', () => response.destroy());
    },
    'between two pieces': (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"value":[', () => response.destroy());
    },
  };
  for (const [name, answer] of Object.entries(halves)) {
    it(`${name} is no answer, to a read and to a write`, async () => {
      const url = await listen(answer);
      const send = axiosTransport({ timeoutMs: 5_000 });
      const answers = [await send({ method: 'GET', url, token: 't' }), await send({ method: 'POST', url, token: 't', body: {} })];
      expect(answers).to.deep.equal([null, null]);
    });
  }
});

describe('the company in the ERP', () => {
  const id = '11111111-1111-4111-8111-111111111111';
  const found = (response: ErpResponse | null) =>
    findCompanyUrl({ transport: () => Promise.resolve(response), routeUrl: 'http://erp', company: 'De Linde', token: () => Promise.resolve(done('t')) });

  const answers: readonly (readonly [string, ErpResponse | null, string, string])[] = [
    ['no answer', null, 'erpAway', ''],
    ['too busy', { status: 429, body: {} }, 'erpAway', ''],
    ['an error', { status: 500, body: {} }, 'erpAway', ''],
    ['no permission for the bridge', { status: 403, body: {} }, 'mappingWrong', 'Het ERP laat Klachtwijzer zelf niet toe (antwoord 403).'],
    ['an unknown bridge', { status: 401, body: {} }, 'mappingWrong', 'Het ERP laat Klachtwijzer zelf niet toe (antwoord 401).'],
    ['a page', { status: 200, body: '<html>' }, 'mappingWrong', 'Het bedrijf “De Linde” staat niet in het ERP.'],
    ['another company', { status: 200, body: { value: [{ id, name: 'De Eik' }] } }, 'mappingWrong', 'Het bedrijf “De Linde” staat niet in het ERP.'],
    ['the company without an id', { status: 200, body: { value: [{ name: 'De Linde' }] } }, 'mappingWrong', 'Het bedrijf “De Linde” staat niet in het ERP.'],
  ];
  for (const [name, response, code, detail] of answers) {
    it(`${name}: ${code}, never a sign-in or a right of the person`, async () => {
      const answer = await found(response);
      expect(answer.kind === 'refused' && [answer.problem.code, answer.problem.detail.nl]).to.deep.equal([code, detail]);
    });
  }

  it('is found by its name', async () => {
    expect(await found({ status: 200, body: { value: [{ id, name: 'De Linde' }] } })).to.deep.equal(done(`http://erp/companies(${id})`));
  });
});
