import { letterFile } from '../letterFile.ts';
import type { LookAt } from './draft.ts';
import type { ShelfParts } from './shelf.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Reads what was published, as strictly as when it was. Throws where that took too long this time: to make a letter
 * from an older version without a word would be worse than to make none.
 */
export const versionReader =
  (look: LookAt): ShelfParts['read'] =>
  async (kept, { code, version }) => {
    const file = letterFile.safeParse(parsed(kept.file)).data;
    if (file === undefined || file.code !== code) return null;
    const seen = await look({ document: kept.document, file });
    if (seen.kind === 'refused') throw new Error('A published template could not be read');
    const { template } = seen.value;
    return template === null ? null : { ...template, version };
  };
