import { runCommand } from '../../../scripts/command.mjs';

/** `npm start` with the stand-ins: its options come as JSON in the first argument. */
runCommand(async () => {
  const { runUntilStopped } = await import('../../../scripts/commands/start.mjs');
  return { main: ([options]) => runUntilStopped(JSON.parse(options)) };
});
