import type { CloseText } from '../nl/close.ts';

/** Closing the dossier. */
export const close: CloseText = {
  title: 'Close the dossier',
  blockers: 'Still open',
  nothingOpen: 'All actions and tasks are finished.',
  kinds: { line: 'action', task: 'task' },
  finish: 'Finish',
  finishOf: (what) => `Finish: ${what}`,
  form: (what) => `Open ${what}`,
  all: 'Finish everything above as well',
  lineReason: 'Closing reason for the actions',
  noReason: 'no reason',
  blocked: 'First finish what is still open, or choose “Finish everything above as well”.',
  reason: 'Closing reason for the dossier',
  chooseReason: 'Choose a reason',
  notSatisfied: 'The reporter is not satisfied and has not been referred yet.',
  notChecked: 'The solution has not been checked yet.',
  send: 'Close the dossier',
};
