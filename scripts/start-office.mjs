import { runCommand } from './command.mjs';

runCommand(() => import('./commands/start-office.mjs'));
