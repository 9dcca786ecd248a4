import { readLetterFile } from '../check/readLetterFile.ts';
import type { Filler } from '../filling/filler.ts';
import { readingOf } from '../letterFile.ts';
import type { ShelfParts } from './shelf.ts';

/**
 * Reads what was published. Whether its names are known was checked then: a later release that checks more takes no
 * letter away. Throws where reading took too long this time: to make a letter from an older version without a word
 * would be worse than to make none.
 */
export const versionReader =
  (filler: Pick<Filler, 'read'>): ShelfParts['read'] =>
  async (kept, { code, version }) => {
    const read = readLetterFile(kept.file, 'nl');
    if (read.kind === 'faulty' || read.file.code !== code) return null;
    const document = await filler.read(kept.document, readingOf(read.file));
    if ('kind' in document) throw new Error('A published template could not be read');
    return document.problems.length > 0 ? null : { file: read.file, document, version };
  };
