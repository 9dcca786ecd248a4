import type { CommonText } from '../nl/common.ts';

/** What more than one screen says. */
export const common: CommonText = {
  pane: 'Klachtwijzer',
  otherLanguage: 'Nederlands',
  back: 'Back',
  again: 'Try again',
  reload: 'Load again',
  cancel: 'Cancel',
  loading: 'Loading',
  failed: 'This did not work',
  saving: (left) => `being saved (${left})`,
  saved: 'Saved.',
  required: 'This field is needed.',
  tooLong: (over) => `Make this ${over} ${over === 1 ? 'character' : 'characters'} shorter.`,
  left: (left) => (left >= 0 ? `${left} left` : `${-left} too many`),
  leftToHear: (left) => (left >= 0 ? `${left} characters left` : 'too long'),
  dates: {
    plusOne: '+1 day',
    plusOneOf: (label) => `+1 day: ${label}`,
    none: 'no date',
  },
  term: {
    late: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
    today: 'today',
    tomorrow: 'tomorrow',
    on: (day) => `due ${day}`,
  },
  people: {
    choose: 'Choose somebody',
    meOf: (name) => `Me (${name})`,
    employees: 'Employees',
    teams: 'Teams',
  },
  signIn: {
    start: 'Sign in',
    title: 'Please sign in',
    why: 'Klachtwijzer works in your name. Sign in with your work account.',
    ended: 'You are no longer signed in',
    kept: 'What you typed has been kept. After you sign in, you go on here.',
    again: 'Sign in again',
    otherUser: 'Another user',
    out: 'Sign out',
    account: (name) => `Signed in as ${name}`,
  },
  office: {
    title: 'Office does not answer',
    why: 'Close this window and open Klachtwijzer again. If that does not help, go on without Office.',
    goOn: 'Go on without Office',
  },
  crash: {
    title: 'Something went wrong in Klachtwijzer',
    detail: 'This screen could not be shown.',
    safe: 'What you typed has been kept.',
    now: 'Load the screen again. If it keeps going wrong, tell your application manager.',
  },
};
