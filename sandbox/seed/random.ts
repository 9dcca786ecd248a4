import { createHash } from 'node:crypto';

/** Pseudo-random choices that are the same on every run. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  int(below: number): number;
  pick<T>(choices: readonly T[]): T;
  chance(percent: number): boolean;
}

/** Mulberry32: small, even enough for names and dates, and the same on every machine. */
export const randomFrom = (seed: number): Random => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    pick: (choices) => {
      const choice = choices[int(choices.length)];
      if (choice === undefined) throw new Error('There is nothing to choose from.');
      return choice;
    },
    chance: (percent) => next() * 100 < percent,
  };
};

/** A GUID that always belongs to this name. */
export const guidFor = (name: string): string => {
  const hash = createHash('sha256').update(`klachtwijzer sandbox/${name}`).digest('hex');
  const [versioned, variant] = [`5${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`];
  return [hash.slice(0, 8), hash.slice(8, 12), versioned, variant, hash.slice(20, 32)].join('-');
};
