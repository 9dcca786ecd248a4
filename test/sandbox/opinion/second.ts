import type * as Core from '@sap-ux/fe-mockserver-core';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { contract, setNames, setNamed } from '../../../sandbox/erp/schema/contract.ts';
import type { EntitySet, Navigation } from '../../../sandbox/erp/schema/entity.ts';
import type { Record } from '../bench.ts';

/** What the second opinion says to a read: a record, or records and how many there are. */
export interface Said {
  readonly status: number;
  readonly body: Record;
}

/** fe-mockserver-core with the sandbox's own `$metadata` and data; `path` is relative to the company. */
export type Second = (path: string) => Promise<Said>;

const sets = setNames.map((name): readonly [string, EntitySet] => [name, contract[name]]);
const namespace = 'Microsoft.NAV';

const joined = (name: string, { to, many, ours, theirs }: Navigation): string => {
  const type = `${namespace}.${contract[setNamed(to)].type}`;
  const constraint = `<ReferentialConstraint Property="${ours}" ReferencedProperty="${theirs}"/>`;
  return `<NavigationProperty Name="${name}" Type="${many ? `Collection(${type})` : type}">${constraint}</NavigationProperty>`;
};

const navigation = /<NavigationProperty\b(?:[^>]*\/>|.*?<\/NavigationProperty>)/gs;

const typeJoined = (metadata: string, set: EntitySet): string =>
  metadata.replace(new RegExp(`(<EntityType Name="${set.type}"[^>]*>)(.*?)(</EntityType>)`, 's'), (_, open: string, inside: string, close: string) =>
    [open, inside.replaceAll(navigation, ''), ...Object.entries(set.navigations).map(([name, to]) => joined(name, to)), close].join(''),
  );

const bound = (set: EntitySet): string =>
  Object.entries(set.navigations)
    .map(([name, { to }]) => `<NavigationPropertyBinding Path="${name}" Target="${to}"/>`)
    .join('');

const setBound = (metadata: string, [name, set]: readonly [string, EntitySet]): string =>
  metadata.replace(
    new RegExp(`<EntitySet Name="${name}" EntityType="([^"]*)"(?:/>|>.*?</EntitySet>)`, 's'),
    (_, type: string) => `<EntitySet Name="${name}" EntityType="${type}">${bound(set)}</EntitySet>`,
  );

/** Business Central does not tell by which properties records hang together; the second opinion has to be told. */
const withJoins = (metadata: string): string => sets.reduce(setBound, sets.reduce((text, [, set]) => typeJoined(text, set), metadata));

const silent = { info: () => {}, error: () => {} };

export interface Given {
  readonly folder: string;
  readonly metadata: string;
  /** By entity set, in the order in which the sandbox gives them. */
  readonly records: ReadonlyMap<string, readonly Record[]>;
}

const written = ({ folder, metadata, records }: Given): { readonly metadataPath: string; readonly mockdataPath: string } => {
  const [metadataPath, mockdataPath] = [join(folder, 'metadata.xml'), join(folder, 'records')];
  mkdirSync(mockdataPath);
  writeFileSync(metadataPath, withJoins(metadata));
  for (const [set, rows] of records) writeFileSync(join(mockdataPath, `${set}.json`), JSON.stringify(rows));
  return { metadataPath, mockdataPath };
};

// Required and not imported: mocha's loader and Node's differ on the default export of a CommonJS package.
const { default: Mockserver, ODataRequest } = createRequire(import.meta.url)('@sap-ux/fe-mockserver-core') as (typeof Core)['default'];

const urlPath = '/second';
type Service = ConstructorParameters<typeof ODataRequest>[1];

export const secondOpinion = async (given: Given): Promise<Second> => {
  const logger = silent as never;
  const server = new Mockserver({ services: [{ urlPath, ...written(given), logger, noETag: true }], logger });
  await server.isReady;
  const service = server.getServiceRegistry().getService(urlPath) as Service | undefined;
  if (service === undefined) throw new Error('The second opinion has no service.');
  return async (path) => {
    const request = new ODataRequest({ method: 'GET', url: `/${path}` }, service);
    await request.handleRequest();
    const said: unknown = request.getResponseData(false);
    return { status: request.statusCode, body: typeof said === 'object' ? (said as Record) : { text: said } };
  };
};
