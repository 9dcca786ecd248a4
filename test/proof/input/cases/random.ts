/** Two thousand random bodies for each command: half of them nonsense, half nearly right. */
import { expect } from 'chai';
import fc from 'fast-check';
import { me } from '../actions/action.ts';
import type { Case } from '../case.ts';
import type { Described, Json } from '../description.ts';
import { placesIn, withAt } from '../places.ts';
import { expectProblem } from '../wire.ts';
import type { World } from '../world.ts';

const bodies = 2_000;
const atOnce = 8;

const anything = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

/** The example with up to three values in it replaced by anything. */
const nearly = (example: Json): fc.Arbitrary<Json> => {
  const places = placesIn(example).map(({ place }) => place);
  const change = fc.tuple(fc.constantFrom(...places), fc.oneof(anything, fc.string({ unit: 'binary', maxLength: 300 })));
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => changes.reduce((body, [place, put]) => withAt(body, place, put), example));
};

const sendAll = async (world: World, path: string, samples: readonly Json[]): Promise<void> => {
  const token = await world.token(me);
  const left = [...samples];
  const sender = async (): Promise<void> => {
    for (let body = left.pop(); body !== undefined; body = left.pop()) {
      const reply = await world.wire.command(path, { token, body });
      expect(reply.status, `${reply.text.slice(0, 200)} for ${JSON.stringify(body).slice(0, 200)}`).to.be.within(400, 499);
      expectProblem(reply);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
};

const survives = async (world: World, { path, example }: Described, seed: number): Promise<void> => {
  const samples = fc.sample(fc.oneof(anything, nearly(example)), { numRuns: bodies, seed });
  const writes = await world.writesOf(() => sendAll(world, path, samples));
  expect(writes, 'writes in the ERP').to.equal(0);
};

export const randomCases = (world: World, commands: readonly Described[]): readonly Case[] =>
  commands.map((command, seed) => ({
    kind: 'random bodies' as const,
    name: `${command.path}: ${bodies} bodies`,
    run: () => survives(world, command, seed + 1),
  }));
