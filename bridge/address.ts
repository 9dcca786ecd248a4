/** Addresses in the configuration: https wherever a token or a password travels, http within this machine only. */
import { z } from 'zod';
import { urlOf } from './url.ts';

const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

export const isLoopback = (url: string): boolean => loopbackHosts.has(urlOf(url)?.hostname ?? '');

/** A URL takes `*` and `;` for part of a host; in a header they would mean something else. */
const hostForm = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])$/;

/** What is wrong with it, without repeating it: a password may stand in it. */
const faultOf = (text: string): string | null => {
  const url = urlOf(text);
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return 'Expected a whole address, such as https://klachten.example.nl';
  if (url.username !== '' || url.password !== '') return 'Leave name and password out of the address';
  if (!hostForm.test(url.hostname)) return 'The host holds characters that no host has';
  if (url.search !== '' || url.hash !== '') return 'Leave out what stands from ? or # on';
  if (url.protocol === 'http:' && !isLoopback(text)) return 'Expected https: http is only for this machine itself';
  return null;
};

const originFault = (text: string): string | null =>
  faultOf(text) ?? (new URL(text).pathname === '/' ? null : 'Expected an origin, without a path: https://login.microsoftonline.com');

const secureOriginFault = (text: string): string | null =>
  originFault(text) ?? (new URL(text).protocol === 'https:' ? null : 'Expected https, on this machine too');

const address = (fault: (text: string) => string | null, taken: (text: string) => string) =>
  z.string().transform((text, context) => {
    const message = fault(text);
    if (message === null) return taken(text);
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const originOf = (text: string): string => new URL(text).origin;

/** Below which other addresses are made: without the slash at its end. */
export const baseAddress = address(faultOf, (text) => text.replace(/\/+$/, ''));
export const origin = address(originFault, originOf);
export const secureOrigin = address(secureOriginFault, originOf);
