/**
 * How work is handed to a LibreOffice that runs: what its own launcher does when it is started a second time with the same
 * profile (`desktop/source/app/officeipcthread.cxx`, `desktop/unx/source/start.c`). One socket per profile, whose name is
 * made from the profile's address; only its owner may connect.
 */
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { pathToFileURL } from 'node:url';

const ready = 'InternalIPC::SendArguments';
const finished = 'InternalIPC::ProcessingDone';

/** Each byte by itself and without leading zeros, as LibreOffice writes it. */
const unpaddedHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16)).join('');

/** Where a LibreOffice with this profile listens. */
export const socketOf = (profile: string, user: number): string => {
  const hash = createHash('md5').update(Buffer.from(pathToFileURL(profile).href, 'utf16le')).digest();
  return `/tmp/OSL_PIPE_${user}_SingleOfficeIPC_${unpaddedHex(hash)}`;
};

const escaped = (argument: string): string => argument.replaceAll('\\', '\\\\').replaceAll('\0', '\\0').replaceAll(',', '\\,');

export interface Errand {
  /** Paths among the arguments count from here. */
  readonly folder: string;
  readonly arguments: readonly string[];
}

/** `InternalIPC::Arguments`, then the folder after a 1, then each argument after a comma. */
const messageOf = (errand: Errand): string =>
  [`InternalIPC::Arguments1${escaped(pathToFileURL(errand.folder).href)}`, ...errand.arguments.map(escaped)].join(',').concat('\0');

/**
 * - `done`: LibreOffice has done what it could; whether a file came of it is for the asker to see.
 * - `absent`: nobody took it: LibreOffice does not listen yet, or hung up, as it does once while it starts.
 * - `broken`: it was taken, and the line went dead.
 */
export type HandedOver = 'done' | 'absent' | 'broken';

export const handOver = (socket: string, errand: Errand): Promise<HandedOver> =>
  new Promise((resolve) => {
    let heard = '';
    let taken = false;
    const line = connect(socket).setEncoding('latin1');
    line.on('data', (part) => {
      heard += String(part);
      if (!taken && heard.includes(ready)) {
        taken = true;
        line.write(messageOf(errand));
      }
      if (heard.includes(finished)) line.end(() => resolve('done'));
    });
    for (const event of ['error', 'close'] as const) line.on(event, () => resolve(taken ? 'broken' : 'absent'));
  });
