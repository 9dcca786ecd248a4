import type { StepsText } from '../nl/steps.ts';

/** Adding steps, lines and tasks in one go. */
const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const both = (lines: number, tasks: number): string =>
  [lines > 0 && counted(lines, 'step', 'steps'), tasks > 0 && counted(tasks, 'task', 'tasks')].filter(Boolean).join(' and ');

export const steps: StepsText = {
  title: 'Add steps',
  template: 'Template',
  pick: 'Choose what must be done. If you choose somebody, they get a task.',
  noSteps: { title: 'This template has no steps.', what: 'Choose another template, or add an action yourself below.' },
  who: (step) => `Who does: ${step}`,
  whoShort: 'Who?',
  noTask: 'No task',
  date: (step) => `Date: ${step}`,
  later: '+1 day',
  laterOf: (step) => `+1 day: ${step}`,
  extras: {
    comment: { add: 'Comment', of: (step) => `Comment on: ${step}`, label: 'Comment on the action' },
    note: { add: 'Note', of: (step) => `Note on the task: ${step}`, label: 'Note on the task' },
    description: { add: 'Name', of: (step) => `Change the name of: ${step}`, label: 'Description' },
  },
  noteNeedsWho: 'Choose who gets the task. Otherwise the note is lost.',
  standing: 'is already in the dossier',
  ownLines: 'Actions of your own',
  addLine: 'Add an action',
  ownTasks: 'Tasks for the whole dossier',
  addTask: 'Add a task',
  action: 'Action',
  chooseAction: 'Choose an action',
  description: 'Description',
  day: 'Date',
  deadline: 'Deadline',
  whoLabel: 'Who does this',
  remove: 'Remove',
  removeOf: (what) => `Remove: ${what}`,
  newLine: 'new action',
  newTask: 'new task',
  judging: (task) => `Also finish the assessment task: “${task}”`,
  send: (lines, tasks) => (lines + tasks === 0 ? 'Add' : `Add ${both(lines, tasks)}`),
  again: (lines, tasks) => `Add ${both(lines, tasks)} anyway`,
  nothing: 'Choose a step, or add an action or a task.',
  mend: 'First fill in the marked fields.',
  twice: {
    title: (count) => (count === 1 ? 'This action is already in the dossier:' : 'These actions are already in the dossier:'),
    now: 'Do you want to add them once more? Then click the button again.',
  },
  saved: (written, writes) => `${written} of ${writes} saved`,
  added: 'The steps are in the dossier.',
  judgingLeft: 'The assessment task has not been finished yet.',
  completeJudging: 'Finish the assessment task',
};
