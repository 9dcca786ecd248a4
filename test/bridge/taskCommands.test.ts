import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Record } from '../sandbox/bench.ts';
import { bodyOf } from '../letters/drawing.ts';
import { goLive } from './live.ts';
import type { Desk, Live } from './live.ts';

interface Answer {
  readonly status: number;
  readonly body: Record;
}

const answered = async (response: Response): Promise<Answer> => ({ status: response.status, body: (await response.json()) as Record });

/** Every command on the real sandbox, judged by what its ERP holds. */
describe('the commands of a task, as the ERP has them', () => {
  let jolanda: Live;
  let karin: Desk;

  before(async () => {
    jolanda = await goLive('JBRUIN');
    karin = await jolanda.as('KVISSER');
  });
  after(() => jolanda.close());

  const task = async (values: object): Promise<string> =>
    String((await jolanda.erp.post('tasks', { description: 'Proef', contactNumber: 'C10001', ...values })).body['number']);
  const held = async (number: string): Promise<Record> => jolanda.erp.first(`tasks?$filter=number eq '${number}'`);
  const versionOf = async (number: string): Promise<string> => String((await held(number))['@odata.etag']);
  const send = async (desk: Desk, number: string, command: string, body: object = {}): Promise<Answer> =>
    answered(await desk.post(`/tasks/${number}/${command}`, { version: await versionOf(number), ...body }));
  const listed = async (desk: Desk, scope: 'mine' | 'team', number: string): Promise<boolean> => {
    const { items } = (await (await desk.get(`/tasks?scope=${scope}`)).json()) as { readonly items: readonly { readonly number: string }[] };
    return items.some((one) => one.number === number);
  };
  const waiting = { systemTaskType: 'Team', employeeCode: '', closed: false };

  it('release: the team finds the task again, and a colleague can take it', async () => {
    const number = await task({ teamCode: 'KLACHT' });
    expect((await send(jolanda, number, 'claim')).status).to.equal(200);
    expect((await send(jolanda, number, 'release', { teamCode: 'KLACHT' })).status).to.equal(200);
    expect(await held(number)).to.include({ ...waiting, teamCode: 'KLACHT' });
    expect([await listed(jolanda, 'mine', number), await listed(karin, 'team', number)]).to.deep.equal([false, true]);
    expect((await send(karin, number, 'claim')).status).to.equal(200);
    expect(await held(number)).to.include({ systemTaskType: 'Organizer', employeeCode: 'KVISSER', teamCode: '' });
  });

  it('release: refused for a colleague’s task and for a team of others, and the task stays', async () => {
    const hers = await task({ employeeCode: 'KVISSER' });
    const mine = await task({ employeeCode: 'JBRUIN' });
    const refusals = [await send(jolanda, hers, 'release', { teamCode: 'KLACHT' }), await send(jolanda, mine, 'release', { teamCode: 'VERHUUR' })];
    expect(refusals.map(({ body }) => body['code'])).to.deep.equal(['taken', 'invalid']);
    expect([(await held(hers))['employeeCode'], (await held(mine))['employeeCode']]).to.deep.equal(['KVISSER', 'JBRUIN']);
  });

  it('claim: of what was released since it was seen, somebody is told so, and then gets it', async () => {
    const number = await task({ employeeCode: 'KVISSER' });
    const seen = await versionOf(number);
    await send(karin, number, 'release', { teamCode: 'KLACHT' });
    const outdated = await answered(await jolanda.post(`/tasks/${number}/claim`, { version: seen }));
    expect([outdated.body['code'], (await held(number))['employeeCode']]).to.deep.equal(['changed', '']);
    expect((await send(jolanda, number, 'claim')).status).to.equal(200);
    expect((await send(karin, number, 'claim')).body['code']).to.equal('taken');
    expect((await held(number))['employeeCode']).to.equal('JBRUIN');
  });

  it('assign: from a colleague to a team, and from the team to somebody of another team', async () => {
    const number = await task({ employeeCode: 'KVISSER' });
    expect((await send(jolanda, number, 'assign', { assignee: { kind: 'team', code: 'ONDERHOUD' } })).status).to.equal(200);
    expect(await held(number)).to.include({ ...waiting, teamCode: 'ONDERHOUD' });
    expect((await send(jolanda, number, 'assign', { assignee: { kind: 'employee', code: 'SUNAL' } })).status).to.equal(200);
    expect(await held(number)).to.include({ systemTaskType: 'Organizer', employeeCode: 'SUNAL', teamCode: '' });
    const copies = await jolanda.erp.list(`tasks?$filter=organizerTaskNumber eq '${number}' and systemTaskType eq 'Organizer'`);
    expect(copies.map((copy) => copy['employeeCode'])).to.deep.equal(['SUNAL']);
  });

  const nobody: readonly (readonly [string, object])[] = [
    ['a blocked employee', { kind: 'employee', code: 'HPOST' }],
    ['an employee who does not exist', { kind: 'employee', code: 'NIEMAND' }],
    ['a team that does not exist', { kind: 'team', code: 'NIEMAND' }],
  ];
  for (const [name, assignee] of nobody) {
    it(`assign: refused for ${name}, and the task stays (R6)`, async () => {
      const number = await task({ employeeCode: 'KVISSER' });
      expect((await send(jolanda, number, 'assign', { assignee })).body['code']).to.equal('invalid');
      expect((await held(number))['employeeCode']).to.equal('KVISSER');
    });
  }

  it('reopen: in progress again, without who completed it and when', async () => {
    const number = await task({ employeeCode: 'JBRUIN' });
    await send(jolanda, number, 'complete', { interaction: null });
    expect(await held(number)).to.include({ closed: true, completedBy: 'JBRUIN' });
    expect((await send(karin, number, 'reopen')).status).to.equal(200);
    expect(await held(number)).to.include({ closed: false, status: 'In_x0020_Progress', completedBy: '', dateClosed: '0001-01-01', employeeCode: 'JBRUIN' });
  });

  it('reopen: refused while its dossier is closed', async () => {
    const dossier = await jolanda.erp.first('livabilityDossiers?$filter=open eq false&$top=1');
    const number = await task({ employeeCode: 'JBRUIN', dossierNumber: dossier['number'], status: 'Completed' });
    const { status, body } = await send(jolanda, number, 'reopen');
    expect([status, body['code'], (await held(number))['closed']]).to.deep.equal([422, 'ruleBroken', true]);
    expect(body['detail']).to.contain(dossier['number']);
  });

  it('complete several: all of them, with who did it', async () => {
    const numbers = [await task({ employeeCode: 'JBRUIN' }), await task({ teamCode: 'KLACHT' })];
    const tasks = await Promise.all(numbers.map(async (number) => ({ number, version: await versionOf(number) })));
    const { status, body } = await answered(await jolanda.post('/tasks/complete', { tasks }));
    expect([status, body['written']]).to.deep.equal([200, 2]);
    for (const number of numbers) expect(await held(number)).to.include({ closed: true, completedBy: 'JBRUIN' });
  });

  it('complete several: none while one of them is a colleague’s, who is named', async () => {
    const numbers = [await task({ employeeCode: 'JBRUIN' }), await task({ employeeCode: 'KVISSER' })];
    const tasks = await Promise.all(numbers.map(async (number) => ({ number, version: await versionOf(number) })));
    const { status, body } = await answered(await jolanda.post('/tasks/complete', { tasks }));
    expect([status, body['code']]).to.deep.equal([409, 'taken']);
    expect(body['detail']).to.contain(numbers[1]).and.to.contain('Karin Visser').and.to.contain('Er is nu niets voltooid.');
    for (const number of numbers) expect((await held(number))['closed']).to.equal(false);
  });

  it('letter: kept with a task that was declined, with the reason that was given, and once', async () => {
    const number = await task({ employeeCode: 'JBRUIN' });
    await send(jolanda, number, 'decline', { reason: 'Dit is een reparatie.', interaction: null });
    const templates = (await (await jolanda.get(`/templates?task=${number}`)).json()) as readonly { readonly code: string; readonly questions: readonly Record[] }[];
    expect(templates.map(({ code }) => code)).to.deep.equal(['NIET-IN-BEH']);
    expect(templates[0]?.questions[0]).to.include({ name: 'reden', default: 'Dit is een reparatie.' });
    const body = { templateCode: 'NIET-IN-BEH', answers: { reden: 'Dit is een reparatie.', watNu: 'Bel ons.' } };
    const key = randomUUID();
    const sent = [await jolanda.post(`/tasks/${number}/letters`, body, key), await jolanda.post(`/tasks/${number}/letters`, body, key)];
    expect(sent.map(({ status }) => status)).to.deep.equal([200, 200]);
    const documents = await jolanda.erp.list(`documents?$filter=taskNumber eq '${number}'`);
    expect(documents).to.have.length(1);
    expect(documents[0]).to.include({ dossierNumber: '', state: 'Concept', templateCode: 'NIET-IN-BEH' });
    const shown = (await (await jolanda.get(`/tasks/${number}`)).json()) as { readonly documents: readonly Record[] };
    expect(shown.documents.map(({ id }) => id)).to.deep.equal([documents[0]?.['id']]);
  });

  it('preview of a letter: the letter to the household, and nothing kept', async () => {
    const number = await task({ employeeCode: 'JBRUIN' });
    const body = { templateCode: 'NIET-IN-BEH', answers: { reden: 'Dit is een reparatie.', watNu: 'Bel ons.' } };
    const response = await jolanda.post(`/tasks/${number}/letters/preview`, body);
    const text = bodyOf(new Uint8Array(await response.arrayBuffer())).join('\n');
    expect(text).to.contain(number).and.to.contain('D.C. de Vries').and.to.contain('www.huurcommissie.nl');
    expect(await jolanda.erp.list(`documents?$filter=taskNumber eq '${number}'`)).to.have.length(0);
  });

  it('letter: not with a template of dossiers, not to whose data are protected, not where a dossier is', async () => {
    const answers = { reden: 'x', watNu: 'y' };
    const dossier = await jolanda.erp.first('livabilityDossiers?$filter=open eq true&$top=1');
    const refusalOf = async (values: object, templateCode: string): Promise<unknown> =>
      (await answered(await jolanda.post(`/tasks/${await task(values)}/letters`, { templateCode, answers }))).body['code'];
    expect(await refusalOf({}, 'ONTVANGST')).to.equal('invalid');
    expect(await refusalOf({ contactNumber: 'C10600' }, 'NIET-IN-BEH')).to.equal('privacyBlocked');
    expect(await refusalOf({ dossierNumber: dossier['number'] }, 'NIET-IN-BEH')).to.equal('ruleBroken');
  });
});
