/** Routes as data: what a capability offers. The app gives them sign-in, checking, outcomes and errors. */
import { z } from 'zod';
import type { ZodType } from 'zod';
import type { Erp } from './erp/erp.ts';
import type { User } from './identity/accessToken.ts';
import type { Role } from './identity/roles.ts';
import type { Setup } from './lookups/lookups.ts';
import type { Answer } from './outcome.ts';
import type { Plan } from './outbox/plan.ts';
import type { OperationResult } from './schema.ts';
import type { Who } from './tasks/schema.ts';
import type { Language } from './words.ts';

/** The signed-in employee, with the ERP in their name. */
export interface Caller {
  readonly user: User;
  readonly erp: Erp;
  readonly employee: Who;
  readonly teams: readonly Who[];
  readonly setup: Setup;
  /** Today in the Netherlands. */
  readonly today: string;
}

type NoQuery = Record<string, never>;

export interface Asked<B = null, Q = NoQuery> {
  readonly caller: Caller;
  /** Path parameters by name. */
  readonly params: Readonly<Record<string, string>>;
  /** Query parameters as the route's schema made them. */
  readonly query: Q;
  readonly body: B;
  /** What whoever asks reads best. */
  readonly language: Language;
  /** A command whose earlier attempt wrote something, or may have: what it wrote is there already. */
  readonly repeated: boolean;
}

/** What every route says of itself. */
interface Offer {
  /** Below `/api`, with `:name` for what differs. */
  readonly path: string;
  /** One English sentence for whoever reads the API's description. */
  readonly summary: string;
  /** Who has no other role than that of an employee is refused, before anything of the request is read. */
  readonly role?: Role;
  /** Whether a document stands in the body: then more may be sent than usual, and it counts as a file that comes in. */
  readonly holdsDocument?: true;
}

/** What is in the ERP (no body), or what is worked out from a body without writing anything. */
export interface ReadRoute<Q = never, A = unknown, B = never> extends Offer {
  readonly kind: 'read';
  readonly query: ZodType<Q>;
  readonly body: ZodType<B> | null;
  /** The shape of the answer, for the API's description; a test holds the answers to it. */
  readonly answer: ZodType<A>;
  readonly handle: (asked: Asked<B, Q>) => Promise<Answer<A>>;
}

/** A command is checked, planned and then run; the plan is a pure function of the input and of what was read. */
export interface CommandRoute<B = never> extends Offer {
  readonly kind: 'command';
  readonly query: ZodType<NoQuery>;
  readonly body: ZodType<B>;
  readonly plan: (asked: Asked<B>) => Promise<Answer<Plan>>;
}

/** What an upload's body is: the bytes of one file, and what its query says of it. */
export type Uploaded<Q> = Q & {
  readonly bytes: Uint8Array;
  /** Media type without parameters: `application/pdf`. */
  readonly contentType: string;
};

/** A command whose body is a file. */
export interface UploadRoute<Q = never> extends Offer {
  readonly kind: 'upload';
  readonly query: ZodType<Q>;
  readonly plan: (asked: Asked<Uploaded<Q>, Q>) => Promise<Answer<Plan>>;
}

/** A file that is looked at and not kept: the answer says what was seen. */
export interface ExamineRoute<Q = never, A = unknown> extends Offer {
  readonly kind: 'examine';
  readonly query: ZodType<Q>;
  readonly answer: ZodType<A>;
  readonly handle: (asked: Asked<Uploaded<Q>, Q>) => Promise<Answer<A>>;
}

/** A command that this program carries out by itself, without the ERP. */
export interface WorkRoute<B = never> extends Offer {
  readonly kind: 'work';
  readonly query: ZodType<NoQuery>;
  readonly body: ZodType<B>;
  /** `command` is the same for every repeat, and no other command's. */
  readonly carryOut: (asked: Asked<B>, command: string) => Promise<Answer<OperationResult>>;
}

export interface SentFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

/** A file: a document of the ERP (no body), or one made from a body without writing anything. */
export interface FileRoute<B = never, Q = never> extends Offer {
  readonly kind: 'file';
  readonly query: ZodType<Q>;
  readonly body: ZodType<B> | null;
  readonly handle: (asked: Asked<B, Q>) => Promise<Answer<SentFile>>;
}

export type Route = ReadRoute | CommandRoute | UploadRoute | ExamineRoute | WorkRoute | FileRoute;

/** What is given of a route; without `query`, it takes no query parameters. */
type Given<R extends { readonly kind: string }> = Omit<R, 'kind' | 'query'>;
type MayAsk<Q> = { readonly query?: ZodType<Q> };

const noQuery = z.strictObject({});

export const read = <A, Q = NoQuery>({ query, ...route }: Omit<Given<ReadRoute<Q, A, null>>, 'body'> & MayAsk<Q>): Route =>
  ({ kind: 'read', query: query ?? noQuery, body: null, ...route }) as unknown as Route;

export const readFrom = <A, B>(route: Given<ReadRoute<NoQuery, A, B>> & { readonly body: ZodType<B> }): Route =>
  ({ kind: 'read', query: noQuery, ...route }) as unknown as Route;

export const command = <B>(route: Given<CommandRoute<B>>): Route => ({ kind: 'command', query: noQuery, ...route }) as unknown as Route;

export const upload = <Q>(route: Given<UploadRoute<Q>> & { readonly query: ZodType<Q> }): Route =>
  ({ kind: 'upload', ...route }) as unknown as Route;

export const examine = <A, Q>(route: Given<ExamineRoute<Q, A>> & { readonly query: ZodType<Q> }): Route =>
  ({ kind: 'examine', ...route }) as unknown as Route;

export const work = <B>(route: Given<WorkRoute<B>>): Route => ({ kind: 'work', query: noQuery, ...route }) as unknown as Route;

export const file = <Q = NoQuery>({ query, ...route }: Omit<Given<FileRoute<null, Q>>, 'body'> & MayAsk<Q>): Route =>
  ({ kind: 'file', query: query ?? noQuery, body: null, ...route }) as unknown as Route;

export const fileFrom = <B>(route: Given<FileRoute<B, NoQuery>> & { readonly body: ZodType<B> }): Route =>
  ({ kind: 'file', query: noQuery, ...route }) as unknown as Route;

/** A command is posted, and so is what an answer or a file is made from. */
export const methodOf = (route: Route): 'get' | 'post' =>
  (route.kind === 'read' || route.kind === 'file') && route.body === null ? 'get' : 'post';
