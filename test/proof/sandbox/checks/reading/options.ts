import { expect } from 'chai';
import type { Record } from '../../../../sandbox/bench.ts';
import { outcome } from '../../check.ts';
import type { Check } from '../../check.ts';
import { ids, read } from './rows.ts';

const unknownFields = [
  "tasks?$filter=colour eq 'red'",
  "tasks?$filter=contains(colour,'red') and closed eq false",
  'tasks?$filter=colours/any(c: c eq 1)',
  'tasks?$select=number,colour',
  'tasks?$orderby=colour desc',
  'tasks?$expand=colour',
  'tasks?$expand=contact($select=colour)',
];

const dossierWithLines = "livabilityDossiers?$filter=number eq 'D-000211'";

export const optionChecks = {
  unknownOptionsIgnored: async ({ erp }) => {
    const rows = await read(erp, 'tasks?$top=3');
    for (const more of ['$apply=groupby((number))', '$search=lek', '$compute=1 add 1 as two', '$expand=contact($levels=2)']) {
      expect(ids(await read(erp, `tasks?$top=3&${more}`)), more).to.deep.equal(ids(rows));
    }
  },
  unknownFieldRefused: async ({ erp }) => {
    for (const path of unknownFields) expect(outcome(await erp.get(path)), path).to.equal('400 BadRequest');
  },
  selectAnyCase: async ({ erp }) => {
    const [task] = await read(erp, 'tasks?$select=NUMBER,Description&$top=1');
    expect(task).to.have.all.keys('@odata.etag', 'number', 'description');
  },
  nestedExpand: async ({ erp }) => {
    const [dossier] = await read(erp, dossierWithLines);
    const lines = await read(erp, `livabilityDossiers(${String(dossier?.['id'])})/actionLines?$orderby=lineNumber desc`);
    const some = lines.filter(({ lineNumber }) => Number(lineNumber) >= 20_000).slice(0, 2);
    const asked = 'actionLines($select=lineNumber;$filter=lineNumber ge 20000;$orderby=lineNumber desc;$top=2),parties($select=role;$expand=contact($select=displayName))';
    const [whole = {}] = await read(erp, `${dossierWithLines}&$expand=${asked}`);
    const found = whole['actionLines'] as readonly Record[];
    expect(found.map(({ lineNumber }) => lineNumber)).to.deep.equal(some.map(({ lineNumber }) => lineNumber));
    expect(found[0]).to.have.all.keys('@odata.etag', 'lineNumber');
    const [party] = whole['parties'] as readonly Record[];
    expect(party?.['contact']).to.have.all.keys('@odata.etag', 'displayName');
  },
  toOneAsObject: async ({ erp }) => {
    const [task] = await read(erp, "tasks?$filter=contactNumber ne ''&$top=1&$expand=contact");
    expect(task?.['contact']).to.include({ number: task?.['contactNumber'] });
    const { body } = await erp.post('tasks', { description: 'Zonder contact' });
    expect((await erp.get(`tasks(${String(body['id'])})?$expand=contact`)).body).to.include({ contact: null });
  },
  countComesAlong: async ({ erp }) => {
    const all = await read(erp, 'tasks?$filter=closed eq false');
    const reply = await erp.get('tasks?$filter=closed eq false&$count=true&$top=2&$skip=1');
    expect(reply.body).to.include({ '@odata.count': all.length });
    expect(reply.body['value']).to.have.length(2);
  },
  countAddress: async ({ erp }) => {
    const all = await read(erp, 'tasks?$filter=closed eq false');
    const reply = await erp.get('tasks/$count?$filter=closed eq false');
    expect(outcome(reply)).to.equal('200');
    expect(reply.body['text']).to.equal(String(all.length));
  },
} satisfies Readonly<{ [name: string]: Check }>;
