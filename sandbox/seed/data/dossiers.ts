/** How far a dossier of the seed has come. */
export interface Progress {
  /** Steps of the template KLACHT that became lines. */
  readonly lines: number;
  readonly done: number;
  readonly verdict?: 'satisfied' | 'reasonable' | 'referred';
  readonly end?: { readonly status: 'VOLTOOID' | 'GEANNUL'; readonly reason: string };
  /** Opened so many days ago. */
  readonly age: number;
}

export const progress: readonly Progress[] = [
  { lines: 0, done: 0, age: 1 },
  { lines: 0, done: 0, age: 2 },
  { lines: 0, done: 0, age: 5 },
  { lines: 3, done: 0, age: 3 },
  { lines: 4, done: 0, age: 4 },
  { lines: 6, done: 0, age: 6 },
  { lines: 2, done: 0, age: 7 },
  { lines: 5, done: 0, age: 9 },
  { lines: 4, done: 2, age: 12 },
  { lines: 6, done: 3, age: 15 },
  { lines: 5, done: 1, age: 10 },
  { lines: 3, done: 2, age: 16 },
  { lines: 6, done: 4, age: 20 },
  { lines: 3, done: 3, age: 22 },
  { lines: 4, done: 4, age: 25 },
  { lines: 2, done: 2, age: 18 },
  { lines: 5, done: 5, age: 27 },
  { lines: 4, done: 4, verdict: 'satisfied', age: 30 },
  { lines: 3, done: 3, verdict: 'satisfied', age: 28 },
  { lines: 6, done: 6, verdict: 'reasonable', age: 40 },
  { lines: 4, done: 4, verdict: 'reasonable', age: 36 },
  { lines: 5, done: 5, verdict: 'referred', age: 45 },
  { lines: 4, done: 4, verdict: 'satisfied', end: { status: 'VOLTOOID', reason: 'OPGELOST' }, age: 80 },
  { lines: 6, done: 6, verdict: 'referred', end: { status: 'VOLTOOID', reason: 'VERWEZEN' }, age: 95 },
  { lines: 1, done: 0, end: { status: 'GEANNUL', reason: 'INGETROK' }, age: 60 },
];
