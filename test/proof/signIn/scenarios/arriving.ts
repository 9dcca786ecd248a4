/** Opening the pane in Office. */
import { expect } from 'chai';
import { asksPerson, closed, gives } from '../../../signIn/office.ts';
import type { Conduct } from '../../../signIn/office.ts';
import type { Scenario } from '../scenario.ts';
import { seated } from '../scenario.ts';
import { button, isSignedIn, says } from '../seat.ts';
import type { Seat } from '../seat.ts';

const payloadOf = (token: string): Readonly<Record<string, unknown>> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Readonly<Record<string, unknown>>;

/** Only access tokens travel, and none of them stays behind on the machine. */
const isTidy = async ({ page, calls }: Seat): Promise<void> => {
  expect(calls.map(({ token }) => payloadOf(token)['scp'])).to.satisfy((scopes: readonly unknown[]) => scopes.every((scp) => scp === 'access_as_user'));
  expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).to.not.match(/eyJ/u);
};

const refusing = (status: 'NO_NETWORK' | 'PERSISTENT_ERROR', code: string, description = ''): Conduct => ({ kind: 'no', status, code, description });

const noConsent = refusing('PERSISTENT_ERROR', 'invalid_grant', 'AADSTS65001: The user or administrator has not consented.');
const notAssigned = refusing('PERSISTENT_ERROR', 'invalid_grant', 'AADSTS50105: The signed in user is not assigned to a role for the application.');

export const arriving: readonly Scenario[] = [
  seated('silent: Office knows who it is, and no window opens', {}, async (seat) => {
    await isSignedIn(seat);
    expect(seat.office.askedFor('GetTokenPopup')).to.have.length(0);
    await isTidy(seat);
  }),
  seated('interaction required: a window of Office, then the work list', { before: ({ office }) => office.does(asksPerson) }, async (seat) => {
    await isSignedIn(seat);
    expect(seat.office.askedFor('GetTokenPopup')).to.have.length(1);
    await isTidy(seat);
  }),
  seated('consent: Entra lets nobody in before the administrator agreed, and the pane says so', { before: ({ office }) => office.does(asksPerson, noConsent) }, async (seat) => {
    await says(seat, 'Klachtwijzer is nog niet goedgekeurd voor uw organisatie', 'Vraag uw applicatiebeheerder');
    expect(seat.calls).to.have.length(0);
    seat.office.does(gives);
    await button(seat.page, 'Aanmelden').click();
    await isSignedIn(seat);
  }),
  seated('account without access: in words, and another try works', { before: ({ office }) => office.does(asksPerson, notAssigned) }, async (seat) => {
    await says(seat, 'Met dit account heeft u geen toegang', 'Meld u aan met uw werkaccount.');
    seat.office.does(gives);
    await button(seat.page, 'Aanmelden').click();
    await isSignedIn(seat);
  }),
  seated('msal blocked: the window was closed; in words, and another try works', { before: ({ office }) => office.does(asksPerson, closed) }, async (seat) => {
    await says(seat, 'Het aanmelden is afgebroken', 'Probeer het opnieuw en rond het aanmelden af.');
    seat.office.does(gives);
    await button(seat.page, 'Aanmelden').click();
    await isSignedIn(seat);
  }),
  seated('network away: in words, and another try works', { before: ({ office }) => office.does(refusing('NO_NETWORK', '')) }, async (seat) => {
    await says(seat, 'De aanmelddienst is nu niet bereikbaar');
    seat.office.does(gives);
    await button(seat.page, 'Aanmelden').click();
    await isSignedIn(seat);
  }),
  seated('Word with a login hint: nothing to see', { program: { name: 'Word', loginHint: 'j.debruin@delinde.example' } }, async (seat) => {
    await isSignedIn(seat);
    expect(seat.office.askedFor('GetTokenPopup')).to.have.length(0);
  }),
  seated('Word without a login hint: a window of Office at once', { program: { name: 'Word', loginHint: null } }, async (seat) => {
    await isSignedIn(seat);
    expect(seat.office.askedFor('GetToken')).to.have.length(0);
    expect(seat.office.askedFor('GetTokenPopup')).to.have.length(1);
  }),
];
