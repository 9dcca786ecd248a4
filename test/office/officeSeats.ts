import type { Browser } from 'playwright-core';
import { FakeBridge } from '../addin/fakeBridge.ts';
import { openInOffice, openOfficeBrowser } from './hostPage.ts';
import type { InOffice, Opening } from './hostPage.ts';
import type { OfficeHost } from './officeHost.ts';

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
