/** `docs/cli.md`, made from what `--help` says: `npm run -s docs:cli` writes it, a test compares it. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { commands } from '../../bridge/cli/commands.ts';
import { commandHelp, overview } from '../../bridge/cli/help.ts';

const block = (text: string): string => `\`\`\`\n${text}\n\`\`\`\n`;

const head = `# The command line

\`npx klachtwijzer <command>\` works in a checkout, where it first installs and builds what is stale, and in an installation.
The result goes to stdout, everything else to stderr. What a command writes is there as a whole or not at all.

In CI, after a change to the letters:

    npx klachtwijzer templates check <folder> --strict

`;

export const cliPage = (): string =>
  [head + block(overview(commands)), ...commands.map((command) => `## ${command.name}\n\n${block(commandHelp(command))}`)].join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync('docs/cli.md', cliPage());
