/** In a browser, and in an Office that signs nobody in: a window of the stand-in, reached by the real msal-browser. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Scenario } from '../scenario.ts';
import { seated } from '../scenario.ts';
import { button, handler, isSignedIn, outlook, says } from '../seat.ts';
import type { Seat } from '../seat.ts';

const inBrowser = { program: null } as const;

const openWindow = async ({ page }: Seat): Promise<Page> => {
  const [window] = await Promise.all([page.waitForEvent('popup'), button(page, /^(?:Aanmelden|Opnieuw aanmelden)$/u).click()]);
  return window;
};

const signInByWindow = async (seat: Seat): Promise<void> => {
  const window = await openWindow(seat);
  await window.getByRole('button', { name: handler }).click();
  await isSignedIn(seat);
};

const noWindows = async ({ context }: Seat): Promise<void> => {
  await context.addInitScript('window.open = () => null');
};

export const browser: readonly Scenario[] = [
  seated('browser: nobody is sent anywhere; a click opens the window, and a reload asks nothing', inBrowser, async (seat) => {
    await says(seat, 'Meld u aan met uw werkaccount.');
    await signInByWindow(seat);
    await seat.page.reload();
    await isSignedIn(seat);
    expect(await seat.page.evaluate('JSON.stringify(localStorage)')).to.not.match(/eyJ/u);
  }),
  seated('browser: the window was closed, and a second try works', inBrowser, async (seat) => {
    await (await openWindow(seat)).close();
    await says(seat, 'Meld u aan in het andere venster', 'Is dat venster dicht of ziet u het niet? Begin dan hier opnieuw.');
    await signInByWindow(seat);
  }),
  seated('browser: pop-ups are blocked; in words', { ...inBrowser, before: noWindows }, async (seat) => {
    await button(seat.page, 'Aanmelden').click();
    await says(seat, 'Het aanmeldvenster kon niet openen', 'Sta pop-ups toe voor dit adres');
  }),
  seated('browser: whoever signs out is asked who they are next time', inBrowser, async (seat) => {
    await signInByWindow(seat);
    await seat.page.locator('summary').first().click();
    const [window] = await Promise.all([seat.page.waitForEvent('popup'), button(seat.page, 'Afmelden').click()]);
    if (!window.isClosed()) await window.waitForEvent('close');
    await seat.page.getByRole('heading', { name: 'Meld u aan' }).waitFor();
    await signInByWindow(seat);
  }),
  seated('Office without sign-in of its own: a window as in a browser', { program: outlook, nested: false }, async (seat) => {
    await says(seat, 'Meld u aan met uw werkaccount.');
    await signInByWindow(seat);
  }),
];
