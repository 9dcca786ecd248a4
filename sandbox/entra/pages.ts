import { createHash } from 'node:crypto';
import type { Answer } from '../http/answer.ts';
import type { Person } from './directory.ts';

const style = `
:root{color-scheme:light dark;--paper:#fff;--ground:#f3f2f1;--ink:#242424;--soft:#616161;--line:#d1d1d1;--accent:#0f6cbd;--over:#ebf3fc}
@media (prefers-color-scheme:dark){:root{--paper:#292929;--ground:#141414;--ink:#fff;--soft:#adadad;--line:#525252;--accent:#479ef5;--over:#333}}
*{box-sizing:border-box}
body{margin:0;padding:2rem 1rem;background:var(--ground);color:var(--ink);font:1rem/1.4 "Segoe UI",system-ui,sans-serif}
main{max-width:28rem;margin:0 auto;padding:1.5rem;background:var(--paper);border-radius:.5rem;box-shadow:0 2px 8px #0003}
h1{margin:0 0 .25rem;font-size:1.375rem}
p{margin:0 0 1rem;color:var(--soft)}
ul{margin:0;padding:0;list-style:none}
button{display:block;width:100%;margin:0 0 .5rem;padding:.625rem .875rem;text-align:left;font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:.375rem;cursor:pointer}
button:hover{background:var(--over);border-color:var(--accent)}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
b{display:block}
small{color:var(--soft);font-size:.875rem}
`;
const styleHash = createHash('sha256').update(style).digest('base64');

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

const policyFor = (formTargets: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    // Browsers hold the redirect after a form to this as well: the pane's origins are where it ends.
    `form-action 'self' ${formTargets.join(' ')}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const whole = (content: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aanmelden</title><style>${style}</style></head><body><main>${content}</main></body></html>`;

export const page = (status: number, content: string, formTargets: readonly string[] = []): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyFor(formTargets),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  },
  body: whole(content),
});

const choice = ({ oid, name, jobTitle, teams }: Person): string => {
  const about = [jobTitle, ...teams].filter((part) => part !== '').map(escaped).join(' · ');
  return `<li><button name="oid" value="${escaped(oid)}"><b>${escaped(name)}</b><small>${about}</small></button></li>`;
};

/** The account list; the form goes to the address it came from, so the request's parameters stay in the query. */
export const signInPage = (people: readonly Person[]): string =>
  `<h1>Aanmelden</h1><p>Kies met wie u werkt. Dit is de proefomgeving: een wachtwoord is niet nodig.</p><form method="post"><ul>${people.map(choice).join('')}</ul></form>`;

export const refusedPage = (message: string): string =>
  `<h1>Aanmelden lukt niet</h1><p>De aanvraag van de toepassing klopt niet. Er is niets gewijzigd. Sluit dit venster en vraag de beheerder om hulp.</p><p><small>${escaped(message)}</small></p>`;

export const signedOutPage = '<h1>U bent afgemeld</h1><p>U kunt dit venster sluiten.</p>';
