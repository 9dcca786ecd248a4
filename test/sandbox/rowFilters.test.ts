import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { appToken, erpAs, erpFor, oidOf, openBench } from './bench.ts';
import type { Bench, Erp, Record } from './bench.ts';
import { startControl } from './control.ts';
import type { Control } from './control.ts';

const gone = { status: 404, code: 'Internal_RecordNotFound' };
const denied = { status: 403, code: 'Authorization_RequestDenied' };
const user = oidOf('SUNAL');

describe('sandbox: permissions and security filters of one person', () => {
  let bench: Bench;
  let control: Control;
  let erp: Erp;
  let clerk: Erp;

  before(async () => {
    bench = await openBench();
    control = startControl(bench);
    [erp, clerk] = [await erpAs(bench, 'JBRUIN'), await erpAs(bench, 'SUNAL')];
  });
  after(() => bench.close());
  afterEach(() => control('DELETE', 'permissions'));

  const at = (set: string, { id }: Record): string => `${set}(${String(id)})`;
  const only = (rowFilters: object): Promise<unknown> => control('POST', 'permissions', { user, rowFilters });
  const task = async (employeeCode: string, more: object = {}): Promise<Record> =>
    (await erp.post('tasks', { description: 'Filter', employeeCode, contactNumber: 'C10041', ...more })).body;

  it('lists, counts and pages as if nothing else were there', async () => {
    for (const employeeCode of ['SUNAL', 'JBRUIN', 'SUNAL', 'JBRUIN', 'SUNAL']) await task(employeeCode, { note: 'Tel' });
    await only({ tasks: "employeeCode eq 'SUNAL'" });
    const asked = "tasks?$filter=description eq 'Filter'&$count=true&$orderby=rowVersion desc";
    const first = await clerk.get(asked, { prefer: 'odata.maxpagesize=2' });
    expect(first.body).to.include({ '@odata.count': 3 });
    const second = await clerk.get(String(first.body['@odata.nextLink']), { prefer: 'odata.maxpagesize=2' });
    const rows = [first, second].flatMap(({ body }) => body['value'] as readonly Record[]);
    expect(rows.map(({ employeeCode }) => employeeCode)).to.deep.equal(['SUNAL', 'SUNAL', 'SUNAL']);
    expect(second.body).not.to.have.property('@odata.nextLink');
    expect((await erp.get(asked)).body).to.include({ '@odata.count': 5 });
  });

  it('does not find a record outside the filter, nor what hangs on it', async () => {
    const hidden = await task('JBRUIN');
    const document = (await erp.post('documents', { taskNumber: hidden['number'], fileName: 'a.txt' })).body;
    await only({ tasks: "employeeCode eq 'SUNAL'", documents: "fileName ne 'a.txt'" });
    for (const path of [at('tasks', hidden), `${at('tasks', hidden)}/documents`, `${at('documents', document)}/content`]) {
      expect(await clerk.get(path), path).to.include(gone);
    }
  });

  it('leaves hidden records out of navigations and $expand, of one and of many', async () => {
    const seen = await task('SUNAL');
    await erp.post('documents', { taskNumber: seen['number'], fileName: 'a.txt' });
    await only({ contacts: "number ne 'C10041'", documents: "fileName ne 'a.txt'" });
    expect((await clerk.get(`${at('tasks', seen)}/contact`)).status).to.equal(204);
    expect((await clerk.get(`${at('tasks', seen)}?$expand=contact,documents`)).body).to.deep.include({ contact: null, documents: [] });
    expect(await clerk.list(`${at('tasks', seen)}/documents`)).to.deep.equal([]);
    const [party] = await erp.list('livabilityParties?$expand=contact&$top=1');
    await only({ contacts: `number ne '${String(party?.['contactNumber'])}'` });
    const nested = await clerk.list('livabilityDossiers?$expand=parties($expand=contact)');
    const contacts = nested.flatMap(({ parties }) => (parties as readonly Record[]).map(({ contact }) => contact as Record | null));
    expect(contacts).to.include(null);
    expect(contacts.map((contact) => contact?.['number'])).not.to.include(party?.['contactNumber']);
  });

  it('keeps the comments of a dossier that somebody may not see, for they are another table', async () => {
    const { number } = await erp.first('livabilityDossiers?$top=1');
    await erp.post('livabilityComments', { dossierNumber: number, comment: 'Zichtbaar' });
    await only({ livabilityDossiers: `number ne '${String(number)}'` });
    expect(await clerk.list(`livabilityDossiers?$filter=number eq '${String(number)}'`)).to.deep.equal([]);
    expect(await clerk.list(`livabilityComments?$filter=dossierNumber eq '${String(number)}' and comment eq 'Zichtbaar'`)).to.have.length(1);
  });

  it('changes, deletes and does nothing to what is hidden', async () => {
    const hidden = await task('JBRUIN');
    const document = (await erp.post('documents', { taskNumber: hidden['number'], fileName: 'b.txt' })).body;
    await only({ tasks: "employeeCode eq 'SUNAL'", documents: "fileName ne 'b.txt'" });
    expect(await clerk.patch(at('tasks', hidden), { note: 'Mag niet' })).to.include(gone);
    expect(await clerk.remove(at('documents', document))).to.include(gone);
    expect(await clerk.patch(`${at('documents', document)}/content`, new Uint8Array(2))).to.include(gone);
    const claim = await clerk.post(`${at('tasks', hidden)}/Microsoft.NAV.claim`, { employeeCode: 'SUNAL' });
    expect(claim).to.include(gone);
    expect((await erp.get(at('tasks', hidden))).body).to.include({ '@odata.etag': (await erp.get(at('tasks', hidden))).body['@odata.etag'], note: '' });
    expect((await erp.get(at('documents', document))).body).to.include({ '@odata.etag': document['@odata.etag'] });
  });

  it('refuses an action that would make what is hidden, and undoes all of it', async () => {
    const mine = await task('SUNAL');
    await only({ livabilityDossiers: "dossierType eq 'OVERLIND'" });
    const ids = { dossierId: randomUUID(), partyId: randomUUID(), role: 'Reporter' };
    const make = (dossierType: string) => clerk.post(`${at('tasks', mine)}/Microsoft.NAV.createDossier`, { ...ids, dossierType });
    expect(await make('KLACHT')).to.include(denied);
    expect((await erp.get(at('tasks', mine))).body).to.include({ dossierNumber: '' });
    expect((await make('OVERLIND')).status).to.equal(201);
  });

  it('takes a right away in the middle, and everything, and gives it back', async () => {
    expect((await clerk.get('teams')).status).to.equal(200);
    await control('POST', 'permissions', { user, permissionSets: ['KLACHT-BALIE'] });
    expect(await clerk.get('tasks')).to.include(denied);
    expect((await clerk.get('teams')).status).to.equal(200);
    await control('POST', 'permissions', { user, permissionSets: [] });
    expect(await clerk.get('teams')).to.include(denied);
    expect(await control<readonly Record[]>('GET', 'permissions')).to.deep.include({ user, permissionSets: [], rowFilters: {} });
    await control('DELETE', 'permissions', { user });
    expect((await clerk.get('tasks')).status).to.equal(200);
  });

  it('restores what the seed said, of one person and of everybody', async () => {
    const seeded = await control('GET', 'permissions');
    for (const code of ['WSCHIPPER', 'GBLOM']) await control('POST', 'permissions', { user: oidOf(code), permissionSets: ['KLACHT-ALLES'] });
    await only({ tasks: "note eq 'x'" });
    await control('DELETE', 'permissions', { user: oidOf('GBLOM') });
    expect(await (await erpAs(bench, 'GBLOM')).get('livabilityDossiers')).to.include(denied);
    expect((await (await erpAs(bench, 'WSCHIPPER')).post('tasks', { description: 'Mag' })).status).to.equal(201);
    await control('DELETE', 'permissions');
    expect(await control('GET', 'permissions')).to.deep.equal(seeded);
  });

  it('filters for the bridge’s own identity too, under the name app', async () => {
    const program = erpFor(bench, await appToken(bench));
    await control('POST', 'permissions', { user: 'app', rowFilters: { teams: "code eq 'KLACHT'" } });
    expect((await program.list('teams')).map(({ code }) => code)).to.deep.equal(['KLACHT']);
    await control('POST', 'permissions', { user: 'app', permissionSets: [] });
    expect(await program.get('teams')).to.include(denied);
  });

  it('refuses to keep what it could not follow: another set, another property, a filter that is none', async () => {
    const wrong = [
      { rowFilters: { nothing: "code eq 'A'" } },
      { rowFilters: { teams: "colour eq 'red'" } },
      { rowFilters: { teams: 'code eq' } },
      { permissionSets: ['SUPER'] },
      { permissionSet: [] },
    ];
    for (const body of wrong) {
      const refusal = await control('POST', 'permissions', { user, ...body }).catch((error: Error) => error.message);
      expect(refusal, JSON.stringify(body)).to.match(/^POST \/sandbox\/permissions: 400 /);
    }
    expect((await clerk.get('teams')).status).to.equal(200);
  });

  it('keeps filters and the loss of all rights over a restart', async () => {
    const data = `${bench.folder}/again`;
    const first = await openBench({ data });
    await startControl(first)('POST', 'permissions', { user, rowFilters: { teams: "code eq 'KLACHT'" } });
    await startControl(first)('POST', 'permissions', { user: oidOf('RVDBERG'), permissionSets: [] });
    await first.close();
    const again = await openBench({ data });
    expect(await (await erpAs(again, 'SUNAL')).list('teams')).to.have.length(1);
    expect(await (await erpAs(again, 'RVDBERG')).get('teams')).to.include(denied);
    await again.close();
  });
});
