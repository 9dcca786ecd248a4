/** Ours as it runs in the bridge: compiled once, in a worker. From the build: what reads TypeScript takes memory too. */
import { startFiller } from '../../../../dist/server/bridge/letters/filling/start.js';

const clock = { now: () => Date.now() };
const pause = (ms) => new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', () => resolve()));

export const start = async (bytes) => {
  const filler = startFiller({ clock, pause, workers: 1 });
  const template = await filler.read(bytes);
  if (template.problems?.length !== 0) throw new Error(JSON.stringify(template.problems ?? template));
  return {
    fill: async ({ fields, rows }) => {
      const filled = await filler.fill(template, { ...fields, acties: rows });
      if (filled.kind !== 'filled') throw new Error(JSON.stringify(filled));
      return filled.bytes;
    },
    stop: filler.close,
  };
};
