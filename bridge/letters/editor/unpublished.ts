/** The templates that are there without having been published: those of the association's folder, and this project's own. */
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import type { KeptVersion } from './versionFolders.ts';

export interface UnpublishedTemplate extends KeptVersion {
  /** Whether the association placed it in its own folder by hand. */
  readonly own: boolean;
}

export interface TemplateFolders {
  readonly own: string | null;
  readonly shipped: string;
}

const codeIn = (text: string): unknown => {
  try {
    const file: unknown = JSON.parse(text);
    return typeof file === 'object' && file !== null && 'code' in file ? file.code : null;
  } catch {
    return null;
  }
};

const templateIn = async (disk: Disk, folder: string, code: string): Promise<KeptVersion | null> => {
  for (const name of ((await disk.names(folder)) ?? []).toSorted()) {
    const bytes = await disk.read(join(folder, name, 'letter.json'));
    const file = bytes === null ? '' : Buffer.from(bytes).toString('utf8');
    if (codeIn(file) !== code) continue;
    const document = await disk.read(join(folder, name, 'letter.docx'));
    return document === null ? null : { document, file };
  }
  return null;
};

/** A template is found by the code in its `letter.json`, whatever its folder is called. */
export const unpublishedTemplate = async (disk: Disk, { own, shipped }: TemplateFolders, code: string): Promise<UnpublishedTemplate | null> => {
  const placed = own === null ? null : await templateIn(disk, own, code);
  if (placed !== null) return { ...placed, own: true };
  const ours = await templateIn(disk, shipped, code);
  return ours === null ? null : { ...ours, own: false };
};
