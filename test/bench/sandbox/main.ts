/**
 * `npm run -s bench:sandbox`: fills a sandbox with the large seed and times the pages of twenty that people and the bridge
 * ask for, over HTTP. Each answer is looked at: exactly twenty, the right ones, in their order, none left out. What was
 * measured goes to stderr a line at a time; the last line is the result. Ends with 1 when an answer is wrong.
 */
import { AssertionError, expect } from 'chai';
import { firstContact } from '../../../sandbox/seed/archive/households.ts';
import type { Erp } from '../../sandbox/bench.ts';
import { startProgram } from '../../proof/sandbox/program.ts';
import { lists } from './lists.ts';
import type { List } from './lists.ts';
import { expectFirst, expectPage, expectWhole, pageAt, pageSize, pathOf } from './page.ts';

const times = 60;
/** So many are looked at for what is left out, too; that asks twice more. */
const wholly = 3;
/** The page that is timed as a late one. */
const latePage = 1000;

const byRank = (values: readonly number[], part: number): number => values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? 0;

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

const told = (name: string, values: readonly number[]): number => {
  const median = rounded(byRank(values, 0.5));
  process.stderr.write(`${String(median).padStart(7)} ms median, ${String(rounded(byRank(values, 0.95))).padStart(7)} ms p95  ${name}\n`);
  return median;
};

const firstPages = async (erp: Erp, list: List): Promise<number> => {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const { records, ms } = await pageAt(erp, pathOf(list, n));
    taken.push(ms);
    expectPage({ list, n }, records);
    if (n >= wholly || list.slow === true) continue;
    await expectFirst(erp, { list, n }, records[0]);
    await expectWhole(erp, { list, n }, records);
  }
  return told(list.name, taken);
};

/** Follows the links of a list; the link to its late page, and the record before that. */
const late = async (erp: Erp, list: List) => {
  let page = await pageAt(erp, pathOf(list, 0));
  for (let at = 2; at < latePage; at += 1) page = await pageAt(erp, page.next ?? '');
  return { link: page.next ?? '', before: page.records[pageSize - 1] ?? {} };
};

const latePages = async (erp: Erp, list: List): Promise<number> => {
  const { link, before } = await late(erp, list);
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const { records, ms } = await pageAt(erp, link);
    taken.push(ms);
    expectPage({ list, n: 0 }, [before, ...records.slice(0, pageSize - 1)]);
    expectPage({ list, n: 0 }, records);
    if (n === 0) await expectWhole(erp, { list, n: 0 }, records);
  }
  return told(`${list.name}, page ${latePage}`, taken);
};

const measured = async (chosen: readonly List[], measure: (list: List) => Promise<number>): Promise<number> => {
  let slowest = 0;
  for (const list of chosen) slowest = Math.max(slowest, await measure(list));
  return slowest;
};

/** Of the large seed alone: its contacts came first, after the whole ordinary seed. */
const amounts = async (erp: Erp) => {
  const { rowVersion } = await erp.first(`contacts?$filter=number eq '${firstContact}'`);
  const count = async (set: string): Promise<number> =>
    Number((await erp.get(`${set}?$filter=rowVersion ge ${String(rowVersion)}&$count=true&$top=1`)).body['@odata.count']);
  const made = {
    dossiers: await count('livabilityDossiers'),
    lines: await count('livabilityActionLines'),
    tasks: await count('tasks'),
    interactions: await count('interactionLogEntries'),
  };
  expect(made).to.deep.equal({ dossiers: 100_000, lines: 400_000, tasks: 500_000, interactions: 1_000_000 });
  return made;
};

const bench = async () => {
  const begin = performance.now();
  const program = await startProgram('--seed-size', 'large', '--today', '2026-11-20');
  const seconds = rounded((performance.now() - begin) / 1000);
  try {
    const { erp, control } = await program.probe();
    // It asks more in a minute than the ERP lets one person ask.
    await control('POST', 'rules', { requestRate: false });
    const usual = lists.filter(({ slow }) => slow !== true);
    return {
      seed_s: seconds,
      ...(await amounts(erp)),
      page_ms: await measured(usual, (list) => firstPages(erp, list)),
      next_page_ms: await measured(lists.filter(({ long }) => long === true), (list) => latePages(erp, list)),
      contains_ms: await measured(lists.filter(({ slow }) => slow === true), (list) => firstPages(erp, list)),
    };
  } finally {
    await program.stop();
  }
};

try {
  process.stdout.write(`${JSON.stringify(await bench())}\n`);
} catch (error) {
  if (!(error instanceof AssertionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
