import { readFile } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../../addin/text/language.ts';
import { locales } from '../../../addin/text/language.ts';
import { FakeBridge } from '../../addin/fakeBridge.ts';
import { today } from '../../addin/fixtures.ts';
import { seated } from '../../addin/stage.ts';

const folder = path.join(import.meta.dirname, 'page');

/** Where the page finds what looks at it: its security policy allows nothing from elsewhere. */
const place = '/__looked-at';

/** What one finds wrong: which element, and what about it. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}

/** A pane of 320 px in one language, used for one state after the other. */
export interface Scene {
  readonly page: Page;
  readonly bridge: FakeBridge;
  readonly language: Language;
  /** Opens the pane at `#/taak/T-000123`, signed in, with nothing kept from before. */
  readonly open: (hash: string) => Promise<void>;
  /** Calls a function of `page/<file>.mjs` in the page. */
  readonly ask: <T>(file: string, name: string, ...args: readonly unknown[]) => Promise<T>;
  /** Waits until a live region said this; `listen` of `page/time.mjs` comes first. */
  readonly hears: (words: string) => Promise<void>;
  /** Loads axe; needed once per page. */
  readonly bringAxe: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is wrong with what the scene shows. */
export type Check = (scene: Scene) => Promise<readonly Fault[]>;

export const paneSize = { width: 320, height: 640 };

const contextIn = async (browser: Browser, language: Language): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: paneSize,
    locale: locales[language],
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  await context.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await context.route(`**${place}/*`, async (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    if (file === 'blank') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    return route.fulfill({ contentType: 'text/javascript', body: await readFile(path.join(folder, file)) });
  });
  await context.addInitScript(seated);
  context.setDefaultTimeout(15_000);
  return context;
};

const openFresh = async (page: Page, origin: string, hash: string): Promise<void> => {
  await page.setViewportSize(paneSize);
  await page.goto(`${origin}${place}/blank`);
  await page.evaluate('sessionStorage.clear(); localStorage.clear()');
  await page.goto(`${origin}/${hash}`);
};

/** An expression that calls a function of a file; a string, because the page knows nothing of TypeScript. */
const calling = (url: string, name: string, args: readonly unknown[]): string =>
  `import(${JSON.stringify(url)}).then((file) => file.${name}(...${JSON.stringify(args)}))`;

export const openScene = async (browser: Browser, language: Language): Promise<Scene> => {
  const bridge = new FakeBridge();
  const origin = await bridge.open();
  const context = await contextIn(browser, language);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${today}T08:30:00Z`));
  const urlOf = (file: string): string => `${origin}${place}/${file}.mjs`;
  return {
    page,
    bridge,
    language,
    open: (hash) => openFresh(page, origin, hash),
    ask: (file, name, ...args) => page.evaluate(calling(urlOf(file), name, args)),
    hears: async (words) => void (await page.waitForFunction(calling(urlOf('time'), 'hasHeard', [words]))),
    bringAxe: async () => page.evaluate(axe.source),
    close: async () => {
      await context.close();
      await bridge.close();
    },
  };
};
