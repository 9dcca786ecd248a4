import { z } from 'zod';

/** Milliseconds; a day at most. */
const time = z.int().min(0).max(86_400_000);
/** Milliseconds that a clock can be off. */
const tenYears = 10 * 366 * 86_400_000;
const seconds = z.int().min(0).max(86_400).optional();
const count = z.int().min(0).optional();

const somebody = /^(?:app|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const whoever =
  "A user is `app`, or somebody's object id in Entra: the GUID that is `oid` in the person's token and `user` in GET /sandbox/permissions and GET /sandbox/log.";

/** Which requests a fault strikes, and how often. */
const aim = {
  /** Somebody's object id in Entra, or `app`. */
  user: z.string().toLowerCase().regex(somebody, whoever).optional(),
  method: z.string().toUpperCase().optional(),
  /** Any part of the path. */
  path: z.string().optional(),
  /** 0: for ever. */
  times: count,
  /** So many pass first. */
  after: count,
  probability: z.number().min(0).max(1).optional(),
  /** The same seed strikes the same requests of a run. */
  seed: z.int().optional(),
};

/** Carried out before the answer, or not at all. */
const done = z.boolean().default(false);
const retryAfter = seconds;
const body = z.enum(['html', 'empty', 'json']);

const fault = <Kind extends string, Parameters extends z.ZodRawShape>(kind: Kind, parameters: Parameters) =>
  z.strictObject({ kind: z.literal(kind), ...aim, ...parameters });

export const faultShape = z.discriminatedUnion('kind', [
  fault('tooManyRequests', { retryAfter }),
  fault('unavailable', { retryAfter, done, body: body.default('json') }),
  fault('badGateway', { retryAfter, done, body: body.default('html') }),
  /** A `Retry-After` is documented for 502 and 503 only. */
  fault('gatewayTimeout', { done, body: body.default('html') }),
  fault('resetBefore', {}),
  fault('resetAfter', {}),
  /** Without `ms` the connection hangs until the client gives up. */
  fault('answerLost', { ms: time.optional() }),
  /** `ms` counts from when the client was answered or gave up. */
  fault('lateCommit', { ms: time.default(500), answer: z.enum(['gatewayTimeout', 'reset', 'silence']).default('gatewayTimeout') }),
  fault('protocolViolation', { done: z.boolean().default(true) }),
  /** Before the work, or with `drip` while the answer comes. */
  fault('slow', { ms: time.default(1_000), drip: z.boolean().default(false) }),
  fault('truncated', { bytes: z.int().min(1).optional() }),
  fault('unknownError', { code: z.enum(['Unknown', 'Internal_ServerError']).default('Unknown') }),
  fault('asks', {}),
  fault('forbidden', {}),
  fault('companyMoved', {}),
  /** With `ms` it is gone for so long, however often it is asked for. */
  fault('routeGone', { ms: time.optional(), body: z.enum(['json', 'empty']).default('json') }),
  z.strictObject({ kind: z.literal('clockSkew'), ms: z.int().min(-tenYears).max(tenYears), clock: z.enum(['erp', 'entra', 'both']).default('both') }),
  fault('tokenEndpointDown', { status: z.int().min(500).max(599).default(503), retryAfter, reset: z.boolean().default(false) }),
  fault('consentRequired', {}),
  fault('interactionRequired', { error: z.union([z.literal(50076), z.literal(50079)]).default(50076) }),
  fault('webhookLost', {}),
  fault('webhookTwice', {}),
  fault('webhookLate', { ms: time.default(1_000) }),
]);

export type Fault = z.infer<typeof faultShape>;
export type FaultKind = Fault['kind'];
export type FaultOf<Kind extends FaultKind> = Extract<Fault, { readonly kind: Kind }>;

/** Faults that stand: nobody in particular is struck, they are so until they are cleared. */
type Standing = 'clockSkew';
export type Striking = Exclude<FaultKind, Standing>;
