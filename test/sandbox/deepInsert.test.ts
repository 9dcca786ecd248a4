import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { companyId, erpAs, openBench } from './bench.ts';
import type { Bench, Erp, Record } from './bench.ts';

interface Logged {
  readonly path: string;
  readonly effects?: readonly { readonly verb: string; readonly set: string; readonly id: string }[];
}

describe('sandbox: records made along with their parent', () => {
  let bench: Bench;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());

  const dossier = (more: object = {}) => ({ description: 'Proef', dossierType: 'KLACHT', dossierStatus: 'OPEN', ...more });
  const log = async (): Promise<readonly Logged[]> =>
    (await (await fetch(`http://localhost:${bench.sandbox.port}/sandbox/log`)).json()) as readonly Logged[];

  it('gives every child the key of its parent, whatever it says itself, and does for it what it does for one by itself', async () => {
    const [lineId, taskId] = [randomUUID(), randomUUID()];
    const { status, body } = await erp.post(
      'livabilityDossiers?$expand=actionLines,comments,tasks($expand=documents)',
      dossier({
        actionLines: [{ id: lineId, actionCode: ' bellen ', dossierNumber: 'D-000206' }, { actionCode: 'BRIEF', status: 'Completed' }],
        comments: [{ actionLineNumber: 10_000, comment: 'Bij de eerste regel' }],
        tasks: [{ id: taskId, description: 'Bellen', teamCode: 'WIJK', documents: [{ fileName: 'a.txt' }] }],
      }),
    );
    expect(status).to.equal(201);
    const dossierNumber = body['number'];
    const [lines, comments, tasks] = ['actionLines', 'comments', 'tasks'].map((name) => body[name] as readonly Record[]);
    expect(lines?.map(({ lineNumber, closedBy }) => [lineNumber, closedBy])).to.deep.equal([[10_000, ''], [20_000, 'JBRUIN']]);
    expect(lines?.[0]).to.include({ id: lineId, dossierNumber, actionCode: 'BELLEN', hasComments: true });
    expect(comments?.[0]).to.include({ dossierNumber, lineNumber: 10_000, createdBy: 'JBRUIN' });
    expect(tasks?.map((task) => task['dossierNumber'])).to.deep.equal([dossierNumber, dossierNumber, dossierNumber, dossierNumber]);
    expect(tasks?.find(({ id }) => id === taskId)?.['documents']).to.have.length(1);
  });

  it('makes all or nothing: a child that is refused takes its parent and the other children along', async () => {
    const [id, lineId] = [randomUUID(), randomUUID()];
    await erp.post('livabilityDossiers', dossier({ id, actionLines: [{ id: lineId, actionCode: 'BELLEN' }, { actionCode: 'NIETS' }] }));
    expect((await erp.get(`livabilityDossiers(${id})`)).status).to.equal(404);
    expect((await erp.get(`livabilityActionLines(${lineId})`)).status).to.equal(404);
    expect((await log()).at(-3)).to.not.have.property('effects');
  });

  it('refuses a child whose id is there already, and says in the log what a whole one wrote, parent first', async () => {
    const [id, lineId] = [randomUUID(), randomUUID()];
    const body = dossier({ id, actionLines: [{ id: lineId, actionCode: 'BELLEN' }] });
    expect((await erp.post('livabilityDossiers', body)).status).to.equal(201);
    expect((await log()).at(-1)?.effects).to.deep.equal([
      { verb: 'created', set: 'livabilityDossiers', id },
      { verb: 'created', set: 'livabilityActionLines', id: lineId },
    ]);
    const again = await erp.post('livabilityDossiers', { ...body, id: randomUUID() });
    expect(again).to.include({ status: 400, code: 'Internal_EntityWithSameKeyExists' });
  });

  it('undoes a whole one with the transaction of its batch', async () => {
    const id = randomUUID();
    const asked = { method: 'POST', url: `companies(${companyId})/livabilityDossiers`, headers: { 'content-type': 'application/json' } };
    const requests = [
      { id: '1', ...asked, body: dossier({ id, parties: [{ role: 'Other' }] }) },
      { id: '2', ...asked, body: dossier({ parties: [{ contactNumber: 'C99999' }] }) },
    ];
    const at = `${erp.base.slice(0, erp.base.indexOf('/companies'))}/$batch`;
    const { body } = await erp.post(at, { requests }, { isolation: 'snapshot' });
    expect((body['responses'] as readonly Record[]).map(({ status }) => status)).to.deep.equal([201, 400]);
    expect((await erp.get(`livabilityDossiers(${id})`)).status).to.equal(404);
  });

  const wrong: readonly (readonly [what: string, body: object, status: number])[] = [
    ['a list where there can be one', { tasks: [{ description: 'x', contact: [{}] }] }, 400],
    ['one where there is a list', { parties: { role: 'Other' } }, 400],
    ['null', { parties: null }, 400],
    ['a child that is no object', { parties: ['Other'] }, 400],
    ['a child with a NUL in a text', { parties: [{ contactPerson: 'a\0b' }] }, 400],
    ['a child with an unknown property', { parties: [{ colour: 'red' }] }, 400],
    ['a child of a set that takes no inserts', { tasks: [{ description: 'x', contact: { displayName: 'Nieuw' } }] }, 405],
  ];
  for (const [what, body, status] of wrong) {
    it(`refuses ${what} with ${status}, and makes nothing`, async () => {
      const id = randomUUID();
      expect((await erp.post('livabilityDossiers', dossier({ id, ...body }))).status).to.equal(status);
      expect((await erp.get(`livabilityDossiers(${id})`)).status).to.equal(404);
    });
  }

  it('takes an empty list for no children', async () => {
    expect((await erp.post('livabilityDossiers', dossier({ parties: [], actionLines: [] }))).status).to.equal(201);
  });
});
