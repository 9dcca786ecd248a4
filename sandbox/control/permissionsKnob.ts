import { z } from 'zod';
import { replaceRowFilters, replaceSets, restore, standings } from '../erp/permissions/keeping.ts';
import type { Granted } from '../erp/permissions/permissions.ts';
import { permissionSetNames } from '../erp/permissions/sets.ts';
import { rowFilterOf } from '../erp/permissions/rowFilters.ts';
import { Refusal } from '../erp/refusal.ts';
import { isSetName } from '../erp/schema/contract.ts';
import type { Manner } from '../erp/source.ts';
import type { Database } from '../store/database.ts';
import { ControlError } from './control.ts';
import type { Knob } from './control.ts';

export interface PermissionsKnobOptions extends Manner {
  readonly database: Database;
  /** Who has what when nobody changed it. */
  readonly seeded: readonly Granted[];
}

/** A person's object id in Entra, or the bridge's own identity. */
const somebody = z.union([z.guid(), z.literal('app')], { error: "must be an object id, as GET /sandbox/people lists them, or 'app'" });

const asked = z.strictObject({
  user: somebody,
  permissionSets: z.array(z.enum(permissionSetNames)).optional(),
  rowFilters: z.record(z.string(), z.string()).optional(),
});
const whose = z.strictObject({ user: somebody.optional() });

/** A filter that cannot be read would turn every read of that person into an error. */
const checkFilter = (manner: Manner, [set, filter]: readonly [string, string]): void => {
  if (!isSetName(set)) throw new ControlError(`There is no entity set '${set}'.`);
  try {
    rowFilterOf(manner, set, filter);
  } catch (error) {
    if (error instanceof Refusal) throw new ControlError(`The filter on ${set}: ${error.message}`);
    throw error;
  }
};

const change = (options: PermissionsKnobOptions, body: unknown): void => {
  const { database } = options;
  const { user, permissionSets, rowFilters } = asked.parse(body);
  for (const entry of Object.entries(rowFilters ?? {})) checkFilter(options, entry);
  database.transaction(() => {
    if (permissionSets !== undefined) replaceSets(database, user, permissionSets);
    if (rowFilters !== undefined) replaceRowFilters(database, user, rowFilters);
  });
};

/** `GET` shows who has what, `POST` replaces what one person has, `DELETE` restores one person or everybody. */
export const permissionsKnob = (options: PermissionsKnobOptions): Knob => ({
  GET: () => standings(options.database),
  POST: (body) => change(options, body),
  DELETE: (body) => {
    const { user } = whose.parse(body ?? {});
    options.database.transaction(() => restore(options.database, options.seeded, user));
  },
});
