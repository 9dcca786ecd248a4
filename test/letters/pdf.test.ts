import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { refused } from '../../bridge/errors.ts';
import { findSoffice } from '../../bridge/letters/pdf/find.ts';
import { handOver, socketOf } from '../../bridge/letters/pdf/handOver.ts';
import { createPrinter } from '../../bridge/letters/pdf/printer.ts';
import type { Printer } from '../../bridge/letters/pdf/printer.ts';
import { pdfRoutes } from '../../bridge/letters/pdf/routes.ts';
import { done } from '../../bridge/outcome.ts';
import type { Answer } from '../../bridge/outcome.ts';
import type { FileRoute } from '../../bridge/route.ts';
import { temporaryFolder } from '../scripts/folder.ts';

const program = path.resolve('test/letters/programs/office.mjs');

interface Start {
  readonly arguments: readonly string[];
  readonly environment: readonly string[];
  readonly folder: string;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await turn();
};

const never = new Promise<void>(() => {});

const textOf = (answer: Answer<Uint8Array>): string => (answer.kind === 'done' ? Buffer.from(answer.value).toString() : answer.problem.code);

describe('A PDF of a letter', () => {
  const folder = temporaryFolder();
  const warnings: string[] = [];
  let printer: Printer;

  const log = (): string => path.join(folder(), 'log');
  const noted = (what: string): readonly unknown[] =>
    (existsSync(log()) ? readFileSync(log(), 'utf8') : '')
      .split('\n')
      .filter((line) => line.startsWith(`${what} `))
      .map((line) => JSON.parse(line.slice(what.length + 1)) as unknown);
  const starts = (): readonly Start[] => noted('started') as readonly Start[];

  /** A program file that plays LibreOffice in this mode. */
  const office = (mode: string): string => {
    const file = path.join(folder(), 'soffice');
    writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${program}" ${mode} "${log()}" "$@"\n`);
    chmodSync(file, 0o755);
    return file;
  };

  /** Short pauses pass at once; the time for a letter is over when `late` resolves. */
  const open = (soffice: string | null, late: () => Promise<void> = () => never): Printer => {
    warnings.length = 0;
    printer = createPrinter({ soffice, pause: (ms) => (ms < 1000 ? turn() : late()), warn: (message) => warnings.push(message) });
    return printer;
  };
  const print = async (text: string): Promise<string> => textOf(await printer.print(Buffer.from(text)));
  afterEach(() => printer.close());

  it('is made by one LibreOffice that stays open', async () => {
    open(office('works'));
    expect([await print('één'), await print('twee')]).to.deep.equal(['%PDF-1.7 één', '%PDF-1.7 twee']);
    expect(starts()).to.have.length(1);
    expect(starts()[0]?.arguments).to.include.members(['--headless', '--norestore']);
  });

  it('leaves nothing of the letter behind, and nothing at all once it is closed', async () => {
    open(office('works'));
    await print('geheim');
    const own = starts()[0]?.folder ?? '';
    expect(readdirSync(own).toSorted()).to.deep.equal(['open.txt', 'profile']);
    await printer.close();
    expect(existsSync(own)).to.equal(false);
  });

  it('is made without telling LibreOffice anything that the bridge was told', async () => {
    open(office('works'));
    await print('a');
    expect(['HOME', 'LANG', 'OLDPWD', 'PATH', 'PWD', 'SHLVL', 'TMPDIR', '_']).to.include.members([...(starts()[0]?.environment ?? ['none'])]);
  });

  it('is made although LibreOffice hangs up while it starts', async () => {
    open(office('hangsUp'));
    expect(await print('a')).to.equal('%PDF-1.7 a');
  });

  it('is made although the one before it could not be', async () => {
    for (const [mode, why] of [['diesOnce', 'ended'], ['nothingOnce', 'nothing'], ['noPdfOnce', 'nothing']] as const) {
      open(office(mode));
      expect([await print('a'), await print('b')]).to.deep.equal(['pdfFailed', '%PDF-1.7 b']);
      expect(warnings).to.deep.equal([`LibreOffice made no PDF: ${why}`]);
      await printer.close();
      writeFileSync(log(), '');
    }
  });

  it('is given up when it takes too long, and LibreOffice with it', async () => {
    const late = [until(() => noted('taken').length === 1)];
    open(office('hangsOnce'), () => late.pop() ?? never);
    expect(await print('a')).to.equal('pdfFailed');
    expect(warnings).to.deep.equal(['LibreOffice made no PDF: time']);
    expect(existsSync(starts()[0]?.folder ?? '')).to.equal(false);
    expect(await print('b')).to.equal('%PDF-1.7 b');
  });

  it('is made by a new LibreOffice when the old one went away meanwhile', async () => {
    open(office('leavesOnce'));
    expect(await print('a')).to.equal('%PDF-1.7 a');
    const gone = socketOf(path.join(starts()[0]?.folder ?? '', 'profile'), process.getuid?.() ?? 0);
    while ((await handOver(gone, { folder: '/', arguments: [] })) !== 'absent') await turn();
    expect(await print('b')).to.equal('%PDF-1.7 b');
    expect(warnings).to.deep.equal([]);
  });

  it('fails in words where the program cannot be started', async () => {
    open(path.join(folder(), 'nowhere'));
    expect(await print('a')).to.equal('pdfFailed');
  });

  it('is made by a new LibreOffice after two hundred others', async () => {
    open(office('works'));
    for (let n = 0; n < 200; n += 1) await print('a');
    expect(starts()).to.have.length(1);
    await print('b');
    expect(starts()).to.have.length(2);
  });

  it('is made one at a time, in the order of asking, for at most twenty at once', async () => {
    open(office('works'));
    const texts = Array.from({ length: 21 }, (_, at) => `brief ${at}`);
    const made = await Promise.all(texts.map(print));
    expect(made).to.deep.equal([...texts.slice(0, 20).map((text) => `%PDF-1.7 ${text}`), 'pdfFailed']);
    expect(await print('later')).to.equal('%PDF-1.7 later');
  });

  it('is off where there is no LibreOffice', async () => {
    open(null);
    expect([printer.isThere, await print('a')]).to.deep.equal([false, 'pdfOff']);
  });

  it('keeps no LibreOffice running once the bridge is killed', async () => {
    open(null);
    const bridge = spawn(process.execPath, ['--import', 'tsx', 'test/letters/programs/keepsOffice.ts', office('works')], { stdio: ['pipe', 'pipe', 'inherit'] });
    expect(String(await once(bridge.stdout, 'data'))).to.equal('pdf\n');
    const own = starts()[0]?.folder ?? '';
    expect(existsSync(own)).to.equal(true);
    bridge.kill('SIGKILL');
    await until(() => !existsSync(own) && !existsSync(socketOf(path.join(own, 'profile'), process.getuid?.() ?? 0)));
  });
});

describe('The socket of a LibreOffice', () => {
  it('is named as LibreOffice 7.4 names it', () => {
    expect(socketOf('/tmp/d/prof', 0)).to.equal('/tmp/OSL_PIPE_0_SingleOfficeIPC_eb5aed4097e316264bb31bd535a0df');
  });
});

describe('LibreOffice is found', () => {
  const folder = temporaryFolder();
  const runnable = (name: string): string => {
    const file = path.join(folder(), name);
    writeFileSync(file, '', { mode: 0o755 });
    return file;
  };

  it('on the PATH, unless another one is configured, or none', () => {
    const [usual, other] = [runnable('soffice'), runnable('other')];
    const find = (configured: string | null | undefined, platform: NodeJS.Platform = 'linux') => findSoffice({ configured, path: `/nowhere::${folder()}`, platform });
    expect(find(undefined)).to.equal(usual);
    expect(find(other)).to.equal(other);
    expect(find(null)).to.equal(null);
    expect(find('/nowhere/soffice')).to.equal(null);
    expect(find(undefined, 'win32')).to.equal(null);
  });

  it('only where it may be run', () => {
    writeFileSync(path.join(folder(), 'soffice'), '', { mode: 0o644 });
    expect(findSoffice({ configured: path.join(folder(), 'soffice'), path: '', platform: 'linux' })).to.equal(null);
  });
});

describe('The route of a PDF', () => {
  const letter = { bytes: Buffer.from('brief'), fileName: 'D-1 Besluit.docx', templateCode: 'BESLUIT', lineNumber: null };
  const printing: Printer = { isThere: true, print: (docx) => Promise.resolve(done(Buffer.from(`pdf van ${Buffer.from(docx).toString()}`))), close: () => Promise.resolve() };
  const routes = (printer: Printer, made: Answer<typeof letter>) =>
    pdfRoutes(printer, { ofDossier: () => Promise.resolve(made), ofTask: () => Promise.resolve(made) }) as readonly FileRoute[];
  const asked = (route: FileRoute) => route.handle({} as never);

  it('answers the letter as a PDF of the same name', async () => {
    for (const route of routes(printing, done(letter))) {
      expect(await asked(route)).to.deep.equal(done({ bytes: Buffer.from('pdf van brief'), fileName: 'D-1 Besluit.pdf', contentType: 'application/pdf' }));
    }
  });

  it('passes on why there is no letter, or no PDF', async () => {
    const off = createPrinter({ soffice: null, pause: turn, warn: () => {} });
    for (const route of routes(printing, refused('letterRefused'))) expect(await asked(route)).to.deep.equal(refused('letterRefused'));
    for (const route of routes(off, done(letter))) expect(await asked(route)).to.deep.equal(refused('pdfOff'));
  });
});
