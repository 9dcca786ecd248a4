import { expect } from 'chai';
import type { permissions } from '../../../../sandbox/rules/permissions.ts';
import { oidOf } from '../../../sandbox/bench.ts';
import type { Erp, Record } from '../../../sandbox/bench.ts';
import type { Check, Probe } from '../check.ts';
import { outcome } from '../check.ts';
import { newTask, pathOf } from './made.ts';

const user = oidOf('SUNAL');

/** What SUNAL may do is said anew for as long as the check looks. */
const given =
  (said: object, look: (clerk: Erp, probe: Probe) => Promise<void>): Check =>
  async (probe) => {
    const clerk = await probe.as('SUNAL');
    await probe.control('POST', 'permissions', { user, ...said });
    try {
      await look(clerk, probe);
    } finally {
      await probe.control('DELETE', 'permissions', { user });
    }
  };

const onlyMine = given.bind(null, { rowFilters: { tasks: "employeeCode eq 'SUNAL'" } });

const taskFor = async (erp: Erp, employeeCode: string): Promise<Record> => newTask(erp, { employeeCode, contactNumber: 'C10041' });

const at = (task: Record): string => pathOf('tasks', task);

export const permissionChecks: { readonly [Name in keyof typeof permissions]: Check } = {
  permissionsPerUser: given({ permissionSets: ['KLACHT-LEZEN'] }, async (clerk, { control }) => {
    expect((await clerk.get('teams')).status).to.equal(200);
    expect(outcome(await clerk.post('tasks', { description: 'Mag niet' }))).to.equal('403 Authorization_RequestDenied');
    await control('POST', 'permissions', { user, permissionSets: [] });
    expect(outcome(await clerk.get('teams'))).to.equal('403 Authorization_RequestDenied');
  }),
  rowFilterHides: onlyMine(async (clerk, { erp }) => {
    const [mine, other] = [await taskFor(erp, 'SUNAL'), await taskFor(erp, 'JBRUIN')];
    const listed = await clerk.get(`tasks?$filter=id eq ${String(mine['id'])} or id eq ${String(other['id'])}&$count=true`);
    expect(listed.body).to.include({ '@odata.count': 1 });
    expect((await clerk.get(at(mine))).status).to.equal(200);
    expect(outcome(await clerk.get(at(other)))).to.equal('404 Internal_RecordNotFound');
    expect(outcome(await clerk.get(`${at(other)}/contact`))).to.equal('404 Internal_RecordNotFound');
    const dossier = await erp.first("livabilityDossiers?$expand=tasks($filter=employeeCode eq 'JBRUIN')&$orderby=number");
    await erp.patch(at(other), { dossierNumber: dossier['number'] });
    const path = `livabilityDossiers(${String(dossier['id'])})`;
    const codes = ((await clerk.get(`${path}?$expand=tasks`)).body['tasks'] as readonly Record[]).map(({ employeeCode }) => employeeCode);
    expect(codes).not.to.include('JBRUIN');
    expect((await clerk.list(`${path}/tasks`)).map(({ id }) => id)).not.to.include(other['id']);
  }),
  rowFilterWrites: onlyMine(async (clerk, { erp }) => {
    const other = await taskFor(erp, 'JBRUIN');
    expect(outcome(await clerk.patch(at(other), { note: 'Mag niet' }))).to.equal('404 Internal_RecordNotFound');
    const completed = await clerk.post(`${at(other)}/Microsoft.NAV.complete`, { completedBy: 'SUNAL' });
    expect(outcome(completed)).to.equal('404 Internal_RecordNotFound');
    expect((await erp.get(at(other))).body).to.include({ note: '', status: 'Not_x0020_Started' });
    expect((await clerk.patch(at(await taskFor(erp, 'SUNAL')), { note: 'Mag' })).status).to.equal(200);
  }),
  rowFilterInserts: onlyMine(async (clerk, { erp }) => {
    const body = { description: 'Buiten het filter', employeeCode: 'JBRUIN' };
    expect(outcome(await clerk.post('tasks', body))).to.equal('403 Authorization_RequestDenied');
    expect(await erp.list("tasks?$filter=description eq 'Buiten het filter'")).to.deep.equal([]);
    expect((await clerk.post('tasks', { ...body, employeeCode: 'SUNAL' })).status).to.equal(201);
  }),
};
