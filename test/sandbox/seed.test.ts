import { expect } from 'chai';
import { erpAs, oidOf, openBench } from './bench.ts';
import type { Bench, Erp, Record } from './bench.ts';

describe('sandbox: the seed', () => {
  let bench: Bench;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());

  const count = async (path: string): Promise<number> => (await erp.list(path)).length;

  const amounts: readonly (readonly [path: string, amount: number])[] = [
    ['employees', 14],
    ['employees?$filter=blocked eq true', 1],
    ['userLinks', 14],
    ['teams', 4],
    ["contacts?$filter=type eq 'Company'", 200],
    ['livabilityDossiers', 25],
    ["livabilityDossiers?$filter=dossierStatus eq 'VOLTOOID'", 2],
    ["livabilityDossiers?$filter=dossierStatus eq 'GEANNUL'", 1],
    ["processSteps?$filter=processTemplateCode eq 'KLACHT'", 6],
    ['interactionTemplates', 12],
  ];
  for (const [path, amount] of amounts) {
    it(`has ${amount} of ${path}`, async () => {
      expect(await count(path)).to.equal(amount);
    });
  }

  it('has sixty open complaints that no dossier was made for, each with a note of some sentences', async () => {
    const tasks = await erp.list("tasks?$filter=closed eq false and dossierNumber eq ''");
    const complaints = tasks.filter((task) => task['number'] === task['organizerTaskNumber']);
    expect(complaints).to.have.length(60);
    for (const task of complaints) {
      expect(String(task['note']).split('. ').length, String(task['description'])).to.be.greaterThan(2);
      expect(`${String(task['note'])}${String(task['description'])}`).not.to.match(/[{}]/);
    }
  });

  it('has one to three persons per household, who live where it lives', async () => {
    const contacts = await erp.list('contacts');
    const households = new Map(contacts.filter((each) => each['type'] === 'Company').map((each) => [each['number'], each]));
    const sizes = new Map<unknown, number>();
    for (const person of contacts.filter((each) => each['type'] === 'Person')) {
      const household = households.get(person['companyNumber']);
      expect(household).to.include({ addressLine1: person['addressLine1'], unitNumber: person['unitNumber'] });
      sizes.set(person['companyNumber'], (sizes.get(person['companyNumber']) ?? 0) + 1);
    }
    expect(sizes.size).to.equal(200);
    expect(new Set(sizes.values())).to.deep.equal(new Set([1, 2, 3]));
  });

  it('has dossiers in every stage', async () => {
    const dossiers = await erp.list('livabilityDossiers?$expand=actionLines,interactionLogEntries');
    const stageOf = (dossier: Record): string => {
      const lines = dossier['actionLines'] as readonly Record[];
      const done = lines.filter((line) => line['status'] === 'Completed').length;
      const entries = dossier['interactionLogEntries'] as readonly Record[];
      const templates = new Set(entries.map((entry) => entry['interactionTemplateCode']));
      if (dossier['open'] !== true) return 'closed';
      for (const [code, stage] of verdicts) if (templates.has(code)) return stage;
      if (lines.length === 0) return 'no lines';
      return done === 0 ? 'open' : done < lines.length ? 'partly' : 'unchecked';
    };
    const verdicts = [['KL-CONTACT', 'referred'], ['KL-REDEL', 'reasonable'], ['KL-TEVR', 'satisfied']] as const;
    const stages = new Set(dossiers.map(stageOf));
    expect([...stages].toSorted()).to.deep.equal(['closed', 'no lines', 'open', 'partly', 'reasonable', 'referred', 'satisfied', 'unchecked']);
  });

  it('begins the Klachtenteam’s list with a first repair request, then a leak with a document and a history', async () => {
    const filter = "systemTaskType eq 'Team' and teamCode eq 'KLACHT'";
    const [repair, leak] = await erp.list(`tasks?$filter=${filter}&$orderby=number&$top=2&$expand=contact,documents`);
    expect(repair?.['note']).to.contain('niet eerder gemeld');
    expect(leak?.['note']).to.contain('drie keer');
    expect(leak?.['documents']).to.have.length(1);
    const history = `interactionLogEntries?$filter=contactNumber eq '${String(leak?.['contactNumber'])}'`;
    expect(await count(`${history} and dossierNumber eq ''`)).to.be.at.least(3);
    expect(await count(`${history} and dossierNumber ne ''`)).to.be.at.least(1);
  });

  it('has documents whose bytes are what their type says', async () => {
    const starts = new Map([['image/png', '\ufffdPNG'], ['application/pdf', '%PDF-1.4'], ['text/plain; charset=utf-8', 'Van: ']]);
    const documents = await erp.list('documents');
    expect(new Set(documents.map((document) => document['contentType']))).to.deep.equal(new Set(starts.keys()));
    for (const document of documents) {
      const { body } = await erp.get(`documents(${String(document['id'])})/content`);
      const start = starts.get(String(document['contentType'])) ?? '?';
      expect(String(body['text']).startsWith(start), String(document['fileName'])).to.equal(true);
    }
  });

  it('says who a signed-in person is', async () => {
    const links = await erp.list(`userLinks?$filter=entraObjectId eq ${oidOf('JBRUIN')}`);
    expect(links.map((link) => link['employeeCode'])).to.deep.equal(['JBRUIN']);
    const teams = await erp.list("teamMembers?$filter=employeeCode eq 'JBRUIN'");
    expect(teams.map((member) => member['teamCode'])).to.deep.equal(['KLACHT', 'WIJK']);
  });

  it('is the same for the same day, to the last byte', async () => {
    const other = await openBench();
    try {
      const twin = await erpAs(other, 'JBRUIN');
      for (const set of ['contacts', 'tasks', 'livabilityDossiers', 'livabilityActionLines', 'interactionLogEntries']) {
        expect(await twin.list(set)).to.deep.equal(await erp.list(set));
      }
    } finally {
      await other.close();
    }
  });
});
