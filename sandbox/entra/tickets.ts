import type { JWTPayload } from 'jose';
import { Problem } from './problem.ts';
import type { Tokens } from './tokens.ts';

/** What the stand-in hands out for itself to read later: signed, so that it need not remember them. */
export type Ticket = 'code' | 'refresh' | 'session';

/** Seconds. */
const lifetimes: Readonly<Record<Ticket, number>> = { code: 300, refresh: 24 * 3600, session: 12 * 3600 };

export interface Tickets {
  issue(kind: Ticket, claims: JWTPayload): Promise<string>;
  /** Throws a `Problem` when it is not a valid ticket of this kind. */
  read(kind: Ticket, ticket: string): Promise<JWTPayload>;
  /** Reads a ticket that is good for one time only. */
  spend(kind: Ticket, ticket: string): Promise<JWTPayload>;
}

const audienceOf = (kind: Ticket): string => `urn:sandbox:${kind}`;

export const ticketsOf = (tokens: Tokens): Tickets => {
  /** Of codes that were used; they die within minutes, and the stand-in is restarted long before there are many. */
  const spent = new Set<string>();
  const read = async (kind: Ticket, ticket: string): Promise<JWTPayload> => {
    try {
      return await tokens.read(ticket, audienceOf(kind));
    } catch {
      throw new Problem(70000);
    }
  };
  return {
    issue: (kind, claims) => tokens.sign({ audience: audienceOf(kind), lifetime: lifetimes[kind], claims }),
    read,
    spend: async (kind, ticket) => {
      const claims = await read(kind, ticket);
      const id = String(claims['uti']);
      if (spent.has(id)) throw new Problem(70000);
      spent.add(id);
      return claims;
    },
  };
};
