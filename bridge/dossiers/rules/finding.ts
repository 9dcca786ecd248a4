/** What a list of dossiers is narrowed by. Pure. */
import type { DossierRow, ListDossiers } from '../schema.ts';

type Term = NonNullable<ListDossiers['due']>;
type Wish = Pick<ListDossiers, 'search' | 'due'>;

/** `Ünal` and `unal`, `'t Hart` and `t hart` are the same to somebody who searches. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase();

const holdsWords = ({ number, description, reporterName, address }: DossierRow, search: string): boolean => {
  const haystack = plain([number, description, reporterName, address].filter((text) => text !== null).join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
};

const dayMs = 86_400_000;

/** The Sunday of this day's week. */
const endOfWeek = (day: string): string => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return new Date(at + ((7 - new Date(at).getUTCDay()) % 7) * dayMs).toISOString().slice(0, 10);
};

const isDue = (deadline: string | null, term: Term, today: string): boolean => {
  if (deadline === null) return false;
  if (term === 'late') return deadline < today;
  return term === 'today' ? deadline === today : deadline >= today && deadline <= endOfWeek(today);
};

export const narrowed = (rows: readonly DossierRow[], { search = '', due }: Wish, today: string): readonly DossierRow[] =>
  rows.filter((row) => holdsWords(row, search) && (due === undefined || isDue(row.deadline, due, today)));

/** Open ones first, by deadline, those without one last; then by number. */
export const byDeadline = (a: DossierRow, b: DossierRow): number =>
  Number(b.open) - Number(a.open) ||
  (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') ||
  a.number.localeCompare(b.number);
