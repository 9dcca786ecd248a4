/**
 * `npm run -s proof:signin`: signing in with the real msal-browser, in Chromium, against the production build and the
 * sandbox, with Office's own sign-in played by a double whose tokens are real. The last line is the result.
 * `-- consent` runs the scenarios with that in their name.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from '../browser.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const passes = async ({ name, run }: Scenario, world: World): Promise<boolean> => {
  const begun = performance.now();
  try {
    await run(world);
    say(`ok   ${name} (${Math.round(performance.now() - begun)} ms)`);
    return true;
  } catch (error) {
    say(`FAIL ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    await world.control('DELETE', 'faults');
    await world.control('DELETE', 'roles');
  }
};

const prove = async (data: string): Promise<void> => {
  const browser = await openBrowser();
  const { world, stop } = await openWorld(browser, data);
  const asked = process.argv[2] ?? '';
  const chosen = scenarios.filter(({ name }) => name.includes(asked));
  let passed = 0;
  try {
    for (const one of chosen) passed += (await passes(one, world)) ? 1 : 0;
  } finally {
    await browser.close();
    await stop();
  }
  process.stdout.write(`${JSON.stringify({ scenarios: chosen.length, passed })}\n`);
  process.exitCode = chosen.length > 0 && passed === chosen.length ? 0 : 1;
};

const data = mkdtempSync(path.join(tmpdir(), 'klachtwijzer-signin-'));
try {
  await prove(data);
} finally {
  rmSync(data, { recursive: true, force: true });
}
