import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { commands } from '../../bridge/cli/commands.ts';
import { run } from '../../bridge/cli/run.ts';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The program itself, in a process of its own, in the folder that it is given in. */
export const klachtwijzer = async (args: readonly string[], folder = process.cwd()): Promise<Ran> => {
  const child = spawn(process.execPath, ['--import', tsx, `${process.cwd()}/bridge/cli.ts`, ...args], { cwd: folder });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: Number(code), out, err };
};

/** The same without a process of its own, for the many cases; the folder is left out of what it says. */
export const inProcess = async (args: readonly string[], folder: string): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(commands, args, { print: (line) => out.push(`${line}\n`), tell: (line) => err.push(`${line}\n`) });
  const said = (lines: readonly string[]): string => lines.join('').replaceAll(`${folder}/`, '').replaceAll(folder, '.');
  return { code, out: said(out), err: said(err) };
};
