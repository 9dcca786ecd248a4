/** Filling in workers, for the bridge. */
import { availableParallelism } from 'node:os';
import type { Clock } from '../../clock.ts';
import type { Filler } from './filler.ts';
import { workerPool } from './pool.ts';

export interface FillingOptions {
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<void>;
  /** One for each two cores unless told otherwise. */
  readonly workers?: number;
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
}

/** A letter takes less than a millisecond, the largest template that passes the guard some seconds to read. */
const usual = { timeoutMs: 10_000, memoryMb: 192 } as const;

/** TypeScript does not write `.js` in an address, as it does in an import. */
const workerFile = (): URL => new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js', import.meta.url);

export const startFiller = ({ workers = Math.max(1, Math.floor(availableParallelism() / 2)), ...options }: FillingOptions): Filler =>
  workerPool({ ...usual, ...options, workers, file: workerFile() });
