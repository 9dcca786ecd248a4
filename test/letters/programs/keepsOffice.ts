/** Keeps an office open until it is killed itself: `keepsOffice.ts <program file>`. */
import { setImmediate as turn } from 'node:timers/promises';
import { openOffice } from '../../../bridge/letters/pdf/office.ts';

const office = await openOffice({ soffice: process.argv[2] ?? '', pause: () => turn() });
const made = await office.convert(Buffer.from('brief'));
process.stdout.write(`${made.kind}\n`);
process.stdin.resume();
