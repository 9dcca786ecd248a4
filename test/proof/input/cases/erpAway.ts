/** The ERP gone and back, and either program ended in the middle of many writes: nothing half, nothing twice. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { me, seenDossier, send } from '../actions/action.ts';
import type { Action, Made } from '../actions/action.ts';
import { casesOf } from '../case.ts';
import type { Case } from '../case.ts';
import { openDossier } from '../fixtures.ts';
import type { ProgramName } from '../programs.ts';
import { expectDone, expectProblem } from '../wire.ts';
import type { World } from '../world.ts';

const whileAway = async (world: World, work: () => Promise<void>): Promise<void> => {
  await world.programs.stop('sandbox');
  try {
    await work();
  } finally {
    await world.programs.startAgain('sandbox');
  }
};

/** The sandbox's Entra is away along with its ERP. */
const away = ['erpAway', 'signInAway'];

const readsTell = (world: World, path: string) => (): Promise<void> =>
  whileAway(world, async () => {
    const reply = await world.wire.send(`/api${path}`, { token: await world.token(me) });
    expectProblem(reply, ...away);
  });

/** Refused in words while the ERP is away; sent again as it was, it happens once. */
const waits = (world: World, made: Made) => async (): Promise<void> => {
  const action = await made.make(world);
  const key = randomUUID();
  await whileAway(world, async () => {
    expectProblem(await send(world, action, { key }), ...away, 'erpUnknown');
  });
  const writes = await world.writesOf(async () => {
    expectDone(await send(world, action, { key }));
  });
  expect(writes, 'writes in the ERP').to.equal(action.writes);
};

const stillShown = (world: World) => (): Promise<void> =>
  whileAway(world, async () => {
    for (const path of ['/', '/api/config']) expect((await world.wire.send(path)).status).to.equal(200);
  });

const lines = 20;
const task = { note: '', assignee: { kind: 'employee', code: me }, deadline: '2026-12-01' };

/** Twenty lines with a comment and a task each, and one task of the dossier: 61 writes. */
const manySteps = async (world: World): Promise<Action & { readonly number: string }> => {
  const number = await openDossier(world);
  const line = (at: number) => ({
    actionCode: 'BELLEN',
    description: `Stap ${at}`,
    date: '2026-12-01',
    comment: `Bij stap ${at}`,
    task: { ...task, description: `Taak ${at}` },
  });
  const body = { lines: Array.from({ length: lines }, (_, at) => line(at + 1)), tasks: [{ ...task, description: 'Van het dossier' }] };
  return { number, path: `/dossiers/${number}/steps`, body, writes: lines * 3 + 1 };
};

/** Waits until the ERP has carried out so many writes more; the command that makes them is under way. */
const reached = async (world: World, writes: number, ended: Promise<unknown>): Promise<void> => {
  const over = ended.then(() => true);
  const soon = (): Promise<boolean> => new Promise((resolve) => setImmediate(() => resolve(false)));
  while (!(await Promise.race([over, soon()])) && (await world.writes()) < writes);
};

const expectWhole = async (world: World, number: string): Promise<void> => {
  const where = [['dossierNumber', number]] as const;
  const rows = async (set: string, field: string) => (await world.erp.rows(set, where, [field])).map((row) => String(row[field])).toSorted();
  const named = (text: string) => Array.from({ length: lines }, (_, at) => `${text} ${at + 1}`).toSorted();
  expect(await rows('livabilityActionLines', 'description')).to.deep.equal(named('Stap'));
  expect(await rows('livabilityComments', 'comment')).to.deep.equal(named('Bij stap'));
  expect(await rows('tasks', 'description')).to.deep.equal([...named('Taak'), 'Van het dossier'].toSorted());
};

/** Ends a program after so many writes, starts it again, and sends the same command until it is done. */
const killedAfter = (world: World, name: ProgramName, writes: number) => async (): Promise<void> => {
  const action = await manySteps(world);
  const key = randomUUID();
  const first = world.wire.command(action.path, { token: await world.token(me), body: action.body, key }).catch(() => null);
  await reached(world, (await world.writes()) + writes, first);
  await world.programs.kill(name);
  await first;
  await world.programs.startAgain(name);
  expectDone(await send(world, action, { key }));
  await expectWhole(world, action.number);
  expect((await seenDossier(world, action.number)).lines).to.have.length(lines);
};

const moments = [3, 15, 30, 45, 58];

export const erpAwayCases = (world: World, all: readonly Made[]): readonly Case[] => [
  ...casesOf('ERP away', {
    'the pane and its configuration': stillShown(world),
    'reading a task': readsTell(world, '/tasks/T-000001'),
    'reading a dossier': readsTell(world, '/dossiers/D-000001'),
    'reading the lists': readsTell(world, '/tasks?scope=team'),
    ...Object.fromEntries(all.map((made) => [made.name, waits(world, made)])),
  }),
  ...casesOf('stopped in the middle', {
    ...Object.fromEntries(moments.map((writes) => [`the ERP after ${writes} writes of 61`, killedAfter(world, 'sandbox', writes)])),
    ...Object.fromEntries(moments.map((writes) => [`the bridge after ${writes} writes of 61`, killedAfter(world, 'bridge', writes)])),
  }),
];
