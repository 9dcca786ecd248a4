/** The production build, started so that its pane signs in with msal-browser, and all that a scenario may turn. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { freePorts } from '../../../scripts/ports.mjs';
import { startAll } from '../../../scripts/run.mjs';
import type { StandIn } from '../../signIn/tokens.ts';
import { ErpReader } from '../erp.ts';

const root = path.resolve(import.meta.dirname, '../../..');

type Method = 'GET' | 'POST' | 'DELETE';

export interface World {
  readonly browser: Browser;
  /** Of the pane and the bridge. */
  readonly url: string;
  readonly standIn: StandIn;
  readonly erp: ErpReader;
  /** `/sandbox/{knob}`. */
  readonly control: (method: Method, knob: string, body?: unknown) => Promise<unknown>;
  /** The object id of somebody who can sign in. */
  readonly oidOf: (name: string) => string;
  /** An open task of Jolanda's that no other scenario works on. */
  readonly nextTask: () => string;
}

const controlAt =
  (erpUrl: string): World['control'] =>
  async (method, knob, body) => {
    const init = { method, headers: { 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(`${erpUrl}/sandbox/${knob}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /sandbox/${knob}: ${response.status} ${text}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  };

interface Somebody {
  readonly name: string;
  /** Their object id. */
  readonly user: string;
}

const openTasks = async (erp: ErpReader): Promise<readonly string[]> => {
  const rows = await erp.rows('tasks', [['employeeCode', 'JBRUIN'], ['systemTaskType', 'Organizer']], ['number', 'dossierNumber', 'teamCode', 'closed']);
  return rows.filter((row) => row['dossierNumber'] === '' && row['teamCode'] === '' && row['closed'] === false).map(({ number }) => String(number));
};

const worldOf = async (browser: Browser, started: Awaited<ReturnType<typeof start>>): Promise<World> => {
  const { running, erp, standIn } = started;
  const control = controlAt(running.erpUrl);
  const people = (await control('GET', 'people')) as readonly Somebody[];
  const tasks = [...(await openTasks(erp))];
  const oidOf = (name: string): string => people.find((one) => one.name === name)?.user ?? '';
  const nextTask = (): string => {
    const task = tasks.shift();
    if (task === undefined) throw new Error('There are more scenarios than open tasks');
    return task;
  };
  return { browser, url: running.url, standIn, erp, control, oidOf, nextTask };
};

const start = async (data: string) => {
  const ports = await freePorts();
  process.env['KLACHTWIJZER_PANE_SIGN_IN'] = 'msal';
  const running = await startAll({ root, data, ports, fresh: true });
  const authorityUrl = `https://localhost:${ports.signInTls}`;
  const erp = await ErpReader.open({ erpUrl: running.erpUrl, authorityUrl, caFile: path.join(data, 'sandbox/ca.pem'), suffix: '' });
  const standIn = { signInUrl: `http://localhost:${ports.signIn}`, paneOrigin: running.url };
  return { running, erp, standIn };
};

export const openWorld = async (browser: Browser, data: string) => {
  const started = await start(data);
  return { world: await worldOf(browser, started), stop: started.running.stop };
};
