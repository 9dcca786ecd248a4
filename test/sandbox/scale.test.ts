import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { entitySetOf, setNamed, setNames } from '../../sandbox/erp/schema/contract.ts';
import type { SetName } from '../../sandbox/erp/schema/contract.ts';
import { valueFromJson } from '../../sandbox/erp/write/values.ts';
import { rulebook } from '../../sandbox/rules/rulebook.ts';
import { seedOnce } from '../../sandbox/seed/seed.ts';
import { openDatabase } from '../../sandbox/store/database.ts';
import type { Database, SqlRow } from '../../sandbox/store/database.ts';
import { createTables } from '../../sandbox/store/tables.ts';
import { erpAs, openBench } from './bench.ts';
import type { Bench, Erp, Record } from './bench.ts';

const dossiers = 400;
const today = '2026-11-20';
const filled = async (folder: string, name: string, more: number): Promise<Database> => {
  const database = await openDatabase(join(folder, `${name}.db`));
  createTables(database);
  seedOnce(database, { now: Date.now, today, moreDossiers: more });
  return database;
};

describe('sandbox: the large seed', () => {
  let folder: string;
  let small: Database;
  let large: Database;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-scale-'));
    small = await filled(folder, 'small', 0);
    large = await filled(folder, 'large', dossiers);
  });
  after(() => {
    small.close();
    large.close();
    rmSync(folder, { recursive: true });
  });

  const countIn = (database: Database, from: string): number => Number(database.all(`select count(*) as count from ${from}`)[0]?.['count']);
  const more = (set: SetName): number => countIn(large, set) - countIn(small, set);

  const amounts: readonly (readonly [set: SetName, amount: number])[] = [
    ['livabilityDossiers', dossiers],
    ['livabilityParties', dossiers],
    ['livabilityActionLines', 4 * dossiers],
    ['tasks', 5 * dossiers],
    ['interactionLogEntries', 10 * dossiers],
  ];
  for (const [set, amount] of amounts) {
    it(`adds ${amount} ${set} for ${dossiers} dossiers`, () => {
      expect(more(set)).to.equal(amount);
    });
  }

  it('adds a household for every five dossiers, with one to three persons', () => {
    expect(countIn(large, "contacts where type = 'Company'") - countIn(small, "contacts where type = 'Company'")).to.equal(dossiers / 5);
    expect(more('contacts')).to.be.within((dossiers / 5) * 2, (dossiers / 5) * 4);
  });

  it('leaves the ordinary seed as it is, and comes after it', () => {
    for (const set of setNames) {
      const rows = small.all(`select * from ${set} order by rowVersion`);
      expect(large.all(`select * from ${set} order by rowVersion limit ${rows.length}`), set).to.deep.equal(rows);
    }
  });

  /** The records that break it; `x` is the set's own. */
  const broken: readonly (readonly [says: string, set: SetName, where: string])[] = [
    ['a dossier is open until a status ends it', 'livabilityDossiers', "x.open <> (x.dossierStatus not in ('VOLTOOID', 'GEANNUL'))"],
    ['a dossier is closed on a day, by somebody and for a reason, or none of these', 'livabilityDossiers', "x.open <> (x.closedOn = '0001-01-01') or x.open <> (x.closedBy = '') or x.open <> (x.closingReason = '')"],
    ['a dossier is closed after it was opened and not in the future', 'livabilityDossiers', `not x.open and (x.closedOn < x.date or x.closedOn > '${today}')`],
    ['a dossier has one reporter', 'livabilityDossiers', "(select count(*) from livabilityParties p where p.dossierNumber = x.number and p.role = 'Reporter') <> 1"],
    ['a dossier’s task carries its number', 'livabilityDossiers', 'not exists (select 1 from tasks t where t.number = x.taskNumber and t.dossierNumber = x.number)'],
    ['a closed dossier has no open line but for a withdrawn one', 'livabilityDossiers', "x.dossierStatus = 'VOLTOOID' and exists (select 1 from livabilityActionLines l where l.dossierNumber = x.number and l.status <> 'Completed')"],
    ['a closed dossier has no open task but for a withdrawn one', 'livabilityDossiers', "x.dossierStatus = 'VOLTOOID' and exists (select 1 from tasks t where t.dossierNumber = x.number and not t.closed)"],
    ['a line is completed on a day and by somebody, or neither', 'livabilityActionLines', "(x.status = 'Completed') <> (x.closedOn <> '0001-01-01') or (x.status = 'Completed') <> (x.closedBy <> '')"],
    ['a line is not completed before its dossier was opened nor in the future', 'livabilityActionLines', `x.closedOn > '${today}' or (x.status = 'Completed' and exists (select 1 from livabilityDossiers d where d.number = x.dossierNumber and d.date > x.closedOn))`],
    ['only a completed line has a reason', 'livabilityActionLines', "x.status <> 'Completed' and x.closingReason <> ''"],
    ['completed and closed are one', 'tasks', "x.closed <> (x.status = 'Completed') or x.closed <> (x.dateClosed <> '0001-01-01')"],
    ['a task is not closed in the future', 'tasks', `x.dateClosed > '${today}'`],
    ['a task is an employee’s or a team’s', 'tasks', "x.teamCode = '' and x.employeeCode = ''"],
    ['a closed team task says who completed it', 'tasks', "x.closed and x.teamCode <> '' and x.completedBy = ''"],
    ['a record of a task points at one that is no copy', 'tasks', 'not exists (select 1 from tasks o where o.number = x.organizerTaskNumber and o.organizerTaskNumber = o.number)'],
    ['a copy says what its task says', 'tasks', 'exists (select 1 from tasks o where o.number = x.organizerTaskNumber and (o.description, o.note, o.closed, o.teamCode, o.contactNumber) <> (x.description, x.note, x.closed, x.teamCode, x.contactNumber))'],
    ['a team task that nobody took has a copy for each member', 'tasks', "x.systemTaskType = 'Team' and (select count(*) from tasks c where c.organizerTaskNumber = x.number and c.systemTaskType = 'Organizer') <> (select count(*) from teamMembers m where m.teamCode = x.teamCode and m.employeeCode not in ('WSCHIPPER', 'GBLOM')) + (select count(*) from teamMembers m where m.teamCode = x.teamCode and m.employeeCode in ('WSCHIPPER', 'GBLOM') and x.rowVersion > :seed)"],
    ['nobody blocked has work', 'tasks', "x.employeeCode in (select code from employees where blocked)"],
    ['an entry’s line is one of its dossier', 'interactionLogEntries', 'x.actionLineNumber <> 0 and not exists (select 1 from livabilityActionLines l where l.dossierNumber = x.dossierNumber and l.lineNumber = x.actionLineNumber)'],
    ['an entry is not of the future', 'interactionLogEntries', `x.date > '${today}'`],
    ['an entry of a dossier is with one of its household', 'interactionLogEntries', "x.dossierNumber <> '' and not exists (select 1 from livabilityParties p where p.dossierNumber = x.dossierNumber and p.contactNumber = x.contactNumber)"],
    ['a person lives where the household does', 'contacts', "x.type = 'Person' and not exists (select 1 from contacts c where c.number = x.companyNumber and c.type = 'Company' and (c.addressLine1, c.postalCode, c.unitNumber) = (x.addressLine1, x.postalCode, x.unitNumber))"],
  ];
  for (const [says, set, where] of broken) {
    it(`keeps to it that ${says}`, () => {
      const seeded = Number(small.all('select max(rowVersion) as top from tasks')[0]?.['top']);
      const sql = `select x.* from ${set} as x where ${where.replace(':seed', String(seeded))} limit 3`;
      expect(large.all(sql)).to.deep.equal([]);
    });
  }

  const archived = (set: SetName): readonly SqlRow[] => large.all(`select * from ${set} order by rowVersion limit -1 offset ${countIn(small, set)}`);
  const written: readonly SetName[] = ['contacts', 'livabilityDossiers', 'livabilityParties', 'livabilityActionLines', 'livabilityComments', 'tasks', 'interactionLogEntries'];

  for (const set of written) {
    it(`has only values in ${set} that the ERP would take`, () => {
      const [rules, { properties }] = [rulebook(), entitySetOf(set)];
      for (const row of archived(set)) {
        for (const [name, property] of Object.entries(properties)) {
          if (property.type === 'flow' || property.type === 'int64' || property.type === 'dateTime') continue;
          const value = property.type === 'bool' ? Boolean(row[name]) : row[name];
          expect(valueFromJson({ name, property, rules }, value), `${name} of ${String(row['id'])}`).to.equal(value);
        }
      }
    });

    it(`has only relations in ${set} that lead somewhere`, () => {
      const relations = Object.entries(entitySetOf(set).properties).filter(([, { of }]) => of !== undefined);
      for (const [name, { of = '' }] of relations) {
        const [key = 'id'] = entitySetOf(setNamed(of)).key;
        const lost = `select "${name}" from ${set} where "${name}" not in ('', 0) and "${name}" not in (select "${key}" from ${of}) limit 1`;
        expect(large.all(lost), name).to.deep.equal([]);
      }
    });
  }

  it('gives every record a version of its own, in the order in which they were made', () => {
    const versions = written.flatMap((set) => archived(set).map((row) => Number(row['rowVersion'])));
    expect(new Set(versions).size).to.equal(versions.length);
    for (const [set, key] of [['tasks', 'number'], ['livabilityDossiers', 'number'], ['interactionLogEntries', 'entryNumber']] as const) {
      const keys = archived(set).map((row) => String(row[key]));
      expect(keys.toSorted(), set).to.deep.equal(keys);
    }
    const top = Number(large.all("select value from counters where name = 'rowVersion'")[0]?.['value']);
    expect(Math.max(...versions)).to.equal(top);
  });

  it('is mostly done, but not all of it, over years', () => {
    for (const open of ['livabilityDossiers where open', 'tasks where not closed', "livabilityActionLines where status = 'Open'"]) {
      const [set = ''] = open.split(' ');
      expect(countIn(large, open), open).to.be.within(5, countIn(large, set) / 5);
    }
    const [{ first, last } = {}] = large.all('select min(date) as first, max(date) as last from livabilityDossiers');
    expect([first, last]).to.deep.equal(['2018-11-29', '2026-11-19']);
  });

  it('is the same for the same day, to the last byte', async () => {
    const twin = await filled(folder, 'twin', dossiers);
    for (const set of setNames) {
      const sql = `select * from ${set} order by id`;
      expect(twin.all(sql), set).to.deep.equal(large.all(sql));
    }
    twin.close();
  });

  it('leaves nothing behind that only filling needed', () => {
    expect(large.all('select name from sqlite_temp_schema')).to.deep.equal([]);
    const indexes = (database: Database) => database.all("select name from sqlite_schema where type = 'index' order by name");
    expect(indexes(large)).to.deep.equal(indexes(small));
    expect(large.all('pragma journal_mode')).to.deep.equal(small.all('pragma journal_mode'));
  });
});

describe('sandbox: working with the large seed', () => {
  let bench: Bench;
  let erp: Erp;
  const said: string[] = [];

  before(async () => {
    bench = await openBench({ moreDossiers: dossiers, say: (line) => said.push(line) });
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());

  const highest = async (set: string, key: string): Promise<Record> => erp.first(`${set}?$orderby=${key} desc&$top=1`);

  it('tells of each table how many records it got', () => {
    expect(said.map((line) => line.replace(/ in [\d.]+ s$/, ''))).to.include.members(['400 more dossiers', '1,600 more action lines', '2,000 more tasks', '4,000 more interactions']);
  });

  for (const [set, body, key] of [
    ['tasks', { description: 'Nieuw' }, 'number'],
    ['livabilityDossiers', { description: 'Nieuw', dossierType: 'KLACHT', dossierStatus: 'OPEN' }, 'number'],
    ['interactionLogEntries', { description: 'Nieuw' }, 'entryNumber'],
  ] as const) {
    it(`gives a new record of ${set} the number after the last`, async () => {
      const last = await highest(set, key);
      const made = await erp.post(set, body);
      expect(made.status).to.equal(201);
      const digits = (value: unknown): number => Number(String(value).replace(/\D/g, ''));
      expect(digits(made.body[key])).to.equal(digits(last[key]) + 1);
      expect(Number(made.body['rowVersion'])).to.be.greaterThan(Number(last['rowVersion']));
    });
  }

  it('lets somebody claim a team’s task, finish a line and close a dossier', async () => {
    const last = "tasks?$filter=systemTaskType eq 'Team' and teamCode eq 'KLACHT' and closed eq false&$orderby=number desc&$top=1";
    const task = await erp.first(last);
    const claimed = await erp.post(`tasks(${String(task['id'])})/Microsoft.NAV.claim`, { employeeCode: 'JBRUIN' });
    expect(claimed.status).to.equal(204);
    const records = await erp.list(`tasks?$filter=organizerTaskNumber eq '${String(task['number'])}'`);
    expect(records.map((record) => record['systemTaskType'])).to.have.members(['Contact_x0020_Attendee', 'Organizer']);
    const dossier = await erp.first("livabilityDossiers?$filter=open eq true and handlerCode ne ''&$orderby=number desc&$top=1&$expand=actionLines");
    const line = (dossier['actionLines'] as readonly Record[])[0];
    const finished = await erp.patch(`livabilityActionLines(${String(line?.['id'])})`, { status: 'Completed' }, String(line?.['@odata.etag']));
    expect(finished.body).to.include({ status: 'Completed', closedBy: 'JBRUIN' });
    const closed = await erp.patch(`livabilityDossiers(${String(dossier['id'])})`, { dossierStatus: 'VOLTOOID', closingReason: 'OPGELOST' });
    expect(closed.body).to.include({ open: false, closedBy: 'JBRUIN' });
  });

  it('keeps the size that a folder has, and says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-scale-'));
    const first = await openBench({ data: folder });
    await first.close();
    const lines: string[] = [];
    const again = await openBench({ data: folder, moreDossiers: dossiers, say: (line) => lines.push(line) });
    expect(lines).to.deep.equal(['The data folder has been filled already, with the small seed, and keeps it; --fresh fills it anew.']);
    expect(await (await erpAs(again, 'JBRUIN')).list('livabilityDossiers')).to.have.length(25);
    await again.close();
    rmSync(folder, { recursive: true });
  });

  it('begins anew when it was killed while it filled a folder', async function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-scale-'));
    const args = ['--data', folder, '--port', '0', '--sign-in-port', '0', '--sign-in-tls-port', '0', '--seed-size', 'large'];
    const program = fork(resolve('sandbox/main.ts'), args, { execArgv: ['--import', 'tsx'], silent: true });
    await once(program.stderr ?? program, 'data');
    program.kill('SIGKILL');
    await once(program, 'exit');
    const again = await openBench({ data: folder, moreDossiers: dossiers });
    expect(await (await erpAs(again, 'JBRUIN')).list('livabilityDossiers')).to.have.length(25 + dossiers);
    await again.close();
    rmSync(folder, { recursive: true });
  });
});
