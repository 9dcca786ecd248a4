import { runCommand } from './command.mjs';

runCommand(() => import('./commands/bench.mjs'));
