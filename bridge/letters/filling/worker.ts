import { parentPort } from 'node:worker_threads';
import { engine } from './engine.ts';
import { serve } from './serve.ts';

if (parentPort === null) throw new Error('This runs as a worker');
serve(parentPort, engine);
