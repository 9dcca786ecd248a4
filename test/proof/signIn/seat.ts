/** Somebody at a pane of 320 pixels, in Office or in a browser, and what their pane sent. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { Office } from '../../signIn/office.ts';
import { runIn } from '../../signIn/officeScript.ts';
import type { Program } from '../../signIn/officeScript.ts';
import type { World } from './world.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly key: string | undefined;
}

export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly office: Office;
  /** To the bridge, in order. */
  readonly calls: Call[];
}

export interface Seating {
  /** Somebody's name. */
  readonly who?: string;
  /** `#/taak/T-000123`. */
  readonly at?: string;
  /** Null: the page in a browser. */
  readonly program?: Program | null;
  /** False: this Office signs nobody in. */
  readonly nested?: boolean;
  /** Before the pane opens. */
  readonly before?: (seat: Seat) => Promise<void> | void;
}

export const outlook: Program = { name: 'Outlook', loginHint: null };
export const handler = 'Jolanda de Bruin';

const listen = ({ page, calls }: Pick<Seat, 'page' | 'calls'>): void => {
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/api/') || pathname === '/api/config') return;
    const headers = request.headers();
    const token = (headers['authorization'] ?? '').replace('Bearer ', '');
    calls.push({ method: request.method(), path: pathname, token, key: headers['idempotency-key'] });
  });
};

const contextIn = ({ browser }: World): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 320, height: 640 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // The stand-in's certificate is of its own making; Entra's is not.
    ignoreHTTPSErrors: true,
  });

export const sit = async (world: World, seating: Seating = {}): Promise<Seat> => {
  const { who = handler, at = '', program = outlook, nested = program !== null, before } = seating;
  const context = await contextIn(world);
  context.setDefaultTimeout(8_000);
  const office = new Office(world.standIn, world.oidOf(who));
  if (nested) await office.surround(context);
  if (program !== null) await runIn(context, program);
  const seat: Seat = { page: await context.newPage(), context, office, calls: [] };
  listen(seat);
  await before?.(seat);
  await seat.page.goto(`${world.url}/${program === null ? '' : 'taskpane.html'}${at}`);
  return seat;
};

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });

/** Since this pane opened: calls that write, by what came of a click. */
export const writesOf = ({ calls }: Seat): readonly Call[] => calls.filter(({ method }) => method === 'POST');

/** The work list, in this person's name. */
export const isSignedIn = async ({ page }: Pick<Seat, 'page'>, name = handler): Promise<void> => {
  await page.getByRole('tab', { name: /^Mijn taken/u }).waitFor();
  await page.getByTitle(`Aangemeld als ${name}`).waitFor();
};

export const says = async ({ page }: Pick<Seat, 'page'>, ...sentences: readonly string[]): Promise<void> => {
  for (const sentence of sentences) await page.getByText(sentence).first().waitFor();
};
