import type { CheckText } from '../nl/check.ts';

/** Checking the solution. */
export const check: CheckText = {
  title: 'Check the solution',
  evidence: 'What was done',
  noLines: 'There are no actions.',
  lastContact: 'Last contact',
  noContact: 'No contact has been recorded yet.',
  before: {
    satisfied: 'Recorded earlier: the reporter is satisfied.',
    unsatisfied: 'Recorded earlier: the reporter is not satisfied.',
  },
  stillOpen: (count) => (count === 1 ? '1 item is still open.' : `${count} items are still open.`),
  satisfied: 'Is the reporter satisfied?',
  reasonable: 'Has everything reasonable been done?',
  reasonableHint: 'Yes: you refer the reporter to another organisation. No: you add new steps.',
  yes: 'Yes',
  no: 'No',
  remark: 'Comment on the check',
  remarkHint: 'You may leave this empty. It goes with the contact.',
};
