import { isSetName } from './schema/contract.ts';
import type { SetName } from './schema/contract.ts';
import { entitySetOf } from './schema/contract.ts';
import type { Address, RecordAddress } from './address.ts';
import type { Names } from './names.ts';
import { actionOf, decoded, guidOf, minimumActiveRowVersion, noSuchSet, notFound } from './segment.ts';

interface Segment {
  readonly name: string;
  readonly key: string | null;
}

const actionPrefix = /^microsoft\.nav\./i;

const segmentOf = (part: string): Segment => {
  const found = /^([^()]+)(?:\(([^()]*)\))?$/.exec(decoded(part));
  if (found?.[1] === undefined) throw notFound(part);
  return { name: found[1], key: found[2] === undefined ? null : guidOf(found[2]) };
};

const setOf = (names: Names, name: string): SetName => {
  const logical = names.logical(name);
  if (logical === null || !isSetName(logical)) throw noSuchSet(name);
  return logical;
};

const isVersions = (names: Names, { name, key }: Segment): boolean => {
  const action = actionPrefix.test(name) && key === null ? names.logical(name.replace(actionPrefix, '')) : null;
  return action?.toLowerCase() === minimumActiveRowVersion.toLowerCase();
};

const partOf = (names: Names, record: RecordAddress, { name, key }: Segment): Address => {
  if (key !== null) throw notFound(name);
  if (actionPrefix.test(name)) {
    return { kind: 'action', ...record, action: actionOf(record.set, names.logical(name.replace(actionPrefix, '')) ?? '') };
  }
  const logical = names.logical(name) ?? '';
  const set = entitySetOf(record.set);
  if (logical === 'content' && set.hasContent) return { kind: 'content', ...record };
  if (Object.hasOwn(set.navigations, logical)) return { kind: 'navigation', ...record, navigation: logical };
  throw notFound(name);
};

const inCompany = (names: Names, company: string, rest: readonly Segment[]): Address => {
  const [first, second, ...more] = rest;
  if (first === undefined) return { kind: 'company', id: company };
  if (second === undefined && isVersions(names, first)) return { kind: 'versions', company };
  const set = setOf(names, first.name);
  if (first.key === null && second === undefined) return { kind: 'set', set, company };
  if (first.key === null && second?.name === '$count' && more.length === 0) return { kind: 'count', set, company };
  if (first.key === null || more.length > 0) throw notFound(second?.name ?? first.name);
  const record = { set, id: first.key, company };
  return second === undefined ? { kind: 'record', ...record } : partOf(names, record, second);
};

/** Reads what stands behind the route of an API: records and the company are named by their ids. */
export const apiAddressOf = (below: string, names: Names): Address => {
  const parts = below.split('/');
  if (parts.length === 1 && parts[0] === '$metadata') return { kind: 'metadata' };
  const [first, ...rest] = parts.map(segmentOf);
  if (first?.name !== 'companies') throw notFound(first?.name ?? below);
  if (first.key !== null) return inCompany(names, first.key, rest);
  if (rest.length > 0) throw notFound(first.name);
  return { kind: 'companies' };
};
