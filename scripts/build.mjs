import { runCommand } from './command.mjs';

runCommand(() => import('./commands/build.mjs'));
