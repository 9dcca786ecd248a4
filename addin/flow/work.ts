import { endOfWeek } from './days.ts';

export type WorkTab = 'mine' | 'team' | 'dossiers';

/** When work is due, as a person sorts it. */
export type Due = 'late' | 'today' | 'thisWeek' | 'later';

export const dueOf = (deadline: string | null, today: string): Due => {
  if (deadline === null) return 'later';
  if (deadline < today) return 'late';
  if (deadline === today) return 'today';
  return deadline <= endOfWeek(today) ? 'thisWeek' : 'later';
};

interface Dated {
  readonly deadline: string | null;
}

export interface Group<T> {
  readonly due: Due;
  readonly rows: readonly T[];
}

const order: readonly Due[] = ['late', 'today', 'thisWeek', 'later'];

const noDate = '9999-12-31';

export const byDeadline = (a: Dated, b: Dated): number => (a.deadline ?? noDate).localeCompare(b.deadline ?? noDate);

/** Sorted by deadline, what has none last; groups without rows are left out. */
export const grouped = <T extends Dated>(rows: readonly T[], today: string): readonly Group<T>[] => {
  const sorted = [...rows];
  sorted.sort(byDeadline);
  return order
    .map((due) => ({ due, rows: sorted.filter((row) => dueOf(row.deadline, today) === due) }))
    .filter((group) => group.rows.length > 0);
};
