/**
 * `npm run -s proof:access`: every screen in every state, theme and language, looked at by axe and by checks of our own.
 * What is wrong goes to stderr; the last line is the result. `-- steps` looks at one screen, `-- steps loading` at one state;
 * `-- --by-turns` at every state in one language only, Dutch and English by turns.
 */
import { parseArgs } from 'node:util';
import { openBrowser } from '../browser.ts';
import { lookAtReal } from './real.ts';
import { lookAtAll } from './run.ts';
import type { Violation } from './run.ts';
import { screens } from './screens.ts';
import type { Screen } from './states.ts';

/** As many as there are processors where it usually runs. */
const workers = 2;

const tell = ({ screen, state, theme, language, where, what }: Violation): void =>
  void process.stderr.write(`${screen} · ${state} · ${theme} · ${language}: ${where}: ${what}\n`);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'by-turns': { type: 'boolean', default: false } } });
const [onlyScreen, onlyState] = positionals;

const chosen = (all: Readonly<Record<string, Screen>>): Readonly<Record<string, Screen>> =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => onlyScreen === undefined || name === onlyScreen)
      .map(([name, { file, states }]) => [name, { file, states: states.filter((state) => onlyState === undefined || state.name === onlyState) }]),
  );

const browser = await openBrowser();
const begun = performance.now();
const looked = chosen(screens);
const results = [await lookAtAll({ browser, screens: looked, workers, byTurns: values['by-turns'], tell })];
if (onlyScreen === undefined) results.push(await lookAtReal(browser, tell));
await browser.close();
const views = results.reduce((sum, result) => sum + result.views, 0);
const violations = results.reduce((sum, result) => sum + result.violations.length, 0);
for (const [name, { states }] of Object.entries(looked)) process.stdout.write(`${name}: ${states.map((state) => state.name).join(', ')}\n`);
process.stdout.write(`${((performance.now() - begun) / 1_000).toFixed(0)} s\n`);
process.stdout.write(`${JSON.stringify({ screens: views, violations })}\n`);
process.exitCode = violations === 0 && views > 0 ? 0 : 1;
