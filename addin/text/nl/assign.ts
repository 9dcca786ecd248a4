/** Handing the dossier over. */
export const assign = {
  title: 'Dossier overdragen',
  now: (name: string) => `Nu behandeld door ${name}.`,
  nobody: 'Dit dossier heeft nog geen behandelaar.',
  who: 'Aan wie draagt u het over?',
  whoHint: 'Kiest u een team, dan staat het bij dat team tot iemand het neemt.',
  same: 'Het dossier is al van deze medewerker of dit team.',
  tasks: (name: string) => `Open taken van ${name} gaan mee`,
  noTasks: (name: string) => `${name} heeft in dit dossier geen open taken.`,
  task: (description: string) => description,
  send: 'Overdragen',
};

export type AssignText = typeof assign;
