import { setInterval as every } from 'node:timers/promises';

const LOOK_EVERY_MS = 250;

/**
 * Under `npm start` a shell stands between npm and us. A SIGTERM for npm ends that shell and does not reach us,
 * so what npm runs looks for itself whether its parent is still there; anything else may outlive its parent.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>} never settles without npm
 */
export const untilAbandonedByNpm = async (env) => {
  if (env.npm_lifecycle_event === undefined) return new Promise(() => {});
  const parent = process.ppid;
  for await (const _ of every(LOOK_EVERY_MS, undefined, { ref: false })) if (process.ppid !== parent) return undefined;
};
