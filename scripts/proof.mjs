import { runCommand } from './command.mjs';

runCommand(() => import('./commands/proof.mjs'));
