import { expect } from 'chai';
import { erpAs, openBench } from './bench.ts';
import type { Bench, Erp, Record, Reply } from './bench.ts';

describe('sandbox: steps of a process template', () => {
  let bench: Bench;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());

  const newDossier = async (): Promise<string> => {
    const { body } = await erp.post('livabilityDossiers', { description: 'Proef', dossierType: 'KLACHT', dossierStatus: 'OPEN' });
    return `livabilityDossiers(${String(body['id'])})`;
  };
  const add = async (dossier: string, templateCode: string, by = erp): Promise<Reply> =>
    by.post(`${dossier}/Microsoft.NAV.addSteps`, { templateCode });
  const lines = async (dossier: string): Promise<readonly Record[]> => erp.list(`${dossier}/actionLines`);

  it('become action lines in their order, and the action returns how many', async () => {
    const dossier = await newDossier();
    const { status, body } = await add(dossier, 'overlind');
    expect(status).to.equal(200);
    expect(body['value']).to.equal(3);
    const made = (await lines(dossier)).map(({ lineNumber, actionCode }) => [lineNumber, actionCode]);
    expect(made).to.deep.equal([[10_000, 'BELLEN'], [20_000, 'HUISBEZOEK'], [30_000, 'BRIEF']]);
  });

  it('are not added twice over a web service, where the ERP would ask; another template is', async () => {
    const dossier = await newDossier();
    await add(dossier, 'OVERLIND');
    expect(await add(dossier, 'OVERLIND')).to.include({ status: 400, code: 'Application_CallbackNotAllowed' });
    expect((await add(dossier, 'KLACHT')).status).to.equal(200);
    expect(await lines(dossier)).to.have.length(9);
  });

  it('want a template that there is, and the right to make action lines', async () => {
    const dossier = await newDossier();
    expect(await add(dossier, 'NIETS')).to.include({ status: 400, code: 'Application_DialogException' });
    for (const who of ['WSCHIPPER', 'GBLOM']) expect((await add(dossier, 'KLACHT', await erpAs(bench, who))).status).to.equal(403);
    expect(await lines(dossier)).to.deep.equal([]);
  });

  it('are an action of dossiers only, which $metadata says returns a number', async () => {
    const task = await erp.first('tasks?$top=1');
    expect((await add(`tasks(${String(task['id'])})`, 'KLACHT')).status).to.equal(404);
    const { body } = await erp.get(`${erp.base.slice(0, erp.base.indexOf('/companies'))}/$metadata`);
    expect(body['text']).to.match(/<Action Name="addSteps" IsBound="true">.*?<ReturnType Type="Edm.Int32"\/><\/Action>/);
  });
});
