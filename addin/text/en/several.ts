import type { SeveralText } from '../nl/several.ts';

/** Finishing several of one's own tasks at once. */
export const several: SeveralText = {
  title: 'Finish tasks',
  intro: 'Choose what is done. Only the tasks are finished: an action in a dossier stays open.',
  tasks: 'My open tasks',
  unjudged: 'not judged yet',
  send: (count) => (count === 0 ? 'Finish tasks' : count === 1 ? 'Finish 1 task' : `Finish ${count} tasks`),
  faults: {
    none: 'Choose a task first.',
    tooMany: (most) => `Choose at most ${most} at once.`,
  },
  refused: {
    title: 'One or more tasks cannot be finished by you.',
    now: 'Beside the task it says why. What is still ticked, you can finish now.',
  },
  done: 'finished',
  finished: (count) => (count === 1 ? '1 task is finished.' : `${count} tasks are finished.`),
  empty: {
    title: 'You have no open tasks.',
    what: 'When you have a few again that are done, you finish them here in one go.',
  },
  back: 'To my tasks',
};
