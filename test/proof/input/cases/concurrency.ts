/** The same intention more than once: a double click, two tabs, and an edit of what somebody else changed meanwhile. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { send } from '../actions/action.ts';
import type { Action, Made } from '../actions/action.ts';
import type { Case } from '../case.ts';
import { expectDone, expectProblem } from '../wire.ts';
import type { World } from '../world.ts';

/** One key, three times at once, and once more when it is done. */
const sentTwice = async (world: World, made: Made): Promise<void> => {
  const action = await made.make(world);
  const key = randomUUID();
  const writes = await world.writesOf(async () => {
    const replies = await Promise.all([1, 2, 3].map(() => send(world, action, { key })));
    for (const reply of [...replies, await send(world, action, { key })]) expectDone(reply);
  });
  expect(writes, 'writes in the ERP').to.equal(action.writes);
};

/** Two keys at once: one wins, the other is told so or finds it done; in the ERP it happened once. */
const twoTabs = async (world: World, made: Made): Promise<void> => {
  const action = await made.make(world);
  const writes = await world.writesOf(async () => {
    const replies = await Promise.all([1, 2].map(() => send(world, action)));
    expect(replies.map(({ status }) => status)).to.include(200);
    for (const reply of replies) if (reply.status !== 200) expectProblem(reply, 'changed', 'alreadyDone', 'taken', 'ruleBroken');
  });
  expect(writes, 'writes in the ERP').to.equal(action.writes);
};

const staleVersion = 'W/"JzE5OzEyMzQ1Njc4OTAxMjM0NTY3ODkxOzAwOyc="';

/** The command with versions that nobody sees any more. */
const aged = (action: Action): Action => {
  const path = action.path.replace(/version=[^&]+/, `version=${encodeURIComponent(staleVersion)}`);
  if (Buffer.isBuffer(action.body)) return { ...action, path };
  const body: unknown = JSON.parse(JSON.stringify(action.body), (name, value: unknown) => (name === 'version' ? staleVersion : value));
  return { ...action, path, body };
};

const stale = async (world: World, made: Made): Promise<void> => {
  const action = aged(await made.make(world));
  const writes = await world.writesOf(async () => {
    expectProblem(await send(world, action), 'changed');
  });
  expect(writes, 'writes in the ERP').to.equal(0);
};

export const concurrencyCases = (world: World, all: readonly Made[]): readonly Case[] => {
  const versioned = all.filter((made) => made.versioned);
  return [
    ...all.map((made) => ({ kind: 'sent twice' as const, name: made.name, run: () => sentTwice(world, made) })),
    ...versioned.map((made) => ({ kind: 'two tabs' as const, name: made.name, run: () => twoTabs(world, made) })),
    ...versioned.map((made) => ({ kind: 'stale version' as const, name: made.name, run: () => stale(world, made) })),
  ];
};
