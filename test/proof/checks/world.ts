/** What the checks know of the script's course. */
import type { ErpReader, ErpRow } from '../erp.ts';
import type { Shown } from '../shown.ts';

export interface Course {
  readonly erp: ErpReader;
  readonly shown: Shown;
  /** Today in the Netherlands. */
  readonly today: string;
  readonly me: string;
  readonly declined: string;
  readonly accepted: string;
  /** The newest interaction before the script began. */
  readonly lastEntry: number;
  readonly dossier: string;
}

export const only = (rows: readonly ErpRow[]): ErpRow => {
  const [row, second] = rows;
  if (row === undefined || second !== undefined) throw new Error(`One record expected, ${rows.length} found`);
  return row;
};

/** Every field has the given value. */
export const has = (row: ErpRow | undefined, values: ErpRow): boolean =>
  row !== undefined && Object.entries(values).every(([field, value]) => row[field] === value);

/** Team tasks have copies for the members; the organizer task is the one that counts. */
export const organizers = (rows: readonly ErpRow[]): readonly ErpRow[] =>
  rows.filter((row) => row['organizerTaskNumber'] === undefined || row['organizerTaskNumber'] === '' || row['organizerTaskNumber'] === row['number']);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
