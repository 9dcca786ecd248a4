import { expect } from 'chai';
import { ok, trouble } from './fakeBridge.ts';
import { asOf, dossierRow } from './fixtures.ts';
import { button, fold, seats } from './seats.ts';

const at = '/#/taak/T-000123';
const dossiers = '/api/dossiers?contact=CT000210';
const closed = {
  ...dossierRow,
  id: 'closed',
  number: 'D-000188',
  description: 'Rommel in het portiek',
  status: { code: 'VOLTOOID', description: 'Voltooid' },
  open: false,
  deadline: '2026-03-01',
};

describe('whoever judges a complaint', () => {
  const { arriveAt, bridge, open } = seats();

  it('sees how many other dossiers the reporter has, and opens one', async () => {
    bridge().on(`GET ${dossiers}`, ok({ asOf, items: [dossierRow, closed] }));
    const page = await open(at);
    const others = fold(page, 'Andere dossiers');
    await others.getByText('2').waitFor();
    expect(await page.getByText(closed.description).isVisible()).to.equal(false);
    await others.click();
    await page.getByText('D-000188 · Voltooid · Joke de Bruin').waitFor();
    await page.getByRole('link', { name: closed.description }).click();
    await arriveAt('#/dossier/D-000188');
  });

  it('is not told of a term that a closed dossier no longer has', async () => {
    bridge().on(`GET ${dossiers}`, ok({ asOf, items: [closed] }));
    const page = await open(at);
    await fold(page, 'Andere dossiers').click();
    await page.getByText(closed.description).waitFor();
    expect(await page.getByText(/dagen over tijd/u).count()).to.equal(0);
  });

  it('waits for nothing: the task is there before the dossiers are, and stays when they fail', async () => {
    bridge().on(`GET ${dossiers}`, trouble(503, { title: 'Het ERP is nu niet bereikbaar.' }));
    const page = await open(at);
    await button(page, 'In behandeling nemen').waitFor();
    await fold(page, 'Andere dossiers').click();
    await page.getByText('Het ERP is nu niet bereikbaar.').waitFor();
    bridge().on(`GET ${dossiers}`, ok({ asOf, items: [] }));
    await button(page, 'Probeer opnieuw').click();
    await page.getByText('Van deze melder zijn er geen andere dossiers.').waitFor();
  });

  it('sees how much may still be typed, and hears it now and then', async () => {
    const page = await open(at);
    await button(page, 'Aanpassen').click();
    const description = page.getByRole('textbox', { name: 'Omschrijving' });
    await description.fill('a'.repeat(39));
    expect(await page.getByText('nog 11', { exact: true }).count()).to.equal(0);
    await description.fill('a'.repeat(43));
    await page.getByText('nog 7', { exact: true }).waitFor();
    await page.getByRole('status').getByText('nog 10 tekens').waitFor();
    await description.fill('a'.repeat(52));
    await page.getByRole('status').getByText('te lang').waitFor();
    await page.getByText('Maak dit 2 tekens korter.').waitFor();
    expect(await page.getByRole('alert').count()).to.equal(0);
  });
});
