import { expect } from 'chai';
import { goLive } from './live.ts';
import type { Live } from './live.ts';

interface LogEntry {
  readonly batch?: true;
}
interface Row {
  readonly number: string;
  readonly dossierNumber?: string | null;
}

describe('round trips to the ERP, as the ERP itself counts them', () => {
  let live: Live;
  const counts = new Map<string, readonly [trips: number, inBatches: number]>();

  const ask = async <T>(name: string, path: string): Promise<T> => {
    const log = `${new URL(live.erp.base).origin}/sandbox/log`;
    await fetch(log, { method: 'DELETE' });
    const answer = (await (await live.get(path)).json()) as T;
    const entries = (await (await fetch(log)).json()) as readonly LogEntry[];
    const inBatches = entries.filter(({ batch }) => batch === true).length;
    counts.set(name, [entries.length - inBatches, inBatches]);
    return answer;
  };

  before(async () => {
    live = await goLive('JBRUIN');
    await ask('first start', '/me');
    const tasks = await ask<{ readonly items: readonly Row[] }>('work list', '/tasks?scope=mine');
    const linked = tasks.items.find(({ dossierNumber }) => dossierNumber !== null);
    await ask('task', `/tasks/${linked?.number}`);
    await ask('dossier', `/dossiers/${linked?.dossierNumber}`);
  });
  after(() => live.close());

  const rows = [
    ['first start', 3, 10],
    ['work list', 1, 0],
    ['task', 2, 2],
    ['dossier', 1, 0],
  ] as const;
  for (const [name, trips, inBatches] of rows) {
    it(`${name}: ${trips}, ${inBatches} reads of it in a batch`, () => expect(counts.get(name)).to.deep.equal([trips, inBatches]));
  }
});
