import { isSetName } from './schema/contract.ts';
import type { SetName } from './schema/contract.ts';
import { entitySetOf } from './schema/contract.ts';
import type { Names } from './names.ts';
import { Refusal } from './refusal.ts';

export const apiRoute = '/api/klachtwijzer/complaints/v1.0';

/** What a path under the API's route points at. */
export type Address =
  | { readonly kind: 'metadata' }
  | { readonly kind: 'companies' }
  | { readonly kind: 'company'; readonly id: string }
  | ({ readonly kind: 'set'; readonly set: SetName } & InCompany)
  | ({ readonly kind: 'record' } & RecordAddress)
  | ({ readonly kind: 'navigation'; readonly navigation: string } & RecordAddress)
  | ({ readonly kind: 'content' } & RecordAddress)
  | ({ readonly kind: 'action'; readonly action: string } & RecordAddress);

interface InCompany {
  readonly company: string;
}

export interface RecordAddress extends InCompany {
  readonly set: SetName;
  readonly id: string;
}

interface Segment {
  readonly name: string;
  readonly key: string | null;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const actionPrefix = /^microsoft\.nav\./i;

const notFound = (name: string): Refusal =>
  new Refusal('BadRequest_NotFound', `Resource not found for the segment '${name}'.`);

const guidOf = (key: string): string => {
  const lower = key.toLowerCase();
  if (!guid.test(lower)) throw new Refusal('Application_InvalidGUID', `Invalid format of GUID string: ${key}`);
  return lower;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal('BadRequest_InvalidRequestUrl', 'The request URL is not well-formed.');
  }
};

const segmentOf = (part: string): Segment => {
  const found = /^([^()]+)(?:\(([^()]*)\))?$/.exec(decoded(part));
  if (found?.[1] === undefined) throw notFound(part);
  return { name: found[1], key: found[2] === undefined ? null : guidOf(found[2]) };
};

const setOf = (names: Names, name: string): SetName => {
  const logical = names.logical(name);
  if (logical === null || !isSetName(logical)) throw notFound(name);
  return logical;
};

const actionOf = (names: Names, set: SetName, name: string): string => {
  const wanted = names.logical(name.replace(actionPrefix, ''))?.toLowerCase();
  const action = Object.keys(entitySetOf(set).actions).find((each) => each.toLowerCase() === wanted);
  if (action === undefined) throw notFound(name);
  return action;
};

const partOf = (names: Names, record: RecordAddress, { name, key }: Segment): Address => {
  if (key !== null) throw notFound(name);
  if (actionPrefix.test(name)) return { kind: 'action', ...record, action: actionOf(names, record.set, name) };
  const logical = names.logical(name) ?? '';
  const set = entitySetOf(record.set);
  if (logical === 'content' && set.hasContent) return { kind: 'content', ...record };
  if (Object.hasOwn(set.navigations, logical)) return { kind: 'navigation', ...record, navigation: logical };
  throw notFound(name);
};

const inCompany = (names: Names, company: string, rest: readonly Segment[]): Address => {
  const [first, second, ...more] = rest;
  if (first === undefined) return { kind: 'company', id: company };
  const set = setOf(names, first.name);
  if (first.key === null && second === undefined) return { kind: 'set', set, company };
  if (first.key === null || more.length > 0) throw notFound(second?.name ?? first.name);
  const record = { set, id: first.key, company };
  return second === undefined ? { kind: 'record', ...record } : partOf(names, record, second);
};

/** Reads a path, without its query; a path that leads nowhere is refused as a route that is not there. */
export const addressOf = (path: string, names: Names): Address => {
  if (!path.startsWith(`${apiRoute}/`)) {
    throw new Refusal('BadRequest_NotFound', 'No HTTP resource was found that matches the request URI.');
  }
  const parts = path.slice(apiRoute.length + 1).split('/');
  if (parts.length === 1 && parts[0] === '$metadata') return { kind: 'metadata' };
  const [first, ...rest] = parts.map(segmentOf);
  if (first?.name !== 'companies') throw notFound(first?.name ?? path);
  if (first.key !== null) return inCompany(names, first.key, rest);
  if (rest.length > 0) throw notFound(first.name);
  return { kind: 'companies' };
};
