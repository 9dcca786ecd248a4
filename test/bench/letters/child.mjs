/** One engine in a process of its own. It is told its engine and its template, then rounds of letters, then to stop. */
import { closeSync, openSync, writeFileSync } from 'node:fs';

let engine;

/** As many as a bridge's worker has at hand. An engine that answers at once never has more than one. */
const atOnce = 8;

const fillAll = async (letters) => {
  const outputs = [];
  const waiting = [...letters.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) outputs[next[0]] = await engine.fill(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outputs;
};

const fillFor = async (letters, ms) => {
  for (const end = performance.now() + ms; performance.now() < end; ) await fillAll(letters);
};

const timed = async (letters) => {
  const begin = performance.now();
  const before = process.cpuUsage();
  const outputs = await fillAll(letters);
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - begin, cpuMs: (user + system) / 1000, outputs };
};

/** Each letter in its pieces, with its length before it: a message of this size would count as memory of the engine. */
const keep = (file, outputs) => {
  const handle = openSync(file, 'w');
  for (const pieces of outputs) {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(pieces.reduce((sum, piece) => sum + piece.length, 0));
    for (const part of [length, ...pieces]) writeFileSync(handle, part);
  }
  closeSync(handle);
};

const peakMb = () => process.resourceUsage().maxRSS / 1024;

const deeds = {
  start: async ({ name, template }) => {
    const { start } = await import(`./engines/${name}.mjs`);
    engine = await start(template);
    return {};
  },
  warmUp: async ({ letters, ms }) => {
    await fillFor(letters, ms);
    return {};
  },
  /** It stood still while the others worked: what the processor forgot meanwhile comes back before it counts. */
  round: async ({ letters, file, ms: again }) => {
    await fillFor(letters, again);
    const { ms, cpuMs, outputs } = await timed(letters);
    keep(file, outputs);
    return { ms, cpuMs };
  },
  stop: async () => {
    await engine.stop();
    return { peakMb: peakMb() };
  },
};

const answer = async ({ what, ...rest }) => {
  process.send(await deeds[what](rest));
};

process.on('message', (question) => void answer(question));
