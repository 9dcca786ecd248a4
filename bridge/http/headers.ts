/** Security headers of every answer. Framing is allowed to Office only, never by X-Frame-Options. */
import type { RequestHandler } from 'express';

/** Fluent UI inserts an empty style element and fills it by script; this is the hash of its empty text. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const officeScripts = 'https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com';

export interface HeaderOptions {
  readonly frameAncestors: readonly string[];
  /** Where the pane signs in. */
  readonly signInOrigin: string;
}

/** The Content-Security-Policy. Signing in asks the authority, and without a word in a frame of it that comes back to a page of ours. */
export const contentPolicy = ({ frameAncestors, signInOrigin }: HeaderOptions): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${officeScripts}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${signInOrigin}`,
    `frame-src 'self' ${signInOrigin}`,
    `frame-ancestors ${frameAncestors.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export const securityHeaders = (options: HeaderOptions): RequestHandler => {
  const headers = {
    'Content-Security-Policy': contentPolicy(options),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
};
