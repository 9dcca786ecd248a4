import { expect } from 'chai';
import { appToken, companyId, erpAs, openBench, sendTo } from './bench.ts';
import type { Bench, Erp, Record } from './bench.ts';

const numbers = (records: readonly Record[], name = 'number'): readonly unknown[] => records.map((record) => record[name]);

describe('sandbox: reading', () => {
  let bench: Bench;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());

  it('lists the company by its name, without a suffix or a row version', async () => {
    const root = erp.base.slice(0, erp.base.lastIndexOf('('));
    const { body } = await erp.get(`${root}?$filter=name eq 'Woonstichting De Linde'`);
    const [company] = body['value'] as readonly Record[];
    expect(company).to.include({ id: companyId, displayName: 'Woonstichting De Linde' });
    expect(company).not.to.have.property('rowVersion');
  });

  const filters: readonly (readonly [filter: string, holds: (task: Record) => boolean])[] = [
    ["teamCode eq 'KLACHT'", (task) => task['teamCode'] === 'KLACHT'],
    ["teamCode ne 'KLACHT'", (task) => task['teamCode'] !== 'KLACHT'],
    ['closed eq true', (task) => task['closed'] === true],
    ["status eq 'In_x0020_Progress'", (task) => task['status'] === 'In_x0020_Progress'],
    ['endingDate gt 2026-11-15', (task) => String(task['endingDate']) > '2026-11-15'],
    ['endingDate ge 2026-11-15', (task) => String(task['endingDate']) >= '2026-11-15'],
    ['endingDate lt 2026-11-15', (task) => String(task['endingDate']) < '2026-11-15'],
    ['endingDate le 2026-11-15', (task) => String(task['endingDate']) <= '2026-11-15'],
    ['actionLineNumber gt 10000', (task) => Number(task['actionLineNumber']) > 10_000],
    ["closed eq false and teamCode eq 'WIJK'", (task) => task['closed'] === false && task['teamCode'] === 'WIJK'],
    ["teamCode eq 'WIJK' or teamCode eq 'VERHUUR'", (task) => ['WIJK', 'VERHUUR'].includes(String(task['teamCode']))],
    ["closed eq false and (teamCode eq 'WIJK' or teamCode eq 'KLACHT')", (task) =>
      task['closed'] === false && ['WIJK', 'KLACHT'].includes(String(task['teamCode']))],
    ["startswith(note,'De melder')", (task) => String(task['note']).startsWith('De melder')],
    ["endswith(note,'aanspreekpunt.')", (task) => String(task['note']).endsWith('aanspreekpunt.')],
    ["contains(note,'schimmel')", (task) => String(task['note']).includes('schimmel')],
  ];
  for (const [filter, holds] of filters) {
    it(`$filter=${filter} gives exactly the tasks it is true of`, async () => {
      const all = await erp.list('tasks');
      const found = await erp.list(`tasks?$filter=${encodeURIComponent(filter)}`);
      expect(found.length).to.be.greaterThan(0).and.lessThan(all.length);
      expect(numbers(found)).to.deep.equal(numbers(all.filter(holds)));
    });
  }

  it('finds a name with an apostrophe, doubled in the filter', async () => {
    const found = await erp.list("contacts?$filter=contains(displayName,'''t Hart')");
    expect(found.length).to.be.greaterThan(0);
    for (const contact of found) expect(contact['displayName']).to.contain("'t Hart");
  });

  it('reads a plus sign in the query as a blank, as form-encoding clients write it', async () => {
    expect((await erp.get("tasks?$filter=teamCode+eq+'KLACHT'&$top=1")).status).to.equal(200);
  });

  const refusals: readonly (readonly [query: string, status: number, code: string])[] = [
    ["tasks?$filter=teamCode eq 'KLACHT' or employeeCode eq 'JBRUIN'", 501, 'BadRequest_MethodNotImplemented'],
    ["tasks?$filter=not (teamCode eq 'KLACHT')", 501, 'BadRequest_MethodNotImplemented'],
    ["tasks?$filter=indexof(description,'a') eq 1", 501, 'BadRequest_MethodNotImplemented'],
    ["tasks?$filter=teamCode in ('KLACHT','WIJK')", 501, 'BadRequest_MethodNotImplemented'],
    ["tasks?$filter=contains(tolower(description),'a')", 501, 'BadRequest_MethodNotImplemented'],
    ["tasks?$filter=colour eq 'red'", 400, 'BadRequest'],
    ["tasks?$filter=teamCode eq 1", 400, 'BadRequest'],
    ["tasks?$filter=status eq 'Done'", 400, 'BadRequest'],
    ["tasks?$filter=teamCode eq 'KLACHT", 400, 'BadRequest'],
    ["tasks?$filter=(teamCode eq 'KLACHT'", 400, 'BadRequest'],
    ['tasks?$filter=', 400, 'BadRequest'],
    ["tasks?$filter=teamCode eq 'KLACHT%00X'", 400, 'BadRequest'],
    ["tasks?$filter=contains(note,'%00')", 400, 'BadRequest'],
    ["livabilityDossiers?$expand=tasks($filter=teamCode eq 'KLACHT%00X')", 400, 'BadRequest'],
    ['tasks?$select=colour', 400, 'BadRequest'],
    ['tasks?$orderby=colour', 400, 'BadRequest'],
    ['tasks?$orderby=number up', 400, 'BadRequest'],
    ['tasks?$expand=colour', 400, 'BadRequest'],
    ['tasks?$expand=contact($select=number', 400, 'BadRequest'],
    ['tasks?$top=some', 400, 'BadRequest'],
    ['colours', 404, 'BadRequest_ResourceNotFound'],
    ['tasks(no-guid)', 400, 'Application_InvalidGUID'],
    ['tasks(00000000-0000-4000-8000-000000000000)', 404, 'Internal_RecordNotFound'],
  ];
  for (const [query, status, code] of refusals) {
    it(`refuses ${query} with ${status} ${code}`, async () => {
      expect(await erp.get(query)).to.include({ status, code });
    });
  }

  it('says in every error what happened and a correlation id', async () => {
    const { body } = await erp.get('colours');
    const error = body['error'] as { readonly message: string };
    expect(error.message).to.match(/ {2}CorrelationId: {2}[0-9a-f-]{36}\.$/);
  });

  it('ignores options that Business Central does not know', async () => {
    const { status, body } = await erp.get('tasks?$search=lek&$apply=groupby&$top=1');
    expect(status).to.equal(200);
    expect(body['value']).to.have.length(1);
  });

  it('gives only what $select names, in any case, and always the ETag', async () => {
    const task = await erp.first('tasks?$select=NUMBER,status&$top=1');
    expect(task).to.have.all.keys('@odata.etag', 'number', 'status');
  });

  it('brings nested $expand parts with their own options', async () => {
    const lines = 'actionLines($select=lineNumber,status;$filter=lineNumber ge 20000;$orderby=lineNumber desc;$top=2)';
    const parties = 'parties($expand=contact($select=displayName);$select=role)';
    const dossiers = await erp.list(`livabilityDossiers?$expand=${lines},${parties}&$filter=number eq 'D-000211'`);
    expect(dossiers).to.have.length(1);
    expect(numbers(dossiers[0]?.['actionLines'] as readonly Record[], 'lineNumber')).to.deep.equal([60_000, 50_000]);
    const [party] = (dossiers[0]?.['parties'] ?? []) as readonly Record[];
    expect(party).to.have.all.keys('@odata.etag', 'role', 'contact');
    expect(party?.['contact']).to.have.all.keys('@odata.etag', 'displayName');
  });

  it('gives an empty list and null where nothing hangs on a record', async () => {
    const steps = await erp.first("processTemplates?$filter=code eq 'KLACHT'&$expand=steps");
    expect(steps['steps']).to.have.length(6);
    const { body } = await erp.post('tasks', { description: 'Zonder contact' });
    const task = await erp.get(`tasks(${String(body['id'])})?$expand=contact,documents`);
    expect(task.body).to.deep.include({ contact: null, documents: [] });
  });

  it('follows a navigation in the address', async () => {
    const dossier = await erp.first("livabilityDossiers?$filter=number eq 'D-000211'");
    const lines = await erp.list(`livabilityDossiers(${String(dossier['id'])})/actionLines?$filter=status eq 'Open'`);
    expect(numbers(lines, 'dossierNumber')).to.deep.equal(Array.from({ length: 6 }, () => 'D-000211'));
    const task = await erp.first("tasks?$filter=contactNumber ne ''&$top=1");
    const contact = await erp.get(`tasks(${String(task['id'])})/contact`);
    expect(contact.body['number']).to.equal(task['contactNumber']);
  });

  it('orders by what is asked, then by the primary key', async () => {
    const tasks = await erp.list('tasks?$orderby=teamCode desc');
    const expected = [...tasks].toSorted(
      (one, other) =>
        compare(String(other['teamCode']), String(one['teamCode'])) || compare(String(one['number']), String(other['number'])),
    );
    expect(numbers(tasks)).to.deep.equal(numbers(expected));
  });

  it('counts everything that fits, whatever $top and $skip say', async () => {
    const all = await erp.list("tasks?$filter=closed eq false");
    const { body } = await erp.get('tasks?$filter=closed eq false&$count=true&$top=2&$skip=3');
    expect(body['@odata.count']).to.equal(all.length);
    expect(numbers(body['value'] as readonly Record[])).to.deep.equal(numbers(all.slice(3, 5)));
  });

  it('pages by maxpagesize with links that lead through every record once', async () => {
    const query = 'tasks?$filter=closed eq false&$orderby=teamCode desc&$select=number&$skip=2&$top=40';
    const whole = await erp.list(query);
    const prefer = { prefer: 'odata.maxpagesize=7' };
    const pages: Record[] = [];
    for (let next: string | undefined = query; next !== undefined; ) {
      const { body } = await erp.get(next, prefer);
      pages.push(...(body['value'] as readonly Record[]));
      expect((body['value'] as readonly Record[]).length).to.be.at.most(7);
      next = body['@odata.nextLink'] as string | undefined;
      if (next !== undefined) expect(next).to.match(/aid=FIN&\$skiptoken=[0-9a-f-]{36}$/);
    }
    expect(numbers(pages)).to.deep.equal(numbers(whole));
  });

  it('refuses everybody without a valid token, and lets a program read', async () => {
    const forged = 'eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.';
    for (const token of ['', 'rubbish', forged]) {
      expect(await sendTo(`${erp.base}/tasks`, token)).to.include({ status: 401, code: 'Authentication_InvalidCredentials' });
    }
    expect((await sendTo(`${erp.base}/tasks?$top=1`, await appToken(bench))).status).to.equal(200);
  });

  it('knows no other company', async () => {
    const other = erp.base.replace(companyId, '00000000-0000-4000-8000-000000000000');
    expect(await erp.get(`${other}/tasks`)).to.include({ status: 404, code: 'Internal_CompanyNotFound' });
  });

  it('describes itself in $metadata: types, lengths, options, navigations, actions', async () => {
    const { body } = await erp.get(`${erp.base.slice(0, erp.base.indexOf('/companies'))}/$metadata`);
    const text = String(body['text']);
    expect(text).to.contain('<Property Name="description" Type="Edm.String" MaxLength="100"/>');
    expect(text).to.contain('<Member Name="In_x0020_Progress"');
    expect(text).to.contain('<NavigationProperty Name="actionLines" Type="Collection(Microsoft.NAV.livabilityActionLine)"');
    expect(text).to.contain('<Action Name="createDossier" IsBound="true">');
    expect(text).to.contain('<Property Name="content" Type="Edm.Stream"/>');
  });

  it('keeps a log of what the ERP was asked, by whom, until it is cleared', async () => {
    const log = `http://localhost:${bench.sandbox.port}/sandbox/log`;
    await fetch(log, { method: 'DELETE' });
    await erp.get('teams?$top=1');
    await sendTo(`${erp.base}/teams`, await appToken(bench));
    const entries = (await (await fetch(log)).json()) as readonly Record[];
    expect(entries).to.have.length(2);
    expect(entries[0]).to.include({ method: 'GET', status: 200, path: `${new URL(erp.base).pathname}/teams?$top=1` });
    expect(entries[0]?.['user']).to.match(/^[0-9a-f-]{36}$/);
    expect(entries[0]?.['ms']).to.be.a('number');
    expect(entries[1]).to.include({ user: 'app' });
  });
});

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
