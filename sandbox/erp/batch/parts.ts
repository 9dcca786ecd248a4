import { Refusal } from '../refusal.ts';
import type { ServiceOptions } from '../turn.ts';
import { isObject, jsonFrom } from '../write/body.ts';
import type { Json } from '../write/body.ts';

/** What a batch is read by. */
export type BatchOptions = Pick<ServiceOptions, 'rules' | 'settings'>;

/** A request within a batch. */
export interface Part {
  /** Null where the caller gave none. */
  readonly id: string | null;
  readonly method: string;
  /** Relative to the API's route: it begins with `companies(…)/…`. */
  readonly url: string;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it would come by itself; empty where there is none. */
  readonly body: Buffer;
}

const malformed = (what: string): Refusal => new Refusal('BadRequest', `The batch request is malformed: ${what}.`);

/** OData knows more, such as `dependsOn`; Business Central documents nothing of it. */
const documented: ReadonlySet<string> = new Set(['id', 'method', 'url', 'headers', 'body']);

const refuseOthers = ({ rules }: BatchOptions, part: Json): void => {
  if (!rules.on('batchUndocumented')) return;
  const other = Object.keys(part).find((name) => !documented.has(name));
  if (other === undefined) return;
  throw new Refusal('BadRequest_MethodNotImplemented', `The batch uses something that is not implemented: ${other}.`);
};

const textFrom = (part: Json, name: string): string => {
  const value = part[name];
  if (typeof value !== 'string') throw malformed(`'${name}' must be a string`);
  return value;
};

const headersFrom = (value: unknown): Part['headers'] => {
  if (!isObject(value)) throw malformed("'headers' must be an object");
  return Object.fromEntries(Object.keys(value).map((name) => [name.toLowerCase(), textFrom(value, name)]));
};

const bodyFrom = (value: unknown): Buffer => {
  try {
    return Buffer.from(value === undefined ? '' : JSON.stringify(value));
  } catch {
    throw malformed('a body is nested too deeply');
  }
};

const partFrom = (options: BatchOptions, value: unknown): Part => {
  if (!isObject(value)) throw malformed('a request must be an object');
  refuseOthers(options, value);
  return {
    id: (value['id'] ?? null) === null ? null : textFrom(value, 'id'),
    method: textFrom(value, 'method').toUpperCase(),
    url: textFrom(value, 'url'),
    headers: headersFrom(value['headers'] ?? {}),
    body: bodyFrom(value['body']),
  };
};

const refuseSameIds = (parts: readonly Part[]): void => {
  const ids = parts.flatMap(({ id }) => id ?? []);
  if (new Set(ids).size < ids.length) throw malformed('two requests have the same id');
};

const refuseTooMany = ({ rules, settings }: BatchOptions, requests: readonly unknown[]): void => {
  const { batchRequests } = settings();
  if (!rules.on('batchLimit') || requests.length <= batchRequests) return;
  throw new Refusal('Unknown', `A batch can have at most ${batchRequests} requests.`);
};

/** What a batch asks for, checked as a whole before anything of it is done. */
export const partsFrom = (options: BatchOptions, body: Buffer): readonly Part[] => {
  const { requests } = jsonFrom(body);
  if (!Array.isArray(requests)) throw malformed("'requests' must be an array");
  refuseTooMany(options, requests);
  const parts = requests.map((request) => partFrom(options, request));
  refuseSameIds(parts);
  return parts;
};
