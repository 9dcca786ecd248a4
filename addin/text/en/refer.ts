import type { ReferText } from '../nl/refer.ts';

/** Referring to an external body. */
export const refer: ReferText = {
  title: 'Refer',
  evidence: 'Why refer',
  unsatisfied: 'The reporter is not satisfied with the solution.',
  reasonable: 'Everything reasonable has been done.',
  doneSoFar: (count) => (count === 1 ? '1 action finished' : `${count} actions finished`),
  already: 'The reporter has already been referred. If you refer again, there will be a second letter.',
  body: 'To which organisation?',
  bodyMissing: 'Choose an organisation.',
  noBodies: 'No organisations have been set up. Ask your application manager.',
  complaints: 'For',
  conditions: 'Conditions',
  cost: 'Cost',
  term: 'Time limit',
  talk: 'What did you discuss with the reporter?',
  talkHint: 'This goes with the contact about the referral.',
  letter: 'The letter',
  noTemplate: { title: 'The referral letter is missing.', what: 'Ask your application manager to add it.' },
  send: 'Refer',
  notYet: {
    title: 'You cannot refer yet.',
    what: 'First record that the reporter is not satisfied and that everything reasonable has been done.',
  },
  toCheck: 'Check the solution',
};
