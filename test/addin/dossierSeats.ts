import type { Page } from 'playwright-core';
import type { DossierView } from '../../bridge/dossiers/schema.ts';
import { lookups, templates } from './dossierFixtures.ts';
import { ok } from './fakeBridge.ts';
import type { FakeBridge } from './fakeBridge.ts';
import { closeStage, openStage, sit } from './stage.ts';
import type { Seat, Seating, Stage } from './stage.ts';

const base = '/#/dossier/D-000231';
export const api = '/api/dossiers/D-000231';

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

export const focused = (page: Page) => page.locator(':focus');

/** A place at the screens of D-000231. */
export interface DossierSeats {
  readonly stage: () => Stage;
  readonly bridge: () => FakeBridge;
  readonly seat: () => Seat;
  /** What the dossier is from now on. */
  readonly serve: (view: DossierView) => void;
  /** Opens the pane at the dossier, or at one of its screens: `/regel/10000`. */
  readonly come: (at?: string, seating?: Partial<Seating>) => Promise<Page>;
  /** The same, with the dossier being this. */
  readonly open: (view: DossierView, at?: string, seating?: Partial<Seating>) => Promise<Page>;
  readonly arriveAt: (rest: string) => Promise<void>;
  /** What was sent to a command of the dossier: `lines/20000/finish`. */
  readonly bodiesTo: (command: string) => readonly unknown[];
}

/** Mocha's hooks for a file of tests: one Chromium, and for every test a fresh bridge and a pane of its own. */
export const dossierSeats = (): DossierSeats => {
  let stage: Stage;
  let seat: Seat;
  before(async () => {
    stage = await openStage();
  });
  after(() => closeStage(stage));
  beforeEach(() => {
    stage.bridge.reset();
    stage.bridge.on('GET /api/lookups', ok(lookups));
    stage.bridge.on('GET /api/templates?dossier=D-000231', ok(templates));
  });
  afterEach(() => seat.context.close());

  const serve = (view: DossierView): void => stage.bridge.on(`GET ${api}`, ok(view));
  const come: DossierSeats['come'] = async (at = '', seating = {}) => {
    seat = await sit(stage, { at: `${base}${at}`, ...seating });
    return seat.page;
  };
  return {
    stage: () => stage,
    bridge: () => stage.bridge,
    seat: () => seat,
    serve,
    come,
    open: (view, at, seating) => {
      serve(view);
      return come(at, seating);
    },
    arriveAt: (rest) => seat.page.waitForURL((url) => url.hash === `#/dossier/D-000231${rest}`),
    bodiesTo: (command) => stage.bridge.sentTo(`POST ${api}/${command}`).map(({ body }) => body),
  };
};
