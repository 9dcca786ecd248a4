import { refuseProblems, stopped, inPieces } from './filler.ts';
import type { Filler, ReadTemplate, Stopped } from './filler.ts';
import { stop } from './job.ts';
import type { Job } from './job.ts';
import { Lane } from './lane.ts';
import type { Reply, Request, Source } from './messages.ts';
import { depth } from './session.ts';
import type { WorkerOptions } from './session.ts';
import { templateId } from './templateId.ts';
import type { Data, FillOptions } from '../engine/types.ts';

export interface PoolOptions extends WorkerOptions {
  readonly workers: number;
}

/** Work goes to the worker that has the least, in the order in which it came. */
class Pool implements Filler {
  readonly #lanes: readonly Lane[];
  #waiting: Job[] = [];
  #closed = false;

  constructor(options: PoolOptions) {
    this.#lanes = Array.from({ length: options.workers }, () => new Lane(options, () => this.#handOut()));
  }

  readonly read: Filler['read'] = async (bytes, options = {}) => {
    const source = { id: templateId(bytes, options), bytes, options };
    const reply = await this.#ask({ kind: 'read', source: forSending(source) });
    return reply.kind === 'read' ? { ...source, uses: reply.uses, problems: reply.problems, fixed: reply.fixed } : stoppedBy(reply);
  };

  readonly fill: Filler['fill'] = async (template, data, options = {}) => {
    refuseProblems(template);
    const reply = await this.#fill(template, data, options);
    return reply.kind === 'letter' ? inPieces(reply.filled, template.fixed) : stoppedBy(reply);
  };

  readonly close = async (): Promise<void> => {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) stop(job, 'broken', closed);
    await Promise.all(this.#lanes.map((lane) => lane.close(closed)));
  };

  async #fill({ id, bytes, options: how }: ReadTemplate, data: Data, options: FillOptions): Promise<Reply | Stopped> {
    const reply = await this.#ask({ kind: 'fill', id, data, options });
    if (reply.kind !== 'unknown') return reply;
    return this.#ask({ kind: 'fill', id, data, options, source: forSending({ id, bytes, options: how }) });
  }

  #ask(request: Request): Promise<Reply | Stopped> {
    return new Promise((resolve) => {
      if (this.#closed) return resolve(stopped('broken', closed));
      this.#waiting.push({ request, done: resolve });
      return this.#handOut();
    });
  }

  #handOut(): void {
    for (let lane = leastBusy(this.#lanes); lane !== null; lane = leastBusy(this.#lanes)) {
      const job = this.#waiting.shift();
      if (job === undefined) return;
      lane.give(job);
    }
  }
}

/** Null where none has room. */
const leastBusy = (lanes: readonly Lane[]): Lane | null => {
  const least = lanes.reduce<Lane | null>((best, lane) => (best === null || lane.load < best.load ? lane : best), null);
  return least !== null && least.load < depth ? least : null;
};

const closed = 'The bridge is ending';

/** A part of a larger buffer would travel with all of it. */
const forSending = ({ bytes, ...source }: Source): Source => ({ ...source, bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice() });

const stoppedBy = (reply: Reply | Stopped): Stopped => {
  if (reply.kind === 'stopped') return reply;
  return stopped('broken', reply.kind === 'failed' ? reply.message : `The worker answered with ${reply.kind}`);
};

/** Reads and fills in worker threads. Workers start with the first work. */
export const workerPool = (options: PoolOptions): Filler => new Pool(options);
