import { Refusal } from '../erp/refusal.ts';

/** Business Central calls https addresses of the world; the sandbox calls this machine and nothing else. */
const here: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);
const schemes: ReadonlySet<string> = new Set(['http:', 'https:']);

/** Refuses an address that the sandbox would not call. */
export const requireOwnMachine = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !schemes.has(url.protocol) || !here.has(url.hostname) || url.username !== '' || url.password !== '') {
    throw new Refusal('BadRequest', 'The notificationUrl must be an address on localhost or 127.0.0.1: the sandbox calls no other.');
  }
  return text;
};
