import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The program itself, in a process of its own, in the folder that it is given in. */
export const klachtwijzer = async (args: readonly string[], folder = process.cwd()): Promise<Ran> => {
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', tsx, `${process.cwd()}/bridge/cli.ts`, ...args], { cwd: folder });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: Number(code), out, err };
};
