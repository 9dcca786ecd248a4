import { runCommand } from './command.mjs';

runCommand(() => import('./commands/test.mjs'));
