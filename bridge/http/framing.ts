/** Which pages may show the pane in a frame: what `frame-ancestors` says. */
import { z } from 'zod';

/** Where Office on the web runs, for an organisation's own accounts; the pane's own origin for silent sign-in. */
const officeHosts = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.sharepoint.com',
  'https://word.cloud.microsoft',
  'https://outlook.cloud.microsoft',
] as const;

const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const port = String.raw`(?::(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5]))?`;
const loopback = `http://(?:localhost|127\\.0\\.0\\.1)${port}`;
const site = `(?:https://)?(?:\\*\\.)?${label}(?:\\.${label})+${port}`;
/** Without `u`: with it, `i` lets the Kelvin sign pass for a k, which no header can hold. */
const ancestorPattern = new RegExp(`^(?:'self'|${loopback}|${site})$`, 'i');

/**
 * One source: no path, which `frame-ancestors` ignores, no `*` alone, which lets everybody, and nothing that would end the
 * directive (`;`), the policy (`,`) or the header (a line break).
 */
const ancestor = z.string().regex(ancestorPattern, "Expected 'self' or an origin such as https://*.office.com, and nothing behind it");

/** Without any in the file: Office. */
export const frameAncestors = z.array(ancestor).min(1).readonly().default([...officeHosts]);
