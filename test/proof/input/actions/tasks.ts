import { openTask } from '../fixtures.ts';
import type { World } from '../world.ts';
import { me, mustSend, seenTask } from './action.ts';
import type { Action, Made } from './action.ts';

const interaction = { templateCode: 'KL-AFGEW', description: 'Klacht niet in behandeling genomen', comment: 'Besproken' };
const reason = 'Dit is een eerste reparatieverzoek.';

const onTask = async (world: World, number: string, rest: object): Promise<object> => ({
  version: (await seenTask(world, number)).version,
  ...rest,
});

interface Step {
  readonly command: string;
  readonly rest?: object;
  readonly writes: number;
}

const onMine =
  ({ command, rest = {}, writes }: Step) =>
  async (world: World): Promise<Action> => {
    const number = await openTask(world);
    return { path: `/tasks/${number}/${command}`, body: await onTask(world, number, rest), writes };
  };

const claim = async (world: World): Promise<Action> => {
  const number = await openTask(world, { team: 'KLACHT' });
  return { path: `/tasks/${number}/claim`, body: await onTask(world, number, {}), writes: 1 };
};

export const completedTask = async (world: World): Promise<string> => {
  const number = await openTask(world);
  await mustSend(world, `/tasks/${number}/complete`, await onTask(world, number, { interaction: null }));
  return number;
};

const reopen = async (world: World): Promise<Action> => {
  const number = await completedTask(world);
  return { path: `/tasks/${number}/reopen`, body: await onTask(world, number, {}), writes: 1 };
};

const several = async (world: World): Promise<Action> => {
  const numbers = [await openTask(world), await openTask(world)];
  const tasks = await Promise.all(numbers.map(async (number) => ({ number, version: (await seenTask(world, number)).version })));
  return { path: '/tasks/complete', body: { tasks }, writes: 2 };
};

const accepted = { dossierType: 'KLACHT', role: 'Reporter', description: 'Klacht over de proef', status: 'INBEHAND', handlerCode: me, deadline: null, link: [] };

export const taskActions: readonly Made[] = [
  { name: 'claim a task', versioned: true, make: claim },
  { name: 'start a task', versioned: true, make: onMine({ command: 'start', writes: 1 }) },
  { name: 'decline', versioned: true, make: onMine({ command: 'decline', rest: { reason, interaction }, writes: 3 }) },
  { name: 'accept', versioned: true, make: onMine({ command: 'dossier', rest: accepted, writes: 2 }) },
  { name: 'complete a task', versioned: true, make: onMine({ command: 'complete', rest: { interaction }, writes: 2 }) },
  { name: 'release a task', versioned: true, make: onMine({ command: 'release', rest: { teamCode: 'KLACHT' }, writes: 1 }) },
  {
    name: 'assign a task',
    versioned: true,
    make: onMine({ command: 'assign', rest: { assignee: { kind: 'employee', code: 'KVISSER' } }, writes: 1 }),
  },
  { name: 'reopen a task', versioned: true, make: reopen },
  { name: 'complete several tasks', versioned: true, make: several },
];
