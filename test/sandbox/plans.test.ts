import { expect } from 'chai';
import { suffixed } from '../../sandbox/erp/names.ts';
import { entitiesOf } from '../../sandbox/erp/query/entity.ts';
import { queryFrom } from '../../sandbox/erp/query/options.ts';
import { listPage } from '../../sandbox/erp/query/read.ts';
import type { Listing } from '../../sandbox/erp/query/read.ts';
import { entitySetOf, setNamed, setNames } from '../../sandbox/erp/schema/contract.ts';
import { sourceOf } from '../../sandbox/erp/source.ts';
import { rulebook } from '../../sandbox/rules/rulebook.ts';
import { seedOnce } from '../../sandbox/seed/seed.ts';
import { openDatabase } from '../../sandbox/store/database.ts';
import type { Database, SqlValue } from '../../sandbox/store/database.ts';
import { createTables } from '../../sandbox/store/tables.ts';

interface Asked {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const fromTheStart = { after: null, passed: null, upTo: null };

/** SQLite plans by the indexes that there are, not by how much is in them: what holds here holds for a million records. */
describe('sandbox: how the lists are found', () => {
  let database: Database;

  before(async () => {
    database = await openDatabase(':memory:');
    createTables(database);
    seedOnce(database, { now: Date.now, today: '2026-11-20', moreDossiers: 200 });
  });
  after(() => database.close());

  const listingOf = (path: string): Listing => {
    const [set = '', options = ''] = path.split('?');
    const source = sourceOf(setNamed(set), { names: suffixed(''), rules: rulebook() });
    return { source, query: queryFrom(source, new Map(new URLSearchParams(options))), within: null, position: fromTheStart, pageSize: 2 };
  };

  const plansOf = (listing: Listing): { readonly plans: readonly string[]; readonly last: string | null } => {
    const asked: Asked[] = [];
    const spy: Database = {
      ...database,
      all: (sql, values = []) => {
        asked.push({ sql, values });
        return database.all(sql, values);
      },
    };
    const { rows, last } = listPage(spy, listing);
    entitiesOf({ database: spy, base: '' }, listing.source, { rows, shape: listing.query });
    const plans = asked.flatMap(({ sql, values }) => database.all(`explain query plan ${sql}`, values).map((step) => String(step['detail'])));
    return { plans, last };
  };

  const lists: readonly string[] = [
    "tasks?$filter=employeeCode eq 'JBRUIN' and (systemTaskType eq 'Organizer' or systemTaskType eq 'Salesperson_x0020_Attendee') and teamCode eq '' and closed eq false and canceled eq false&$expand=contact",
    "tasks?$filter=employeeCode eq 'JBRUIN' and closed eq false&$orderby=endingDate&$count=true",
    "tasks?$filter=employeeCode eq 'JBRUIN'",
    "tasks?$filter=(teamCode eq 'KLACHT' or teamCode eq 'WIJK') and systemTaskType eq 'Team' and closed eq false and canceled eq false&$expand=contact",
    "tasks?$filter=teamCode eq 'KLACHT' and closed eq false&$orderby=endingDate",
    "tasks?$filter=closed eq false and endingDate lt 2026-11-20&$orderby=endingDate desc,number desc",
    "tasks?$filter=status eq 'Waiting'",
    "tasks?$filter=contactNumber ne '' and dossierNumber eq 'D-000231' and actionLineNumber eq 10000",
    "tasks?$filter=number eq 'T-000300'&$expand=contact,documents",
    'tasks?$filter=rowVersion gt 10&$orderby=rowVersion',
    "livabilityDossiers?$filter=handlerCode eq 'KVISSER' and open eq true&$expand=parties($expand=contact),actionLines",
    "livabilityDossiers?$filter=handlerCode eq 'KVISSER' and open eq true&$orderby=deadline&$count=true",
    "livabilityDossiers?$filter=handlingTeamCode eq 'KLACHT' and open eq true&$orderby=deadline",
    "livabilityDossiers?$filter=(handlingTeamCode eq 'KLACHT' or handlingTeamCode eq 'WIJK') and open eq true&$expand=parties($expand=contact),actionLines",
    'livabilityDossiers?$filter=open eq true and deadline lt 2026-11-20&$orderby=deadline',
    'livabilityDossiers?$filter=rowVersion gt 10&$orderby=rowVersion',
    "livabilityParties?$filter=contactNumber eq 'C200011'",
    "livabilityActionLines?$filter=dossierNumber eq 'D-000231'",
    "livabilityActionLines?$filter=employeeCode eq 'MASLAN' and status eq 'Completed'&$orderby=date",
    "livabilityComments?$filter=dossierNumber eq 'D-000231'",
    "interactionLogEntries?$filter=contactNumber eq 'C200011' and canceled eq false&$orderby=date desc,entryNumber desc",
    "interactionLogEntries?$filter=contactNumber eq 'C200011'",
    "interactionLogEntries?$filter=dossierNumber eq 'D-000231'",
    'interactionLogEntries?$filter=rowVersion gt 10&$orderby=rowVersion',
    "contacts?$filter=companyNumber eq 'C200010'",
    "documents?$filter=taskNumber eq 'T-000123'",
  ];

  for (const path of lists) {
    it(`goes by an index, sorting nothing: ${path}`, () => {
      for (const plan of plansOf(listingOf(path)).plans) expect(plan).not.to.match(/SCAN|TEMP B-TREE/);
    });

    it(`goes on where it stopped, by an index too: ${path}`, () => {
      const listing = listingOf(path);
      const { last } = plansOf({ ...listing, pageSize: 1 });
      if (last === null) return;
      for (const plan of plansOf({ ...listing, position: { ...fromTheStart, after: last } }).plans) expect(plan).not.to.match(/SCAN|TEMP B-TREE/);
    });
  }

  const sortedByHand: readonly string[] = [
    "interactionLogEntries?$filter=(contactNumber eq 'C200011' or contactNumber eq 'C200010') and canceled eq false&$orderby=date desc,entryNumber desc",
    "interactionLogEntries?$filter=contactNumber eq 'C200011'&$orderby=date desc",
    "livabilityDossiers?$filter=number eq 'D-000231'&$expand=parties($expand=contact),actionLines,comments,tasks,interactionLogEntries,documents",
    "contacts?$filter=email eq 'bakker203@example.org' or email eq 'Bakker203@example.org'",
  ];

  for (const path of sortedByHand) {
    it(`goes by an index and sorts only what that finds: ${path}`, () => {
      for (const plan of plansOf(listingOf(path)).plans) expect(plan).not.to.match(/SCAN/);
    });
  }

  for (const set of setNames) {
    it(`has all of ${set} in the order of the primary key without sorting`, () => {
      for (const plan of plansOf(listingOf(set)).plans) expect(plan).not.to.match(/TEMP B-TREE/);
    });

    it(`finds by an index what the navigations of ${set} lead to`, () => {
      for (const { to, theirs } of Object.values(entitySetOf(set).navigations)) {
        const { key, indexes } = entitySetOf(setNamed(to));
        expect([key, ...indexes].some(([first]) => first === theirs), `${to}.${theirs}`).to.equal(true);
      }
    });
  }
});
