import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { erpAs, openBench } from './bench.ts';
import type { Bench, Erp, Record, Reply } from './bench.ts';

describe('sandbox: dossiers', () => {
  let bench: Bench;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'KVISSER');
  });
  after(() => bench.close());

  const made = async (set: string, body: object): Promise<Record> => {
    const reply = await erp.post(set, body);
    expect(reply.status, JSON.stringify(reply.body)).to.equal(201);
    return reply.body;
  };
  const todayInUtc = (): string => new Date().toISOString().slice(0, 10);
  const dialog = { status: 400, code: 'Application_DialogException' };
  const newTask = async (): Promise<Record> =>
    made('tasks', { description: `Klacht ${'lang '.repeat(12)}`, contactNumber: 'C10041', employeeCode: 'KVISSER' });
  const accept = async (task: Record, more: object = {}): Promise<Reply> =>
    erp.post(`tasks(${String(task['id'])})/Microsoft.NAV.createDossier`, {
      dossierId: randomUUID(),
      partyId: randomUUID(),
      role: 'Reporter',
      dossierType: 'klacht',
      ...more,
    });
  const newDossier = async (): Promise<Record> =>
    made('livabilityDossiers', { description: 'Proef', dossierType: 'KLACHT', dossierStatus: 'OPEN' });
  const newLine = async (dossier: Record): Promise<Record> =>
    made('livabilityActionLines', { dossierNumber: dossier['number'], lineNumber: 10_000, actionCode: 'BELLEN' });

  it('makes a dossier from a task: number, party and link in one go, with the ids of the caller', async () => {
    const task = await newTask();
    const [dossierId, partyId] = [randomUUID(), randomUUID()];
    const reply = await accept(task, { dossierId, partyId });
    expect(reply.status).to.equal(201);
    expect(reply.headers.get('location')).to.equal(`${erp.base}/livabilityDossiers(${dossierId})`);
    const { body } = await erp.get(`livabilityDossiers(${dossierId})?$expand=parties,tasks`);
    expect(body).to.include({ dossierType: 'KLACHT', dossierStatus: 'OPEN', open: true, taskNumber: task['number'] });
    expect(body['number']).to.match(/^D-\d{6}$/);
    expect(String(body['description'])).to.have.length.at.most(50);
    const [party] = body['parties'] as readonly Record[];
    expect(party).to.include({ id: partyId, role: 'Reporter', contactNumber: 'C10041', lineNumber: 10_000 });
    const [linked] = body['tasks'] as readonly Record[];
    expect(linked).to.include({ id: task['id'], dossierNumber: body['number'] });
  });

  it('puts the dossier number on every record of a team’s task', async () => {
    const team = await made('tasks', { description: 'Proef', teamCode: 'KLACHT', contactNumber: 'C10041' });
    const dossierId = randomUUID();
    await accept(team, { dossierId });
    const { body } = await erp.get(`livabilityDossiers(${dossierId})?$expand=tasks`);
    expect(body['tasks']).to.have.length(7);
  });

  it('refuses the same ids again, and a second dossier for the task, and makes nothing', async () => {
    const task = await newTask();
    const ids = { dossierId: randomUUID(), partyId: randomUUID() };
    expect((await accept(task, ids)).status).to.equal(201);
    const before = (await erp.list('livabilityDossiers')).length;
    expect(await accept(task, ids)).to.include({ status: 400, code: 'Internal_EntityWithSameKeyExists' });
    expect(await accept(task)).to.include(dialog);
    expect(await accept(await newTask(), { partyId: ids.partyId })).to.include({ code: 'Internal_EntityWithSameKeyExists' });
    expect(await erp.list('livabilityDossiers')).to.have.length(before);
  });

  const wrong: readonly (readonly [what: string, body: object, code: string])[] = [
    ['an unknown type', { dossierType: 'FEEST' }, 'Internal_InvalidTableRelation'],
    ['an unknown role', { role: 'Buurman' }, 'Application_EvaluateException'],
    ['an id that is no GUID', { dossierId: 'D-1' }, 'Application_InvalidGUID'],
    ['a missing parameter', { role: undefined }, 'BadRequest_RequiredParamNotProvided'],
  ];
  for (const [what, body, code] of wrong) {
    it(`refuses to make a dossier with ${what}, and the number series has no gap`, async () => {
      const first = await newDossier();
      const task = await newTask();
      expect(await accept(task, body)).to.include({ status: 400, code });
      expect((await erp.get(`tasks(${String(task['id'])})`)).body['dossierNumber']).to.equal('');
      const second = await newDossier();
      expect(Number(String(second['number']).slice(2))).to.equal(Number(String(first['number']).slice(2)) + 1);
    });
  }

  it('closes with VOLTOOID only when there is a reason, and says who closed it and when', async () => {
    const dossier = await newDossier();
    const path = `livabilityDossiers(${String(dossier['id'])})`;
    expect(await erp.patch(path, { dossierStatus: 'VOLTOOID' })).to.include({ ...dialog, code: 'Application_FieldValidationException' });
    const { body } = await erp.patch(path, { dossierStatus: 'VOLTOOID', closingReason: 'OPGELOST' });
    expect(body).to.include({ open: false, closedBy: 'KVISSER', closedOn: todayInUtc(), closingReason: 'OPGELOST' });
  });

  it('withdraws with GEANNUL, the reason and what is still open staying as they are', async () => {
    const dossier = await newDossier();
    const line = await newLine(dossier);
    const path = `livabilityDossiers(${String(dossier['id'])})`;
    const withdrawn = await erp.patch(path, { dossierStatus: 'GEANNUL', closingReason: 'INGETROK' }, String(dossier['@odata.etag']));
    expect(withdrawn.body).to.include({ open: false, closedBy: 'KVISSER', closedOn: todayInUtc(), closingReason: 'INGETROK' });
    expect((await erp.get(`livabilityActionLines(${String(line['id'])})`)).body).to.include({ status: 'Open' });
    expect(await erp.patch(path, { dossierStatus: 'INBEHAND' }, String(dossier['@odata.etag']))).to.include({ status: 409 });
  });

  it('closes with GEANNUL without a reason, and opens again with another status', async () => {
    const dossier = await newDossier();
    const path = `livabilityDossiers(${String(dossier['id'])})`;
    expect((await erp.patch(path, { dossierStatus: 'GEANNUL' })).body).to.include({ open: false, closedBy: 'KVISSER' });
    const { body } = await erp.patch(path, { dossierStatus: 'INBEHAND' });
    expect(body).to.include({ open: true, closedBy: '', closedOn: '0001-01-01', closingReason: '' });
  });

  it('dates and signs a line that is completed, and takes that off when it is in progress again; the reason is the caller’s', async () => {
    const line = await newLine(await newDossier());
    const path = `livabilityActionLines(${String(line['id'])})`;
    const done = await erp.patch(path, { status: 'Completed', closingReason: 'UITGEVOERD' });
    expect(done.body).to.include({ closedBy: 'KVISSER', closedOn: todayInUtc(), closingReason: 'UITGEVOERD' });
    const again = await erp.patch(path, { status: 'In_x0020_Progress' });
    expect(again.body).to.include({ closedBy: '', closedOn: '0001-01-01', closingReason: 'UITGEVOERD' });
    await erp.patch(path, { status: 'Completed' });
    const cleared = await erp.patch(path, { status: 'In_x0020_Progress', closingReason: '' });
    expect(cleared.body).to.include({ closedBy: '', closedOn: '0001-01-01', closingReason: '' });
  });

  it('says of a line whether it has comments, without a new version of the line', async () => {
    const dossier = await newDossier();
    const line = await newLine(dossier);
    expect(line['hasComments']).to.equal(false);
    const path = `livabilityActionLines(${String(line['id'])})`;
    const comment = { dossierNumber: dossier['number'], lineNumber: 10_000, comment: 'Gebeld' };
    await made('livabilityComments', comment);
    expect((await erp.get(path)).body['hasComments']).to.equal(false);
    const { id, createdBy } = await made('livabilityComments', { ...comment, actionLineNumber: 10_000 });
    expect(createdBy).to.equal('KVISSER');
    expect((await erp.get(path)).body).to.include({ hasComments: true, '@odata.etag': line['@odata.etag'] });
    expect(await erp.list(`livabilityActionLines?$filter=hasComments eq true and dossierNumber eq '${String(dossier['number'])}'`)).to.have.length(1);
    await erp.remove(`livabilityComments(${String(id)})`);
    expect((await erp.get(path)).body['hasComments']).to.equal(false);
  });

  it('removes a line with its comments', async () => {
    const dossier = await newDossier();
    const line = await newLine(dossier);
    await made('livabilityComments', { dossierNumber: dossier['number'], actionLineNumber: 10_000, lineNumber: 10_000 });
    expect((await erp.remove(`livabilityActionLines(${String(line['id'])})`)).status).to.equal(204);
    expect(await erp.list(`livabilityComments?$filter=dossierNumber eq '${String(dossier['number'])}'`)).to.deep.equal([]);
  });

  it('numbers lines, parties and comments in ten thousands where the caller does not', async () => {
    const dossierNumber = (await newDossier())['number'];
    const bodies: readonly (readonly [string, object])[] = [
      ['livabilityActionLines', { dossierNumber, actionCode: 'BRIEF' }],
      ['livabilityParties', { dossierNumber, role: 'Other', contactNumber: 'C10001' }],
      ['livabilityComments', { dossierNumber, comment: 'x' }],
    ];
    for (const [set, body] of bodies) {
      expect((await made(set, body))['lineNumber']).to.equal(10_000);
      expect((await made(set, body))['lineNumber']).to.equal(20_000);
    }
  });

  it('numbers interactions, and takes only a dossier and a line that exist', async () => {
    const dossier = await newDossier();
    await newLine(dossier);
    const body = { contactNumber: 'C10041', interactionTemplateCode: 'TEL-UIT', description: 'Gebeld', timeOfInteraction: '14:30:00' };
    const first = await made('interactionLogEntries', body);
    const linked = { ...body, dossierNumber: dossier['number'], actionLineNumber: 10_000 };
    const second = await made('interactionLogEntries', linked);
    expect(Number(second['entryNumber'])).to.equal(Number(first['entryNumber']) + 1);
    const refused = { status: 400, code: 'Internal_InvalidTableRelation' };
    expect(await erp.post('interactionLogEntries', { ...linked, actionLineNumber: 20_000 })).to.include(refused);
    expect(await erp.patch(`interactionLogEntries(${String(first['id'])})`, { dossierNumber: 'D-999999' })).to.include(refused);
    expect((await erp.patch(`interactionLogEntries(${String(first['id'])})`, { dossierNumber: dossier['number'] })).status).to.equal(200);
  });
});
