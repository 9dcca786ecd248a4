import type { WorkTab } from './work.ts';

/** Where the pane is. Kept in the address's hash: office.js takes the history functions away (OFFICE.md §2). */
export type Route =
  | { readonly at: 'work'; readonly tab: WorkTab }
  | { readonly at: 'task'; readonly number: string }
  /** `rest` is for the dossier's own screens: `['regel', '10000', 'afronden']`. */
  | { readonly at: 'dossier'; readonly number: string; readonly rest: readonly string[] };

const work = (tab: WorkTab): Route => ({ at: 'work', tab });

/** An address that somebody mangled is not a reason to break. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

/** Reads `#/dossier/D-000231/stappen`; whatever it does not know is the work list. */
export const routeOf = (hash: string): Route => {
  const [first = '', second = '', ...rest] = hash.replace(/^#?\/?/, '').split('/').map(decoded);
  if (first === 'taak' && second !== '') return { at: 'task', number: second };
  if (first === 'dossier' && second !== '') return { at: 'dossier', number: second, rest };
  if (first === 'team') return work('team');
  return work(first === 'dossiers' ? 'dossiers' : 'mine');
};

const addressOf = (...parts: readonly (string | number)[]): string => `#/${parts.map(encodeURIComponent).join('/')}`;

/** The address of each place in the pane. */
export const to = {
  work: (tab: WorkTab = 'mine') => (tab === 'mine' ? addressOf('') : addressOf(tab)),
  task: (number: string) => addressOf('taak', number),
  dossier: (number: string, ...rest: readonly (string | number)[]) => addressOf('dossier', number, ...rest),
  line: (number: string, lineNumber: number) => addressOf('dossier', number, 'regel', lineNumber),
  finishLine: (number: string, lineNumber: number) => addressOf('dossier', number, 'regel', lineNumber, 'afronden'),
};
