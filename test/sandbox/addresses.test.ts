import { expect } from 'chai';
import { apiRoute } from '../../sandbox/erp/route.ts';
import { companyId, erpTokenOf, openBench, sendTo } from './bench.ts';
import type { Bench, Record, Reply } from './bench.ts';

const outcome = ({ status, code }: Reply): string => `${status} ${code ?? ''}`.trim();

describe('sandbox: the forms of an address', () => {
  let bench: Bench;
  let token: string;

  before(async () => {
    bench = await openBench();
    token = await erpTokenOf(bench, 'JBRUIN');
  });
  after(() => bench.close());

  const at = (path: string): string => `http://localhost:${bench.sandbox.port}${path}`;
  const get = (path: string, headers = {}): Promise<Reply> => sendTo(at(path), token, { headers });

  const forms: readonly (readonly [form: string, query: string])[] = [
    ['', ''],
    ['/v2.0/7d1f0c52-3c5e-4b0e-9d0a-5a4c2f6f1e10/Production', ''],
    ['/v2.0/delinde.example/Test', ''],
    ['/v2.0/Production', ''],
    ['/BC', '&tenant=default'],
    ['/api2', ''],
  ];
  for (const [form, query] of forms) {
    it(`keeps ${form === '' ? 'the short form' : form} in nextLink, with its query, in links to bytes, and in a batch`, async () => {
      const company = `${form}${apiRoute}/companies(${companyId})`;
      const first = await get(`${company}/teams?$select=code${query}`, { prefer: 'odata.maxpagesize=3' });
      const next = String(first.body['@odata.nextLink']);
      expect(next).to.match(/^http/).and.to.satisfy((link: string) => link.startsWith(at(`${company}/teams?$select=code${query}&aid=FIN`)));
      expect((await sendTo(next, token)).body['value']).to.have.length(1);
      const [document] = (await get(`${company}/documents?$top=1`)).body['value'] as readonly Record[];
      expect(String(document?.['content@odata.mediaReadLink']).startsWith(at(`${company}/documents(`))).to.equal(true);
      const requests = [{ id: '1', method: 'GET', url: `companies(${companyId})/teams?$top=1` }];
      const { body } = await sendTo(at(`${form}${apiRoute}/$batch`), token, { method: 'POST', body: { requests } });
      const [part] = body['responses'] as readonly { readonly status: number; readonly body: Record }[];
      expect(part?.status).to.equal(200);
      expect(part?.body['@odata.context']).to.equal(at(`${form}${apiRoute}/$metadata#companies(${companyId})/teams`));
    });
  }

  const nowhere = [
    '/v2.0/api/klachtwijzer/complaints/v1.0/companies',
    '/v2.0/a/b/c/api/v2.0/companies',
    '/a/b/ODataV4/Company',
    '/api/klachtwijzer/complaints/v2.0/companies',
    '/api/v1.0/companies',
    '/ODataV4',
    '//api/v2.0/companies',
  ];
  for (const path of nowhere) {
    it(`has nothing at ${path}`, async () => expect(outcome(await get(path))).to.equal('404 BadRequest_NotFound'));
  }

  it('answers without a body where no service is', async () => {
    expect(outcome(await get('/'))).to.equal('404');
  });

  it('has the companies in the standard API, and nothing else', async () => {
    const { body } = await get('/v2.0/tenant/Production/api/v2.0/companies');
    expect((body['value'] as readonly Record[]).map(({ name }) => name)).to.deep.equal(["Proefbedrijf 't Lindeblad", 'Woonstichting De Linde']);
    expect(outcome(await get(`/api/v2.0/companies(${companyId})`))).to.equal('200');
    expect(outcome(await get(`/api/v2.0/companies(${companyId})/teams`))).to.equal('404 BadRequest_NotFound');
  });

  it('lets nobody do anything in the company without records', async () => {
    const { body } = await get(`${apiRoute}/companies`);
    const [empty] = body['value'] as readonly Record[];
    const base = at(`${apiRoute}/companies(${String(empty?.['id'])})`);
    expect(outcome(await sendTo(base, token))).to.equal('200');
    expect(outcome(await sendTo(`${base}/teams`, token))).to.equal('403 Authorization_RequestDenied');
    const made = await sendTo(`${base}/tasks`, token, { method: 'POST', body: { description: 'Lek', teamCode: 'KLACHT' } });
    expect(outcome(made)).to.equal('403 Authorization_RequestDenied');
  });
});
