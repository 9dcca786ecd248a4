import { Refusal } from './refusal.ts';
import { entitySetOf } from './schema/contract.ts';
import type { SetName } from './schema/contract.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The one action that is bound to a company. */
export const minimumActiveRowVersion = 'minimumActiveRowVersion';

/** A part of a path that leads nowhere: a route that is not there, not a record. */
export const notFound = (name: string): Refusal =>
  new Refusal('BadRequest_NotFound', `Resource not found for the segment '${name}'.`);

/** As `notFound`, of an entity set, which Business Central tells apart. */
export const noSuchSet = (name: string): Refusal =>
  new Refusal('BadRequest_ResourceNotFound', `Resource not found for the segment '${name}'.`);

export const guidOf = (key: string): string => {
  const lower = key.toLowerCase();
  if (!guid.test(lower)) throw new Refusal('Application_InvalidGUID', `Invalid format of GUID string: ${key}`);
  return lower;
};

export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal('BadRequest_InvalidRequestUrl', 'The request URL is not well-formed.');
  }
};

/** An action of a set by its logical name, in any case. */
export const actionOf = (set: SetName, name: string | undefined): string => {
  const action = Object.keys(entitySetOf(set).actions).find((each) => each.toLowerCase() === name?.toLowerCase());
  if (action === undefined) throw notFound(name ?? '');
  return action;
};
