import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { calledLine, dossier, freshDossier, judgingTask } from './dossierFixtures.ts';
import { api, button, dossierSeats } from './dossierSeats.ts';
import { finished, running, trouble } from './fakeBridge.ts';

describe('adding steps', () => {
  const { arriveAt, bodiesTo, bridge, open, seat, serve } = dossierSeats();

  const choose = async (page: Page): Promise<void> => {
    await page.getByLabel('Wie doet: Melder bellen').selectOption('employee:JBR');
    await page.getByLabel('Wie doet: Klacht onderzoeken').selectOption('team:ONDERHOUD');
    await button(page, '+1 dag: Klacht onderzoeken').click();
  };

  it('sends lines, tasks and comment in one go, then completes the judging task', async () => {
    bridge().on(`POST ${api}/steps`, finished());
    bridge().on('POST /api/tasks/T-000123/complete', finished());
    const page = await open(freshDossier, '/stappen');
    await choose(page);
    await button(page, 'Opmerking bij: Melder bellen').click();
    await page.keyboard.type('Na vier uur.');
    await button(page, '2 stappen en 2 taken toevoegen').click();
    await arriveAt('');
    const [steps] = bodiesTo('steps') as readonly { readonly lines: readonly { readonly date: string; readonly comment: string }[] }[];
    expect(steps?.lines.map(({ date, comment }) => [date, comment])).to.deep.equal([
      ['2026-11-27', 'Na vier uur.'],
      ['2026-12-03', ''],
    ]);
    expect(bridge().sentTo('POST /api/tasks/T-000123/complete')).to.have.length(1);
    expect(seat().errors).to.deep.equal([]);
  });

  it('keeps the steps when only completing the judging task fails, and tries just that again as it is now', async () => {
    bridge().on(`POST ${api}/steps`, finished());
    bridge().on('POST /api/tasks/T-000123/complete', trouble(409));
    const page = await open(freshDossier, '/stappen');
    await choose(page);
    await button(page, '2 stappen en 2 taken toevoegen').click();
    await page.getByText('De stappen staan in het dossier.').waitFor();
    serve({ ...freshDossier, tasks: [{ ...judgingTask, version: 'W/"99"' }] });
    bridge().on('POST /api/tasks/T-000123/complete', finished());
    const [read] = await Promise.all([page.waitForResponse(`**${api}`), button(page, 'Opnieuw laden').click()]);
    await read.finished();
    await button(page, 'Beoordelingstaak afronden').click();
    await arriveAt('');
    expect(bodiesTo('steps')).to.have.length(1);
    expect(bridge().sentTo('POST /api/tasks/T-000123/complete').at(-1)?.body).to.deep.include({ version: 'W/"99"' });
  });

  it('sends once on a double click and says how far it is', async () => {
    bridge().on(`POST ${api}/steps`, running(1, 4));
    bridge().on('GET /api/operations/op-1', running(2, 4));
    const page = await open({ ...freshDossier, tasks: [] }, '/stappen');
    await choose(page);
    await button(page, '2 stappen en 2 taken toevoegen').dblclick();
    await page.getByText('2 van 4 opgeslagen').waitFor();
    bridge().on('GET /api/operations/op-1', finished());
    await arriveAt('');
    expect(bodiesTo('steps')).to.have.length(1);
  });

  it('asks once before it adds what stands there already (R5)', async () => {
    bridge().on(`POST ${api}/steps`, finished());
    const page = await open(dossier, '/stappen');
    await page.getByRole('checkbox', { name: /^Melder bellen/u }).click();
    await button(page, '1 stap toevoegen').click();
    await page.getByText('Deze actie staat al in het dossier:').waitFor();
    expect(bodiesTo('steps')).to.deep.equal([]);
    await button(page, 'Toch 1 stap toevoegen').click();
    await arriveAt('');
  });

  it('does not ask that of what its own failed attempt left there, after a reload neither', async () => {
    bridge().on(`POST ${api}/steps`, () => {
      serve({ ...freshDossier, lines: [calledLine] });
      return trouble(503, { code: 'erpUnknown' });
    });
    const page = await open(freshDossier, '/stappen');
    await choose(page);
    await button(page, '2 stappen en 2 taken toevoegen').click();
    await page.getByRole('alert').waitFor();
    await page.reload();
    await page.getByText('staat al in het dossier').first().waitFor();
    await button(page, '2 stappen en 2 taken toevoegen').click();
    await page.getByRole('alert').waitFor();
    bridge().on(`POST ${api}/steps`, finished());
    bridge().on('POST /api/tasks/T-000123/complete', finished());
    await button(page, '2 stappen en 2 taken toevoegen').click();
    await arriveAt('');
    expect(new Set(bridge().sentTo(`POST ${api}/steps`).map(({ key }) => key)).size).to.equal(1);
    expect(bodiesTo('steps')).to.have.length(3);
  });

  it('keeps what was chosen through a reload', async () => {
    const page = await open(freshDossier, '/stappen');
    await choose(page);
    await page.reload();
    await button(page, '2 stappen en 2 taken toevoegen').waitFor();
  });
});
