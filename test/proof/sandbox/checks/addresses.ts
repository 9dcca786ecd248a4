import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { addresses } from '../../../../sandbox/rules/addresses.ts';
import { companyId, oidOf, sendTo } from '../../../sandbox/bench.ts';
import type { Record, Reply } from '../../../sandbox/bench.ts';
import type { Check, Probe } from '../check.ts';
import { outcome } from '../check.ts';
import { getAt, newTask } from './made.ts';
import { pageChecks } from './pages.ts';

const nobody = '00000000-0000-4000-8000-000000000000';
const api = '/api/klachtwijzer/complaints/v1.0';
const cloud = '/v2.0/7d1f0c52-3c5e-4b0e-9d0a-5a4c2f6f1e10/Production';
const inCompany = `companies(${companyId})`;

const valueOf = ({ body }: Reply): readonly Record[] => (body['value'] as readonly Record[] | undefined) ?? [];

const numbersAt = async (probe: Probe, path: string): Promise<readonly unknown[]> => {
  const reply = await getAt(probe, path);
  expect(outcome(reply), path).to.equal('200');
  return valueOf(reply).map((each) => each['number']);
};

/** The same records as at the short address. */
const sameThere = async (probe: Probe, path: string): Promise<void> => {
  const query = 'tasks?$top=3';
  const numbers = (await probe.erp.list(query)).map((each) => each['number']);
  expect(numbers).to.have.length(3);
  expect(await numbersAt(probe, path.replace('{query}', query))).to.deep.equal(numbers);
};

const versionOf = (record: Record): number => Number(record['rowVersion']);

export const addressChecks: Readonly<{ [Name in keyof typeof addresses]: Check }> = {
  ...pageChecks,
  cloudAddress: (probe) => sameThere(probe, `${cloud}${api}/${inCompany}/{query}`),
  onPremisesAddress: (probe) => sameThere(probe, `/BC${api}/${inCompany}/{query}&tenant=default`),
  noGatewayOnPremises: async (probe) => {
    const [path, long] = [`${api}/${inCompany}/teams`, `x=${'x'.repeat(9_000)}`];
    expect((await getAt(probe, `${cloud}${path}?${long}`)).status).to.equal(414);
    expect(outcome(await getAt(probe, `/BC${path}?tenant=default&${long}`))).to.equal('200');
    await probe.control('PATCH', 'settings', { gatewayTime: 50 });
    await probe.control('POST', 'faults', { kind: 'slow', user: oidOf('JBRUIN'), ms: 500, times: 2 });
    expect((await getAt(probe, `${cloud}${path}`)).status).to.equal(504);
    expect(outcome(await getAt(probe, `/BC${path}?tenant=default`))).to.equal('200');
  },
  linksAsAsked: async (probe) => {
    const { origin, token } = probe;
    const set = `${origin}${cloud}${api}/${inCompany}/tasks`;
    const { body } = await sendTo(`${set}?$top=3`, token, { headers: { prefer: 'odata.maxpagesize=2' } });
    expect(String(body['@odata.nextLink'])).to.match(/^http:\/\/localhost:\d+\/v2\.0\//);
    expect(String(body['@odata.context'])).to.equal(`${origin}${cloud}${api}/$metadata#${inCompany}/tasks`);
    const made = await sendTo(set, token, { method: 'POST', body: { description: 'Proef', teamCode: 'KLACHT' } });
    expect(made.headers.get('location')).to.equal(`${set}(${String(made.body['id'])})`);
  },
  standardApi: async (probe) => {
    const reply = await getAt(probe, '/api/v2.0/companies');
    expect(outcome(reply)).to.equal('200');
    expect(valueOf(reply).map(({ id }) => id)).to.include(companyId);
    expect(outcome(await getAt(probe, `/api/v2.0/companies(${companyId})/tasks`))).to.equal('404 BadRequest_NotFound');
  },
  companyById: async ({ erp }) => {
    expect(outcome(await erp.get(erp.base.replace(companyId, nobody)))).to.equal('404 Internal_CompanyNotFound');
    expect(outcome(await erp.get(`${erp.base.replace(companyId, nobody)}/teams`))).to.equal('404 Internal_CompanyNotFound');
  },
  otherCompanies: async (probe) => {
    const [first, ...rest] = valueOf(await getAt(probe, `${api}/companies`));
    expect(first?.['id']).to.not.equal(companyId);
    expect(rest.map(({ id, name }) => [id, name])).to.deep.equal([[companyId, 'Woonstichting De Linde']]);
    const elsewhere = await getAt(probe, `${api}/companies(${String(first?.['id'])})/tasks`);
    expect(outcome(elsewhere)).to.equal('403 Authorization_RequestDenied');
  },
  companyFields: async ({ erp }) => {
    const { body } = await erp.get(erp.base);
    const own = ['id', 'systemVersion', 'timestamp', 'name', 'displayName', 'businessProfileId'];
    const made = ['systemCreatedAt', 'systemCreatedBy', 'systemModifiedAt', 'systemModifiedBy'];
    expect(body).to.include.keys([...own, ...made]);
    expect(body).to.include({ id: companyId, name: 'Woonstichting De Linde', displayName: 'Woonstichting De Linde' });
  },
  companiesReadOnly: async ({ erp }) => {
    expect((await erp.patch(erp.base, { displayName: 'Anders' })).status).to.equal(405);
  },
  metadataPerRoute: async (probe) => {
    const [own, standard, pages] = await Promise.all(
      [api, '/api/v2.0', '/ODataV4'].map(async (route) => String((await getAt(probe, `${route}/$metadata`)).body['text'])),
    );
    expect(own).to.contain('Namespace="Microsoft.NAV"').and.to.contain('<EntitySet Name="tasks"');
    expect(standard).to.contain('<EntitySet Name="companies"').and.not.to.contain('<EntitySet Name="tasks"');
    expect(pages).to.contain('Namespace="NAV"').and.to.contain('<EntitySet Name="Taken" EntityType="NAV.Taken"');
    expect(pages).to.not.contain('Microsoft.NAV');
  },
  methodNotAllowed: async ({ erp }) => {
    expect(outcome(await erp.remove('tasks'))).to.equal('405 BadRequest_MethodNotAllowed');
    expect(outcome(await erp.post('teams', { code: 'NIEUW' }))).to.equal('405 BadRequest_MethodNotAllowed');
  },
  systemId: async (probe) => {
    const { id } = await newTask(probe.erp);
    expect(outcome(await probe.erp.patch(`tasks(${String(id)})`, { id: randomUUID() }))).to.equal('400 BadRequest_InvalidOperation');
    expect((await probe.erp.get(`tasks(${String(id)})`)).body['id']).to.equal(id);
  },
  rowVersion: async (probe) => {
    const highest = async (set: string) => probe.erp.first(`${set}?$orderby=rowVersion desc&$top=1`);
    const before = [await highest('tasks'), await highest('livabilityDossiers')].map(versionOf);
    const task = await newTask(probe.erp);
    const dossier = await probe.erp.post('livabilityDossiers', { description: 'Proef van de adressen' });
    const changed = await probe.erp.patch(`tasks(${String(task['id'])})`, { note: 'Later' });
    const versions = [Math.max(...before), ...[task, dossier.body, changed.body].map(versionOf)];
    expect(versions.every(Number.isInteger), String(versions)).to.equal(true);
    for (const [at, version] of versions.slice(1).entries()) expect(version).to.be.greaterThan(versions[at] ?? NaN);
  },
  lastModified: async (probe) => {
    const [task] = await probe.erp.list("tasks?$filter=closed eq false&$orderby=rowVersion&$top=1");
    const { body } = await probe.erp.patch(`tasks(${String(task?.['id'])})`, { note: 'Later' });
    expect(Date.parse(String(body['lastModifiedDateTime']))).to.be.greaterThan(Date.parse(String(task?.['lastModifiedDateTime'])));
  },
};
