import { parentPort, workerData } from 'node:worker_threads';
import { remarksIn } from '../check/reading/remarks.ts';

if (parentPort === null) throw new Error('This runs as a worker');
parentPort.postMessage(remarksIn(workerData as Uint8Array), []);
