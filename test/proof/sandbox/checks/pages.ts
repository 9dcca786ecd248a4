import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { addresses } from '../../../../sandbox/rules/addresses.ts';
import { sendTo } from '../../../sandbox/bench.ts';
import type { Record, Reply } from '../../../sandbox/bench.ts';
import type { Check, Probe } from '../check.ts';
import { outcome } from '../check.ts';
import { getAt } from './made.ts';

const home = "/ODataV4/Company('Woonstichting%20De%20Linde')";

const make = ({ origin, token }: Probe, page: string, body: object): Promise<Reply> =>
  sendTo(`${origin}${home}/${page}`, token, { method: 'POST', body });

const firstOf = async (probe: Probe, query: string): Promise<Record> => {
  const reply = await getAt(probe, `${home}/${query}`);
  expect(outcome(reply), query).to.equal('200');
  const [first] = reply.body['value'] as readonly Record[];
  if (first === undefined) throw new Error(`${query} has no records`);
  return first;
};

type PageRule = Extract<keyof typeof addresses, `pages${string}` | 'publishedPages' | 'companyByName'>;

/** That a page does not have what the API calls so, whatever its name there. */
const lacks = async (probe: Probe, name: RegExp): Promise<void> => {
  const task = await firstOf(probe, 'Taken?$top=1');
  expect(task).to.include.keys('@odata.etag');
  expect(Object.keys(task).filter((each) => name.test(each))).to.deep.equal([]);
};

/** The published pages: the second face of the ERP. */
export const pageChecks: Readonly<{ [Name in PageRule]: Check }> = {
  publishedPages: async (probe) => {
    const [task] = await probe.erp.list('tasks?$top=1');
    expect(await firstOf(probe, 'Taken?$top=1')).to.include({ Omschrijving: task?.['description'] });
    const cloud = await getAt(probe, `/v2.0/tenant/Production${home}/Teams`);
    expect(outcome(cloud)).to.equal('200');
    expect(outcome(await getAt(probe, `/BC${home}/Teams?tenant=default`))).to.equal('200');
  },
  companyByName: async (probe) => {
    const reply = await getAt(probe, "/ODataV4/Company('Proefbedrijf%20''t%20Lindeblad')");
    expect(outcome(reply)).to.equal('200');
    expect(reply.body['Name']).to.equal("Proefbedrijf 't Lindeblad");
    expect(outcome(await getAt(probe, "/ODataV4/Company('Niemand')/Taken"))).to.equal('404 Internal_CompanyNotFound');
  },
  pagesByKey: async (probe) => {
    const { Nr } = await firstOf(probe, 'Taken?$top=1');
    for (const key of [`'${String(Nr)}'`, `Nr='${String(Nr)}'`]) {
      const reply = await getAt(probe, `${home}/Taken(${key})`);
      expect([outcome(reply), reply.body['Nr']], key).to.deep.equal(['200', Nr]);
    }
    const line = await firstOf(probe, 'Actieregels?$top=1');
    const key = `Dossiernr='${String(line['Dossiernr'])}',Regelnr=${String(line['Regelnr'])}`;
    expect((await getAt(probe, `${home}/Actieregels(${key})`)).body['Omschrijving']).to.equal(line['Omschrijving']);
  },
  pagesKeyFields: async (probe) => {
    expect(await firstOf(probe, 'Dossieropmerkingen?$top=1')).to.include.keys('Dossiernr', 'Actieregelnr', 'Regelnr', 'Opmerking');
  },
  pagesNames: async (probe) => {
    expect(await firstOf(probe, 'Contacten?$top=1')).to.include.keys('Nr', 'E_mail', 'Land_regiocode', 'Eenheidnr_OGE', 'Geblokkeerd_i_v_m_privacy');
  },
  pagesWithoutSystemId: async (probe) => {
    await lacks(probe, /^(?:system)?id$/i);
    for (const name of ['SystemId', 'id']) {
      expect(outcome(await make(probe, 'Taken', { Omschrijving: 'Proef', [name]: randomUUID() })), name).to.equal('400 BadRequest');
    }
    expect(outcome(await make(probe, 'Taken', { Omschrijving: 'Proef' }))).to.equal('201');
  },
  pagesWithoutRowVersion: (probe) => lacks(probe, /version/i),
  pagesWithoutLastModified: (probe) => lacks(probe, /modified/i),
  pagesWithoutNavigations: async (probe) => {
    expect(outcome(await getAt(probe, `${home}/Leefbaarheidsdossiers?$top=1&$expand=actionLines`))).to.equal('400 BadRequest');
    const nested = { Omschrijving: `Proef ${randomUUID()}`, actionLines: [] };
    expect(outcome(await make(probe, 'Leefbaarheidsdossiers', nested))).to.equal('400 BadRequest');
    const query = `$filter=Omschrijving eq '${nested.Omschrijving}'`;
    expect((await getAt(probe, `${home}/Leefbaarheidsdossiers?${query}`)).body['value']).to.deep.equal([]);
  },
  pagesWithoutActions: async (probe) => {
    const { Nr } = await firstOf(probe, "Taken?$filter=Teamcode eq 'KLACHT' and Gesloten eq false&$top=1");
    const url = `${probe.origin}${home}/Taken('${String(Nr)}')/NAV.complete`;
    const reply = await sendTo(url, probe.token, { method: 'POST', body: { completedBy: 'JBRUIN' } });
    expect(outcome(reply)).to.equal('404 BadRequest_NotFound');
    expect((await getAt(probe, `${home}/Taken('${String(Nr)}')`)).body['Gesloten']).to.equal(false);
  },
};
