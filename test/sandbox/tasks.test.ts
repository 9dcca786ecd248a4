import { expect } from 'chai';
import { erpAs, openBench } from './bench.ts';
import type { Bench, Erp, Record, Reply } from './bench.ts';

describe('sandbox: tasks', () => {
  let bench: Bench;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());

  const make = async (more: object): Promise<Record> => {
    const { status, body } = await erp.post('tasks', { description: 'Proef', contactNumber: 'C10001', ...more });
    expect(status).to.equal(201);
    return body;
  };
  const family = async (task: Record): Promise<readonly Record[]> =>
    erp.list(`tasks?$filter=organizerTaskNumber eq '${String(task['organizerTaskNumber'])}'`);
  const act = async (task: Record, name: string, body: object, headers = {}): Promise<Reply> =>
    erp.post(`tasks(${String(task['id'])})/Microsoft.NAV.${name}`, body, headers);
  const read = async (task: Record): Promise<Record> => (await erp.get(`tasks(${String(task['id'])})`)).body;
  const patch = async (task: Record, changes: object): Promise<Reply> => erp.patch(`tasks(${String(task['id'])})`, changes);
  const copyOf = async (task: Record, employeeCode: string): Promise<Record> => {
    const copy = (await family(task)).find((each) => each['employeeCode'] === employeeCode);
    if (copy === undefined) throw new Error(`${employeeCode} has no copy`);
    return copy;
  };
  const todayInUtc = (): string => new Date().toISOString().slice(0, 10);

  it('makes of a task with a team the Team record, a copy per member and the contact’s, all pointing at the Team record', async () => {
    const team = await make({ teamCode: 'WIJK', employeeCode: 'KVISSER' });
    expect(team).to.include({ systemTaskType: 'Team', employeeCode: '', organizerTaskNumber: team['number'] });
    const others = (await family(team)).filter((task) => task['id'] !== team['id']);
    const kinds = others.map((task) => `${String(task['systemTaskType'])} ${String(task['employeeCode'])}`.trim());
    expect(kinds.toSorted()).to.deep.equal(['Contact_x0020_Attendee', 'Organizer ANGUYEN', 'Organizer JBRUIN', 'Organizer PTHART']);
    expect(new Set(others.map((task) => task['number'])).size).to.equal(4);
    for (const copy of others) expect(copy).to.include({ teamCode: 'WIJK', description: 'Proef', contactNumber: 'C10001' });
  });

  it('makes of a task for an employee one record, its own organizer', async () => {
    const task = await make({ employeeCode: 'KVISSER' });
    expect(task).to.include({ systemTaskType: 'Organizer', organizerTaskNumber: task['number'], teamCode: '' });
    expect(await family(task)).to.have.length(1);
  });

  for (const addressed of ['the Team record', 'one’s own copy']) {
    it(`claims by ${addressed}: all copies go, the task is the employee’s, the team is off it`, async () => {
      const team = await make({ teamCode: 'WIJK' });
      const target = addressed === 'the Team record' ? team : await copyOf(team, 'JBRUIN');
      expect((await act(target, 'claim', { employeeCode: 'JBRUIN' })).status).to.equal(204);
      expect(await read(team)).to.include({ systemTaskType: 'Organizer', employeeCode: 'JBRUIN', teamCode: '', status: 'Not_x0020_Started' });
      const kinds = (await family(team)).map((task) => String(task['systemTaskType']));
      expect(kinds.toSorted()).to.deep.equal(['Contact_x0020_Attendee', 'Organizer']);
    });
  }

  it('finds an action by its name in any case, and no other', async () => {
    const team = await make({ teamCode: 'WIJK' });
    expect((await act(team, 'CLAIM', { employeeCode: 'JBRUIN' })).status).to.equal(204);
    expect(await act(team, 'grab', {})).to.include({ status: 404, code: 'BadRequest_NotFound' });
  });

  const refusedClaims: readonly (readonly [what: string, body: object, code: string])[] = [
    ['without its parameter', {}, 'BadRequest_RequiredParamNotProvided'],
    ['with another parameter', { employeeCode: 'JBRUIN', colour: 'red' }, 'BadRequest'],
    ['for nobody', { employeeCode: '' }, 'Application_FieldValidationException'],
    ['for an employee who does not exist', { employeeCode: 'NIEMAND' }, 'Internal_InvalidTableRelation'],
    ['for a blocked employee', { employeeCode: 'HPOST' }, 'Application_DialogException'],
  ];
  for (const [what, body, code] of refusedClaims) {
    it(`refuses a claim ${what} with ${code}, and the team keeps its copies`, async () => {
      const team = await make({ teamCode: 'WIJK' });
      expect(await act(team, 'claim', body)).to.include({ status: 400, code });
      expect(await family(team)).to.have.length(5);
    });
  }

  it('refuses to claim what somebody has, what is closed, and what changed meanwhile', async () => {
    const taken = await make({ teamCode: 'WIJK' });
    await act(taken, 'claim', { employeeCode: 'KVISSER' });
    const dialog = { status: 400, code: 'Application_DialogException' };
    expect(await act(taken, 'claim', { employeeCode: 'JBRUIN' })).to.include(dialog);
    const closed = await make({ teamCode: 'WIJK' });
    await act(closed, 'complete', { completedBy: 'JBRUIN' });
    expect(await act(closed, 'claim', { employeeCode: 'JBRUIN' })).to.include(dialog);
    const changed = await make({ teamCode: 'WIJK' });
    await patch(changed, { note: 'x' });
    const stale = { 'if-match': String(changed['@odata.etag']) };
    expect(await act(changed, 'claim', { employeeCode: 'JBRUIN' }, stale)).to.include({ status: 409 });
  });

  const closings: readonly (readonly [what: string, changes: object])[] = [
    ['status Completed', { status: 'Completed' }],
    ['closed', { closed: true }],
  ];
  for (const [what, changes] of closings) {
    it(`takes ${what} for both completed and closed, dated today`, async () => {
      const task = await make({ employeeCode: 'JBRUIN' });
      const { body } = await patch(task, changes);
      expect(body).to.include({ status: 'Completed', closed: true, dateClosed: todayInUtc() });
    });
  }

  const reopenings: readonly (readonly [what: string, changes: object])[] = [
    ['closed is taken off', { closed: false }],
    ['the status goes back', { status: 'In_x0020_Progress' }],
  ];
  for (const [what, changes] of reopenings) {
    it(`is in progress again when ${what}, without a date or a name`, async () => {
      const task = await make({ employeeCode: 'JBRUIN' });
      await act(task, 'complete', { completedBy: 'JBRUIN' });
      expect(await read(task)).to.include({ closed: true, completedBy: 'JBRUIN' });
      const { body } = await patch(task, changes);
      expect(body).to.include({ closed: false, status: 'In_x0020_Progress', dateClosed: '0001-01-01', completedBy: '' });
    });
  }

  it('completes a team’s task only with the name of who did it, and closes every copy', async () => {
    const team = await make({ teamCode: 'WIJK' });
    const dialog = { status: 400, code: 'Application_DialogException' };
    expect(await patch(team, { status: 'Completed' })).to.include(dialog);
    expect(await act(team, 'complete', { completedBy: '' })).to.include(dialog);
    expect(await act(team, 'complete', { completedBy: 'JBRUIN\0X' })).to.include({ status: 400, code: 'BadRequest' });
    expect((await act(team, 'complete', { completedBy: 'JBRUIN' })).status).to.equal(204);
    for (const task of await family(team)) {
      expect(task).to.include({ closed: true, status: 'Completed', completedBy: 'JBRUIN', dateClosed: todayInUtc() });
    }
  });

  it('closes the contact’s record with a task that was claimed', async () => {
    const team = await make({ teamCode: 'WIJK' });
    await act(team, 'claim', { employeeCode: 'JBRUIN' });
    await patch(team, { status: 'Completed' });
    const attendee = (await family(team)).find((task) => task['systemTaskType'] === 'Contact_x0020_Attendee');
    expect(attendee).to.include({ closed: true, status: 'Completed' });
  });

  it('leaves the other records of a task alone when nothing of theirs changed', async () => {
    const team = await make({ teamCode: 'WIJK' });
    const before = await copyOf(team, 'JBRUIN');
    await patch(team, { description: 'Proef' });
    expect(await read(before)).to.include({ '@odata.etag': before['@odata.etag'] });
    await patch(team, { note: 'Nieuw' });
    expect(await read(before)).to.include({ note: 'Nieuw' });
  });
});
