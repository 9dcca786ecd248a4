import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../../clock.ts';
import { messageOf } from './filler.ts';
import type { Stopped } from './filler.ts';
import type { Job } from './job.ts';
import type { FromWorker } from './messages.ts';

export interface WorkerOptions {
  readonly file: URL;
  /** How long one job may take, from when the worker begins with it. */
  readonly timeoutMs: number;
  /** Of the worker's heap. */
  readonly memoryMb: number;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<void>;
}

/** What a worker was doing when it ended, and why. */
export interface Ended {
  readonly why: Stopped['why'];
  readonly detail: string;
  /** The first is the one it was at. */
  readonly unfinished: readonly Job[];
}

/** How many jobs wait at the worker itself, so that it never waits for the bridge. */
export const depth = 8;

/** Most memory goes to the young generation where nothing is said of it: three times 16 MB, for letters of 100 kB. */
const youngMb = 4;

/** From source, a worker does not have what lets this thread read TypeScript: it is given to it anew. */
const readingSource = (): readonly string[] => {
  const required = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api'));
  const imported = new URL('index.mjs', required);
  return ['--import', `data:text/javascript,import{register}from${JSON.stringify(imported)};register()`];
};

/** `given` is what it finds as its data. */
export const startWorker = ({ file, memoryMb, given }: Pick<WorkerOptions, 'file' | 'memoryMb'> & { readonly given?: unknown }): Worker =>
  new Worker(file, {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: youngMb },
    ...(file.pathname.endsWith('.ts') && { execArgv: [...readingSource()] }),
  });

const whyOf = (error: unknown): Stopped['why'] =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken';

/** After what has come in already is dealt with. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One worker, from its start to its end. It answers in the order it was asked, so the first in line is what it is at. */
export class Session {
  readonly #options: WorkerOptions;
  readonly #worker: Worker;
  readonly #onFree: () => void;
  readonly #onEnd: (ended: Ended) => void;
  #line: Job[] = [];
  /** When it began with the first in line; null while it is starting or idle. */
  #since: number | null = null;
  #ready = false;
  #watched = false;
  #over = false;

  constructor(options: WorkerOptions, on: { readonly free: () => void; readonly end: (ended: Ended) => void }) {
    this.#options = options;
    this.#onFree = on.free;
    this.#onEnd = on.end;
    this.#worker = startWorker(options);
    this.#worker.on('message', (message: FromWorker) => this.#hear(message));
    this.#worker.on('error', (error: unknown) => this.end(whyOf(error), messageOf(error)));
    this.#worker.on('exit', (code) => this.end('broken', `The worker ended with ${code}`));
    this.#worker.unref();
  }

  get load(): number {
    return this.#line.length;
  }

  give(job: Job): void {
    this.#line.push(job);
    this.#worker.ref();
    this.#worker.postMessage(job.request, []);
    if (this.#line.length === 1) this.#begin();
  }

  /** Ends the worker, whatever it is doing. */
  end(why: Stopped['why'], detail: string): void {
    if (this.#over) return;
    this.#over = true;
    const unfinished = this.#line;
    this.#line = [];
    void this.#worker.terminate();
    this.#onEnd({ why, detail, unfinished });
  }

  async close(detail: string): Promise<void> {
    this.end('broken', detail);
    await this.#worker.terminate();
  }

  #hear(message: FromWorker): void {
    if (this.#over) return;
    if (message.kind === 'ready') this.#ready = true;
    else this.#line.shift()?.done(message);
    // Idle, it keeps nobody from ending.
    if (this.#line.length === 0) this.#worker.unref();
    this.#begin();
    if (message.kind !== 'ready') this.#onFree();
  }

  /** Its start does not count: that says nothing of a template. */
  #begin(): void {
    this.#since = this.#ready && this.#line.length > 0 ? this.#options.clock.now() : null;
    if (this.#since !== null && !this.#watched) void this.#watch();
  }

  /** One pause at a time, however many jobs go by. */
  async #watch(): Promise<void> {
    this.#watched = true;
    while (this.#since !== null && !this.#over) {
      const since = this.#since;
      await this.#options.pause(Math.min(this.#left(since), this.#options.timeoutMs));
      await nextTurn();
      if (this.#since === since && this.#left(since) <= 0) this.end('time', `It took longer than ${this.#options.timeoutMs} ms`);
    }
    this.#watched = false;
  }

  #left(since: number): number {
    return since + this.#options.timeoutMs - this.#options.clock.now();
  }
}
