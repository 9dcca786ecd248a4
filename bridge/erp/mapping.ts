/**
 * What the logical names are called in one particular ERP: data, shipped for the project's own contract
 * (`mapping/klachtwijzer.json`) and replaced by a file of the administrator's where the ERP differs.
 */
import { z } from 'zod';
import { entities } from './entities.ts';
import type { SetName } from './entities.ts';
import shipped from './mapping/klachtwijzer.json' with { type: 'json' };

const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_.]*$/);

const mappedSet = z.strictObject({
  /** The entity set's name in the URL. */
  set: name,
  /** The property that holds the SystemId. */
  id: name,
  fields: z.record(z.string(), name),
  /** `null`: not offered; the bridge then reads the other set in a second round trip. */
  navigations: z.record(z.string(), name.nullable()).default({}),
  actions: z.record(z.string(), z.strictObject({ name, parameters: z.record(z.string(), name) })).default({}),
  /** The media property of documents. */
  content: name.optional(),
});

const schema = z.record(z.string(), mappedSet);

export type MappedSet = z.output<typeof mappedSet>;
export type Mapping = Readonly<Record<SetName, MappedSet>>;

const missingNames = (set: SetName, mapped: MappedSet | undefined): readonly string[] => {
  if (mapped === undefined) return [set];
  const fields = Object.keys(entities[set].fields).filter((field) => mapped.fields[field] === undefined);
  const navigations = Object.keys(entities[set].navigations).filter((nav) => mapped.navigations[nav] === undefined);
  return [...fields, ...navigations].map((missing) => `${set}.${missing}`);
};

/** A checked mapping. Throws with every name that is missing: a mapping with gaps must not start. */
export const parseMapping = (json: unknown): Mapping => {
  const mapping = schema.parse(json);
  const missing = (Object.keys(entities) as SetName[]).flatMap((set) => missingNames(set, mapping[set]));
  if (missing.length > 0) throw new Error(`The mapping lacks names for: ${missing.join(', ')}`);
  return mapping as Mapping;
};

export const shippedMapping = (): Mapping => parseMapping(shipped);
