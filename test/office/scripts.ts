/** Microsoft's scripts from node_modules, where a page expects them on Microsoft's servers. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Route } from 'playwright-core';
import { ajaxStub } from './microsoftAjax.ts';
import { newerScript } from './newer.ts';
import type { Newer } from './newer.ts';

const scripts = path.dirname(fileURLToPath(import.meta.resolve('@microsoft/office-js/dist/office.js')));

/** What office.js measures of itself for Microsoft; the pane's policy lets none of it out, here it is not even tried. */
const telemetry = /\/ariatelemetry\//u;
const telemetryFrame = 'setTimeout(function(){b.loadProxyFrame()},3e3)';

/** office.js asks for Microsoft's AJAX library as the page was asked for; a real pane never comes over http. */
const asInOffice = (script: string): string => script.replaceAll('"https:":"http:"', '"https:":"https:"').replace(telemetryFrame, '');

/** The scripts that hold a host's own part. */
const hostScript = /\/(?:word|outlook)-web-[\d.]+\.js$/u;

const send = (route: Route, body: string): Promise<void> => route.fulfill({ contentType: 'text/javascript', body });

const sendOffice = async (route: Route, newer: Newer): Promise<void> => {
  const at = new URL(route.request().url()).pathname;
  const body = await readFile(path.join(scripts, at.replace('/lib/1/hosted/', '')), 'utf8').catch(() => null);
  if (body === null || telemetry.test(at)) await route.fulfill({ status: 404 });
  else await send(route, asInOffice(hostScript.test(at) ? `${body}\n${newerScript(newer)}` : body));
};

/** Serves office.js and what it loads to every page of this context. */
export const serveOffice = async (context: BrowserContext, newer: Newer = {}): Promise<void> => {
  await context.route('https://appsforoffice.microsoft.com/lib/1/hosted/**', (route) => sendOffice(route, newer));
  await context.route('https://ajax.aspnetcdn.com/**', (route) => send(route, ajaxStub));
};

/** As on a network that does not let Microsoft's scripts through. */
export const blockOffice = (context: BrowserContext): Promise<void> =>
  context.route('https://appsforoffice.microsoft.com/**', (route) => route.abort()).then(() => undefined);
