/**
 * The screens in `docs/screens`, at 320 px, light and dark, from the seeded sandbox:
 * `npm run -s docs:pictures`. Nothing is written.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { letterTexts } from '../../addin/text/letter.ts';
import { openBrowser } from './browser.ts';
import { signIn } from './desk.ts';
import { findScreens } from './places.ts';
import { startApart } from './start.ts';
import { story } from './story.ts';

const folder = 'docs/screens';
const window = { width: 320, height: 640 };
const tallest = 1_400;

/** Until it has said the same for a second, and nothing on it is still to come. */
const settled = `new Promise((done) => {
  let said = '';
  let since = 0;
  const look = (now) => {
    const changed = said !== document.body.innerText || document.querySelector('[role=status][aria-label]') !== null;
    if (changed) since = now;
    said = document.body.innerText;
    if (now - since > 1000) done();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** What is done on a screen before it shows what it is for. */
const steps: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  brief: (page) => page.getByLabel(letterTexts.nl.template).selectOption('BESLUIT'),
};

/** As high as the page is, so that the bar at the bottom hides nothing. */
const takePicture = async (page: Page, name: string, address: string): Promise<Buffer> => {
  await page.goto('about:blank');
  await page.setViewportSize(window);
  await page.goto(address, { waitUntil: 'networkidle' });
  await steps[name]?.(page);
  await page.evaluate(settled);
  const content = await page.locator('#root, body').last().boundingBox();
  await page.setViewportSize({ ...window, height: Math.min(Math.max(Math.ceil(content?.height ?? 0), window.height), tallest) });
  return page.screenshot();
};

const data = mkdtempSync(path.join(tmpdir(), 'klachtwijzer-pictures-'));
const { running, erp } = await startApart(data, '');
const browser = await openBrowser();
try {
  mkdirSync(folder, { recursive: true });
  const places = await findScreens(erp);
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, context } = await signIn(browser, running.url, { employee: story.handler, colorScheme });
    for (const [name, address] of Object.entries(places)) {
      writeFileSync(path.join(folder, `${name}-${colorScheme}.png`), await takePicture(page, name, `${running.url}/${address}`));
    }
    await context.close();
  }
} finally {
  await browser.close();
  await running.stop();
  rmSync(data, { recursive: true, force: true });
}
