/** Keeps an office open until it is killed itself: `keepsOffice.ts <program file>`. */
import { openOffice } from '../../../bridge/letters/pdf/office.ts';

const office = await openOffice({ soffice: process.argv[2] ?? '', pause: () => new Promise((resolve) => setImmediate(resolve)) });
const made = await office.convert(Buffer.from('brief'));
process.stdout.write(`${made.kind}\n`);
process.stdin.resume();
