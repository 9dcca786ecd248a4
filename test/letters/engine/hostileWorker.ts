/** A worker whose engine does what its template or its data say: to hang, to eat memory, to fall down. */
import { parentPort } from 'node:worker_threads';
import { serve } from '../../../bridge/letters/filling/serve.ts';
import type { Template } from '../../../bridge/letters/engine/types.ts';

const texts = new WeakMap<Template, string>();

const hang = (): never => {
  for (;;);
};

const eatMemory = (): never => {
  const eaten: string[][] = [];
  for (;;) eaten.push(Array.from({ length: 10_000 }, (_, index) => `${index}${eaten.length}`));
};

const fallDown = (): never => process.exit(3);

const deeds: Readonly<Record<string, () => never>> = { hang, eatMemory, fallDown };

/** Another message may come meanwhile. */
const afterAnother = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const behave = (what: string): string => deeds[what]?.() ?? what;

const compile = (bytes: Uint8Array): Template => {
  const text = behave(new TextDecoder().decode(bytes));
  const template = { uses: [], problems: [] };
  texts.set(template, text);
  return template;
};

if (parentPort === null) throw new Error('This runs as a worker');
serve(parentPort, {
  compile,
  fill: (template, data) => {
    const { value } = data;
    if (value === 'throw') throw new Error('A bug of the engine');
    const filled = { kind: 'loose', before: 0, own: new TextEncoder().encode(`${texts.get(template)}: ${behave(typeof value === 'string' ? value : '')}`) } as const;
    return value === 'wait' ? afterAnother().then(() => filled) : filled;
  },
  fixedOf: () => new Uint8Array(),
});
