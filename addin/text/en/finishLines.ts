import type { FinishLinesText } from '../nl/finishLines.ts';

/** Finishing several lines at once. */
export const finishLines: FinishLinesText = {
  title: 'Finish actions',
  lines: 'Which actions are done?',
  every: 'All open actions',
  done: 'finished',
  tasks: (line) => `Tasks of ${line}`,
  task: (description) => `also finish task: ${description}`,
  reason: 'Closing reason',
  reasonHint: 'For all actions that you finish now.',
  noReason: 'no reason',
  nothing: 'First choose which actions are done.',
  tooMany: (most) => `Choose at most ${most} at a time.`,
  saved: (written, writes) => `${written} of ${writes} saved`,
  send: (count) => (count === 1 ? 'Finish 1 action' : `Finish ${count} actions`),
  noneOpen: { title: 'All actions are finished already.', what: 'There is nothing left to do here.' },
};
