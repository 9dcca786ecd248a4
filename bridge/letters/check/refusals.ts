/** Why a file cannot be read at all, and which limit it passes, in words. */
import { words } from '../../words.ts';
import type { Words } from '../../words.ts';
import type { Oversize, Unreadable } from '../engine/refusal.ts';

const reasons: Readonly<Record<Unreadable, Words>> = {
  encrypted: words('Dit bestand heeft een wachtwoord.', 'This file has a password.'),
  oldWord: words('Dit is een bestand van Word 97-2003 (.doc).', 'This is a file of Word 97-2003 (.doc).'),
  notZip: words('Dit is geen Word-bestand (.docx).', 'This is no Word file (.docx).'),
  damaged: words('Dit bestand is beschadigd.', 'This file is damaged.'),
  zip64: words('Dit bestand is niet door Word gemaakt en niet te lezen (zip64).', 'This file was not made by Word and cannot be read (zip64).'),
  multiDisk: words('Dit bestand is in delen geknipt.', 'This file was cut into pieces.'),
  packing: words('Dit bestand is niet door Word gemaakt en niet te lezen (andere inpakmethode).', 'This file was not made by Word and cannot be read (another way of packing).'),
  notWord: words('In dit bestand zit geen Word-document.', 'There is no Word document in this file.'),
  xml: words('De inhoud van dit bestand is beschadigd.', 'The content of this file is damaged.'),
  doctype: words('In dit bestand staat een DOCTYPE; Word schrijft die nooit.', 'This file holds a DOCTYPE, which Word never writes.'),
  encoding: words('De tekst van dit bestand is niet te lezen (tekenset).', 'The text of this file cannot be read (encoding).'),
  signed: words('Dit bestand is digitaal ondertekend; de handtekening zou in een brief niet kloppen.', 'This file is digitally signed; in a letter the signature would be wrong.'),
};

/** Reading it took more time or memory than a worker has. */
export const tooMuchToRead = words(
  'Dit document vraagt te veel om te lezen. Maak het opnieuw in Word, in een nieuw leeg document.',
  'This document takes too much to read. Make it anew in Word, in a new empty document.',
);

const limits: Readonly<Record<Oversize, Words>> = {
  file: words('Dit bestand is te groot.', 'This file is too large.'),
  entries: words('Dit bestand heeft te veel onderdelen.', 'This file has too many parts.'),
  unpacked: words('Dit bestand is uitgepakt te groot.', 'This file is too large when unpacked.'),
  entry: words('Een onderdeel van dit bestand is te groot.', 'A part of this file is too large.'),
  work: tooMuchToRead,
  ratio: words('Een onderdeel van dit bestand is verdacht sterk ingepakt.', 'A part of this file is packed suspiciously well.'),
};

/** Another text, such as the tag that is not closed, is shown as it is. */
const reasonIn = (known: Readonly<Record<string, Words>>, what: string, otherwise: Words): Words => {
  const found = Object.hasOwn(known, what) ? known[what] : undefined;
  if (found !== undefined) return found;
  return what === '' ? otherwise : words(`${otherwise.nl} (${what})`, `${otherwise.en} (${what})`);
};

export const unreadableInWords = (what: string): Words => reasonIn(reasons, what, reasons.xml);

export const oversizeInWords = (what: string): Words => reasonIn(limits, what, limits.file);
