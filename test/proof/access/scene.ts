import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../../addin/text/language.ts';
import { locales } from '../../../addin/text/language.ts';
import { FakeBridge } from '../../addin/fakeBridge.ts';
import { today } from '../../addin/fixtures.ts';
import { seated } from '../../addin/stage.ts';
import { askingOf, blankOf, lookPlaces, paneSize } from './sight.ts';
import type { Sight } from './sight.ts';

/** A pane of 320 px in one language with a fake bridge behind it, used for one state after the other. */
export interface Scene extends Sight {
  readonly bridge: FakeBridge;
  /** Begins anew, with an empty page and the bridge as it came. */
  readonly renew: () => Promise<void>;
  /** Opens the pane at `#/taak/T-000123`, signed in, with nothing kept from before. */
  readonly open: (hash: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const contextIn = async (browser: Browser, language: Language): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: paneSize,
    locale: locales[language],
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(seated);
  context.setDefaultTimeout(30_000);
  return context;
};

/** The page with nothing in it, which ends what it was waiting for; another page, which costs more, where this one was just on its way elsewhere. */
const emptied = async (page: Page): Promise<Page> => {
  try {
    await page.setViewportSize(paneSize);
    await page.unrouteAll();
    await page.goto('about:blank');
    return page;
  } catch {
    const context = page.context();
    await page.close();
    return context.newPage();
  }
};

const open = async (page: Page, origin: string, hash: string): Promise<void> => {
  await page.goto(blankOf(origin));
  await page.evaluate('sessionStorage.clear(); localStorage.clear()');
  await page.goto(`${origin}/${hash}`);
};

export const openScene = async (browser: Browser, language: Language): Promise<Scene> => {
  const bridge = new FakeBridge();
  for (const { address, folder } of lookPlaces) bridge.alsoServe(address, folder);
  const origin = await bridge.open();
  const context = await contextIn(browser, language);
  await context.clock.setFixedTime(new Date(`${today}T08:30:00Z`));
  let page = await context.newPage();
  return {
    ...askingOf(() => page, origin),
    get page() {
      return page;
    },
    language,
    bridge,
    renew: async () => {
      bridge.reset();
      page = await emptied(page);
    },
    open: (hash) => open(page, origin, hash),
    close: async () => {
      await context.close();
      await bridge.close();
    },
  };
};
