import type { Page } from 'playwright-core';
import type { FakeBridge } from './fakeBridge.ts';
import { closeStage, openStage, sit } from './stage.ts';
import type { Seat, Seating, Stage } from './stage.ts';

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** What has the focus. */
export const focused = (page: Page) => page.locator(':focus');

/** What folds under this title. */
export const fold = (page: Page, title: string) => page.locator('summary').filter({ hasText: title });

export interface Seats {
  readonly bridge: () => FakeBridge;
  readonly seat: () => Seat;
  /** Opens the pane at an address such as `/#/taak/T-000123`. */
  readonly open: (at: string, seating?: Partial<Seating>) => Promise<Page>;
  readonly arriveAt: (hash: string) => Promise<void>;
  /** What was sent to `POST /api/tasks/T-000123/claim`. */
  readonly bodiesTo: (path: string) => readonly unknown[];
}

/** Mocha's hooks for a file of tests: one Chromium, and for every test a fresh bridge and a pane of its own. */
export const seats = (): Seats => {
  let stage: Stage;
  let seat: Seat;
  before(async () => {
    stage = await openStage();
  });
  after(() => closeStage(stage));
  beforeEach(() => stage.bridge.reset());
  afterEach(() => seat.context.close());
  return {
    bridge: () => stage.bridge,
    seat: () => seat,
    open: async (at, seating = {}) => {
      seat = await sit(stage, { at, ...seating });
      return seat.page;
    },
    arriveAt: (hash) => seat.page.waitForURL((url) => url.hash === hash),
    bodiesTo: (path) => stage.bridge.sentTo(`POST ${path}`).map(({ body }) => body),
  };
};
