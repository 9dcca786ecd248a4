/** One piece of bad input, or bad luck, with what must come of it. */
export const kinds = [
  'unknown field',
  'wrong type',
  'missing field',
  'text too long',
  'malformed request',
  'token',
  'permission',
  'stale version',
  'not yours',
  'sent twice',
  'two tabs',
  'ERP away',
  'stopped in the middle',
  'random bodies',
  'slow client',
  'log',
] as const;
export type Kind = (typeof kinds)[number];

export interface Case {
  readonly kind: Kind;
  readonly name: string;
  /** Throws what was not as it must be. */
  readonly run: () => Promise<void>;
}

/** The cases of one kind. */
export const casesOf = (kind: Kind, runs: Readonly<Record<string, () => Promise<void>>>): readonly Case[] =>
  Object.entries(runs).map(([name, run]) => ({ kind, name, run }));
