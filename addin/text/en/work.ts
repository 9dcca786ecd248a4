import type { WorkText } from '../nl/work.ts';

/** The work list. */
export const work: WorkText = {
  lists: 'Work',
  tabs: { mine: 'My tasks', team: 'Team', dossiers: 'Dossiers' },
  beside: { title: 'Nothing is open here yet.', what: 'Choose a task or dossier from the list. It opens here, beside the list.' },
  search: 'Search name, address, number',
  account: 'Account',
  templates: 'Letter templates',
  due: { late: 'Overdue', today: 'Today', thisWeek: 'This week', later: 'Later' },
  take: 'I’ll take it',
  takeOf: (description) => `I’ll take it: ${description}`,
  onLine: (dossier) => `${dossier}, action`,
  started: 'in progress',
  progress: (done, lines) => (lines === 0 ? 'no actions yet' : `${done} of ${lines} actions done`),
  empty: {
    mine: {
      title: 'You have no open tasks.',
      what: 'This is where you find what is assigned to you. Under Team you find complaints that nobody has taken yet.',
    },
    team: {
      title: 'Nothing is waiting for your team.',
      what: 'This is where you find new complaints for your team. With “I’ll take it” you make one of them your own task.',
    },
    dossiers: {
      title: 'You are handling no open dossiers.',
      what: 'When you take up a complaint, its dossier stays here until you close it.',
    },
  },
  nothing: (search) => `Nothing found for “${search}”.`,
  elsewhere: 'Check the spelling, or look on another tab: it shows how many there are.',
  updated: (age) => `updated ${age} ago`,
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  refresh: 'Refresh',
  several: 'Finish several at once',
};
