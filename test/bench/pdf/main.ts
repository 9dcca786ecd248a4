/**
 * `npm run -s bench:pdf`: the shipped letters made PDF by the LibreOffice of this machine, kept open as the bridge keeps it
 * and started for each letter, in turns. Every PDF is looked at: is it tagged, in Dutch, as PDF/UA asks? A letter that
 * links to a picture elsewhere must not fetch it, which a LibreOffice with the settings it comes with does. The last line
 * is the result; ends with 1 when something is not as it must be.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findSoffice } from '../../../bridge/letters/pdf/find.ts';
import { createPrinter } from '../../../bridge/letters/pdf/printer.ts';
import type { Printer } from '../../../bridge/letters/pdf/printer.ts';

const rounds = 3;
/** Kept open, so many letters are made while one is made by a LibreOffice of its own. */
const each = 8;

const run = promisify(execFile);
/** By the real clock, as in the bridge: a LibreOffice that hangs fails the measurement. */
const pause = async (ms: number): Promise<void> => void (await once(AbortSignal.timeout(ms), 'abort'));

const median = (values: readonly number[]): number => Math.round(values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0);

const isTagged = (pdf: Uint8Array): boolean => {
  const text = Buffer.from(pdf).toString('latin1');
  return ['/StructTreeRoot', '/Marked true', '/Lang(nl-NL)', 'pdfuaid:part'].every((sign) => text.includes(sign));
};

const lettersIn = async (folder: string): Promise<readonly Uint8Array[]> => {
  const templates = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(templates.map(({ name }) => readFile(join(folder, name, 'letter.docx'))));
};

/** Opened by what it holds, whatever its name says: a text with a picture that stands elsewhere. */
const linking = (address: string): Uint8Array =>
  Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
      'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" ' +
      'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" ' +
      'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>' +
      '<draw:frame svg:width="1cm" svg:height="1cm" text:anchor-type="as-char">' +
      `<draw:image xlink:href="${address}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>` +
      '</text:p></office:text></office:body></office:document>',
  );

/** A LibreOffice for one letter, with the settings it comes with. */
const startedFor = async (soffice: string, folder: string, docx: Uint8Array): Promise<void> => {
  await writeFile(join(folder, 'letter.docx'), docx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'letter.docx')]);
};

/** Counts what is fetched from it. */
const elsewhere = async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/picture.png`;
  return { letter: linking(address), asked: () => asked, close: () => server.close() };
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};

interface Office {
  readonly soffice: string;
  /** For the LibreOffice that is started for each letter. */
  readonly folder: string;
  readonly printer: Printer;
}

const measured = async ({ soffice, folder, printer }: Office, letters: readonly Uint8Array[]) => {
  const kept: number[] = [];
  const started: number[] = [];
  let tagged = 0;
  const print = async (docx: Uint8Array): Promise<void> => {
    const pdf = await printer.print(docx);
    if (pdf.kind === 'done' && isTagged(pdf.value)) tagged += 1;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const docx of Array.from({ length: each }, () => letters).flat().slice(0, each)) kept.push(await timed(() => print(docx)));
    started.push(await timed(() => startedFor(soffice, folder, letters[round % letters.length] ?? Buffer.of())));
  }
  return { letters: rounds * each, tagged, ms_kept: median(kept), ms_started: median(started) };
};

const bench = async (office: Office) => {
  const { letter, asked, close } = await elsewhere();
  try {
    await office.printer.print(letter);
    const fetched = asked();
    await startedFor(office.soffice, office.folder, letter);
    return { ...(await measured(office, await lettersIn('templates'))), fetched, fetched_by_default: asked() - fetched };
  } finally {
    // The program that is waited for keeps nobody from leaving; the server does.
    await office.printer.close();
    close();
  }
};

const soffice = findSoffice({ configured: undefined, path: process.env['PATH'] ?? '', platform: process.platform });
if (soffice === null) {
  process.stderr.write('There is no LibreOffice here. Install it (Debian as root: apt-get install -y libreoffice-writer-nogui).\n');
  process.exitCode = 1;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'klachtwijzer-bench-'));
  try {
    const printer = createPrinter({ soffice, pause, warn: (message) => process.stderr.write(`${message}\n`) });
    const result = await bench({ soffice, folder, printer });
    process.stdout.write(`${JSON.stringify(result)}\n`);
    process.exitCode = result.tagged === result.letters && result.fetched === 0 && result.fetched_by_default > 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
