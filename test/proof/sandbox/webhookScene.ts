import { randomUUID } from 'node:crypto';
import { apiRoute } from '../../../sandbox/erp/route.ts';
import { companyId } from '../../sandbox/bench.ts';
import type { Erp, Record, Reply } from '../../sandbox/bench.ts';
import { openListener } from '../../sandbox/listener.ts';
import type { Listener } from '../../sandbox/listener.ts';
import type { Check, Probe } from './check.ts';
import { taskOf } from './checks/made.ts';

/** Somebody who listens, and ways to subscribe and to change something. */
export interface Scene extends Probe {
  readonly listener: Listener;
  /** `…/subscriptions` on the API's route. */
  readonly url: string;
  readonly subscribe: (set: string, by?: Erp) => Promise<Reply>;
  /** The address of a subscription. */
  readonly at: (subscription: Reply) => string;
  readonly ids: (by?: Erp) => Promise<readonly unknown[]>;
  /** Carries these out as one batch, so that they are told together; a path, a method and a body. */
  readonly together: (...writes: readonly Write[]) => Promise<void>;
}

type Write = readonly [method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object];

/** A task that can be made, and its address. */
export const taskToMake = (): { readonly id: string; readonly make: Write; readonly path: string } => {
  const id = randomUUID();
  return { id, path: `tasks(${id})`, make: ['POST', 'tasks', taskOf({ id })] };
};

const batchOf = (writes: readonly Write[]): object => ({
  requests: writes.map(([method, path, body], at) => ({
    id: `${at}`,
    method,
    url: `companies(${companyId})/${path}`,
    headers: { 'content-type': 'application/json', 'if-match': '*' },
    ...(body === undefined ? {} : { body }),
  })),
});

const removeAll = async (erp: Erp, url: string): Promise<void> => {
  const { body } = await erp.get(url);
  for (const each of body['value'] as readonly Record[]) await erp.remove(`${url}('${String(each['subscriptionId'])}')`);
};

const sceneIn = (probe: Probe, listener: Listener): Scene => {
  const { erp, origin } = probe;
  const url = `${origin}${apiRoute}/subscriptions`;
  return {
    ...probe,
    listener,
    url,
    subscribe: (set, by = erp) =>
      by.post(url, { notificationUrl: listener.url, resource: `${apiRoute}/companies(${companyId})/${set}`, clientState: 'geheim' }),
    at: ({ body }) => `${url}('${String(body['subscriptionId'])}')`,
    ids: async (by = erp) => ((await by.get(url)).body['value'] as readonly Record[]).map(({ subscriptionId }) => subscriptionId),
    together: async (...writes) => {
      const { body } = await erp.post(`${origin}${apiRoute}/$batch`, batchOf(writes));
      const failed = (body['responses'] as readonly { readonly status: number }[]).find(({ status }) => status >= 400);
      if (failed !== undefined) throw new Error(`A write failed: ${JSON.stringify(failed)}`);
    },
  };
};

/** A check among subscriptions, of which none is left afterwards; what changes is told after the delay, milliseconds. */
export const webhook =
  (look: (scene: Scene) => Promise<void>, notificationDelay = 0): Check =>
  async (probe) => {
    const scene = sceneIn(probe, await openListener());
    try {
      await probe.control('PATCH', 'settings', { notificationDelay });
      await look(scene);
    } finally {
      await removeAll(probe.erp, scene.url);
      await scene.listener.close();
      await probe.control('DELETE', 'settings');
    }
  };
