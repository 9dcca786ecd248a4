/** An employee at the pane: signed in in a browser window of 320 px of their own. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { Hand, signingIn } from './hand.ts';

export interface Desk {
  readonly page: Page;
  readonly hand: Hand;
  readonly context: BrowserContext;
}

export const button = (page: Page | Locator, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });

interface Person {
  readonly employee: string;
  readonly colorScheme?: 'light' | 'dark';
}

export const signIn = async (browser: Browser, url: string, { employee, colorScheme = 'light' }: Person): Promise<Desk> => {
  const window = { viewport: { width: 320, height: 640 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' };
  const context = await browser.newContext({ ...window, colorScheme });
  const page = await context.newPage();
  await page.goto(url);
  const hand = new Hand();
  hand.at(signingIn);
  await hand.click(page.getByRole('button', { name: employee }));
  await page.getByRole('tab', { name: /^Mijn taken/ }).waitFor();
  return { page, hand, context };
};
