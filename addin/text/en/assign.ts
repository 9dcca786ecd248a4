import type { AssignText } from '../nl/assign.ts';

/** Handing the dossier over. */
export const assign: AssignText = {
  title: 'Hand over the dossier',
  now: (name) => `Now handled by ${name}.`,
  nobody: 'Nobody handles this dossier yet.',
  who: 'Who will have it?',
  whoHint: 'If you choose a team, the dossier stays with that team until somebody takes it.',
  same: 'The dossier is with this employee or team already.',
  tasks: (name) => `Open tasks of ${name} go along`,
  noTasks: (name) => `${name} has no open tasks in this dossier.`,
  task: (description) => description,
  send: 'Hand over',
};
