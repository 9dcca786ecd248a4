import { fileURLToPath } from 'node:url';
import { buildStale } from './build-stale.mjs';
import { setUp } from './setup.mjs';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What every command does first: dependencies installed, server and pane built, both only where stale.
 * @param {(line: string) => void} say
 */
export const prepare = async (say) => {
  await setUp({ root, say });
  await buildStale({ root, say });
};
