import { runCommand } from './command.mjs';

runCommand(() => import('./commands/sandbox.mjs'));
