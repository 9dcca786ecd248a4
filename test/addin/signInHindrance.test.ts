import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BrowserAuthErrorCodes, ClientAuthErrorCodes, InteractionRequiredAuthErrorCodes } from '@azure/msal-browser';
import { expect } from 'chai';
import { hindranceOf } from '../../addin/signIn/msal/hindrance.ts';
import type { Hindrance } from '../../addin/signIn/tokens.ts';
import { signInTexts } from '../../addin/text/signIn.ts';

const told = (errorCode: string, errorMessage = ''): object => ({ errorCode, errorMessage });

describe('what stands in the way of signing in', () => {
  const cases: readonly (readonly [what: string, error: unknown, hindrance: Hindrance])[] = [
    ['a blocked window', told(BrowserAuthErrorCodes.popupWindowError), 'popupBlocked'],
    ['an empty window', told(BrowserAuthErrorCodes.emptyWindowError), 'popupBlocked'],
    ['a window that was closed', told(BrowserAuthErrorCodes.userCancelled), 'popupClosed'],
    ['a window of Office that was closed', told(ClientAuthErrorCodes.userCanceled), 'popupClosed'],
    ['Cancel on the sign-in page', told('access_denied', 'AADSTS70044: …'), 'popupClosed'],
    ['consent that somebody declined', told('access_denied', 'AADSTS65004: User declined to consent.'), 'noConsent'],
    ['consent that only an administrator gives', told('invalid_grant', 'AADSTS90094: …'), 'noConsent'],
    ['consent that is missing', told(InteractionRequiredAuthErrorCodes.consentRequired), 'noConsent'],
    ['an account that is not assigned', told('invalid_grant', 'AADSTS50105: …'), 'noAccess'],
    ['an account of elsewhere', told('invalid_request', 'AADSTS50020: …'), 'noAccess'],
    ['conditional access that blocks', told('invalid_grant', 'AADSTS53003: …'), 'noAccess'],
    ['no network', told(ClientAuthErrorCodes.noNetworkConnectivity), 'network'],
    ['a request that failed', told(BrowserAuthErrorCodes.postRequestFailed), 'network'],
    ['an authority that cannot be found', told(ClientAuthErrorCodes.endpointResolutionError), 'network'],
    ['the library itself not fetched', new TypeError('Failed to fetch dynamically imported module'), 'network'],
    ['no answer in time', told(BrowserAuthErrorCodes.timedOut), 'timeout'],
    ['a second window', told(BrowserAuthErrorCodes.interactionInProgress), 'windowOpen'],
    ['what nobody foresaw', told('something_new'), 'unknown'],
    ['what is no error at all', 'oops', 'unknown'],
  ];

  for (const [what, error, hindrance] of cases) {
    it(`${what}: ${hindrance}`, () => {
      expect(hindranceOf(error)).to.equal(hindrance);
    });
  }

  it('is told in three sentences, in both languages', () => {
    for (const { hindrances } of Object.values(signInTexts)) {
      for (const [name, { title, detail, safe, now }] of Object.entries(hindrances)) {
        expect([title, detail, safe, now], name).to.not.include('');
      }
    }
  });
});

describe('the page that a sign-in window comes back to', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../addin/signin.html'), 'utf8');

  it('runs nothing but the hand-over of the answer: no office.js, no pane', () => {
    expect([...page.matchAll(/<script[^>]* src="(?<file>[^"]+)"/gu)].map(({ groups }) => groups?.['file'])).to.deep.equal(['./signIn/msal/backFromWindow.ts']);
  });
});
