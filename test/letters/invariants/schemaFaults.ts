/** Microsoft's own validator (Open XML SDK), without .NET: it knows the schemas, and not the invariants beside it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ensureValidator } from '../../../scripts/validator.mjs';

const report = z.object({ errors: z.array(z.object({ path: z.string(), xPath: z.string(), description: z.string() })) });

const run = promisify(execFile);

/** Under `npm test` it is there already. */
const validator = (): Promise<string> => ensureValidator({ root: '.', env: process.env, say: () => undefined });

/** One line for each fault. About 0.7 s a file; the program is given a file because it takes nothing else. */
export const schemaFaults = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'klachtwijzer-letter-'));
  try {
    const file = join(folder, 'letter.docx');
    await writeFile(file, bytes);
    const { stdout } = await run(await validator(), [file], { maxBuffer: 64 * 1024 * 1024 });
    return report.parse(JSON.parse(stdout)).errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
};
