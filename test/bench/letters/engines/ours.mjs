/** Ours as it runs in the bridge: compiled once, in a worker. From the build: what reads TypeScript takes memory too. */
import { startFiller } from '../../../../dist/server/bridge/letters/filling/start.js';

const clock = { now: () => Date.now() };
const pause = (ms) => new Promise((resolve) => AbortSignal.timeout(ms).addEventListener('abort', () => resolve()));

/** Larger than the letter that is measured. */
const room = new Uint8Array(1024 * 1024);

/** Puts a letter in one piece, as whoever sends it does: the others make theirs so. */
const putTogether = (pieces) => {
  let at = 0;
  for (const piece of pieces) {
    room.set(piece, at);
    at += piece.length;
  }
};

export const start = async (bytes) => {
  const filler = startFiller({ clock, pause, workers: 1 });
  const template = await filler.read(bytes);
  if (template.problems?.length !== 0) throw new Error(JSON.stringify(template.problems ?? template));
  return {
    fill: async (data) => {
      const filled = await filler.fill(template, data);
      if (filled.kind !== 'filled') throw new Error(JSON.stringify(filled));
      putTogether(filled.pieces);
      return filled.pieces;
    },
    stop: filler.close,
  };
};
