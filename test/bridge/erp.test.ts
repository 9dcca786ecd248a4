import { expect } from 'chai';
import { findDossier } from '../../bridge/dossiers/read.ts';
import { ErpClient } from '../../bridge/erp/client.ts';
import { parseMapping, shippedMapping } from '../../bridge/erp/mapping.ts';
import type { Mapping } from '../../bridge/erp/mapping.ts';
import { is, urlOf } from '../../bridge/erp/query.ts';
import { meaningOf } from '../../bridge/erp/response.ts';
import type { ErpResponse } from '../../bridge/erp/response.ts';
import type { ErpRequest } from '../../bridge/erp/transport.ts';
import { decodeOption, encodeOption } from '../../bridge/erp/values.ts';
import { done } from '../../bridge/outcome.ts';
import { asIs } from '../../bridge/words.ts';
import { emptyRecord } from './records.ts';

const company = 'http://erp/companies(1)';
/** One by one; `batch.test.ts` is about reads that go together. */
const mapping: Mapping = { ...shippedMapping(), batch: false };

const decoded = (url: string): string => decodeURIComponent(url.replaceAll('+', ' '));

/** A client whose ERP answers each set with the given records. */
const clientOf = (answers: Readonly<Record<string, readonly object[]>>, names: Mapping = mapping) => {
  const sent: ErpRequest[] = [];
  const client = new ErpClient({
    mapping: names,
    transport: (request) => {
      sent.push(request);
      const set = /\)\/(\w+)\?/.exec(request.url)?.[1] ?? '';
      return Promise.resolve({ status: 200, body: { value: answers[set] ?? [] } });
    },
    token: () => Promise.resolve(done('token')),
    companyUrl: () => Promise.resolve(done(company)),
    onMismatch: () => {},
  });
  return { client, sent };
};

/** A client whose ERP always gives this answer. */
const answering = (response: ErpResponse): ErpClient =>
  new ErpClient({
    mapping,
    transport: () => Promise.resolve(response),
    token: () => Promise.resolve(done('token')),
    companyUrl: () => Promise.resolve(done(company)),
    onMismatch: () => {},
  });

describe('a write in the ERP’s own words', () => {
  const pages: readonly unknown[] = ['<html>Aanmelden</html>', '', null, {}];
  for (const body of pages) {
    it(`that was done is not told as refused when its answer is ${JSON.stringify(body)}`, async () => {
      const attempt = await answering({ status: 200, body }).create('teams', '11111111-1111-4111-8111-111111111111', { code: 'A' });
      expect(attempt.kind).to.equal('lost');
    });
  }
});

describe('a read in the ERP’s own words', () => {
  it('joins conditions with and, values of one field with or, and doubles apostrophes', () => {
    const url = urlOf(mapping, { set: 'tasks', where: [is('teamCode', 'KLACHT', "WIJK'S"), is('closed', false), is('status', 'In Progress')] });
    expect(decoded(url)).to.contain(
      "$filter=(teamCode eq 'KLACHT' or teamCode eq 'WIJK''S') and closed eq false and status eq 'In_x0020_Progress'&",
    );
  });

  it('asks for the mapped fields only, so that no other personal data comes along', () => {
    const url = decoded(urlOf(mapping, { set: 'teams', where: [], expand: {} }));
    expect(url).to.equal('teams?$select=id,code,name');
  });

  it('uses the names of the mapping everywhere', () => {
    const renamed: Mapping = { ...mapping, teams: { ...mapping.teams, set: 'ploegen', id: 'sleutel', fields: { code: 'c', name: 'n' } } };
    expect(decoded(urlOf(renamed, { set: 'teams', where: [is('code', 'A')], orderBy: [['name', 'asc']] }))).to.equal(
      "ploegen?$filter=c eq 'A'&$orderby=n asc&$select=sleutel,c,n",
    );
  });

  it('asks in pieces when a list of values would make the address too long', async () => {
    const { client, sent } = clientOf({});
    await client.read({ set: 'contacts', where: [is('number', ...Array.from({ length: 90 }, (_, i) => `C${i}`))], expand: {} });
    expect(sent).to.have.length(3);
    for (const { url } of sent) expect(url.length).to.be.below(8_000);
  });

  it('opens a dossier with everything that hangs on it in one round trip', async () => {
    const lists = { parties: [], actionLines: [], comments: [], tasks: [], interactionLogEntries: [], documents: [] };
    const { client, sent } = clientOf({ livabilityDossiers: [{ ...emptyRecord('livabilityDossiers'), ...lists, number: 'D-1' }] });
    const found = await findDossier({ erp: client }, 'D-1');
    expect(found.kind).to.equal('done');
    expect(sent).to.have.length(1);
  });

  it('takes a second round trip, not more, where the mapping lacks navigations', async () => {
    const lacking: Mapping = {
      ...mapping,
      livabilityDossiers: { ...mapping.livabilityDossiers, navigations: { ...mapping.livabilityDossiers.navigations, documents: null, parties: null } },
    };
    const dossier = { ...emptyRecord('livabilityDossiers'), number: 'D-1', actionLines: [] };
    const document = { ...emptyRecord('documents'), dossierNumber: 'D-1', fileName: 'brief.docx' };
    const { client, sent } = clientOf({ livabilityDossiers: [dossier], documents: [document] }, lacking);
    const found = await client.read({ set: 'livabilityDossiers', where: [is('number', 'D-1')], expand: { documents: {}, parties: {}, actionLines: {} } });
    expect(found.kind === 'done' && found.value[0]?.documents.map(({ fileName }) => fileName)).to.deep.equal(['brief.docx']);
    expect(found.kind === 'done' && found.value[0]?.parties).to.deep.equal([]);
    expect(sent).to.have.length(3);
  });

  it('refuses an answer that does not fit the mapping instead of guessing', async () => {
    const { client } = clientOf({ teams: [{ ...emptyRecord('teams'), name: 7 }] });
    const found = await client.read({ set: 'teams', where: [], expand: {} });
    expect(found.kind === 'refused' && found.problem.code).to.equal('mappingWrong');
  });

  it('refuses records that were not asked for, as where the ERP leaves out a filter: the first would be somebody else’s', async () => {
    const { client } = clientOf({ tasks: [{ ...emptyRecord('tasks'), number: 'T-2' }] });
    const found = await client.read({ set: 'tasks', where: [is('number', 'T-1')], expand: {} });
    expect(found.kind === 'refused' && found.problem.code).to.equal('mappingWrong');
  });

  it('takes records that the ERP finds without regard to capitals, accents and spaces', async () => {
    const { client } = clientOf({ contacts: [{ ...emptyRecord('contacts'), type: 'Person', email: 'Rene@example.org' }] });
    const found = await client.read({ set: 'contacts', where: [is('email', 'ander@example.org', 'rené@example.org ')], expand: {} });
    expect(found.kind).to.equal('done');
  });

  it('refuses another record than the one asked for by its id', async () => {
    const client = answering({ status: 200, body: emptyRecord('documents') });
    const found = await client.find('documents', '11111111-1111-4111-8111-111111111111');
    expect(found.kind === 'refused' && found.problem.code).to.equal('mappingWrong');
  });

  it('makes half a character whole, which no address and no file name can hold', async () => {
    const { client } = clientOf({ teams: [{ ...emptyRecord('teams'), name: 'half \uD83D' }] });
    const found = await client.read({ set: 'teams', where: [], expand: {} });
    expect(found.kind === 'done' && found.value[0]?.name).to.equal('half \uFFFD');
  });

  for (const day of ['gisteren', '', '99999-01-01', '2026-1-1']) {
    it(`refuses “${day}” as a day`, async () => {
      const { client } = clientOf({ tasks: [{ ...emptyRecord('tasks'), endingDate: day }] });
      const found = await client.read({ set: 'tasks', where: [], expand: {} });
      expect(found.kind === 'refused' && found.problem.code).to.equal('mappingWrong');
    });
  }

  it('follows the next page only within the configured company', async () => {
    const pages = [`${company}/teams?page=2`, 'http://elsewhere/teams'];
    const client = new ErpClient({
      mapping,
      transport: () => Promise.resolve({ status: 200, body: { value: [emptyRecord('teams')], '@odata.nextLink': pages.shift() } }),
      token: () => Promise.resolve(done('token')),
      companyUrl: () => Promise.resolve(done(company)),
      onMismatch: () => {},
    });
    const found = await client.read({ set: 'teams', where: [], expand: {} });
    expect(found.kind === 'refused' && found.problem.code).to.equal('mappingWrong');
  });
});

describe('a mapping', () => {
  it('with a missing name does not start, and says which', () => {
    const { teams: _, ...rest } = mapping;
    expect(() => parseMapping(rest)).to.throw('teams');
    const fields = { code: 'code' };
    expect(() => parseMapping({ ...mapping, teams: { set: 'teams', id: 'id', fields } })).to.throw('teams.name');
    expect(() => parseMapping({ ...mapping, tasks: { ...mapping.tasks, actions: {} } })).to.throw('tasks.claim');
    const { content: _content, ...documents } = mapping.documents;
    expect(() => parseMapping({ ...mapping, documents })).to.throw('documents.content');
  });

  it('may lack a navigation only where the records can be read apart', () => {
    const { processTemplates, tasks } = mapping;
    expect(() => parseMapping({ ...mapping, tasks: { ...tasks, navigations: { contact: null, documents: null } } })).not.to.throw();
    expect(() => parseMapping({ ...mapping, processTemplates: { ...processTemplates, navigations: { steps: null } } })).to.throw('steps');
  });
});

describe('option members', () => {
  for (const [member, wire] of [['In Progress', 'In_x0020_Progress'], ['', '_x0020_'], ['Open', 'Open']] as const) {
    it(`“${member}” travels as ${wire}`, () => {
      expect(encodeOption(member)).to.equal(wire);
      expect(decodeOption(wire)).to.equal(member);
    });
  }
});

describe('what an answer of the ERP means', () => {
  const error = (code: string, message = '') => ({ error: { code, message } });
  const rows = [
    [201, {}, { kind: 'done' }],
    [400, error('Internal_EntityWithSameKeyExists'), { kind: 'duplicate' }],
    [409, error('Request_EntityChanged'), { kind: 'stale' }],
    [412, '', { kind: 'stale' }],
    [429, error('Application_TooManyRequests'), { kind: 'away' }],
    [504, '<html>', { kind: 'lost' }],
    [408, '', { kind: 'lost' }],
    [404, '', { kind: 'refused', code: 'notFound', detail: asIs('') }],
    [404, error('Internal_RecordNotFound'), { kind: 'refused', code: 'notFound', detail: asIs('') }],
    [404, error('BadRequest_NotFound'), { kind: 'away' }],
    [404, error('BadRequest_ResourceNotFound'), { kind: 'away' }],
    [404, error('Internal_CompanyNotFound'), { kind: 'away' }],
    [403, error('Authorization_X', 'geheim'), { kind: 'refused', code: 'notAllowed', detail: asIs('') }],
    [400, error('Application_DialogException', 'Al genomen.  CorrelationId:  7.'), { kind: 'refused', code: 'erpRefused', detail: asIs('Al genomen.') }],
  ] as const;
  for (const [status, body, meaning] of rows) {
    it(`${status} ${JSON.stringify(body)}: ${meaning.kind}`, () => expect(meaningOf({ status, body })).to.deep.equal(meaning));
  }
});
