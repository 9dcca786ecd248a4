import type { Authority } from './authority.ts';
import type { Person } from './directory.ts';
import { tenantId } from './registrations.ts';

const cookieName = 'sandbox-session';
const attributes = `Path=/${tenantId}; HttpOnly; SameSite=Lax`;

export const cookieFor = async ({ tickets }: Authority, { oid }: Person): Promise<string> =>
  `${cookieName}=${await tickets.issue('session', { oid })}; ${attributes}`;

export const noCookie = `${cookieName}=; Max-Age=0; ${attributes}`;

const ticketIn = (header: string | undefined): string | undefined =>
  (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);

/** Whom a request's cookie names; null when it names nobody that may still sign in. */
export const personInSession = async (authority: Authority, header: string | undefined): Promise<Person | null> => {
  const ticket = ticketIn(header);
  if (ticket === undefined) return null;
  const claims = await authority.tickets.read('session', ticket).catch(() => null);
  return authority.directory.find(String(claims?.['oid'])) ?? null;
};
