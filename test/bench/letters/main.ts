/**
 * `npm run -s bench:letters`: makes the measured letter 1,000 times with each engine, each in a process of its own, in turns
 * of fifty so that a busy moment of the machine hits them all. Every letter is looked at, word for word; ours also for what
 * every letter must satisfy. The last line is the result. Ends with 1 when a letter is wrong.
 */
import { AssertionError } from 'chai';
import { checkInvariants, checkText } from './check.ts';
import { Engine, engineNames } from './engine.ts';
import type { EngineName } from './engine.ts';
import { dataOf } from './letter.ts';

const rounds = 20;
const perRound = 50;
/** Before it counts: a bridge that has been up for a moment is what staff work with. The same time for each engine. */
const warmUpMs = 3_000;

interface Tally {
  ms: number;
  cpuMs: number;
}

const lettersOf = (round: number) => Array.from({ length: perRound }, (_, index) => dataOf(round * perRound + index));

const measure = async (engine: Engine, round: number, tally: Tally): Promise<void> => {
  const letters = lettersOf(round);
  const { ms, cpuMs, outputs } = await engine.round(letters);
  tally.ms += ms;
  tally.cpuMs += cpuMs;
  for (const [index, letter] of letters.entries()) {
    checkText(outputs[index] ?? new Uint8Array(), letter);
    if (engine.name === 'ours') checkInvariants(outputs[index] ?? new Uint8Array());
  }
};

const total = rounds * perRound;
const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));

interface Figures {
  readonly lettersPerS: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

const told = (name: EngineName, { lettersPerS, cpuMs, peakMb }: Figures): void =>
  void process.stderr.write(`${String(rounded(lettersPerS)).padStart(7)} letters/s, ${cpuMs.toFixed(2).padStart(6)} CPU ms each, ${rounded(peakMb)} MB  ${name}\n`);

const measureAll = async (engines: readonly Engine[]): Promise<ReadonlyMap<EngineName, Figures>> => {
  const tallies = new Map(engines.map((engine) => [engine, { ms: 0, cpuMs: 0 }]));
  for (const engine of engines) await engine.warmUp(lettersOf(rounds), warmUpMs);
  for (let round = 0; round < rounds; round += 1) {
    for (const [engine, tally] of tallies) await measure(engine, round, tally);
  }
  const figures = new Map<EngineName, Figures>();
  for (const [engine, { ms, cpuMs }] of tallies) {
    const measured = { lettersPerS: (total * 1000) / ms, cpuMs: cpuMs / total, peakMb: await engine.stop() };
    told(engine.name, measured);
    figures.set(engine.name, measured);
  }
  return figures;
};

const result = (figures: ReadonlyMap<EngineName, Figures>): Readonly<Record<string, number>> => {
  const speed = (name: EngineName): number => figures.get(name)?.lettersPerS ?? Number.NaN;
  const times = (name: EngineName): number => rounded(speed('ours') / speed(name), 1);
  return {
    letters_per_s: rounded(speed('ours')),
    x_docxtemplater: times('docxtemplater'),
    x_easy_template_x: times('easyTemplateX'),
    x_docx: times('docx'),
    cpu_ms: rounded(figures.get('ours')?.cpuMs ?? Number.NaN, 3),
    peak_mb: rounded(figures.get('ours')?.peakMb ?? Number.NaN, 1),
  };
};

const engines: Engine[] = [];
try {
  for (const name of engineNames) engines.push(await Engine.start(name));
  process.stdout.write(`${JSON.stringify(result(await measureAll(engines)))}\n`);
} catch (error) {
  for (const engine of engines) engine.kill();
  if (!(error instanceof AssertionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
