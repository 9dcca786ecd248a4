/** One LibreOffice that stays open, in a folder of its own. */
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { handOver, socketOf } from './handOver.ts';
import type { Errand, HandedOver } from './handOver.ts';
import { keep } from './keeper.ts';
import type { Program, Running } from './keeper.ts';
import { writeProfile } from './profile.ts';

export interface OfficeParts {
  /** LibreOffice's program file. */
  readonly soffice: string;
  /** Resolves after this many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

export type Converted =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  /** `absent`: LibreOffice was gone before it took the letter; `ended`: while it had it; `nothing`: it answered and made no PDF. */
  | { readonly kind: 'none'; readonly why: 'absent' | 'ended' | 'nothing' };

export interface Office {
  /** One at a time. */
  readonly convert: (docx: Uint8Array) => Promise<Converted>;
  /** Ends it at once and throws away everything it left. */
  readonly close: () => Promise<void>;
}

/** How long to wait before looking again whether it listens. */
const lookAgainMs = 50;

const none = (why: 'absent' | 'ended' | 'nothing'): Converted => ({ kind: 'none', why });

/** A document stays open from the start: with none, it ends after its first errand. */
const prepare = async (soffice: string): Promise<Program> => {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'klachtwijzer-pdf-'));
  const profile = join(folder, 'profile');
  await writeProfile(profile);
  await writeFile(join(folder, 'open.txt'), '\n');
  const quiet = ['--headless', '--norestore', '--nologo', '--nolockcheck', '--nofirststartwizard'];
  return {
    folder,
    file: soffice,
    arguments: [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...quiet, join(folder, 'open.txt')],
    socket: socketOf(profile, process.getuid?.() ?? 0),
  };
};

const errandIn = (folder: string): Errand => ({
  folder,
  arguments: ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'letter.docx')],
});

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

const readPdf = async (file: string): Promise<Converted> => {
  const bytes = await readFile(file).catch(() => null);
  return bytes !== null && isPdf(bytes) ? { kind: 'pdf', bytes } : none('nothing');
};

class OpenOffice implements Office {
  readonly #program: Program;
  readonly #running: Running;
  readonly #pause: OfficeParts['pause'];
  #gone = false;

  constructor(program: Program, pause: OfficeParts['pause']) {
    this.#program = program;
    this.#running = keep(program);
    this.#pause = pause;
    void this.#notice();
  }

  async #notice(): Promise<void> {
    await this.#running.ended;
    this.#gone = true;
  }

  /** What a letter holds stays on the disk only while it is being made. */
  async convert(docx: Uint8Array): Promise<Converted> {
    const { folder } = this.#program;
    const [letter, pdf] = [join(folder, 'letter.docx'), join(folder, 'letter.pdf')];
    try {
      await writeFile(letter, docx, { mode: 0o600 });
      const handed = await this.#handOver(errandIn(folder));
      return handed === 'done' ? await readPdf(pdf) : none(handed === 'broken' ? 'ended' : 'absent');
    } finally {
      await Promise.all([rm(letter, { force: true }), rm(pdf, { force: true })]);
    }
  }

  /** While it starts, it does not listen yet. */
  async #handOver(errand: Errand): Promise<HandedOver> {
    for (;;) {
      const handed = await handOver(this.#program.socket, errand);
      if (handed !== 'absent' || this.#gone) return handed;
      await this.#pause(lookAgainMs);
    }
  }

  async close(): Promise<void> {
    const { folder, socket } = this.#program;
    this.#running.end();
    await this.#running.ended;
    await Promise.all([rm(folder, { recursive: true, force: true }), rm(socket, { force: true })]);
  }
}

export const openOffice = async ({ soffice, pause }: OfficeParts): Promise<Office> => new OpenOffice(await prepare(soffice), pause);
