import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { companyId, erpAs, openBench } from './bench.ts';
import type { Bench, Erp, Record } from './bench.ts';

const names = (record: Record): readonly string[] => Object.keys(record).filter((name) => !name.includes('@odata.'));

describe('sandbox: another mapping, every name with a suffix', () => {
  let bench: Bench;
  let erp: Erp;

  before(async () => {
    bench = await openBench({ suffix: '_kw' });
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());

  it('leaves the page of companies as it is', async () => {
    const { body } = await erp.get(erp.base);
    expect(body).to.include({ id: companyId, name: 'Woonstichting De Linde' });
  });

  it('knows entity sets, properties, navigations and options by the suffixed name only', async () => {
    const query = "tasks_kw?$filter=teamCode_kw eq 'KLACHT'&$expand=contact_kw($select=id_kw),documents_kw&$orderby=number_kw&$top=2";
    const tasks = await erp.list(query);
    expect(tasks).to.have.length(2);
    for (const task of tasks) expect(names(task).every((name) => name.endsWith('_kw'))).to.equal(true);
    const contact = tasks[0]?.['contact_kw'] as Record | undefined;
    expect(contact?.['id_kw']).to.be.a('string');
    expect(await erp.get('tasks')).to.include({ status: 404 });
    expect(await erp.get("tasks_kw?$filter=teamCode eq 'KLACHT'")).to.include({ status: 400 });
  });

  it('writes by the suffixed names, the content of documents and the parameters of actions too', async () => {
    const id = randomUUID();
    const made = await erp.post('tasks_kw', { id_kw: id, description_kw: 'Proef', teamCode_kw: 'KLACHT', contactNumber_kw: 'C10041' });
    expect(made.status).to.equal(201);
    expect(made.headers.get('location')).to.equal(`${erp.base}/tasks_kw(${id})`);
    const dossierId = randomUUID();
    const parameters = { dossierId_kw: dossierId, partyId_kw: randomUUID(), role_kw: 'Reporter', dossierType_kw: 'KLACHT' };
    expect((await erp.post(`tasks_kw(${id})/Microsoft.NAV.createDossier_kw`, parameters)).status).to.equal(201);
    const { body } = await erp.get(`livabilityDossiers_kw(${dossierId})`);
    const document = await erp.post('documents_kw', { dossierNumber_kw: body['number_kw'], fileName_kw: 'a.txt' });
    const link = String(document.body['content_kw@odata.mediaEditLink']);
    expect(link).to.equal(`${erp.base}/documents_kw(${String(document.body['id_kw'])})/content_kw`);
    expect((await erp.patch(link, new Uint8Array(2))).status).to.equal(204);
    expect(await erp.post('tasks_kw', { description: 'Proef' })).to.include({ status: 400, code: 'BadRequest' });
  });

  it('takes batches at the same address, with the suffixed names in their parts', async () => {
    const url = `${erp.base.slice(0, erp.base.indexOf('/companies'))}/$batch`;
    const requests = ['tasks_kw', 'tasks'].map((set) => ({ id: set, method: 'GET', url: `companies(${companyId})/${set}?$top=1` }));
    const { body } = await erp.post(url, { requests });
    const responses = body['responses'] as readonly Record[];
    expect(responses.map(({ id, status }) => [id, status])).to.deep.equal([['tasks_kw', 200], ['tasks', 404]]);
  });

  it('has no name without it in $metadata but those of Business Central itself', async () => {
    const { body } = await erp.get(`${erp.base.slice(0, erp.base.indexOf('/companies'))}/$metadata`);
    const own = String(body['text']).replace(/<EntityType Name="company">.*?<\/EntityType>/, '');
    const found = [...own.matchAll(/<(?:EntitySet|Property|NavigationProperty|Action|PropertyRef) Name="([^"]+)"/g)].map(([, name]) => name);
    expect(found.length).to.be.greaterThan(150);
    expect(found.filter((name) => name?.endsWith('_kw') !== true)).to.deep.equal(['companies']);
  });
});
