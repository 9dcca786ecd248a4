import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../../addin/text/language.ts';
import { locales } from '../../../addin/text/language.ts';
import { FakeBridge } from '../../addin/fakeBridge.ts';
import { today } from '../../addin/fixtures.ts';
import { seated } from '../../addin/stage.ts';
import { blankOf, lookPlaces, paneSize, sightOf } from './sight.ts';
import type { Sight } from './sight.ts';

/** A pane of 320 px in one language with a fake bridge behind it, used for one state after the other. */
export interface Scene extends Sight {
  readonly bridge: FakeBridge;
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

/** A page that was on its way elsewhere gets there first, which takes this navigation's place: then it goes again. */
const go = async (page: Page, address: string, tries = 5): Promise<void> => {
  try {
    await page.goto(address);
  } catch (error) {
    if (tries === 1) throw error;
    await go(page, address, tries - 1);
  }
};

const openFresh = async (page: Page, origin: string, hash: string): Promise<void> => {
  await page.setViewportSize(paneSize);
  // Ends what is still being waited for: a browser has six connections to a server.
  await go(page, 'about:blank');
  await go(page, blankOf(origin));
  await page.evaluate('sessionStorage.clear(); localStorage.clear()');
  await go(page, `${origin}/${hash}`);
};

export const openScene = async (browser: Browser, language: Language): Promise<Scene> => {
  const bridge = new FakeBridge();
  for (const { address, folder } of lookPlaces) bridge.alsoServe(address, folder);
  const origin = await bridge.open();
  const context = await contextIn(browser, language);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${today}T08:30:00Z`));
  return {
    ...sightOf(page, origin, language),
    bridge,
    open: (hash) => openFresh(page, origin, hash),
    close: async () => {
      await context.close();
      await bridge.close();
    },
  };
};
