import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchWatched } from '../policy.ts';
import { accessToken, FakeBridge } from './fakeBridge.ts';
import { today } from './fixtures.ts';

const session = { accessToken, refreshToken: 'r', expiresAt: Date.parse(`${today}T09:30:00Z`) };

const args = ['--lang=nl-NL', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

export interface Stage {
  readonly bridge: FakeBridge;
  readonly browser: Browser;
  readonly origin: string;
}

/** One Chromium and one fake bridge for a whole file of tests. */
export const openStage = async (): Promise<Stage> => {
  const bridge = new FakeBridge();
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const [browser, origin] = await Promise.all([launchWatched({ executablePath, args }), bridge.open()]);
  return { bridge, browser, origin };
};

export const closeStage = async ({ bridge, browser }: Stage): Promise<void> => {
  await bridge.close();
  await browser.close();
};

/** A pane of 320 pixels wide, and what it did that it must never do. */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, among them what the Content-Security-Policy refused. */
  readonly errors: string[];
  /** Addresses outside the pane's own origin that it called. */
  readonly outside: string[];
}

export interface Seating {
  readonly at: string;
  /** Left out: signed in already, as after an earlier visit. */
  readonly signedIn?: false;
  readonly theme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
  /** What the browser says that it speaks; Dutch unless said otherwise. */
  readonly locale?: string;
  /** In pixels; a task pane's 320 unless said otherwise. */
  readonly width?: number;
}

/** Once per tab, so that signing out stays signed out. */
export const seated = `if (sessionStorage.length === 0) {
  sessionStorage.setItem('seated', '');
  sessionStorage.setItem('klachtwijzer/session', ${JSON.stringify(JSON.stringify(session))});
}`;

const outsideOf = (origin: string, url: string): boolean => !url.startsWith(origin) && !/^(?:blob|data):/u.test(url);

/** Opens the pane at an address such as `/#/taak/T-000123`, signed in, on the day of the fixtures. */
export const sit = async ({ browser, origin }: Stage, seating: Seating): Promise<Seat> => {
  const { at, signedIn, theme = 'light', forcedColors, locale = 'nl-NL', width = 320 } = seating;
  const context = await browser.newContext({
    viewport: { width, height: 640 },
    colorScheme: theme,
    locale,
    timezoneId: 'Europe/Amsterdam',
    ...(forcedColors && { forcedColors }),
  });
  // As on a network that does not let Office's own script through.
  await context.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  if (signedIn !== false) await context.addInitScript(seated);
  const page = await context.newPage();
  const seat: Seat = { page, context, errors: [], outside: [] };
  page.on('console', (message) => message.type() === 'error' && seat.errors.push(message.text()));
  page.on('pageerror', (error) => seat.errors.push(error.message));
  page.on('request', (request) => outsideOf(origin, request.url()) && seat.outside.push(request.url()));
  await page.clock.setFixedTime(new Date(`${today}T08:30:00Z`));
  await page.goto(`${origin}${at}`);
  return seat;
};
