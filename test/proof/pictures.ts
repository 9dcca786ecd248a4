/**
 * The screens in `docs/screens`, at 320 px, light and dark, from the seeded sandbox:
 * `npm run -s docs:pictures`. Nothing is written.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { signIn } from './desk.ts';
import type { ErpReader, ErpRow } from './erp.ts';
import { startApart } from './start.ts';
import { story } from './story.ts';

const folder = 'docs/screens';
const me = 'JBRUIN';

const numbers = (rows: readonly ErpRow[], field: string): ReadonlySet<string> => new Set(rows.map((row) => String(row[field])));

/** A dossier of the handler per stage that a picture needs, found in what the sandbox holds. */
const findPlaces = async (erp: ErpReader) => {
  const dossiers = await erp.rows('livabilityDossiers', [['handlerCode', me]], ['number', 'open']);
  const lines = await erp.rows('livabilityActionLines', [], ['dossierNumber', 'lineNumber', 'status']);
  const judged = await erp.rows('interactionLogEntries', [['interactionTemplateCode', 'KL-REDEL']], ['dossierNumber']);
  const contacted = await erp.rows('interactionLogEntries', [['interactionTemplateCode', 'KL-CONTACT']], ['dossierNumber']);
  const tasks = await erp.rows('tasks', [['employeeCode', me], ['systemTaskType', 'Organizer']], ['number', 'teamCode', 'dossierNumber', 'closed']);
  const open = dossiers.filter((row) => row['open'] === true).map(({ number }) => String(number));
  const linesOf = (number: string): readonly ErpRow[] => lines.filter(({ dossierNumber }) => dossierNumber === number);
  const find = (fits: (number: string) => boolean): string => open.find(fits) ?? '';
  const some = (number: string, done: boolean): boolean => linesOf(number).some(({ status }) => (status === 'Completed') === done);
  const working = find((number) => some(number, true) && some(number, false));
  return {
    task: String(tasks.find((task) => task['teamCode'] === '' && task['dossierNumber'] === '' && task['closed'] === false)?.['number']),
    fresh: find((number) => linesOf(number).length === 0),
    working,
    line: String(linesOf(working).find(({ status }) => status !== 'Completed')?.['lineNumber']),
    refer: find((number) => numbers(judged, 'dossierNumber').has(number) && !numbers(contacted, 'dossierNumber').has(number)),
  };
};

type Places = Awaited<ReturnType<typeof findPlaces>>;

const screens = ({ task, fresh, working, line, refer }: Places): Readonly<Record<string, string>> => ({
  werklijst: '#/mijn',
  team: '#/team',
  dossiers: '#/dossiers',
  taak: `#/taak/${task}`,
  dossier: `#/dossier/${working}`,
  stappen: `#/dossier/${fresh}/stappen`,
  afronden: `#/dossier/${working}/regel/${line}/afronden`,
  brief: `#/dossier/${working}/regel/${line}/brief`,
  controle: `#/dossier/${working}/controle`,
  verwijzen: `#/dossier/${refer}/verwijzen`,
  afsluiten: `#/dossier/${working}/afsluiten`,
});

const window = { width: 320, height: 640 };
const tallest = 1_400;

/** As high as the page is, so that the bar at the bottom hides nothing. */
const takePicture = async (page: Page, address: string, file: string): Promise<void> => {
  await page.goto('about:blank');
  await page.setViewportSize(window);
  await page.goto(address, { waitUntil: 'networkidle' });
  const content = await page.locator('#root, body').last().boundingBox();
  await page.setViewportSize({ ...window, height: Math.min(Math.max(Math.ceil(content?.height ?? 0), window.height), tallest) });
  await page.screenshot({ path: path.join(folder, file) });
};

const data = mkdtempSync(path.join(tmpdir(), 'klachtwijzer-pictures-'));
const { running, erp } = await startApart(data, '');
const browser = await openBrowser();
try {
  mkdirSync(folder, { recursive: true });
  const places = screens(await findPlaces(erp));
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, context } = await signIn(browser, running.url, { employee: story.handler, colorScheme });
    for (const [name, address] of Object.entries(places)) await takePicture(page, `${running.url}/${address}`, `${name}-${colorScheme}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await running.stop();
  rmSync(data, { recursive: true, force: true });
}
