/** `npx klachtwijzer <command>`. */
import { commands } from './cli/commands.ts';
import { run } from './cli/run.ts';

const line = (stream: NodeJS.WriteStream) => (text: string) => {
  stream.write(`${text}\n`);
};

/** Whoever reads may stop early, as `head` does: then there is nobody to tell more. */
process.stdout.once('error', () => process.exit());

process.exitCode = await run(commands, process.argv.slice(2), { print: line(process.stdout), tell: line(process.stderr) });
