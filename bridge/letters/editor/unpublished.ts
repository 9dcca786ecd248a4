/** The documents that are there without having been published: those of the association's folder, and this project's own. */
import { join } from 'node:path';
import type { Disk } from './disk.ts';

export interface UnpublishedDocument {
  readonly document: Uint8Array;
  /** Whether the association placed it in its own folder by hand. */
  readonly own: boolean;
}

export interface TemplateFolders {
  readonly own: string | null;
  readonly shipped: string;
}

const codeIn = (bytes: Uint8Array): unknown => {
  try {
    const file: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return typeof file === 'object' && file !== null && 'code' in file ? file.code : null;
  } catch {
    return null;
  }
};

const documentIn = async (disk: Disk, folder: string, code: string): Promise<Uint8Array | null> => {
  for (const name of ((await disk.names(folder)) ?? []).toSorted()) {
    const file = await disk.read(join(folder, name, 'letter.json'));
    if (file !== null && codeIn(file) === code) return disk.read(join(folder, name, 'letter.docx'));
  }
  return null;
};

/** A template is found by the code in its `letter.json`, whatever its folder is called. */
export const unpublishedDocument = async (disk: Disk, { own, shipped }: TemplateFolders, code: string): Promise<UnpublishedDocument | null> => {
  const placed = own === null ? null : await documentIn(disk, own, code);
  if (placed !== null) return { document: placed, own: true };
  const ours = await documentIn(disk, shipped, code);
  return ours === null ? null : { document: ours, own: false };
};
