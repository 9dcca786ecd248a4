import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { commonTexts } from '../../../addin/text/common.ts';
import type { Language } from '../../../addin/text/language.ts';
import { locales } from '../../../addin/text/language.ts';
import { findScreens } from '../places.ts';
import { startApart } from '../start.ts';
import { story } from '../story.ts';
import { lookAt } from './look.ts';
import { languages, violationsOf } from './run.ts';
import type { Result, Violation } from './run.ts';
import { askingOf, blankOf, letLook, paneSize } from './sight.ts';
import type { Sight } from './sight.ts';

const state = 'with the sandbox behind it';

const signedIn = async (browser: Browser, url: string, language: Language): Promise<Sight> => {
  const context = await browser.newContext({ viewport: paneSize, locale: locales[language], timezoneId: 'Europe/Amsterdam', reducedMotion: 'reduce' });
  await letLook(context);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: story.handler }).click();
  await page.getByRole('tab').first().waitFor();
  return { page, language, ...askingOf(() => page, url) };
};

const arriveAt = async ({ page, language }: Sight, url: string, address: string): Promise<void> => {
  await page.setViewportSize(paneSize);
  await page.goto(blankOf(url));
  await page.goto(`${url}/${address}`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: commonTexts[language].loading }).waitFor();
};

interface Place {
  readonly url: string;
  readonly screen: string;
  readonly address: string;
}

const lookAround = async (sight: Sight, { url, screen, address }: Place): Promise<Result> => {
  await arriveAt(sight, url, address);
  const views = await lookAt(sight);
  return { views: views.length, violations: violationsOf(views, { screen, state }, sight.language) };
};

const lookWith = async (browser: Browser, data: string): Promise<readonly Result[]> => {
  const { running, erp } = await startApart(data, '');
  const { url } = running;
  const results: Result[] = [];
  try {
    const places = Object.entries(await findScreens(erp)).map(([screen, address]) => ({ url, screen, address }));
    for (const language of languages) {
      const sight = await signedIn(browser, url, language);
      for (const place of places) results.push(await lookAround(sight, place));
      await sight.page.context().close();
    }
  } finally {
    await running.stop();
  }
  return results;
};

/** The usual screens once more in the production build, with as much in them as the sandbox was seeded with. Nothing is written. */
export const lookAtReal = async (browser: Browser, tell: (violation: Violation) => void): Promise<Result> => {
  const data = mkdtempSync(path.join(tmpdir(), 'klachtwijzer-access-'));
  try {
    const results = await lookWith(browser, data);
    const violations = results.flatMap((result) => result.violations);
    violations.forEach(tell);
    return { views: results.reduce((sum, { views }) => sum + views, 0), violations };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};
