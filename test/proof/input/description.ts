/** The commands that the bridge describes at `/api/openapi.json`, each with an example of its body. */
import { expect } from 'chai';
import { json } from './wire.ts';
import type { World } from './world.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

interface Schema {
  readonly $ref?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly examples?: readonly Json[];
}

interface Description {
  readonly paths: Readonly<Record<string, { readonly post?: { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> } } }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export type Place = readonly (string | number)[];

export interface Described {
  /** With numbers that the ERP does not have, so that nothing can come of it. */
  readonly path: string;
  readonly example: Json;
  /** Where the example has a text, and how long it may be there. */
  readonly maxLength: (place: Place) => number | null;
}

const nobody: Readonly<Record<string, string>> = { number: 'Z-999999', lineNumber: '990000', id: '00000000-0000-4000-8000-000000000000' };

const filledIn = (path: string): string => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => nobody[name] ?? '0');

class Shapes {
  readonly #named: Description['components']['schemas'];

  constructor({ components }: Description) {
    this.#named = components.schemas;
  }

  plain(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : this.plain(this.#named[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  }

  /** Every schema that may describe the value at a place. */
  at(schema: Schema, [first, ...rest]: Place): readonly Schema[] {
    const here = this.plain(schema);
    const either = [...(here.anyOf ?? []), ...(here.oneOf ?? [])].flatMap((one) => this.at(one, first === undefined ? [] : [first, ...rest]));
    if (first === undefined) return [here, ...either];
    const open = typeof here.additionalProperties === 'object' ? here.additionalProperties : undefined;
    const inner = typeof first === 'number' ? here.items : (here.properties?.[first] ?? open);
    return [...(inner === undefined ? [] : this.at(inner, rest)), ...either];
  }

  exampleOf(schema: Schema): Json | undefined {
    return schema.examples?.[0] ?? this.plain(schema).examples?.[0];
  }
}

const longest = (schemas: readonly Schema[]): number | null => {
  const limits = schemas.flatMap(({ maxLength }) => (maxLength === undefined ? [] : [maxLength]));
  return limits.length === 0 ? null : Math.max(...limits);
};

export const commandsOf = async (world: World): Promise<readonly Described[]> => {
  const description = json(await world.wire.send('/api/openapi.json')) as Description;
  const shapes = new Shapes(description);
  return Object.entries(description.paths).flatMap(([path, { post }]) => {
    const schema = post?.requestBody?.content['application/json']?.schema;
    if (schema === undefined) return [];
    const example = shapes.exampleOf(schema);
    expect(example, `an example of the body of ${path}`).not.to.equal(undefined);
    return [{ path: filledIn(path), example: example ?? null, maxLength: (place: Place) => longest(shapes.at(schema, place)) }];
  });
};
