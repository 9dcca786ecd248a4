import { expect } from 'chai';
import type { Record } from '../../../../sandbox/bench.ts';
import { outcome } from '../../check.ts';
import type { Check } from '../../check.ts';
import { expectExactly, ids, notImplemented, read } from './rows.ts';

const day = '2026-11-15';
const ending = (task: Record): string => String(task['endingDate']);

const comparisons: readonly (readonly [operator: string, holds: (task: Record) => boolean])[] = [
  ['gt', (task) => ending(task) > day],
  ['ge', (task) => ending(task) >= day],
  ['lt', (task) => ending(task) < day],
  ['le', (task) => ending(task) <= day],
];

const inTeams = (row: Record, ...teams: readonly string[]): boolean => teams.includes(String(row['teamCode']));

const undocumented = [
  "not (teamCode eq 'KLACHT')",
  'not closed',
  "indexof(description,'a') eq 1",
  'length(description) eq 3',
  "concat(description,'a') eq 'a'",
  "substring(description,1) eq 'a'",
  'actionLineNumber add 1 eq 2',
  'teamCode eq null',
  "status has 'Open'",
  'teamCode eq employeeCode',
  "contains(note,'a') eq true",
];

export const filterChecks = {
  comparisons: async ({ erp }) => {
    await expectExactly(erp, "tasks?$filter=teamCode eq 'KLACHT'", (task) => inTeams(task, 'KLACHT'));
    await expectExactly(erp, "tasks?$filter=teamCode ne 'KLACHT'", (task) => !inTeams(task, 'KLACHT'));
    for (const [operator, holds] of comparisons) await expectExactly(erp, `tasks?$filter=endingDate ${operator} ${day}`, holds);
  },
  andWithBrackets: async ({ erp }) => {
    const filter = "closed eq false and (teamCode eq 'WIJK' or teamCode eq 'KLACHT')";
    await expectExactly(erp, `tasks?$filter=${filter}`, (task) => task['closed'] === false && inTeams(task, 'WIJK', 'KLACHT'));
  },
  orOnOneField: async ({ erp }) => {
    const filter = "teamCode eq 'WIJK' or teamCode eq 'VERHUUR'";
    await expectExactly(erp, `tasks?$filter=${filter}`, (task) => inTeams(task, 'WIJK', 'VERHUUR'));
  },
  orOverTwoFields: async ({ erp }) => {
    for (const filter of ["teamCode eq 'KLACHT' or employeeCode eq 'JBRUIN'", "contains(note,'a') or contains(description,'a')"]) {
      expect(outcome(await erp.get(`tasks?$filter=${filter}`)), filter).to.equal(notImplemented);
    }
  },
  orBetweenAnds: async ({ erp }) => {
    const [low, high] = ["code ge 'A' and code lt 'K'", "code ge 'W' and code lt 'Z'"];
    await read(erp, `teams?$filter=${low}`);
    await read(erp, `teams?$filter=${high}`);
    expect(outcome(await erp.get(`teams?$filter=(${low}) or (${high})`))).to.equal(notImplemented);
  },
  textMatches: async ({ erp }) => {
    await expectExactly(erp, "employees?$filter=startswith(name,'Jolanda')", ({ name }) => String(name).startsWith('Jolanda'));
    await expectExactly(erp, "employees?$filter=endswith(name,'Bruin')", ({ name }) => String(name).endsWith('Bruin'));
    await expectExactly(erp, "employees?$filter=contains(name,' de ')", ({ name }) => String(name).includes(' de '));
  },
  toLowerToUpper: async ({ erp }) => {
    const jolanda = await read(erp, "employees?$filter=name eq 'Jolanda de Bruin'");
    expect(jolanda).to.have.length(1);
    expect(await read(erp, "employees?$filter=name eq 'JOLANDA DE BRUIN'")).to.deep.equal([]);
    for (const filter of ["tolower(name) eq 'JOLANDA DE BRUIN'", "toupper(name) eq 'jolanda de bruin'", "name eq tolower('Jolanda DE Bruin')"]) {
      expect(ids(await read(erp, `employees?$filter=${filter}`)), filter).to.deep.equal(ids(jolanda));
    }
  },
  inNeedsSchema21: async ({ erp }) => {
    const path = "tasks?$filter=teamCode in ('WIJK','VERHUUR')";
    await expectExactly(erp, `${path}&$schemaversion=2.1`, (task) => inTeams(task, 'WIJK', 'VERHUUR'));
    expect(outcome(await erp.get(`${path}&$schemaversion=2.0`))).to.equal(notImplemented);
  },
  nestedFunctionsNeedSchema21: async ({ erp }) => {
    for (const filter of ["contains(tolower(name),'BRUIN')", "startswith(toupper(name),toupper('jolanda'))", "tolower(toupper(name)) eq 'jolanda de bruin'"]) {
      const [jolanda] = await read(erp, `employees?$filter=${filter}&$schemaversion=2.1`);
      expect(jolanda, filter).to.include({ name: 'Jolanda de Bruin' });
      expect(outcome(await erp.get(`employees?$filter=${filter}&$schemaversion=2.0`)), filter).to.equal(notImplemented);
    }
  },
  schemaVersion: async ({ erp }) => {
    const path = "teams?$filter=code in ('WIJK')";
    expect(outcome(await erp.get(path))).to.equal(notImplemented);
    expect(await read(erp, `${path}&$schemaversion=2.1`)).to.have.length(1);
  },
  lambdasIgnored: async ({ erp }) => {
    const all = await read(erp, 'livabilityDossiers?$select=id');
    const open = await read(erp, 'livabilityDossiers?$select=id&$filter=open eq true');
    expect(open.length).to.be.greaterThan(0).and.lessThan(all.length);
    for (const lambda of ["documents/any(d: d/fileName eq 'no such (file')", "documents/all(d: d/size gt 5 and (d/size lt 3))", 'documents/any()']) {
      expect(ids(await read(erp, `livabilityDossiers?$filter=${lambda}`)), lambda).to.deep.equal(ids(all));
      expect(ids(await read(erp, `livabilityDossiers?$filter=${lambda} and open eq true`)), lambda).to.deep.equal(ids(open));
    }
  },
  undocumentedFunctions: async ({ erp }) => {
    for (const filter of undocumented) {
      expect(outcome(await erp.get(`tasks?$filter=${filter}`)), filter).to.equal(notImplemented);
    }
  },
} satisfies Readonly<{ [name: string]: Check }>;
