import { expect } from 'chai';
import { erpAs, openBench } from './bench.ts';
import type { Bench, Erp, Record, Reply } from './bench.ts';

describe('sandbox: who has a task', () => {
  let bench: Bench;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());

  const make = async (more: object): Promise<Record> =>
    (await erp.post('tasks', { description: 'Proef', contactNumber: 'C10001', ...more })).body;
  const patch = async (task: Record, changes: object): Promise<Reply> => erp.patch(`tasks(${String(task['id'])})`, changes);
  const read = async (task: Record): Promise<Record> => (await erp.get(`tasks(${String(task['id'])})`)).body;
  /** The other records of a task, as their kind, their team and whose they are. */
  const copies = async (task: Record): Promise<readonly string[]> => {
    const family = await erp.list(`tasks?$filter=organizerTaskNumber eq '${String(task['number'])}'`);
    return family
      .filter(({ id }) => id !== task['id'])
      .map(({ systemTaskType, teamCode, employeeCode }) => [systemTaskType, teamCode, employeeCode].join(' ').trim())
      .toSorted();
  };
  const ofTeam = (team: string, ...members: readonly string[]): readonly string[] => [
    `Contact_x0020_Attendee ${team}`,
    ...members.map((member) => `Organizer ${team} ${member}`),
  ];
  const wijk = ofTeam('WIJK', 'ANGUYEN', 'JBRUIN', 'PTHART');
  const dialog = { status: 400, code: 'Application_DialogException' };

  const given: readonly (readonly [what: string, from: object, changes: object, owner: object, copies: readonly string[]])[] = [
    ['a team takes it from an employee', { employeeCode: 'JBRUIN' }, { teamCode: 'WIJK' },
      { systemTaskType: 'Team', teamCode: 'WIJK', employeeCode: '' }, wijk],
    ['a team takes it with the employee taken off in the same write', { employeeCode: 'JBRUIN' }, { teamCode: 'WIJK', employeeCode: '' },
      { systemTaskType: 'Team', teamCode: 'WIJK', employeeCode: '' }, wijk],
    ['another team takes it', { teamCode: 'VERHUUR' }, { teamCode: 'WIJK' },
      { systemTaskType: 'Team', teamCode: 'WIJK', employeeCode: '' }, wijk],
    ['a team takes it, whoever else is named', { employeeCode: 'JBRUIN' }, { teamCode: 'WIJK', employeeCode: 'KVISSER' },
      { systemTaskType: 'Team', teamCode: 'WIJK', employeeCode: '' }, wijk],
    ['an employee takes it from the team', { teamCode: 'WIJK' }, { employeeCode: 'KVISSER' },
      { systemTaskType: 'Organizer', teamCode: '', employeeCode: 'KVISSER' }, ['Contact_x0020_Attendee  KVISSER']],
    ['an employee takes it with the team taken off in the same write', { teamCode: 'WIJK' }, { teamCode: '', employeeCode: 'KVISSER' },
      { systemTaskType: 'Organizer', teamCode: '', employeeCode: 'KVISSER' }, ['Contact_x0020_Attendee  KVISSER']],
    ['a colleague takes it', { employeeCode: 'JBRUIN' }, { employeeCode: 'KVISSER' },
      { systemTaskType: 'Organizer', teamCode: '', employeeCode: 'KVISSER' }, []],
    ['it stays with the team that it was given to again', { teamCode: 'WIJK' }, { teamCode: 'WIJK', employeeCode: '' },
      { systemTaskType: 'Team', teamCode: 'WIJK', employeeCode: '' }, wijk],
  ];
  for (const [what, from, changes, owner, after] of given) {
    it(`${what}, and the others’ lists are right at once`, async () => {
      const task = await make(from);
      const { status, body } = await patch(task, changes);
      expect(status).to.equal(200);
      expect(body).to.include({ ...owner, organizerTaskNumber: task['number'] });
      expect(await read(task)).to.deep.include({ ...owner, '@odata.etag': body['@odata.etag'] });
      expect(await copies(task)).to.deep.equal(after);
    });
  }

  it('leaves a member of both teams the copy that was there, and gives the others of the new team theirs', async () => {
    const task = await make({ teamCode: 'KLACHT' });
    const [own] = await erp.list(`tasks?$filter=organizerTaskNumber eq '${String(task['number'])}' and employeeCode eq 'JBRUIN'`);
    await patch(task, { teamCode: 'WIJK' });
    expect(await copies(task)).to.deep.equal(wijk);
    expect(await read(own ?? {})).to.include({ id: own?.['id'], teamCode: 'WIJK' });
  });

  it('can go to a team, be claimed and go back as often as wanted, with one record of the contact', async () => {
    const task = await make({ teamCode: 'WIJK' });
    for (const employeeCode of ['JBRUIN', 'PTHART']) {
      expect((await erp.post(`tasks(${String(task['id'])})/Microsoft.NAV.claim`, { employeeCode })).status).to.equal(204);
      expect(await copies(task)).to.deep.equal([`Contact_x0020_Attendee  ${employeeCode}`]);
      await patch(task, { teamCode: 'WIJK', employeeCode: '' });
      expect(await copies(task)).to.deep.equal(wijk);
    }
  });

  const refused: readonly (readonly [what: string, from: object, changes: object, code: string])[] = [
    ['a blocked employee', { employeeCode: 'JBRUIN' }, { employeeCode: 'HPOST' }, 'Application_DialogException'],
    ['a blocked employee, off the team', { teamCode: 'WIJK' }, { teamCode: '', employeeCode: 'HPOST' }, 'Application_DialogException'],
    ['nobody, off the employee', { employeeCode: 'JBRUIN' }, { employeeCode: '' }, 'Application_DialogException'],
    ['nobody, off the team', { teamCode: 'WIJK' }, { teamCode: '' }, 'Application_DialogException'],
    ['a team that does not exist', { employeeCode: 'JBRUIN' }, { teamCode: 'NERGENS' }, 'Internal_InvalidTableRelation'],
    ['an employee who does not exist', { teamCode: 'WIJK' }, { employeeCode: 'NIEMAND' }, 'Internal_InvalidTableRelation'],
  ];
  for (const [what, from, changes, code] of refused) {
    it(`is not given to ${what}: ${code}, and nothing changed`, async () => {
      const task = await make(from);
      const before = await copies(task);
      expect(await patch(task, changes)).to.include({ status: 400, code });
      expect(await read(task)).to.include({ '@odata.etag': task['@odata.etag'] });
      expect(await copies(task)).to.deep.equal(before);
    });
  }

  it('is not given away in the copy of one member', async () => {
    const task = await make({ teamCode: 'WIJK' });
    const [copy = {}] = await erp.list(`tasks?$filter=organizerTaskNumber eq '${String(task['number'])}' and employeeCode eq 'PTHART'`);
    for (const changes of [{ employeeCode: 'KVISSER' }, { teamCode: 'VERHUUR' }]) expect(await patch(copy, changes)).to.include(dialog);
    expect(await copies(task)).to.deep.equal(wijk);
  });

  it('opens again with all its records when a closed one goes from a team to somebody, or to a team', async () => {
    const task = await make({ teamCode: 'WIJK' });
    await erp.post(`tasks(${String(task['id'])})/Microsoft.NAV.complete`, { completedBy: 'JBRUIN' });
    const open = { closed: false, status: 'In_x0020_Progress', dateClosed: '0001-01-01', completedBy: '' };
    expect((await patch(task, { teamCode: 'VERHUUR' })).body).to.include(open);
    const copy = await erp.first(`tasks?$filter=organizerTaskNumber eq '${String(task['number'])}' and employeeCode eq 'SUNAL'`);
    expect(copy).to.include(open);
  });

  it('is taken from the team and completed in one write, with the name of nobody else', async () => {
    const task = await make({ teamCode: 'WIJK' });
    const { body } = await patch(task, { employeeCode: 'JBRUIN', status: 'Completed' });
    expect(body).to.include({ systemTaskType: 'Organizer', employeeCode: 'JBRUIN', closed: true });
  });

  it('is not given to a team and completed in one write without Completed By', async () => {
    const task = await make({ employeeCode: 'JBRUIN' });
    expect(await patch(task, { teamCode: 'WIJK', status: 'Completed' })).to.include(dialog);
    await patch(task, { status: 'Completed' });
    expect(await patch(task, { teamCode: 'WIJK', status: 'Completed' })).to.include(dialog);
  });

  it('opens again with every copy when its status goes back', async () => {
    const task = await make({ teamCode: 'WIJK' });
    await erp.post(`tasks(${String(task['id'])})/Microsoft.NAV.complete`, { completedBy: 'JBRUIN' });
    await patch(task, { status: 'In_x0020_Progress' });
    const family = await erp.list(`tasks?$filter=organizerTaskNumber eq '${String(task['number'])}'`);
    expect(family).to.have.length(5);
    for (const record of family) {
      expect(record).to.include({ closed: false, status: 'In_x0020_Progress', dateClosed: '0001-01-01', completedBy: '' });
    }
  });
});
