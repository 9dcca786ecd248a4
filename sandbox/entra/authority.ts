import type { Credentials } from './credentials.ts';
import type { Directory, Person } from './directory.ts';
import { Problem } from './problem.ts';
import type { Tickets } from './tickets.ts';
import type { Tokens } from './tokens.ts';

/** What every part of the stand-in works with. */
export interface Authority {
  readonly issuer: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly directory: Directory;
  readonly tokens: Tokens;
  readonly credentials: Credentials;
  readonly tickets: Tickets;
  /** Origins that the pane is served from: they may redirect here and read the answers of the token endpoint. */
  readonly paneOrigins: readonly string[];
}

export type Form = URLSearchParams;

export const required = (form: Form, name: string): string => {
  const value = form.get(name) ?? '';
  if (value === '') throw new Problem(90014, `Missing: ${name}.`);
  return value;
};

/** The person a ticket or token names; somebody who left is refused. */
export const personOf = ({ directory }: Authority, oid: unknown): Person => {
  const person = directory.find(String(oid));
  if (person === undefined) throw new Problem(70000, 'The account does not exist any more.');
  return person;
};

/** Entra wants the exact address; the stand-in takes every page of the pane's origins. */
export const isRegistered = ({ paneOrigins }: Authority, address: string): boolean =>
  URL.canParse(address) && paneOrigins.includes(new URL(address).origin);
