/** Opens Chromium at a page that is Word or Outlook to the add-in that it frames. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { accessToken } from '../addin/fakeBridge.ts';
import { today } from '../addin/fixtures.ts';
import { findChromium } from '../../scripts/chromium.mjs';
import { launchWatched } from '../policy.ts';
import type { Newer } from './newer.ts';
import type { OfficeHost } from './officeHost.ts';
import { blockOffice, serveOffice } from './scripts.ts';
import { withNumbers } from './wire.ts';

/** A browser that lets a page of Office's own address frame a bridge on this machine: a real one asks the person first. */
export const openOfficeBrowser = async (): Promise<Browser> => {
  const executablePath = await findChromium({ env: process.env });
  if (executablePath === undefined) throw new Error('No Chromium found: run npm test once, or set CHROMIUM_PATH');
  const args = ['--lang=nl-NL', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage', '--disable-features=LocalNetworkAccessChecks'];
  return launchWatched({ executablePath, args });
};

export interface Opening {
  /** From `openOfficeBrowser`. */
  readonly browser: Browser;
  readonly host: OfficeHost;
  /** Where the bridge serves the pane: `http://localhost:1234`. Its `frame-ancestors` must hold `host.origin`. */
  readonly pane: string;
  /** The page that is framed; unless said otherwise the one that the manifests point to. */
  readonly path?: string;
  /** `signedIn` (an earlier visit's session is there), or nobody. */
  readonly signedIn?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  /** What the browser around Office speaks; the host's own language is the host's. */
  readonly locale?: string;
  /** What the office.js of 2022 has not. */
  readonly newer?: Newer;
  /** `blocked`: the network does not let Microsoft's scripts through; `silent`: the host answers nothing at all. */
  readonly trouble?: 'blocked' | 'silent';
  /** Before any page opens: routes and scripts of one's own. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

export interface InOffice {
  /** The host's own page, for pictures. */
  readonly page: Page;
  /** The pane in it: `getByRole` and the rest. */
  readonly pane: Frame;
  readonly context: BrowserContext;
  /** Console errors and errors that nobody caught, of the pane and of office.js. */
  readonly errors: string[];
  /** Addresses that were asked for beside the host's own, the pane's and Microsoft's scripts. */
  readonly outside: string[];
  /** What the promise of an expression becomes in the pane: `office('Office.context.displayLanguage')`. */
  readonly office: <T>(expression: string) => Promise<T>;
  /** What an `…Async` call hands to its callback, `done` in the expression; throws `code name: message` where that failed. */
  readonly call: <T>(expression: string) => Promise<T>;
  /** Waits until an expression is true in the pane. (Playwright's `waitForFunction` evaluates text, which the pane's policy refuses.) */
  readonly until: (expression: string) => Promise<void>;
  /** Closes the window; throws when the host was asked something that the double does not know. */
  readonly leave: () => Promise<void>;
}

const webHostInfo = ({ name, context }: OfficeHost): readonly string[] => [name, 'Web', '16.01', context.language];

const frameOf = ({ host, pane, path = '/taskpane.html' }: Opening): string => {
  const info = webHostInfo(host);
  const name = JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: `${info.join('|')}|correlation||isCommand|`,
    xdmInfo: `conversation|klachtwijzer|${host.origin}`,
    serializerVersion: '1',
    flights: '[]',
  });
  const [address = '', hash = ''] = path.split('#');
  const source = `${pane}${address}?_host_Info=${info.join('$')}$$$$0${hash === '' ? '' : `#${hash}`}`;
  const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe name="${attribute(name)}" src="${attribute(source)}" style="border:0;width:100vw;height:100vh"></iframe>`;
};

/** Brings messages from the pane to the double in this process, and what it answers back. */
const relay = `const withNumbers = ${withNumbers};
addEventListener('message', async ({ data, source, origin }) => {
  const answer = typeof data === 'string' ? await hostHears(data) : null;
  if (answer !== null) source.postMessage(withNumbers(answer), origin);
});
window.tellPane = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*');`;

const pageOf = (opening: Opening): string =>
  `<!doctype html><html lang="nl"><title>${opening.host.name}</title><body style="margin:0"><script>${relay}</script>${frameOf(opening)}</body></html>`;

/** As after an earlier visit of the pane in this partition; runs in the pane only. */
const sessionScript = ({ pane, newer = {} }: Opening): string => {
  const session = JSON.stringify({ accessToken, refreshToken: 'r', expiresAt: Date.parse(`${today}T09:30:00Z`) });
  const key = `${newer.partitionKey ?? ''}klachtwijzer/session`;
  return `if (location.origin === ${JSON.stringify(pane)} && sessionStorage.length === 0) sessionStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(session)});`;
};

/** The day of the fixtures in the pane. Playwright's own clock takes the measurements of loading away that office.js reads. */
const todayScript = ({ pane }: Opening): string => `if (location.origin === ${JSON.stringify(pane)}) {
  const now = ${Date.parse(`${today}T08:30:00Z`)};
  const Browser = Date;
  window.Date = class extends Browser {
    constructor(...given) { super(...(given.length === 0 ? [now] : given)); }
    static now() { return now; }
  };
}`;

const contextFor = async (opening: Opening): Promise<BrowserContext> => {
  const { browser, host, size = { width: 320, height: 570 }, theme = 'light', locale = 'nl-NL', newer = {}, trouble, signedIn = true } = opening;
  const context = await browser.newContext({ viewport: size, colorScheme: theme, locale, timezoneId: 'Europe/Amsterdam' });
  if (trouble === 'blocked') await blockOffice(context);
  else await serveOffice(context, newer);
  await context.route(`${host.origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: pageOf(opening) }));
  await context.addInitScript(todayScript(opening));
  if (signedIn) await context.addInitScript(sessionScript(opening));
  await opening.prepare?.(context);
  return context;
};

const connect = async ({ host, trouble }: Opening, page: Page): Promise<void> => {
  await page.exposeFunction('hostHears', (text: string) => (trouble === 'silent' ? null : host.hear(text)));
  host.connect(async (message) => {
    await page.evaluate(`tellPane(${JSON.stringify(message)})`);
  });
};

/** What a page says and asks for while it is open. */
const overhear = (page: Page, { host, pane }: Opening): Pick<InOffice, 'errors' | 'outside'> => {
  const heard = { errors: [] as string[], outside: [] as string[] };
  const own = [host.origin, pane, 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com', 'data:', 'blob:'];
  page.on('console', (message) => message.type() === 'error' && heard.errors.push(message.text()));
  page.on('pageerror', (error) => heard.errors.push(error.message));
  page.on('request', (request) => own.some((origin) => request.url().startsWith(origin)) || heard.outside.push(request.url()));
  return heard;
};

const callback = (expression: string): string => `new Promise((resolve, reject) => {
  const done = ({ status, value, error }) => status === 'succeeded' ? resolve(value) : reject(new Error(error.code + ' ' + error.name + ': ' + error.message));
  ${expression};
})`;

const trueIn = (expression: string): string => `new Promise((resolve) => {
  const look = () => (${expression}) ? resolve() : requestAnimationFrame(look);
  look();
})`;

const paneIn = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('The host page frames nothing');
  return frame;
};

/** Opens the pane in a host of its own window. */
export const openInOffice = async (opening: Opening): Promise<InOffice> => {
  const context = await contextFor(opening);
  const page = await context.newPage();
  const { errors, outside } = overhear(page, opening);
  await connect(opening, page);
  await page.goto(`${opening.host.origin}/`);
  const pane = await paneIn(page);
  const until = (expression: string): Promise<void> => pane.evaluate(trueIn(expression));
  await pane.waitForURL((url) => url.href !== 'about:blank');
  if (opening.trouble === undefined) {
    await until('globalThis.Office?.onReady !== undefined');
    await pane.evaluate('Office.onReady()');
  }
  const leave = async (): Promise<void> => {
    await context.close();
    const { unknown } = opening.host;
    if (unknown.length > 0) throw new Error(unknown.join('\n'));
  };
  return { page, pane, context, errors, outside, leave, until, office: (expression) => pane.evaluate(expression), call: (expression) => pane.evaluate(callback(expression)) };
};
