import { paneSize } from './sight.ts';
import type { Check, Fault, Sight } from './sight.ts';

/** `forced`: the colours are the system's, as with a high contrast theme. */
export const themes = ['light', 'dark', 'forced'] as const;

export type Theme = (typeof themes)[number];

const dress = async ({ page, ask }: Sight, theme: Theme): Promise<void> => {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await ask('time', 'settled');
};

/** Whether every stop is reached with the Tab key alone. */
const keyboard: Check = async ({ page, ask }) => {
  const presses = await ask<number>('focus', 'watchStops');
  for (let pressed = 0; pressed < presses; pressed += 1) await page.keyboard.press('Tab');
  return ask('focus', 'missedStops');
};

/** The browser shows the focus once somebody used the keyboard. */
const visibleFocus: Check = async ({ page, ask }) => {
  await page.keyboard.press('Tab');
  return ask('focus', 'focusFaults');
};

const fits: Check = async ({ ask }) => [
  ...(await ask<readonly Fault[]>('fit', 'sidewaysFaults')),
  ...(await ask<readonly Fault[]>('fit', 'clippedFaults')),
];

const spaced: Check = async (sight) => {
  await sight.ask('fit', 'spread');
  const faults = await fits(sight);
  await sight.ask('fit', 'unspread');
  return faults.map(({ where, what }) => ({ where, what: `with more space between letters and lines: ${what}` }));
};

/** In a browser there is room for the lists beside what is open. */
const atDesk: Check = async (sight) => {
  await sight.page.setViewportSize({ width: 1280, height: 800 });
  await sight.ask('time', 'settled');
  const faults = [...(await sight.ask<readonly Fault[]>('structure', 'axeFaults')), ...(await fits(sight))];
  await sight.page.setViewportSize(paneSize);
  return faults.map(({ where, what }) => ({ where, what: `in a wide window: ${what}` }));
};

/** In a window of twice the pane's width, as WCAG has it; what is enlarged stays so, so that this comes last. */
const enlarged: Check = async (sight) => {
  await sight.page.setViewportSize({ ...paneSize, width: paneSize.width * 2 });
  await sight.ask('fit', 'enlarge');
  const faults = await fits(sight);
  return faults.map(({ where, what }) => ({ where, what: `with text at 200 %: ${what}` }));
};

/** Once is enough: colours, what stands where and what keys do are the same in every language. */
const inDutch =
  (check: Check): Check =>
  async (sight) =>
    sight.language === 'nl' ? check(sight) : [];

const inEveryTheme: readonly Check[] = [
  ({ ask }) => ask('colours', 'contrastFaults'),
  inDutch(visibleFocus),
];

const axeOnColours: Check = ({ ask }) => ask('structure', 'axeColourFaults');

/** What colours do not change. */
const once: readonly Check[] = [
  ({ ask }) => ask('structure', 'axeFaults'),
  ({ ask, language }) => ask('structure', 'structureFaults', language),
  ({ ask }) => ask('structure', 'motionFaults'),
  fits,
  inDutch(keyboard),
  spaced,
  inDutch(atDesk),
  enlarged,
];

export interface View {
  readonly theme: Theme;
  readonly faults: readonly Fault[];
}

const faultsOf = async (checks: readonly Check[], sight: Sight): Promise<readonly Fault[]> => {
  const faults: Fault[] = [];
  for (const check of checks) faults.push(...(await check(sight)));
  return faults;
};

/** Looks at what the sight shows in every theme. Nothing is under way when this begins; `also` comes first. */
export const lookAt = async (sight: Sight, also: readonly Check[] = []): Promise<readonly View[]> => {
  const first = await faultsOf(also, sight);
  await sight.bringAxe();
  const views: View[] = [];
  for (const theme of ['forced', 'dark', 'light'] as const) {
    await dress(sight, theme);
    const checks = theme === 'light' ? [async () => first, ...inEveryTheme, ...once] : [inDutch(axeOnColours), ...inEveryTheme];
    views.push({ theme, faults: await faultsOf(checks, sight) });
  }
  return views;
};
