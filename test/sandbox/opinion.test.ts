import { expect } from 'chai';
import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { setNames } from '../../sandbox/erp/schema/contract.ts';
import { companyId, erpAs, openBench } from './bench.ts';
import type { Bench, Erp, Record } from './bench.ts';
import { askBoth } from './opinion/compare.ts';
import type { Both } from './opinion/compare.ts';
import { writeData } from './opinion/data.ts';
import { differences } from './opinion/differences.ts';
import { reads } from './opinion/generated.ts';
import type { Known } from './opinion/generated.ts';
import { urlOf } from './opinion/read.ts';
import type { Read } from './opinion/read.ts';
import { secondOpinion } from './opinion/second.ts';
import type { Second } from './opinion/second.ts';

const howMany = 2_000;

const isComparable = (read: Read): boolean => Object.values(differences).every((difference) => !difference.of(read));

/** The second opinion writes to the console what it cannot parse, whatever logger it got. */
const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
  const { error } = console;
  Object.assign(console, { error: () => {} });
  return work().finally(() => Object.assign(console, { error }));
};

describe('sandbox: a second opinion on what is read', () => {
  let folder: string;
  let bench: Bench;
  let erp: Erp;
  let known: Known;
  let metadata: string;
  let second: Second;
  let seconds = 0;

  const opinionOn = (records: Known): Promise<Second> => {
    const place = join(folder, `second-${(seconds += 1)}`);
    mkdirSync(place);
    return secondOpinion({ folder: place, metadata, records });
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-opinion-'));
    await writeData(folder);
    bench = await openBench({ data: folder });
    erp = await erpAs(bench, 'JBRUIN');
    // With `or` over all fields more of how `and` and `or` bind is compared; and this asks more than one person may within a time.
    const body = JSON.stringify({ orOverTwoFields: false, orBetweenAnds: false, requestRate: false });
    await fetch(`http://localhost:${bench.sandbox.port}/sandbox/rules`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    known = new Map(await Promise.all(setNames.map(async (set) => [set, await erp.list(set)] as const)));
    metadata = String((await erp.get(erp.base.replace(`companies(${companyId})`, '$metadata'))).body['text']);
    second = await opinionOn(known);
  });

  after(async () => {
    await bench.close();
    rmSync(folder, { recursive: true });
  });

  const agree = (both: Both, told: (said: unknown) => void = () => {}): fc.IAsyncPropertyWithHooks<[Read]> =>
    fc.asyncProperty(reads(known), async (read) => {
      fc.pre(isComparable(read));
      const [one, other] = await askBoth(both, read);
      told(one);
      expect(one, decodeURIComponent(urlOf(read))).to.deep.equal(other);
    });

  it(`agrees with fe-mockserver-core on ${howMany} reads`, async () => {
    let filled = 0;
    const count = (said: unknown): void => void (filled += ((said as Record | null)?.['rows'] as readonly unknown[] | undefined)?.length ? 1 : 0);
    await fc.assert(agree({ sandbox: erp, second }, count), { numRuns: howMany, maxSkipsPerRun: 1_000 });
    expect(filled).to.be.greaterThan(howMany / 5);
  }).timeout(300_000);

  const differ = async (both: Both): Promise<boolean> =>
    (await fc.check(agree(both), { numRuns: howMany, maxSkipsPerRun: 1_000, endOnFailure: true })).failed;

  const plants: readonly (readonly [string, (records: readonly Record[]) => readonly Record[]])[] = [
    ['a record that is missing', (records) => records.slice(1)],
    ['records in another order', (records) => records.toReversed()],
    ['a text that is another', (records) => records.map((record) => ({ ...record, description: `${String(record['description'])}.` }))],
  ];

  for (const [name, plant] of plants) {
    it(`notices ${name}`, async () => {
      const planted = new Map([...known].map(([set, records]) => [set, plant(records)]));
      expect(await differ({ sandbox: erp, second: await opinionOn(planted) })).to.equal(true);
    });
  }

  const mistakes: readonly (readonly [what: string, asked: string, taken: string])[] = [
    ['`ge` for `gt`', '%20ge%20', '%20gt%20'],
    ['`or` for `and`', '%20or%20', '%20and%20'],
    ['`startswith` for `contains`', 'startswith', 'contains'],
    ['ascending for descending', '%20desc', '%20asc'],
    ['no `$skip`', '$skip=', '$unknown='],
    ['no `$filter` within `$expand`', '(%24filter', '(%24unknown'],
    ['no `$orderby` within `$expand`', '(%24orderby', '(%24unknown'],
  ];

  for (const [what, asked, taken] of mistakes) {
    it(`notices a sandbox that takes ${what}`, async () => {
      const mistaken = (path: string) => erp.get(path.replaceAll(asked, taken));
      expect(await differ({ sandbox: { get: mistaken }, second })).to.equal(true);
    }).timeout(120_000);
  }

  for (const [name, difference] of Object.entries(differences)) {
    it(`leaves nothing out that it could compare: ${name}`, async () => {
      expect(difference.of(difference.example)).to.equal(true);
      const asked = quietly(() => askBoth({ sandbox: erp, second }, difference.example));
      const [one, other] = await asked.catch(() => ['an answer', 'none']);
      expect(isDeepStrictEqual(one, other), difference.why).to.equal(false);
    });
  }
});
