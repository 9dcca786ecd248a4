import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { erpAs, erpTokenOf, openBench, sendTo } from './bench.ts';
import type { Bench, Erp, Record, Reply } from './bench.ts';

describe('sandbox: published pages, the second face', () => {
  let bench: Bench;
  let erp: Erp;
  let token: string;
  let home: string;

  before(async () => {
    bench = await openBench({ suffix: '_kw' });
    erp = await erpAs(bench, 'JBRUIN');
    token = await erpTokenOf(bench, 'JBRUIN');
    home = `http://localhost:${bench.sandbox.port}/ODataV4/Company('Woonstichting%20De%20Linde')`;
  });
  after(() => bench.close());

  const get = (path: string, headers = {}): Promise<Reply> => sendTo(`${home}/${path}`, token, { headers });
  const post = (path: string, body: unknown): Promise<Reply> => sendTo(`${home}/${path}`, token, { method: 'POST', body });
  const patch = (path: string, body: unknown, ifMatch?: string): Promise<Reply> =>
    sendTo(`${home}/${path}`, token, { method: 'PATCH', body, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } });
  const outcome = ({ status, code }: Reply): string => `${status} ${code ?? ''}`.trim();
  const list = async (path: string): Promise<readonly Record[]> => {
    const reply = await get(path);
    expect(outcome(reply), path).to.equal('200');
    return reply.body['value'] as readonly Record[];
  };
  const first = async (path: string): Promise<Record> => {
    const [record] = await list(path);
    if (record === undefined) throw new Error(`${path} has no records`);
    return record;
  };

  const services: readonly (readonly [service: string, set: string])[] = [
    ['Medewerkers', 'employees'],
    ['Teams', 'teams'],
    ['Teammedewerkers', 'teamMembers'],
    ['Contacten', 'contacts'],
    ['Taken', 'tasks'],
    ['Leefbaarheidsdossiers', 'livabilityDossiers'],
    ['Dossierbetrokkenen', 'livabilityParties'],
    ['Actieregels', 'livabilityActionLines'],
    ['Dossieropmerkingen', 'livabilityComments'],
    ['Interactielogposten', 'interactionLogEntries'],
    ['Dossiertypen', 'dossierTypes'],
    ['Dossierstatussen', 'dossierStatuses'],
    ['Dossierafhandelingsredenen', 'dossierClosingReasons'],
    ['Klachtafhandelingen', 'lineClosingReasons'],
    ['Leefbaarheidsacties', 'livabilityActions'],
    ['Interactiesjablonen', 'interactionTemplates'],
    ['Processtappensjablonen', 'processTemplates'],
    ['Processtappen', 'processSteps'],
  ];
  for (const [service, set] of services) {
    it(`publishes ${service}: the records of ${set}, by their own names, without id and rowVersion`, async () => {
      const [page, table] = [await list(service), await erp.list(`${set}_kw`)];
      expect(page).to.have.length(table.length);
      const withheld = new Set(['id_kw', 'rowVersion_kw', 'lastModifiedDateTime_kw']);
      const known = Object.entries(table[0] ?? {}).filter(([name]) => !withheld.has(name));
      expect(Object.values(page[0] ?? {})).to.deep.equal(known.map(([, value]) => value));
      const [etag, ...names] = Object.keys(page[0] ?? {});
      expect(etag).to.equal('@odata.etag');
      expect(names.filter((name) => !/^[A-Z_]\w*$/.test(name))).to.deep.equal([]);
    });
  }

  it('publishes neither documents nor who a person is in Entra, and nothing by the names of the API', async () => {
    for (const service of ['documents', 'Documenten', 'userLinks', 'tasks', 'tasks_kw', 'taken']) {
      expect(outcome(await get(service)), service).to.equal('404 BadRequest_NotFound');
    }
  });

  it('filters, sorts, selects and counts by the names of the page', async () => {
    const query = "Taken?$filter=Teamcode eq 'KLACHT' and startswith(Nr,'T-')&$orderby=Nr desc&$select=nr,Omschrijving&$count=true&$top=2&$skip=1";
    const { body } = await get(query);
    const same = "tasks_kw?$filter=teamCode_kw eq 'KLACHT'&$orderby=number_kw desc";
    const numbers = (await erp.list(same)).map((task) => task['number_kw']);
    expect(body['@odata.count']).to.equal(numbers.length);
    const value = body['value'] as readonly Record[];
    expect(value.map(({ Nr }) => Nr)).to.deep.equal(numbers.slice(1, 3));
    expect(Object.keys(value[0] ?? {})).to.deep.equal(['@odata.etag', 'Nr', 'Omschrijving']);
  });

  const refused: readonly (readonly [query: string, outcome: string])[] = [
    ["Taken?$filter=teamCode eq 'KLACHT'", '400 BadRequest'],
    ['Taken?$select=id', '400 BadRequest'],
    ['Taken?$orderby=rowVersion', '400 BadRequest'],
    ['Taken?$expand=contact', '400 BadRequest'],
    ["Taken?$filter=Teamcode eq 'KLACHT' or Medewerkercode eq 'JBRUIN'", '501 BadRequest_MethodNotImplemented'],
    ["Taken('T-999999')", '404 Internal_RecordNotFound'],
    ["Taken('T-000101')/Contact", '404 BadRequest_NotFound'],
    ['Taken(T-000101)', '400 BadRequest'],
    ["Taken('T-000101", '404 BadRequest_NotFound'],
    ["Taken('T-000101'')", '400 BadRequest'],
    ["Taken('T-000101%00')", '400 BadRequest'],
    ["Taken(Omschrijving='Lek')", '400 BadRequest'],
    ["Actieregels('D-000201')", '400 BadRequest'],
    ["Actieregels(Dossiernr='D-000201')", '400 BadRequest'],
    ["Actieregels(Dossiernr='D-000201',Regelnr='10000')", '400 BadRequest'],
    ["Actieregels(Dossiernr='D-000201',Regelnr=10000,Regelnr=10000)", '400 BadRequest'],
    ["Actieregels(Dossiernr='D-000201',Regelnr=99999)", '404 Internal_RecordNotFound'],
  ];
  for (const [query, expected] of refused) {
    it(`answers ${query} with ${expected}`, async () => expect(outcome(await get(query))).to.equal(expected));
  }

  it('pages on to the end at the address that was asked, without an id in sight but the token', async () => {
    const numbers: unknown[] = [];
    let url: string | undefined = `${home}/Teammedewerkers?$select=Medewerkercode`;
    for (let pages = 0; url !== undefined && pages < 20; pages += 1) {
      const reply: Reply = await sendTo(url, token, { headers: { prefer: 'odata.maxpagesize=4' } });
      numbers.push(...(reply.body['value'] as readonly Record[]).map((each) => each['Medewerkercode']));
      url = reply.body['@odata.nextLink'] as string | undefined;
      if (url !== undefined) expect(url).to.match(/\/ODataV4\/Company\('Woonstichting%20De%20Linde'\)\/Teammedewerkers\?/);
    }
    expect(numbers).to.deep.equal((await list('Teammedewerkers')).map((each) => each['Medewerkercode']));
  });

  it('finds a record by its key, named or not, in small letters too, and a compound key in any order', async () => {
    const { Nr } = await first('Taken?$top=1');
    for (const key of [`'${String(Nr)}'`, `Nr='${String(Nr)}'`, `'${String(Nr).toLowerCase()}'`, `%27${String(Nr)}%27`]) {
      expect((await get(`Taken(${key})`)).body, key).to.include({ Nr });
    }
    const { Dossiernr, Regelnr, Omschrijving } = await first('Actieregels?$top=1');
    expect((await get(`Actieregels(Regelnr=${String(Regelnr)},Dossiernr='${String(Dossiernr)}')`)).body).to.include({ Omschrijving });
  });

  it('makes a task that the API knows too, found again by its Location', async () => {
    const made = await post('Taken', { Omschrijving: 'Lekkage', Teamcode: 'klacht', Prioriteit: 'High' });
    expect(outcome(made)).to.equal('201');
    expect(made.headers.get('location')).to.equal(`${home}/Taken('${String(made.body['Nr'])}')`);
    expect(made.body['@odata.context']).to.equal(`${home.replace('/Company', '/$metadata#Company')}/Taken/$entity`);
    const found = await sendTo(String(made.headers.get('location')), token);
    expect(found.body).to.include({ Nr: made.body['Nr'], Teamcode: 'KLACHT', Prioriteit: 'High' });
    const there = await erp.list(`tasks_kw?$filter=number_kw eq '${String(made.body['Nr'])}'`);
    expect(there.map((task) => task['systemTaskType_kw'])).to.deep.equal(['Team']);
  });

  it('takes no id of the caller, no rowVersion, no name of the API and no read-only value', async () => {
    for (const body of [{ id: randomUUID() }, { SystemId: randomUUID() }, { rowVersion: 1 }, { description: 'Lek' }, { contact: {} }]) {
      expect(outcome(await post('Taken', { Omschrijving: 'Lek', Teamcode: 'KLACHT', ...body }))).to.equal('400 BadRequest');
    }
    expect(outcome(await post('Taken', { Nr: 'T-1', Teamcode: 'KLACHT' }))).to.equal('400 BadRequest_InvalidOperation');
    expect(outcome(await post('Teams', { Code: 'NIEUW' }))).to.equal('405 BadRequest_MethodNotAllowed');
  });

  it('changes a record with If-Match only, and refuses an old version', async () => {
    const { body } = await post('Taken', { Omschrijving: 'Lekkage', Teamcode: 'KLACHT' });
    const [path, etag] = [`Taken('${String(body['Nr'])}')`, String(body['@odata.etag'])];
    expect(outcome(await patch(path, { Notitie: 'Zonder' }))).to.equal('400 BadRequest_InvalidToken');
    const changed = await patch(path, { Notitie: 'Eerst', Status: 'In_x0020_Progress' }, etag);
    expect(changed.body).to.include({ Notitie: 'Eerst', Status: 'In_x0020_Progress' });
    expect(outcome(await patch(path, { Notitie: 'Te laat' }, etag))).to.equal('409 Request_EntityChanged');
    expect(outcome(await patch(path, { Notitie: 'Weer' }, String(changed.body['@odata.etag'])))).to.equal('200');
  });

  it('has the same version of a record as the API', async () => {
    const { Nr, '@odata.etag': etag } = await first('Taken?$top=1');
    const task = await erp.first(`tasks_kw?$filter=number_kw eq '${String(Nr)}'`);
    expect(task['@odata.etag']).to.equal(etag);
  });

  it('refuses a second record with the same key, and removes one by it', async () => {
    const { Nr } = await first('Leefbaarheidsdossiers?$filter=Open eq true&$top=1');
    const line = { Dossiernr: Nr, Regelnr: 990_000, Omschrijving: 'Bellen' };
    const made = await post('Actieregels', line);
    expect(made.headers.get('location')).to.equal(`${home}/Actieregels(Dossiernr='${String(Nr)}',Regelnr=990000)`);
    expect(outcome(await post('Actieregels', line))).to.equal('400 Internal_EntityWithSameKeyExists');
    const headers = { 'if-match': String(made.body['@odata.etag']) };
    expect(outcome(await sendTo(String(made.headers.get('location')), token, { method: 'DELETE', headers }))).to.equal('204');
    expect(outcome(await sendTo(String(made.headers.get('location')), token))).to.equal('404 Internal_RecordNotFound');
  });

  it('gives nobody on a page what they have no right to, whether the record is there or not', async () => {
    const monteur = await erpTokenOf(bench, 'GBLOM');
    const { Nr } = await first('Leefbaarheidsdossiers?$top=1');
    for (const path of ['Leefbaarheidsdossiers', `Leefbaarheidsdossiers('${String(Nr)}')`, "Leefbaarheidsdossiers('D-9')"]) {
      expect(outcome(await sendTo(`${home}/${path}`, monteur)), path).to.equal('403 Authorization_RequestDenied');
    }
    const trainee = await erpTokenOf(bench, 'WSCHIPPER');
    const task = { Omschrijving: 'Lek', Teamcode: 'KLACHT' };
    expect(outcome(await sendTo(`${home}/Taken`, trainee, { method: 'POST', body: task }))).to.equal('403 Authorization_RequestDenied');
    expect((await fetch(`${home}/Taken`)).status).to.equal(401);
  });

  it('is in the log with what it wrote, as the API is', async () => {
    const at = (knob: string): string => `http://localhost:${bench.sandbox.port}/sandbox/${knob}`;
    await fetch(at('log'), { method: 'DELETE' });
    await post('Taken', { Omschrijving: 'Lekkage', Medewerkercode: 'JBRUIN' });
    const [entry] = (await (await fetch(at('log'))).json()) as readonly Record[];
    expect(entry).to.include({ method: 'POST', path: "/ODataV4/Company('Woonstichting%20De%20Linde')/Taken", status: 201 });
    expect(entry?.['effects']).to.have.length(1);
  });

  it('takes batches, with addresses from the service root on', async () => {
    const url = home.slice(0, home.indexOf('/Company'));
    const wanted = ['Teams', 'teams'].map((set) => ({ id: set, method: 'GET', url: `Company('Woonstichting%20De%20Linde')/${set}` }));
    const { body } = await sendTo(`${url}/$batch`, token, { method: 'POST', body: { requests: wanted } });
    const responses = body['responses'] as readonly Record[];
    expect(responses.map(({ id, status }) => [id, status])).to.deep.equal([['Teams', 200], ['teams', 404]]);
  });

  it('lists the companies, of which the other is empty', async () => {
    const url = home.slice(0, home.indexOf("('"));
    const { body } = await sendTo(url, token);
    const names = (body['value'] as readonly Record[]).map((each) => each['Name']);
    expect(names).to.deep.equal(["Proefbedrijf 't Lindeblad", 'Woonstichting De Linde']);
    const other = `${url}('Proefbedrijf%20''t%20Lindeblad')`;
    expect((await sendTo(other, token)).body).to.include({ Name: names[0] });
    expect(outcome(await sendTo(`${other}/Taken`, token))).to.equal('403 Authorization_RequestDenied');
    expect(outcome(await sendTo(`${url}('Proefbedrijf%20t%20Lindeblad')/Taken`, token))).to.equal('404 Internal_CompanyNotFound');
  });

  it('is described by its own $metadata: names, keys and types, nothing of the API', async () => {
    const { body } = await sendTo(`${home.slice(0, home.indexOf('/Company'))}/$metadata`, token);
    const edmx = String(body['text']);
    const type = /<EntityType Name="Actieregels">.*?<\/EntityType>/.exec(edmx)?.[0] ?? '';
    expect(type).to.contain('<Key><PropertyRef Name="Dossiernr"/><PropertyRef Name="Regelnr"/></Key>');
    expect(type).to.contain('<Property Name="Status" Type="NAV.ActieregelsStatus"/>');
    expect(edmx).to.contain('<EnumType Name="ActieregelsStatus"><Member Name="Open" Value="0"/>');
    expect(edmx).to.not.match(/Microsoft\.NAV|_kw|NavigationProperty|<Action|rowVersion/);
    const line = await first('Actieregels?$top=1');
    const described = [...type.matchAll(/<Property Name="([^"]+)"/g)].map(([, name]) => name);
    expect(Object.keys(line).slice(1)).to.deep.equal(described);
  });
});
