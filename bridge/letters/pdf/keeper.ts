/** Starts a program that must not outlive this one. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/**
 * It, and everything it starts, is one process group. The group ends when the program does, and when our end of its
 * standard input closes: also when this process is killed. `$1` and `$2` are thrown away then, the rest is the program.
 */
const script = 'folder=$1; socket=$2; shift 2; ( "$@" </dev/null; kill -9 0 ) & read -r _; rm -rf "$folder" "$socket"; kill -9 0';

export interface Program {
  readonly file: string;
  readonly arguments: readonly string[];
  /** What it works in, and where it listens. */
  readonly folder: string;
  readonly socket: string;
}

export interface Running {
  /** Resolves when it is gone, by itself or after `end`. */
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/** A new one: nothing that this process was told in secret reaches the program. */
const environmentOf = ({ folder }: Program): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' });

const killGroup = ({ pid }: ChildProcess): void => {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

export const keep = (program: Program): Running => {
  const { folder, socket, file } = program;
  const child = spawn('/bin/sh', ['-c', script, 'sh', folder, socket, file, ...program.arguments], {
    cwd: folder,
    detached: true,
    env: environmentOf(program),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // It keeps nobody from leaving: it goes along.
  child.unref();
  const ended = new Promise<void>((resolve) => {
    for (const event of ['error', 'exit'] as const) child.once(event, () => resolve());
  });
  return { ended, end: () => killGroup(child) };
};
