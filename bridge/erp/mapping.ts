/**
 * What the logical names are called in one particular ERP: data, shipped for the project's own contract
 * (`mapping/klachtwijzer.json`) and replaced by a file of the administrator's where the ERP differs.
 */
import { z } from 'zod';
import { entities } from './entities.ts';
import type { SetName } from './entities.ts';
import type { Navigation, Navigations } from './fields.ts';
import shipped from './mapping/klachtwijzer.json' with { type: 'json' };

const erpName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_.]*$/);

const mappedSet = z.strictObject({
  /** The entity set's name in the URL. */
  set: erpName,
  /** The property that holds the SystemId. */
  id: erpName,
  fields: z.record(z.string(), erpName),
  /** `null`: not offered; the bridge then reads the other set in a second round trip. */
  navigations: z.record(z.string(), erpName.nullable()).default({}),
  actions: z.record(z.string(), z.strictObject({ name: erpName, parameters: z.record(z.string(), erpName) })).default({}),
  /** The media property of documents. */
  content: erpName.optional(),
});

/** `batch`: whether this ERP takes several reads in one `$batch`; where it does not, they go one by one. */
const schema = z.object({ batch: z.boolean().default(true) }).catchall(mappedSet);

export type MappedSet = z.output<typeof mappedSet>;
export type Mapping = Readonly<Record<SetName, MappedSet>> & { readonly batch: boolean };

/** The bound actions that the bridge calls. */
const calledActions: Readonly<Partial<Record<SetName, readonly string[]>>> = { tasks: ['claim', 'createDossier', 'complete'] };

/** A navigation may be `null` only where its records can be read apart. */
const lacksNavigation = (mapped: MappedSet, name: string, { on }: Navigation): boolean =>
  mapped.navigations[name] === undefined || (mapped.navigations[name] === null && on === null);

const missingNames = (set: SetName, mapped: MappedSet | undefined): readonly string[] => {
  if (mapped === undefined) return [set];
  const navigations: Navigations = entities[set].navigations;
  const missing = [
    ...Object.keys(entities[set].fields).filter((field) => mapped.fields[field] === undefined),
    ...Object.entries(navigations).flatMap(([name, navigation]) => (lacksNavigation(mapped, name, navigation) ? [name] : [])),
    ...(calledActions[set] ?? []).filter((action) => mapped.actions[action] === undefined),
    ...(set === 'documents' && mapped.content === undefined ? ['content'] : []),
  ];
  return missing.map((name) => `${set}.${name}`);
};

/** A checked mapping. Throws with every name that is missing: a mapping with gaps must not start. */
export const parseMapping = (json: unknown): Mapping => {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new Error(`The mapping is not right:\n${z.prettifyError(parsed.error)}`);
  const mapping = parsed.data;
  const missing = (Object.keys(entities) as SetName[]).flatMap((set) => missingNames(set, mapping[set]));
  if (missing.length > 0) throw new Error(`The mapping lacks names for: ${missing.join(', ')}`);
  return mapping as unknown as Mapping;
};

export const shippedMapping = (): Mapping => parseMapping(shipped);
