import type { WorkTab } from './work.ts';

/** Where the pane is. Kept in the address's hash: office.js takes the history functions away. */
export type Route =
  /** Without a tab: the list that was looked at last. */
  | { readonly at: 'work'; readonly tab: WorkTab | null }
  | { readonly at: 'task'; readonly number: string }
  | { readonly at: 'taskLetter'; readonly number: string }
  /** A letter about a task that there is, made anew. */
  | { readonly at: 'taskLetterAgain'; readonly number: string; readonly documentId: string }
  /** Several of one's own tasks at once. */
  | { readonly at: 'several' }
  /** The letter templates, for whoever keeps them. */
  | { readonly at: 'templates' }
  | { readonly at: 'template'; readonly code: string }
  | { readonly at: 'newTemplate' }
  /** `rest` is for the dossier's own screens: `['regel', '10000', 'afronden']`. */
  | { readonly at: 'dossier'; readonly number: string; readonly rest: readonly string[] };

const tabs: Readonly<Record<string, WorkTab>> = { mijn: 'mine', team: 'team', dossiers: 'dossiers' };
const words: Readonly<Record<WorkTab, string>> = { mine: 'mijn', team: 'team', dossiers: 'dossiers' };

/** An address that somebody mangled is not a reason to break. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

const ofTask = (number: string, [what, again, documentId = '']: readonly string[]): Route => {
  if (what !== 'brief') return { at: 'task', number };
  return again === 'opnieuw' && documentId !== '' ? { at: 'taskLetterAgain', number, documentId } : { at: 'taskLetter', number };
};

/** Reads `#/dossier/D-000231/stappen`; whatever it does not know is the work list as it was. */
export const routeOf = (hash: string): Route => {
  const [first = '', second = '', ...rest] = hash.replace(/^#?\/?/, '').split('/').map(decoded);
  if (first === 'taak' && second !== '') return ofTask(second, rest);
  if (first === 'taken' && second === 'afronden') return { at: 'several' };
  if (first === 'sjablonen') return second === '' ? { at: 'templates' } : { at: 'template', code: second };
  if (first === 'nieuw-sjabloon') return { at: 'newTemplate' };
  if (first === 'dossier' && second !== '') return { at: 'dossier', number: second, rest };
  return { at: 'work', tab: (Object.hasOwn(tabs, first) ? tabs[first] : undefined) ?? null };
};

const addressOf = (...parts: readonly (string | number)[]): string => `#/${parts.map(encodeURIComponent).join('/')}`;

/** The address of each place in the pane. */
export const to = {
  work: (tab?: WorkTab) => addressOf(tab === undefined ? '' : words[tab]),
  task: (number: string) => addressOf('taak', number),
  taskLetter: (number: string) => addressOf('taak', number, 'brief'),
  taskLetterAgain: (number: string, documentId: string) => addressOf('taak', number, 'brief', 'opnieuw', documentId),
  several: () => addressOf('taken', 'afronden'),
  templates: () => addressOf('sjablonen'),
  template: (code: string) => addressOf('sjablonen', code),
  newTemplate: () => addressOf('nieuw-sjabloon'),
  dossier: (number: string, ...rest: readonly (string | number)[]) => addressOf('dossier', number, ...rest),
  line: (number: string, lineNumber: number) => addressOf('dossier', number, 'regel', lineNumber),
  finishLine: (number: string, lineNumber: number) => addressOf('dossier', number, 'regel', lineNumber, 'afronden'),
};
