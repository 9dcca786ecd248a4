/** Draws the PNGs from their SVGs: the add-in's icons and the mark of the letterhead. Run `node scripts/icons.mjs` after a change. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const icons = 'addin/public/icons';

const drawings = [
  ...[16, 32, 64, 80, 128].map((pixels) => ({ from: `${icons}/icon.svg`, to: `${icons}/icon-${pixels}.png`, pixels })),
  { from: 'templates/mark.svg', to: 'templates/mark.png', pixels: 288 },
];

const draw = async (browser, { from, to, pixels }) => {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const svg = await readFile(from, 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  await writeFile(to, await page.screenshot({ omitBackground: true }));
  await page.close();
};

const executablePath = await findChromium({ env: process.env });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const drawing of drawings) await draw(browser, drawing);
} finally {
  await browser.close();
}
