import { expect } from 'chai';
import { ErpClient } from '../../bridge/erp/client.ts';
import { parseMapping, shippedMapping } from '../../bridge/erp/mapping.ts';
import type { Mapping } from '../../bridge/erp/mapping.ts';
import { is } from '../../bridge/erp/query.ts';
import type { ErpResponse } from '../../bridge/erp/response.ts';
import { withReadRetry } from '../../bridge/erp/transport.ts';
import type { ErpRequest } from '../../bridge/erp/transport.ts';
import { setupReader } from '../../bridge/lookups/lookups.ts';
import { done } from '../../bridge/outcome.ts';
import { emptyRecord } from './records.ts';

const route = 'http://erp/api/v1.0';
const company = `${route}/companies(1)`;
const batching: Mapping = { ...shippedMapping(), batch: true };

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

const partsIn = ({ body }: ErpRequest): readonly Part[] => (body as { readonly requests: readonly Part[] }).requests;
const setIn = (url: string): string => /companies\(1\)\/(\w+)/.exec(url)?.[1] ?? '';

type Answering = (set: string, url: string) => ErpResponse | null;

/** One empty record of every set. */
const records: Answering = (set) => ({ status: 200, body: { value: [{ ...emptyRecord(set as 'teams'), steps: [] }] } });

/** An ERP that answers reads one by one or in a batch; a part without an answer is left out of it. */
const world = (answering: Answering = records, mapping: Mapping = batching) => {
  const sent: ErpRequest[] = [];
  const answer = (request: ErpRequest): ErpResponse | null => {
    if (request.batch !== true) return answering(setIn(request.url), request.url);
    const responses = partsIn(request).flatMap(({ id, url }) => {
      const part = answering(setIn(url), url);
      return part === null ? [] : [{ id, ...part }];
    });
    return { status: 200, body: { responses: responses.toReversed() } };
  };
  const client = new ErpClient({
    mapping,
    transport: (request) => {
      sent.push(request);
      return Promise.resolve(answer(request));
    },
    token: () => Promise.resolve(done('token')),
    companyUrl: () => Promise.resolve(done(company)),
    onMismatch: () => {},
  });
  return { client, sent };
};

const everything = (client: ErpClient, set: 'teams' | 'employees' | 'tasks') => client.read({ set, where: [], expand: {} });

describe('reads asked for at the same moment', () => {
  it('go in one batch, below the route, whose answers come in any order', async () => {
    const { client, sent } = world();
    const answers = await Promise.all([everything(client, 'teams'), everything(client, 'employees')]);
    expect(sent.map(({ method, url }) => [method, url])).to.deep.equal([['POST', `${route}/$batch`]]);
    expect(sent.flatMap(partsIn).map(({ method, url }) => [method, url.split('?')[0]])).to.deep.equal([
      ['GET', 'companies(1)/teams'],
      ['GET', 'companies(1)/employees'],
    ]);
    expect(answers.map((answer) => answer.kind === 'done' && Object.keys(answer.value[0] ?? {}).length)).to.deep.equal([4, 8]);
  });

  it('go one by one where the mapping says that the ERP has no batch', async () => {
    const { client, sent } = world(records, { ...batching, batch: false });
    await Promise.all([everything(client, 'teams'), everything(client, 'employees')]);
    expect(sent.map(({ method }) => method)).to.deep.equal(['GET', 'GET']);
  });

  it('stay a plain read when there is only one, or when one waits for the other', async () => {
    const { client, sent } = world();
    await everything(client, 'teams');
    await everything(client, 'employees');
    expect(sent.map(({ method }) => method)).to.deep.equal(['GET', 'GET']);
  });

  it('never go with more than a hundred in one batch', async () => {
    const { client, sent } = world();
    await Promise.all(Array.from({ length: 101 }, () => everything(client, 'teams')));
    expect(sent.map(({ method }) => method)).to.deep.equal(['POST', 'GET']);
    expect(sent.slice(0, 1).flatMap(partsIn)).to.have.length(100);
  });

  it('bring the whole setup in one round trip', async () => {
    const { client, sent } = world();
    const setup = await setupReader({ now: () => 0 }, client)();
    expect(setup.kind).to.equal('done');
    expect(sent).to.have.length(1);
  });

  it('bring what a mapping lacks navigations for in one more round trip', async () => {
    const navigations = { ...batching.livabilityDossiers.navigations, documents: null, parties: null };
    const lacking = { ...batching, livabilityDossiers: { ...batching.livabilityDossiers, navigations } };
    const answering: Answering = (set) => ({
      status: 200,
      body: { value: [{ ...emptyRecord(set as 'documents'), ...(set === 'livabilityDossiers' ? { number: 'D-1' } : { dossierNumber: 'D-1' }) }] },
    });
    const { client, sent } = world(answering, lacking);
    const found = await client.read({ set: 'livabilityDossiers', where: [is('number', 'D-1')], expand: { documents: {}, parties: {} } });
    expect(found.kind === 'done' && [found.value[0]?.documents.length, found.value[0]?.parties.length]).to.deep.equal([1, 1]);
    expect(sent.map(({ method }) => method)).to.deep.equal(['GET', 'POST']);
  });

  it('follow further pages by themselves, within the company only', async () => {
    const next = { teams: `${company}/teams?page=2`, employees: 'http://elsewhere/employees' } as Readonly<Record<string, string>>;
    const { client, sent } = world((set, url) => ({
      status: 200,
      body: { value: [emptyRecord(set as 'teams')], ...(url.includes('page=2') ? {} : { '@odata.nextLink': next[set] }) },
    }));
    const [teams, employees] = await Promise.all([everything(client, 'teams'), everything(client, 'employees')]);
    expect(teams.kind === 'done' && teams.value.length).to.equal(2);
    expect(employees.kind === 'refused' && employees.problem.code).to.equal('mappingWrong');
    expect(sent.map(({ url }) => url)).to.deep.equal([`${route}/$batch`, `${company}/teams?page=2`]);
  });
});

describe('what became of a part of a batch', () => {
  const codesOf = async (client: ErpClient) =>
    (await Promise.all([everything(client, 'teams'), everything(client, 'tasks')])).map((answer) => (answer.kind === 'done' ? 'done' : answer.problem.code));

  const rows: readonly (readonly [string, ErpResponse | null, string])[] = [
    ['refused', { status: 403, body: { error: { code: 'Authorization_X', message: '' } } }, 'notAllowed'],
    ['of an unknown set', { status: 404, body: '' }, 'notFound'],
    ['missing', null, 'erpAway'],
    ['failed', { status: 500, body: { error: { code: 'Unknown', message: '' } } }, 'erpAway'],
    ['sent elsewhere', { status: 302, body: '' }, 'mappingWrong'],
    ['of another shape', { status: 200, body: 'x' }, 'mappingWrong'],
  ];
  for (const [name, part, code] of rows) {
    it(`${name}: ${code}, and the others are answered`, async () => {
      const { client } = world((set, url) => (set === 'tasks' ? part : records(set, url)));
      expect(await codesOf(client)).to.deep.equal(['done', code]);
    });
  }

  const wholes: readonly (readonly [string, ErpResponse | null, string])[] = [
    ['without an answer', null, 'erpAway'],
    ['refused', { status: 401, body: '' }, 'notSignedIn'],
    ['not offered', { status: 501, body: '' }, 'mappingWrong'],
    ['without parts', { status: 200, body: '<html>' }, 'erpAway'],
    ['with parts of nothing', { status: 200, body: { responses: [null, 7, { id: '1' }, { id: '9', status: 200, body: {} }] } }, 'erpAway'],
  ];
  for (const [name, response, code] of wholes) {
    it(`a batch ${name} is the answer to all of them: ${code}`, async () => {
      const client = new ErpClient({
        mapping: batching,
        transport: () => Promise.resolve(response),
        token: () => Promise.resolve(done('token')),
        companyUrl: () => Promise.resolve(done(company)),
        onMismatch: () => {},
      });
      expect(await codesOf(client)).to.deep.equal([code, code]);
    });
  }
});

it('a batch of reads is sent again like any read, a write never', async () => {
  const tries = async (request: Partial<ErpRequest>) => {
    let sent = 0;
    const transport = withReadRetry(() => {
      sent += 1;
      return Promise.resolve({ status: 503, body: '' });
    }, () => Promise.resolve());
    await transport({ method: 'POST', url: '', token: '', ...request });
    return sent;
  };
  expect([await tries({ method: 'GET' }), await tries({ batch: true }), await tries({})]).to.deep.equal([3, 3, 1]);
});

it('a mapping that says nothing of batches has them', () => {
  const { batch: _, ...silent } = batching;
  expect([parseMapping(silent).batch, parseMapping({ ...silent, batch: false }).batch]).to.deep.equal([true, false]);
});
