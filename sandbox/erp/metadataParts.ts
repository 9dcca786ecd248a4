import { faced } from './faces.ts';
import { apiNamespace } from './names.ts';
import type { Names } from './names.ts';
import { publishedSets } from './pages/names.ts';
import { routeOf } from './route.ts';
import type { Face } from './route.ts';
import { companies } from './schema/company.ts';
import { entitySetOf, setNames } from './schema/contract.ts';
import type { SetName } from './schema/contract.ts';
import type { EntitySet } from './schema/entity.ts';
import { minimumActiveRowVersion } from './segment.ts';
import { companySource } from './source.ts';
import type { Manner } from './source.ts';

/** An entity set as a service describes it. */
export interface Part {
  readonly set: EntitySet;
  readonly names: Names;
  /** The name of the entity set on the wire. */
  readonly name: string;
  /** The properties that name a record in an address. */
  readonly key: readonly string[];
}

/** What a service's `$metadata` tells of. */
export interface Described {
  readonly namespace: string;
  readonly parts: readonly Part[];
  /** The name of the action that a company has; null: none. */
  readonly action: string | null;
}

const setsOf: Readonly<Record<Face, readonly SetName[]>> = { api: setNames, standard: [], pages: publishedSets };

const partsOf = (manner: Manner, face: Face): readonly Part[] => {
  const keyOf = ({ key }: EntitySet): readonly string[] => (face === 'pages' ? key : ['id']);
  const company = companySource(manner).names;
  return [
    { set: companies, names: company, name: company.wire('companies'), key: keyOf(companies) },
    ...setsOf[face].map((name) => {
      const set = entitySetOf(name);
      return { set, names: manner.names.of(name), name: manner.names.wire(name), key: keyOf(set) };
    }),
  ];
};

/** Each service describes what it has itself. */
export const serviceAt = (manner: Manner, path: string): Described => {
  const asked = routeOf(path, manner.rules).face;
  const face = manner.rules.on('metadataPerRoute') ? asked : 'api';
  const action = face === 'api' && manner.rules.on('minimumActiveRowVersion') ? manner.names.wire(minimumActiveRowVersion) : null;
  return { namespace: face === 'pages' ? 'NAV' : apiNamespace, parts: partsOf(faced(manner, face), face), action };
};
