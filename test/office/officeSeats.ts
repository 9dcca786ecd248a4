import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { FakeBridge } from '../addin/fakeBridge.ts';
import { openInOffice, openOfficeBrowser } from './hostPage.ts';
import type { InOffice, Opening } from './hostPage.ts';
import type { OfficeHost } from './officeHost.ts';

/** A page with office.js and nothing else, for what the doubles themselves promise. */
export const blank = { path: '/__office/blank.html', signedIn: false } as const;

export interface OfficeSeats {
  readonly bridge: () => FakeBridge;
  readonly browser: () => Browser;
  /** Opens the pane in this host, with the bridge's leave. */
  readonly open: (host: OfficeHost, opening?: Partial<Opening>) => Promise<InOffice>;
}

/** Mocha's hooks for a file of tests: one Chromium and one bridge; after each test every window closes, and tells what its host did not know. */
export const officeSeats = (): OfficeSeats => {
  const bridge = new FakeBridge();
  const open: InOffice[] = [];
  let browser: Browser;
  bridge.alsoServe('/__office', fileURLToPath(new URL('page', import.meta.url)));
  before(async () => {
    [browser] = await Promise.all([openOfficeBrowser(), bridge.open()]);
  });
  after(async () => {
    await bridge.close();
    await browser.close();
  });
  beforeEach(() => bridge.reset());
  afterEach(async () => {
    for (const seat of open.splice(0)) await seat.leave();
  });
  return {
    bridge: () => bridge,
    browser: () => browser,
    open: async (host, opening = {}) => {
      bridge.framedBy("'self'", host.origin);
      const seat = await openInOffice({ browser, host, pane: bridge.origin, ...opening });
      open.push(seat);
      return seat;
    },
  };
};
