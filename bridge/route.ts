/** Routes as data: what a capability offers. The app gives them sign-in, checking, outcomes and errors. */
import type { ZodType } from 'zod';
import type { Erp } from './erp/erp.ts';
import type { User } from './identity/accessToken.ts';
import type { Setup } from './lookups/lookups.ts';
import type { Answer } from './outcome.ts';
import type { Plan } from './outbox/plan.ts';
import type { Who } from './tasks/schema.ts';

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

export interface Asked<B = null> {
  readonly caller: Caller;
  /** Path parameters by name. */
  readonly params: Readonly<Record<string, string>>;
  /** Query parameters; a repeated one counts once, the first. */
  readonly query: Readonly<Record<string, string>>;
  readonly body: B;
  /** A command whose earlier attempt wrote something, or may have: what it wrote is there already. */
  readonly repeated: boolean;
}

export interface ReadRoute {
  readonly kind: 'read';
  readonly path: string;
  readonly handle: (asked: Asked) => Promise<Answer<unknown>>;
}

/** A command is checked, planned and then run; the plan is a pure function of the input and of what was read. */
export interface CommandRoute<B = never> {
  readonly kind: 'command';
  readonly path: string;
  readonly body: ZodType<B>;
  readonly plan: (asked: Asked<B>) => Promise<Answer<Plan>>;
}

export interface SentFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

/** A file: a document of the ERP (no body), or one made from a body without writing anything. */
export interface FileRoute<B = never> {
  readonly kind: 'file';
  readonly path: string;
  readonly body: ZodType<B> | null;
  readonly handle: (asked: Asked<B>) => Promise<Answer<SentFile>>;
}

export type Route = ReadRoute | CommandRoute | FileRoute;

export const read = (path: string, handle: ReadRoute['handle']): Route => ({ kind: 'read', path, handle });

export const command = <B>(path: string, body: ZodType<B>, plan: CommandRoute<B>['plan']): Route =>
  ({ kind: 'command', path, body, plan }) as unknown as Route;

export const file = (path: string, handle: FileRoute<null>['handle']): Route =>
  ({ kind: 'file', path, body: null, handle }) as unknown as Route;

export const fileFrom = <B>(path: string, body: ZodType<B>, handle: FileRoute<B>['handle']): Route =>
  ({ kind: 'file', path, body, handle }) as unknown as Route;
