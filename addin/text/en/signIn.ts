import type { SignInTexts } from '../nl/signIn.ts';

const kept = 'What you typed has been kept.';

export const signIn: SignInTexts = {
  arriving: 'Signing in',
  nothingYet: 'Nothing has been changed.',
  hindrances: {
    windowOpen: {
      title: 'Sign in in the other window',
      detail: 'A window of Microsoft has been opened.',
      safe: kept,
      now: 'Finish signing in there. Is that window closed, or do you not see it? Then begin again here.',
    },
    popupBlocked: {
      title: 'The sign-in window could not open',
      detail: 'Your browser blocks windows of Klachtwijzer.',
      safe: kept,
      now: 'Allow pop-ups for this address (usually at the right of the address bar) and try again.',
    },
    popupClosed: {
      title: 'Signing in was broken off',
      detail: 'The sign-in window was closed, or Cancel was pressed.',
      safe: kept,
      now: 'Try again and finish signing in.',
    },
    noConsent: {
      title: 'Klachtwijzer has not been approved for your organisation yet',
      detail: 'In Entra the consent to sign you in is missing.',
      safe: kept,
      now: 'Ask your application administrator to grant admin consent for Klachtwijzer, and then try again.',
    },
    noAccess: {
      title: 'This account has no access',
      detail: 'Your organisation does not let this account, or this device, use Klachtwijzer.',
      safe: kept,
      now: 'Sign in with your work account. If that does not work, ask your application administrator for access.',
    },
    network: {
      title: 'The sign-in service cannot be reached now',
      detail: 'The connection to Microsoft failed.',
      safe: kept,
      now: 'Check your network and try again.',
    },
    timeout: {
      title: 'Signing in took too long',
      detail: 'No answer came.',
      safe: kept,
      now: 'Try again. If it happens more often, close Klachtwijzer and open it again.',
    },
    moreProof: {
      title: 'Your organisation asks for an extra check',
      detail: 'For these data you have to show once more that it is you.',
      safe: kept,
      now: 'Sign in again; then Klachtwijzer goes on by itself.',
    },
    otherAccount: {
      title: 'Office works with another account now',
      detail: 'That is why the work of the previous account was closed.',
      safe: 'What you typed there has been kept, for that account only.',
      now: 'Sign in to go on with the account of now.',
    },
    sessionStays: {
      title: 'You are signed out here, but your browser still knows you',
      detail: 'The window in which you sign out of Microsoft could not open or was not finished.',
      safe: kept,
      now: 'Do you work on a shared computer? Then close all windows of the browser.',
    },
    unknown: {
      title: 'Signing in failed',
      detail: 'Microsoft gave an answer that Klachtwijzer does not know.',
      safe: kept,
      now: 'Try again. If it keeps failing, report it to your application administrator.',
    },
  },
};
