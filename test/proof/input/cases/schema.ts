/** Each command's own example with one thing wrong in it: told by the field's name, and nothing done. */
import { expect } from 'chai';
import { me } from '../actions/action.ts';
import type { Case, Kind } from '../case.ts';
import type { Described, Json } from '../description.ts';
import { placesIn, withAt } from '../places.ts';
import type { Found } from '../places.ts';
import { expectProblem } from '../wire.ts';
import type { World } from '../world.ts';

interface Spoilt {
  readonly body: Json;
  /** The field that the answer must name. */
  readonly field: string;
}

/** The field itself, or where several shapes are allowed, what it stands in. */
const names = (field: string) => (named: string): boolean => named === field || named === '' || field.startsWith(`${named}.`);

const refuses = async (world: World, path: string, { body, field }: Spoilt): Promise<void> => {
  const writes = await world.writesOf(async () => {
    const { fields = {} } = expectProblem(await world.wire.command(path, { token: await world.token(me), body }), 'invalid');
    expect(Object.keys(fields).some(names(field)), `${field} in ${Object.keys(fields).join(', ')}`).to.equal(true);
  });
  expect(writes, 'writes in the ERP').to.equal(0);
};

const isObject = ({ value }: Found): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isLeaf = ({ value }: Found): boolean => value !== null && typeof value !== 'object';

const fieldAt = ({ place }: Found): string => place.join('.');

const otherType = ({ value }: Found): Json => (typeof value === 'string' ? 7 : 'zeven');

interface Spoil {
  readonly kind: Kind;
  readonly at: (found: Found, command: Described) => boolean;
  readonly put: (found: Found, command: Described) => Json | undefined;
}

const spoils: readonly Spoil[] = [
  { kind: 'wrong type', at: isLeaf, put: otherType },
  { kind: 'wrong type', at: (found) => found.place.length > 0 && !isLeaf(found), put: ({ value }) => (value === null ? [] : 7) },
  {
    kind: 'text too long',
    at: (found, { maxLength }) => typeof found.value === 'string' && maxLength(found.place) !== null,
    put: ({ place }, { maxLength }) => 'x'.repeat((maxLength(place) ?? 0) + 1),
  },
];

const unknownFields = (command: Described): readonly (Spoilt & { readonly kind: Kind })[] =>
  placesIn(command.example)
    .filter(isObject)
    .filter(({ place }) => place.at(-1) !== 'answers')
    .map((found) => ({
      kind: 'unknown field' as const,
      field: [...found.place, 'verrassing'].join('.'),
      body: withAt(command.example, found.place, { ...(found.value as { readonly [name: string]: Json }), verrassing: 1 }),
    }));

const missingFields = (command: Described): readonly (Spoilt & { readonly kind: Kind })[] =>
  placesIn(command.example)
    .filter(({ place }) => place.at(-1) === 'version' || (place.length === 1 && place[0] === 'description'))
    .map((found) => ({ kind: 'missing field' as const, field: fieldAt(found), body: withAt(command.example, found.place, undefined) }));

const spoiltBy = ({ kind, at, put }: Spoil, command: Described): readonly (Spoilt & { readonly kind: Kind })[] =>
  placesIn(command.example)
    .filter((found) => at(found, command))
    .map((found) => ({ kind, field: fieldAt(found), body: withAt(command.example, found.place, put(found, command)) }));

export const schemaCases = (world: World, commands: readonly Described[]): readonly Case[] =>
  commands.flatMap((command) =>
    [...unknownFields(command), ...missingFields(command), ...spoils.flatMap((spoil) => spoiltBy(spoil, command))].map((spoilt) => ({
      kind: spoilt.kind,
      name: `${command.path}: ${spoilt.field === '' ? 'the whole body' : spoilt.field}`,
      run: () => refuses(world, command.path, spoilt),
    })),
  );
