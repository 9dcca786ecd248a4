/** zod schemas as JSON Schema. What has a name (`meta({ id })`) stands once, under `components`. */
import { z } from 'zod';
import type { ZodType } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

export interface Described {
  /** Under the keys that were given. */
  readonly schemas: Json;
  readonly components: Json;
}

/**
 * Leaves out what says less than it seems: `readOnly` would mean that a field must not be sent, a whole number has no
 * limits of its own here, and a format needs no pattern beside it.
 */
const trim = ({ jsonSchema }: { readonly jsonSchema: Record<string, unknown> }): void => {
  delete jsonSchema['readOnly'];
  if ('format' in jsonSchema) delete jsonSchema['pattern'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
};

const inComponents = (name: string, value: unknown): unknown =>
  name === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : value;

/** `input` is what is sent, with what may be left out; `output` what is answered. */
export const describeSchemas = (given: Readonly<Record<string, ZodType>>, io: 'input' | 'output'): Described => {
  const whole = z.toJSONSchema(z.object(given), { io, override: trim });
  const moved = JSON.parse(JSON.stringify(whole), inComponents) as { readonly properties: Json; readonly $defs?: Json };
  return { schemas: moved.properties, components: moved.$defs ?? {} };
};
