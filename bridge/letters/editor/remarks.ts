/** Looks a document through in a worker of its own, so that a hostile one costs that worker and nothing else. */
import type { Worker } from 'node:worker_threads';
import type { Remark } from '../check/reading/remarks.ts';
import { startWorker } from '../filling/session.ts';

type Remarks = readonly Remark[] | null;

const limits = { timeoutMs: 10_000, memoryMb: 192 } as const;

/** TypeScript does not write `.js` in an address, as it does in an import. */
const workerFile = (): URL => new URL(import.meta.url.endsWith('.ts') ? 'remarksWorker.ts' : 'remarksWorker.js', import.meta.url);

const answerOf = (worker: Worker): Promise<Remarks> =>
  new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });

/** Null where it took too much. */
export const remarksApart =
  (pause: (ms: number) => Promise<void>) =>
  async (document: Uint8Array): Promise<Remarks> => {
    const worker = startWorker({ file: workerFile(), memoryMb: limits.memoryMb, given: document });
    try {
      return await Promise.race([answerOf(worker), pause(limits.timeoutMs).then(() => null)]);
    } finally {
      await worker.terminate();
    }
  };
