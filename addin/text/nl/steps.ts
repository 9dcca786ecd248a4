/** Adding steps, lines and tasks in one go. */
const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const both = (lines: number, tasks: number): string =>
  [lines > 0 && counted(lines, 'stap', 'stappen'), tasks > 0 && counted(tasks, 'taak', 'taken')].filter(Boolean).join(' en ');

export const steps = {
  title: 'Stappen toevoegen',
  template: 'Sjabloon',
  pick: 'Kies wat er moet gebeuren. Kiest u iemand, dan krijgt die een taak.',
  noSteps: { title: 'Dit sjabloon heeft geen stappen.', what: 'Kies een ander sjabloon, of voeg hieronder zelf een regel toe.' },
  who: (step: string) => `Wie doet: ${step}`,
  whoShort: 'Wie?',
  noTask: 'Geen taak',
  date: (step: string) => `Datum: ${step}`,
  later: '+1 dag',
  laterOf: (step: string) => `+1 dag: ${step}`,
  extras: {
    comment: { add: 'Opmerking', of: (step: string) => `Opmerking bij: ${step}`, label: 'Opmerking bij de actie' },
    note: { add: 'Notitie', of: (step: string) => `Notitie bij de taak: ${step}`, label: 'Notitie bij de taak' },
    description: { add: 'Naam', of: (step: string) => `Naam wijzigen van: ${step}`, label: 'Omschrijving' },
  },
  noteNeedsWho: 'Kies wie de taak krijgt. Anders gaat de notitie verloren.',
  standing: 'staat al in het dossier',
  ownLines: 'Eigen regels',
  addLine: 'Regel erbij',
  ownTasks: 'Taken voor het hele dossier',
  addTask: 'Taak erbij',
  action: 'Actie',
  chooseAction: 'Kies een actie',
  description: 'Omschrijving',
  day: 'Datum',
  deadline: 'Uiterste datum',
  whoLabel: 'Wie doet dit',
  remove: 'Weghalen',
  removeOf: (what: string) => `Weghalen: ${what}`,
  newLine: 'nieuwe regel',
  newTask: 'nieuwe taak',
  judging: (task: string) => `Beoordelingstaak meteen afronden: “${task}”`,
  send: (lines: number, tasks: number) => (lines + tasks === 0 ? 'Toevoegen' : `${both(lines, tasks)} toevoegen`),
  again: (lines: number, tasks: number) => `Toch ${both(lines, tasks)} toevoegen`,
  nothing: 'Kies een stap, of voeg een regel of taak toe.',
  mend: 'Vul eerst de gemarkeerde velden in.',
  twice: {
    title: (count: number): string => (count === 1 ? 'Deze actie staat al in het dossier:' : 'Deze acties staan al in het dossier:'),
    now: 'Wilt u ze nog een keer toevoegen? Klik dan nogmaals op de knop.',
  },
  saved: (written: number, writes: number) => `${written} van ${writes} opgeslagen`,
  added: 'De stappen staan in het dossier.',
  judgingLeft: 'De beoordelingstaak is nog niet afgerond.',
  completeJudging: 'Beoordelingstaak afronden',
};

export type StepsText = typeof steps;
