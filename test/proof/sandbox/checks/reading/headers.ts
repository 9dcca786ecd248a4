import { expect } from 'chai';
import type { Erp, Record, Reply } from '../../../../sandbox/bench.ts';
import { sendTo } from '../../../../sandbox/bench.ts';
import { outcome } from '../../check.ts';
import type { Check } from '../../check.ts';
import { read } from './rows.ts';

/** An address whose query has so many characters; the last option is one that the ERP ignores. */
const withQuery = (erp: Erp, length: number): string => {
  const query = '$top=1&colour=';
  return `${erp.base}/teams?${query}${'x'.repeat(length - query.length)}`;
};

const expectFromGateway = ({ status, headers, code, body }: Reply): void => {
  expect(status).to.equal(414);
  expect(headers.get('content-type') ?? '').not.to.contain('json');
  expect(code).to.equal(undefined);
  expect(String(body['text'])).to.match(/^(?:$|<)/);
};

const errorOf = async (erp: Erp, path: string, language?: string): Promise<{ readonly code: string; readonly sentence: string }> => {
  const { body } = await erp.get(path, language === undefined ? {} : { 'accept-language': language });
  const { code, message } = body['error'] as { readonly code: string; readonly message: string };
  return { code, sentence: message.split('  CorrelationId')[0] ?? '' };
};

const readOnly = { 'data-access-intent': 'ReadOnly' };

const names = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, part]) => [name, ...names(part)]) : [];

const annotations = (body: Record): readonly string[] => [...new Set(names(body).filter((name) => name.includes('@odata.')))];

export const headerChecks = {
  longAddresses: async ({ erp, token }) => {
    expect((await sendTo(withQuery(erp, 8_099), token)).status).to.equal(200);
    for (const length of [8_100, 30_000]) {
      expectFromGateway(await sendTo(withQuery(erp, length), token));
      expectFromGateway(await sendTo(withQuery(erp, length), 'nobody'));
    }
  },
  acceptLanguage: async ({ erp }) => {
    for (const path of ['colours', 'tasks?$filter=not closed', 'tasks(no-guid)']) {
      const english = await errorOf(erp, path);
      expect(await errorOf(erp, path, 'en-US')).to.deep.equal(english);
      const dutch = await errorOf(erp, path, 'nl-NL,nl;q=0.9,en;q=0.8');
      expect(dutch.code).to.equal(english.code);
      expect(dutch.sentence).to.match(/ (?:is|wordt) /).and.not.equal(english.sentence);
    }
  },
  readOnlyIntentLags: async ({ erp, control }) => {
    const { body } = await erp.post('tasks', { description: 'Proef', note: 'Eerst' });
    const path = `tasks(${String(body['id'])})`;
    const noteFor = async (headers = {}): Promise<unknown> => (await erp.get(path, headers)).body['note'];
    await control('PATCH', 'settings', { replicaLag: 600_000 });
    expect(await noteFor(readOnly)).to.equal('Eerst');
    await erp.patch(path, { note: 'Nu' });
    expect(await noteFor(readOnly)).to.equal('Eerst');
    expect(await noteFor()).to.equal('Nu');
    await control('DELETE', 'settings');
    expect(await noteFor(readOnly)).to.equal('Nu');
  },
  readOnlyIntentRefusesWrites: async ({ erp }) => {
    const before = await read(erp, 'tasks?$select=id');
    expect(outcome(await erp.post('tasks', { description: 'Proef' }, readOnly))).to.equal('400 BadRequest');
    expect(await read(erp, 'tasks?$select=id')).to.deep.equal(before);
  },
  metadataNone: async ({ erp }) => {
    const [path, prefer] = ['tasks?$count=true&$expand=contact,documents&$top=30', 'odata.maxpagesize=20'];
    const as = async (level: string) => annotations((await erp.get(path, { prefer, accept: `application/json;odata.metadata=${level}` })).body);
    for (const level of ['minimal', 'full']) expect(await as(level)).to.include.members(['@odata.etag', '@odata.context']);
    expect(await as('none')).to.have.members(['@odata.count', '@odata.nextLink']);
  },
} satisfies Readonly<{ [name: string]: Check }>;
