import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Record } from '../sandbox/bench.ts';
import { goLive } from './live.ts';
import type { Desk, Live } from './live.ts';
import { UnsafeErp } from './unsafeErp.ts';

interface Answer {
  readonly status: number;
  readonly body: Record;
}

const answered = async (response: Response): Promise<Answer> => ({ status: response.status, body: (await response.json()) as Record });

/** Every command on the real sandbox, judged by what its ERP holds. */
describe('the commands of a dossier, as the ERP has them', () => {
  let jolanda: Live;
  let karin: Desk;
  const between = new UnsafeErp();

  before(async () => {
    await between.listen();
    jolanda = await goLive('JBRUIN', (erpUrl) => between.before(erpUrl));
    karin = await jolanda.as('KVISSER');
  });
  after(async () => {
    await jolanda.close();
    between.close();
  });

  const made = async (set: string, values: object): Promise<Record> => (await jolanda.erp.post(set, values)).body;
  const numberOf = (record: Record): string => String(record['number']);

  /** A complaint of household C10001 with an open line, another, and a task on the first. */
  const dossier = async (values: object = {}): Promise<string> => {
    const kind = { dossierType: 'KLACHT', dossierStatus: 'INBEHAND' };
    const number = numberOf(await made('livabilityDossiers', { description: 'Proef', handlerCode: 'KVISSER', handlingTeamCode: 'KLACHT', ...kind, ...values }));
    await made('livabilityParties', { dossierNumber: number, lineNumber: 10_000, role: 'Reporter', contactNumber: 'C10001' });
    for (const lineNumber of [10_000, 20_000]) {
      await made('livabilityActionLines', { dossierNumber: number, lineNumber, actionCode: 'BELLEN', description: `Regel ${lineNumber}`, status: 'Open' });
    }
    await made('tasks', { description: 'Bellen', dossierNumber: number, actionLineNumber: 10_000, employeeCode: 'KVISSER' });
    return number;
  };

  const held = (number: string): Promise<Record> => jolanda.erp.first(`livabilityDossiers?$filter=number eq '${number}'`);
  const of = (set: string, number: string): Promise<readonly Record[]> => jolanda.erp.list(`${set}?$filter=dossierNumber eq '${number}'`);
  const linesOf = async (number: string) =>
    (await of('livabilityActionLines', number)).map(({ lineNumber, status, closingReason }) => ({ lineNumber, status, closingReason }));
  const tasksOf = (number: string) => jolanda.erp.list(`tasks?$filter=dossierNumber eq '${number}' and systemTaskType ne 'Contact_x0020_Attendee'`);
  const seenTasks = async (number: string) => (await tasksOf(number)).map((task) => ({ number: task['number'], version: task['@odata.etag'] }));
  const seenLines = async (number: string) =>
    (await of('livabilityActionLines', number)).map((line) => ({ lineNumber: line['lineNumber'], version: line['@odata.etag'] }));
  const versionOf = async (number: string): Promise<unknown> => (await held(number))['@odata.etag'];
  const send = async (desk: Desk, number: string, [command, body, key]: readonly [string, object, string?]): Promise<Answer> =>
    answered(await desk.post(`/dossiers/${number}/${command}`, body, key));
  const everything = async (number: string) => ({
    version: await versionOf(number),
    closingReason: 'INGETROK',
    lines: await seenLines(number),
    lineClosingReason: 'VERVALLEN',
    tasks: await seenTasks(number),
  });

  describe('assign', () => {
    it('to an employee: handler and ticked task are theirs, the team stays', async () => {
      const number = await dossier();
      const body = { version: await versionOf(number), assignee: { kind: 'employee', code: 'SUNAL' }, tasks: await seenTasks(number) };
      expect((await send(jolanda, number, ['assign', body])).status).to.equal(200);
      expect(await held(number)).to.include({ handlerCode: 'SUNAL', handlingTeamCode: 'KLACHT' });
      expect((await tasksOf(number)).map((task) => task['employeeCode'])).to.deep.equal(['SUNAL']);
    });

    it('to a team: no handler is left, and its members find the task', async () => {
      const number = await dossier();
      const body = { version: await versionOf(number), assignee: { kind: 'team', code: 'WIJK' }, tasks: await seenTasks(number) };
      expect((await send(jolanda, number, ['assign', body])).status).to.equal(200);
      expect(await held(number)).to.include({ handlerCode: '', handlingTeamCode: 'WIJK' });
      const [task] = await jolanda.erp.list(`tasks?$filter=dossierNumber eq '${number}' and systemTaskType eq 'Team'`);
      expect(task).to.include({ teamCode: 'WIJK', employeeCode: '' });
      const { items } = (await (await jolanda.get('/dossiers?scope=team')).json()) as { readonly items: readonly Record[] };
      expect(items.map((one) => one['number'])).to.include(number);
    });

    it('leaves the tasks that were not ticked where they are', async () => {
      const number = await dossier();
      await send(jolanda, number, ['assign', { version: await versionOf(number), assignee: { kind: 'employee', code: 'SUNAL' }, tasks: [] }]);
      expect((await tasksOf(number)).map((task) => task['employeeCode'])).to.deep.equal(['KVISSER']);
    });

    const refusals: readonly (readonly [string, (number: string, other: string) => Promise<object>, string])[] = [
      ['a blocked employee', async (number) => ({ version: await versionOf(number), assignee: { kind: 'employee', code: 'HPOST' }, tasks: [] }), 'invalid'],
      ['a task of another dossier', async (number, other) => ({ version: await versionOf(number), assignee: { kind: 'employee', code: 'SUNAL' }, tasks: await seenTasks(other) }), 'notFound'],
      ['an old version of a task', async (number) => ({ version: await versionOf(number), assignee: { kind: 'employee', code: 'SUNAL' }, tasks: (await seenTasks(number)).map((task) => ({ ...task, version: 'W/"JzE7Oyc="' })) }), 'changed'],
    ];
    for (const [name, body, code] of refusals) {
      it(`refused for ${name}: nothing is written`, async () => {
        const [number, other] = [await dossier(), await dossier()];
        expect((await send(jolanda, number, ['assign', await body(number, other)])).body['code']).to.equal(code);
        expect(await held(number)).to.include({ handlerCode: 'KVISSER' });
        expect([...(await tasksOf(number)), ...(await tasksOf(other))].map((task) => task['employeeCode'])).to.deep.equal(['KVISSER', 'KVISSER']);
      });
    }
  });

  describe('lines', () => {
    it('several are finished at once with their task and one reason', async () => {
      const number = await dossier();
      const body = { lines: await seenLines(number), closingReason: 'UITGEVOERD', tasks: await seenTasks(number) };
      expect((await send(jolanda, number, ['lines/finish', body])).status).to.equal(200);
      expect((await linesOf(number)).map(({ status, closingReason }) => [status, closingReason])).to.deep.equal([['Completed', 'UITGEVOERD'], ['Completed', 'UITGEVOERD']]);
      expect((await tasksOf(number)).map((task) => [task['closed'], task['completedBy']])).to.deep.equal([[true, 'JBRUIN']]);
    });

    it('where it stops is named, what is done stays done, and a repeat does the rest', async () => {
      const number = await dossier();
      const body = { lines: await seenLines(number), closingReason: null, tasks: [] };
      const key = randomUUID();
      between.fail(2, 'livabilityActionLines(', 'refused');
      const stopped = await send(jolanda, number, ['lines/finish', body, key]);
      expect([stopped.status, stopped.body['detail']]).to.deep.equal([422, 'Hier stopte het: actie “Regel 20000”. De ERP-regel staat dit niet toe.']);
      expect((await linesOf(number)).map(({ status }) => status)).to.deep.equal(['Completed', 'Open']);
      expect((await send(jolanda, number, ['lines/finish', body, key])).status).to.equal(200);
      expect((await linesOf(number)).map(({ status }) => status)).to.deep.equal(['Completed', 'Completed']);
    });

    it('none is finished when one was finished by a colleague meanwhile', async () => {
      const number = await dossier();
      const lines = await seenLines(number);
      await send(karin, number, ['lines/10000/finish', { version: lines[0]?.version, closingReason: null, tasks: [], interaction: null }]);
      const late = await send(jolanda, number, ['lines/finish', { lines, closingReason: null, tasks: [] }]);
      expect([late.body['code'], late.body['detail']]).to.deep.equal(['alreadyDone', 'Al afgerond: “Regel 10000”. Er is nu niets afgerond.']);
      expect((await linesOf(number)).map(({ status }) => status)).to.deep.equal(['Completed', 'Open']);
    });

    it('a finished one is opened again, without its reason and without who closed it', async () => {
      const number = await dossier();
      await send(jolanda, number, ['lines/finish', { lines: await seenLines(number), closingReason: 'UITGEVOERD', tasks: [] }]);
      const [line] = await seenLines(number);
      expect((await send(jolanda, number, ['lines/10000/reopen', { version: line?.version }])).status).to.equal(200);
      expect(await linesOf(number)).to.deep.equal([
        { lineNumber: 10_000, status: 'In_x0020_Progress', closingReason: '' },
        { lineNumber: 20_000, status: 'Completed', closingReason: 'UITGEVOERD' },
      ]);
      const [opened] = await of('livabilityActionLines', number);
      expect(opened).to.include({ closedBy: '', closedOn: '0001-01-01' });
    });

    it('none is opened again that is open, that is not there, or whose dossier is closed', async () => {
      const number = await dossier();
      const [line] = await seenLines(number);
      const reopen = (lineNumber: number) => send(jolanda, number, [`lines/${lineNumber}/reopen`, { version: line?.version }]);
      expect([(await reopen(10_000)).body['code'], (await reopen(70_000)).body['code']]).to.deep.equal(['alreadyDone', 'notFound']);
      await send(jolanda, number, ['close', await everything(number)]);
      expect((await reopen(10_000)).body['code']).to.equal('alreadyDone');
      expect((await linesOf(number)).map(({ status }) => status)).to.deep.equal(['Completed', 'Completed']);
    });
  });

  describe('withdraw', () => {
    const remark = `De melder belde zelf: ${'de verhuizing is rond en de klacht is daarmee van de baan. '.repeat(3)}`.trim();

    it('ends the dossier with its reason, everything open solved along, and the remark kept whole', async () => {
      const number = await dossier();
      expect((await send(jolanda, number, ['withdraw', { ...(await everything(number)), remark }])).status).to.equal(200);
      expect(await held(number)).to.include({ dossierStatus: 'GEANNUL', closingReason: 'INGETROK', open: false, closedBy: 'JBRUIN' });
      expect((await linesOf(number)).map(({ closingReason }) => closingReason)).to.deep.equal(['VERVALLEN', 'VERVALLEN']);
      expect((await tasksOf(number)).map((task) => task['closed'])).to.deep.equal([true]);
      const { comments } = (await (await jolanda.get(`/dossiers/${number}`)).json()) as { readonly comments: readonly Record[] };
      expect(comments.map(({ text }) => text)).to.deep.equal([remark]);
    });

    it('keeps no comment where no remark was made', async () => {
      const number = await dossier();
      expect((await send(jolanda, number, ['withdraw', { ...(await everything(number)), remark: '' }])).status).to.equal(200);
      expect(await of('livabilityComments', number)).to.deep.equal([]);
    });

    it('is refused while something is open that is not solved along, and writes nothing', async () => {
      const number = await dossier();
      const refused = await send(jolanda, number, ['withdraw', { ...(await everything(number)), tasks: [], remark }]);
      expect([refused.status, refused.body['detail']]).to.deep.equal([422, 'Nog open: Bellen.']);
      expect([(await held(number))['open'], (await of('livabilityComments', number)).length]).to.deep.equal([true, 0]);
    });

    it('a lost answer to the last write, and a repeat after it, leave one remark and one end', async () => {
      const number = await dossier();
      const body = { ...(await everything(number)), remark };
      const key = randomUUID();
      between.fail(1, 'livabilityDossiers(', 'answerLost');
      expect((await send(jolanda, number, ['withdraw', body, key])).status).to.equal(200);
      expect((await send(jolanda, number, ['withdraw', body, key])).status).to.equal(200);
      expect((await of('livabilityComments', number)).length).to.equal(3);
      expect((await send(jolanda, number, ['withdraw', { ...body, version: await versionOf(number) }])).body['code']).to.equal('alreadyDone');
    });

    it('closing goes on with a repeat, though its own earlier attempt ended the dossier', async () => {
      const number = await dossier();
      const body = await everything(number);
      const key = randomUUID();
      between.fail(1, 'livabilityDossiers(', 'requestLost');
      expect((await send(jolanda, number, ['close', body, key])).body['code']).to.equal('erpUnknown');
      await jolanda.erp.patch(`livabilityDossiers(${String((await held(number))['id'])})`, { dossierStatus: 'VOLTOOID', closingReason: 'INGETROK' });
      expect((await send(jolanda, number, ['close', body, key])).status).to.equal(200);
    });
  });

  describe('the list', () => {
    const listed = async (query: string): Promise<readonly Record[]> =>
      ((await (await jolanda.get(`/dossiers?${query}`)).json()) as { readonly items: readonly Record[] }).items;

    it('of a contact: open and closed, in any role, whoever handles it', async () => {
      const [open, closed, causer] = [await dossier(), await dossier(), await dossier()];
      await send(jolanda, closed, ['withdraw', { ...(await everything(closed)), remark: '' }]);
      await made('livabilityParties', { dossierNumber: causer, lineNumber: 20_000, role: 'Causer', contactNumber: 'C10150' });
      const theirs = (await listed('contact=C10001')).map(({ number }) => number);
      expect(theirs).to.include.members([open, closed, causer]);
      expect(theirs.indexOf(closed)).to.be.greaterThan(theirs.indexOf(open));
      expect((await listed('contact=C10150')).map(({ number }) => number)).to.include(causer);
      expect(await listed('contact=C99999')).to.deep.equal([]);
    });

    it('by every word that is searched, and by term', async () => {
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now());
      const number = await dossier({ description: 'Zoekproef Ünal', handlerCode: 'JBRUIN', deadline: today });
      const found = async (query: string) => (await listed(query)).map((one) => one['number']);
      expect(await found('search=zoekproef%20unal')).to.deep.equal([number]);
      expect(await found('search=zoekproef%20iets')).to.deep.equal([]);
      expect([await found('search=zoekproef&due=today'), await found('search=zoekproef&due=week'), await found('search=zoekproef&due=late')]).to.deep.equal([[number], [number], []]);
    });

    it('refuses what it does not know, and what is asked twice', async () => {
      const statuses = await Promise.all(['due=morgen', 'wie=ik', 'contact=a&contact=b'].map(async (query) => (await jolanda.get(`/dossiers?${query}`)).status));
      expect(statuses).to.deep.equal([400, 400, 400]);
    });
  });
});
