import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'chai';
import { grant } from '../../sandbox/erp/permissions/permissions.ts';
import type { PermissionSetName } from '../../sandbox/erp/permissions/sets.ts';
import { openDatabase } from '../../sandbox/store/database.ts';
import { erpAs, erpTokenOf, oidOf, openBench, sendTo } from './bench.ts';
import type { Bench, Erp, Record, Reply } from './bench.ts';

const denied = { status: 403, code: 'Authorization_RequestDenied' };

describe('sandbox: permissions', () => {
  let bench: Bench;
  let able: Erp;
  let reader: Erp;
  let fitter: Erp;
  let task: Record;
  let dossier: Record;
  let document: Record;

  before(async () => {
    bench = await openBench();
    [able, reader, fitter] = [await erpAs(bench, 'JBRUIN'), await erpAs(bench, 'WSCHIPPER'), await erpAs(bench, 'GBLOM')];
    task = (await able.post('tasks', { description: 'Proef', teamCode: 'VERHUUR', contactNumber: 'C10041' })).body;
    dossier = await able.first('livabilityDossiers?$top=1');
    document = (await able.post('documents', { taskNumber: task['number'], fileName: 'a.txt', contentType: 'text/plain' })).body;
  });
  after(() => bench.close());

  const on = (set: string, { id }: Record): string => `${set}(${String(id)})`;
  /** As an administrator would, while the ERP goes on. */
  const granted = async (employeeCode: string, permissionSet: PermissionSetName): Promise<void> => {
    const database = await openDatabase(join(bench.folder, 'sandbox.db'));
    grant(database, { entraObjectId: oidOf(employeeCode), permissionSet });
    database.close();
  };
  const dossierIds = () => ({ dossierId: randomUUID(), partyId: randomUUID(), role: 'Reporter', dossierType: 'KLACHT' });

  it('lets whoever may only read see all that there is', async () => {
    expect(await reader.get(`${on('livabilityDossiers', dossier)}?$expand=actionLines,parties($expand=contact)`)).to.include({ status: 200 });
    for (const path of ['employees', 'contacts', 'documents', 'dossierStatuses', on('tasks', task), `${on('documents', document)}/content`]) {
      expect((await reader.get(path)).status, path).to.be.within(200, 204);
    }
  });

  const writes: readonly (readonly [what: string, write: (erp: Erp) => Promise<Reply>])[] = [
    ['making a task', (erp) => erp.post('tasks', { description: 'Mag niet', employeeCode: 'WSCHIPPER' })],
    ['changing a task', (erp) => erp.patch(on('tasks', task), { note: 'Mag niet' })],
    ['claiming one', (erp) => erp.post(`${on('tasks', task)}/Microsoft.NAV.claim`, { employeeCode: 'WSCHIPPER' })],
    ['completing one', (erp) => erp.post(`${on('tasks', task)}/Microsoft.NAV.complete`, { completedBy: 'WSCHIPPER' })],
    ['making a dossier of one', (erp) => erp.post(`${on('tasks', task)}/Microsoft.NAV.createDossier`, dossierIds())],
    ['changing a dossier', (erp) => erp.patch(on('livabilityDossiers', dossier), { dossierStatus: 'WACHT' })],
    ['removing a document', (erp) => erp.remove(on('documents', document))],
    ['writing one', async (erp) =>
      sendTo(`${erp.base}/${on('documents', document)}/content`, await erpTokenOf(bench, 'WSCHIPPER'), {
        method: 'PATCH',
        body: new Uint8Array(1),
        headers: { 'if-match': '*' },
      })],
  ];
  for (const [what, write] of writes) {
    it(`refuses ${what} to whoever may only read, and nothing changed`, async () => {
      expect(await write(reader)).to.include(denied);
      expect((await able.get(on('tasks', task))).body).to.include({ '@odata.etag': task['@odata.etag'] });
      expect((await able.get(on('documents', document))).body).to.include({ '@odata.etag': document['@odata.etag'] });
      expect((await able.get(on('livabilityDossiers', dossier))).body).to.include({ '@odata.etag': dossier['@odata.etag'] });
      expect(await able.list("tasks?$filter=description eq 'Mag niet'")).to.deep.equal([]);
    });
  }

  it('says which right on what is missing, in English, as Business Central does', async () => {
    const { body } = await reader.patch(on('tasks', task), {});
    expect((body['error'] as { readonly message: string }).message).to.match(
      /^Sorry, the current permissions prevented the action\. \(TableData tasks Modify: .+\) {2}CorrelationId: /,
    );
  });

  it('refuses for want of the right before it looks for the record, its version or the body', async () => {
    expect(await reader.patch(`tasks(${randomUUID()})`, [1], 'no etag')).to.include(denied);
  });

  const hidden: readonly string[] = [
    'livabilityDossiers',
    'livabilityDossiers?$top=0',
    `livabilityDossiers(${randomUUID()})`,
    'livabilityActionLines',
    'livabilityComments',
    'livabilityParties',
  ];
  for (const path of hidden) {
    it(`refuses ${path.replace(/\(.*/, '({id})')} to whoever has no right to dossiers`, async () => {
      expect(await fitter.get(path)).to.include(denied);
    });
  }

  it('refuses what hangs on a record of which one has no right', async () => {
    expect(await fitter.get(`${on('livabilityDossiers', dossier)}/tasks`)).to.include(denied);
  });

  it('refuses a read that brings along what one has no right to, as a navigation, in $expand and deeper', async () => {
    const desk = await erpAs(bench, 'SUNAL');
    expect((await desk.get('livabilityDossiers?$expand=tasks')).status).to.equal(200);
    await granted('SUNAL', 'KLACHT-BALIE');
    expect((await desk.get('livabilityDossiers?$expand=parties($expand=contact)')).status).to.equal(200);
    const asked = [`${on('livabilityDossiers', dossier)}/tasks`, 'livabilityDossiers?$expand=parties,tasks', 'tasks?$expand=contact'];
    for (const path of asked) expect(await desk.get(path), path).to.include(denied);
    expect(await desk.get(`${on('livabilityDossiers', dossier)}?$expand=tasks($expand=documents)`)).to.include(denied);
  });

  it('refuses to make records along with their parent to whoever may make the parent only, and makes nothing', async () => {
    const desk = await erpAs(bench, 'PTHART');
    await granted('PTHART', 'KLACHT-BALIE');
    const id = randomUUID();
    const made = { id, description: 'Proef', dossierType: 'KLACHT', dossierStatus: 'OPEN', parties: [{ role: 'Other' }] };
    expect(await desk.post('livabilityDossiers', { ...made, tasks: [{ description: 'Proef' }] })).to.include(denied);
    expect(await desk.post('livabilityDossiers?$expand=tasks', made)).to.include(denied);
    expect((await desk.get(`livabilityDossiers(${id})`)).status).to.equal(404);
    expect((await desk.post('livabilityDossiers?$expand=parties', made)).status).to.equal(201);
  });

  it('lets somebody with two sets do what either of them allows, from the next request on', async () => {
    const erp = await erpAs(bench, 'RVDBERG');
    await granted('RVDBERG', 'KLACHT-LEZEN');
    expect((await erp.get('tasks?$top=1')).status).to.equal(200);
    expect(await erp.patch(on('livabilityDossiers', dossier), { urgency: 'HOOG' })).to.include(denied);
    await granted('RVDBERG', 'KLACHT-BALIE');
    expect((await erp.get('tasks?$top=1')).status).to.equal(200);
    expect((await erp.patch(on('livabilityDossiers', dossier), { urgency: dossier['urgency'] })).status).to.equal(200);
    dossier = (await able.get(on('livabilityDossiers', dossier))).body;
    expect(await erp.patch(on('tasks', task), { note: 'Mag niet' })).to.include(denied);
  });

  it('refuses to make a dossier of a task to whoever has no right to dossiers, who may do the rest', async () => {
    const own = (await fitter.post('tasks', { description: 'Proef', teamCode: 'ONDERHOUD', contactNumber: 'C10041' })).body;
    expect((await fitter.post(`${on('tasks', own)}/Microsoft.NAV.claim`, { employeeCode: 'GBLOM' })).status).to.equal(204);
    expect(await fitter.post(`${on('tasks', own)}/Microsoft.NAV.createDossier`, dossierIds())).to.include(denied);
    expect((await fitter.get(on('tasks', own))).body).to.include({ employeeCode: 'GBLOM', dossierNumber: '' });
    expect((await fitter.patch(on('tasks', own), { status: 'Completed' })).status).to.equal(200);
    expect(await fitter.get('interactionLogEntries?$top=1')).to.include({ status: 200 });
  });

  for (const [code, team] of [['WSCHIPPER', 'VERHUUR'], ['GBLOM', 'ONDERHOUD']] as const) {
    it(`knows ${code}, who lacks rights, as an employee with a link and a team like everybody`, async () => {
      const erp = await erpAs(bench, code);
      expect(await erp.list(`userLinks?$filter=entraObjectId eq ${oidOf(code)}`)).to.have.length(1);
      expect(await erp.first(`employees?$filter=code eq '${code}'`)).to.include({ blocked: false });
      expect(await erp.list(`teamMembers?$filter=employeeCode eq '${code}' and teamCode eq '${team}'`)).to.have.length(1);
      expect(await erp.list(`tasks?$filter=systemTaskType eq 'Team' and teamCode eq '${team}' and closed eq false`)).not.to.deep.equal([]);
    });
  }

  it('keeps what somebody may do over a restart', async () => {
    const data = `${bench.folder}/again`;
    await (await openBench({ data })).close();
    const again = await openBench({ data });
    expect(await (await erpAs(again, 'WSCHIPPER')).post('tasks', { description: 'Mag niet' })).to.include(denied);
    await again.close();
  });
});
