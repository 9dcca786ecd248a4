import { expect } from 'chai';
import type { changes } from '../../../../sandbox/rules/changes.ts';
import { sendTo } from '../../../sandbox/bench.ts';
import type { Erp, Record } from '../../../sandbox/bench.ts';
import { until } from '../../../sandbox/until.ts';
import type { Check, Probe } from '../check.ts';
import { outcome } from '../check.ts';
import { newTask, pathOf } from './made.ts';
import { notificationChecks } from './notifications.ts';
import { subscriptionChecks } from './subscriptions.ts';

type Checks<Name extends string> = { readonly [Each in Name]: Check };

const version = (record: Record): number => Number(record['rowVersion']);

const lowest = async (erp: Erp): Promise<number> => {
  const reply = await erp.post('Microsoft.NAV.minimumActiveRowVersion', {});
  expect(outcome(reply)).to.equal('200');
  expect(reply.body['value']).to.be.a('number');
  return Number(reply.body['value']);
};

/** A comment of its own, for it can be deleted. */
const comment = async (erp: Erp): Promise<Record> => {
  const { number } = await erp.first('livabilityDossiers?$top=1');
  return (await erp.post('livabilityComments', { dossierNumber: number, comment: 'Tijdelijk' })).body;
};

interface Waiting {
  readonly waiting: readonly unknown[];
}

/** Makes a task that is not committed before the rest is done; answers what became of it. */
const whileHeld = async ({ erp, control }: Probe, work: () => Promise<void>): Promise<Record> => {
  await control('POST', 'hold', { path: '/tasks', method: 'POST' });
  const reply = newTask(erp);
  try {
    await until(async () => (await control<Waiting>('GET', 'hold')).waiting.length === 1);
    await work();
  } finally {
    await control('DELETE', 'hold');
    await reply;
  }
  return reply;
};

const pollingChecks: Checks<Exclude<keyof typeof changes, `webhook${string}`>> = {
  rowVersionOnPages: async ({ erp }) => {
    for (const set of ['tasks', 'livabilityDossiers', 'employees', 'dossierTypes']) {
      expect((await erp.first(`${set}?$top=1`))['rowVersion'], set).to.be.a('number');
    }
    expect((await newTask(erp))['rowVersion']).to.be.a('number');
  },
  rowVersionFilters: async ({ erp }) => {
    const [first, second] = [await newTask(erp), await newTask(erp)];
    const reply = await erp.get(`tasks?$filter=rowVersion ge ${version(first)}&$orderby=rowVersion desc`);
    expect(reply.status).to.equal(200);
    expect((reply.body['value'] as readonly Record[]).map(({ id }) => id)).to.deep.equal([second['id'], first['id']]);
  },
  deletesInvisible: async ({ erp }) => {
    const gone = await comment(erp);
    await erp.remove(pathOf('livabilityComments', gone));
    expect(await erp.list(`livabilityComments?$filter=rowVersion ge ${version(gone)}`)).to.deep.equal([]);
  },
  noDeltaLinks: async ({ erp, token }) => {
    const headers = { prefer: 'odata.track-changes' };
    const tracked = await sendTo(`${erp.base}/teams`, token, { headers });
    expect(tracked.body).not.to.have.property('@odata.deltaLink');
    expect((await erp.list('teams?$deltatoken=999999999')).length).to.be.above(0);
  },
  tombstones: async ({ erp }) => {
    const gone = await comment(erp);
    await erp.remove(pathOf('livabilityComments', gone));
    const stones = await erp.list(`tombstones?$filter=deletedId eq ${String(gone['id'])}`);
    expect(stones).to.have.length(1);
    const [stone] = stones;
    expect(stone).to.include({ entitySet: 'livabilityComments', rowVersion: version(gone) + 1 });
    expect(outcome(await erp.remove(pathOf('tombstones', stone ?? {})))).to.equal('405 BadRequest_MethodNotAllowed');
  },
  minimumActiveRowVersion: async (probe) => {
    const { erp } = probe;
    const next = await lowest(erp);
    expect(version(await newTask(erp))).to.equal(next);
    const late = await whileHeld(probe, async () => {
      const later = await newTask(erp);
      expect(await lowest(erp)).to.be.below(version(later));
    });
    expect(await lowest(erp)).to.be.above(version(late));
  },
  lateRowVersions: async (probe) => {
    const { erp } = probe;
    let seen = 0;
    const late = await whileHeld(probe, async () => {
      const later = await newTask(erp);
      seen = version(later);
      const polled = await erp.list(`tasks?$filter=rowVersion le ${seen}&$orderby=rowVersion desc&$top=1`);
      expect(polled[0]).to.include({ id: later['id'] });
    });
    expect(version(late)).to.be.below(seen);
  },
};

export const changeChecks: Checks<keyof typeof changes> = {
  ...pollingChecks,
  ...subscriptionChecks,
  ...notificationChecks,
};
