/**
 * The screens in `docs/screens`, at 320 px, light and dark, from the seeded sandbox:
 * `npm run -s docs:pictures`. Nothing is written.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { signIn } from './desk.ts';
import { findScreens } from './places.ts';
import { startApart } from './start.ts';
import { story } from './story.ts';

const folder = 'docs/screens';
const window = { width: 320, height: 640 };
const tallest = 1_400;

/** As high as the page is, so that the bar at the bottom hides nothing. */
const takePicture = async (page: Page, address: string, file: string): Promise<void> => {
  await page.goto('about:blank');
  await page.setViewportSize(window);
  await page.goto(address, { waitUntil: 'networkidle' });
  const content = await page.locator('#root, body').last().boundingBox();
  await page.setViewportSize({ ...window, height: Math.min(Math.max(Math.ceil(content?.height ?? 0), window.height), tallest) });
  await page.screenshot({ path: path.join(folder, file) });
};

const data = mkdtempSync(path.join(tmpdir(), 'klachtwijzer-pictures-'));
const { running, erp } = await startApart(data, '');
const browser = await openBrowser();
try {
  mkdirSync(folder, { recursive: true });
  const places = await findScreens(erp);
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, context } = await signIn(browser, running.url, { employee: story.handler, colorScheme });
    for (const [name, address] of Object.entries(places)) await takePicture(page, `${running.url}/${address}`, `${name}-${colorScheme}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await running.stop();
  rmSync(data, { recursive: true, force: true });
}
