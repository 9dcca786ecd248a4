/**
 * Plays LibreOffice as far as `bridge/letters/pdf` knows it: listens on its socket and does errands.
 * `office.mjs <mode> <log> <LibreOffice's own arguments>`; a mode that ends in `Once` is for the first start only.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [asked, log, ...given] = process.argv.slice(2);
const note = (what, more = '') => appendFileSync(log, `${what} ${more}\n`);

const profile = given.find((one) => one.startsWith('-env:UserInstallation=')).slice('-env:UserInstallation='.length);
const hash = [...createHash('md5').update(Buffer.from(profile, 'utf16le')).digest()].map((byte) => byte.toString(16)).join('');

note('started', JSON.stringify({ arguments: given, environment: Object.keys(process.env), folder: path.dirname(fileURLToPath(profile)) }));
const starts = readFileSync(log, 'utf8').match(/^started /gmu).length;
const mode = !asked.endsWith('Once') || starts === 1 ? asked.replace(/Once$/u, '') : 'works';

const unescaped = (text) => text.replaceAll(/\\(.)/gu, (_, sign) => (sign === '0' ? '\0' : sign));
const argumentsOf = (message) => message.slice(0, -1).split(/(?<!\\),/u).slice(1).map(unescaped);

const convert = (errand) => {
  const folder = errand[errand.indexOf('--outdir') + 1];
  const head = mode === 'noPdf' ? 'no PDF at all: ' : '%PDF-1.7 ';
  if (mode !== 'nothing') writeFileSync(path.join(folder, 'letter.pdf'), head + readFileSync(errand.at(-1), 'utf8'));
};

let lines = 0;
const answer = (line, message) => {
  note('taken', JSON.stringify(argumentsOf(message)));
  if (mode === 'dies') process.exit(1);
  if (mode === 'hangs') return;
  convert(argumentsOf(message));
  line.end('InternalIPC::ProcessingDone\0', () => {
    if (mode === 'leaves') process.exit(0);
  });
};

createServer((line) => {
  lines += 1;
  line.on('error', () => {});
  if (mode === 'hangsUp' && lines === 1) return line.destroy();
  let message = '';
  line.setEncoding('utf8').on('data', (part) => {
    message += part;
    if (message.endsWith('\0')) answer(line, message);
  });
  line.write('InternalIPC::SendArguments\0');
}).listen(`/tmp/OSL_PIPE_${process.getuid()}_SingleOfficeIPC_${hash}`);
