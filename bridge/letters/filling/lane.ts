import { stop } from './job.ts';
import type { Job } from './job.ts';
import { Session } from './session.ts';
import type { Ended, WorkerOptions } from './session.ts';

/** A place for a worker: one is started when there is work, and another where one ended. */
export class Lane {
  readonly #options: WorkerOptions;
  readonly #onFree: () => void;
  #session: Session | null = null;
  #closed = false;

  constructor(options: WorkerOptions, onFree: () => void) {
    this.#options = options;
    this.#onFree = onFree;
  }

  /** How many jobs are here. */
  get load(): number {
    return this.#session?.load ?? 0;
  }

  give(job: Job): void {
    this.#session ??= new Session(this.#options, { free: this.#onFree, end: (ended) => this.#replace(ended) });
    this.#session.give(job);
  }

  /** What it was at is stopped; what waited behind it goes to the next worker. */
  #replace({ why, detail, unfinished: [first, ...others] }: Ended): void {
    this.#session = null;
    if (first !== undefined) stop(first, why, detail);
    for (const job of others) {
      if (this.#closed) stop(job, why, detail);
      else this.give(job);
    }
    this.#onFree();
  }

  async close(detail: string): Promise<void> {
    this.#closed = true;
    await this.#session?.close(detail);
  }
}
