/** Whether bytes are a Word document: a zip file whose main part is one of Word's. */
import { readEntry } from '../letters/zip.ts';

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Bytes: some kB in a letter. Going through 32 MB of it would keep everybody waiting for many seconds. */
const longestList = 256 * 1024;

/** The name of the main part without its leading slash, whichever way the attributes stand. */
const mainPartIn = (contentTypes: string): string | null => {
  const main = contentTypes.split('<').find((tag) => tag.includes(`"${mainType}"`) || tag.includes(`'${mainType}'`)) ?? '';
  return /PartName\s*=\s*["']\/(word\/[^"']+)["']/.exec(main)?.[1] ?? null;
};

/** A document with macros, an encrypted one and a template have another type, and so are none. */
export const isWordFile = (bytes: Uint8Array): boolean => {
  try {
    const contentTypes = readEntry(bytes, '[Content_Types].xml', longestList);
    const main = mainPartIn(Buffer.from(contentTypes ?? []).toString('utf8'));
    return main !== null && (readEntry(bytes, main)?.length ?? 0) > 0;
  } catch {
    return false;
  }
};
