import type { FinishText } from '../nl/finish.ts';

/** Finishing a line with its tasks and a contact moment. */
export const finish: FinishText = {
  title: (line) => `Finish: ${line}`,
  reason: 'Closing reason',
  noReason: 'no reason',
  alsoTask: (task) => `Also finish task: ${task}`,
  taskOf: (name) => `of ${name}`,
  send: 'Finish',
  gone: {
    title: 'This action does not exist (any more).',
    what: 'Perhaps a colleague has removed it.',
  },
  done: {
    title: 'This action is already finished.',
    what: 'There is nothing left to do here.',
  },
  back: 'To the dossier',
};
