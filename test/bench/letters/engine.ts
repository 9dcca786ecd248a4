import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LetterData } from './letter.ts';
import { drawTemplate } from './template.ts';
import type { Loop } from './template.ts';

export interface Round {
  /** Of all letters together. */
  readonly ms: number;
  /** Of all threads of the process. */
  readonly cpuMs: number;
  readonly outputs: readonly Uint8Array[];
}

/** Before each round, uncounted. */
const againMs = 100;

const outputsIn = (file: string): readonly Uint8Array[] => {
  const all = readFileSync(file);
  const outputs: Uint8Array[] = [];
  for (let at = 0; at < all.length; ) {
    const end = at + 4 + all.readUInt32LE(at);
    outputs.push(all.subarray(at + 4, end));
    at = end;
  }
  return outputs;
};

const signs: Loop = { open: '{{#acties}}', close: '{{/acties}}' };

const loops = {
  ours: { open: '{{herhaal acties}}', close: '{{einde}}' },
  docxtemplater: signs,
  easyTemplateX: signs,
  docx: null,
} as const satisfies Readonly<Record<string, Loop | null>>;

export type EngineName = keyof typeof loops;

export const engineNames = Object.keys(loops) as readonly EngineName[];

/** As engines take them. */
const valuesOf = ({ fields, rows }: LetterData) => ({ ...fields, acties: rows });

/** An engine in a process of its own. */
export class Engine {
  readonly name: EngineName;
  readonly #child: ChildProcess;
  readonly #folder = mkdtempSync(join(tmpdir(), 'klachtwijzer-bench-'));

  private constructor(name: EngineName) {
    this.name = name;
    const file = fileURLToPath(new URL('child.mjs', import.meta.url));
    this.#child = fork(file, { serialization: 'advanced', execArgv: [] });
  }

  static async start(name: EngineName): Promise<Engine> {
    const engine = new Engine(name);
    await engine.#ask({ what: 'start', name, template: await drawTemplate(loops[name]) });
    return engine;
  }

  /** Makes these letters over and over. */
  async warmUp(letters: readonly LetterData[], ms: number): Promise<void> {
    await this.#ask({ what: 'warmUp', letters: letters.map(valuesOf), ms });
  }

  async round(letters: readonly LetterData[]): Promise<Round> {
    const file = join(this.#folder, 'letters');
    const measured = (await this.#ask({ what: 'round', letters: letters.map(valuesOf), file, ms: againMs })) as Omit<Round, 'outputs'>;
    return { ...measured, outputs: outputsIn(file) };
  }

  /** Returns the most memory that the process has had, in MB. */
  async stop(): Promise<number> {
    const { peakMb } = (await this.#ask({ what: 'stop' })) as { readonly peakMb: number };
    this.#child.disconnect();
    rmSync(this.#folder, { recursive: true });
    return peakMb;
  }

  kill(): void {
    this.#child.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Rejects where the process ends instead. */
  #ask(question: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = (): void => reject(new Error(`${this.name} ended`));
      this.#child.once('exit', onExit);
      this.#child.once('message', (answer) => {
        this.#child.off('exit', onExit);
        resolve(answer);
      });
      this.#child.send(question);
    });
  }
}
