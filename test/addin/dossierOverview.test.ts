import { expect } from 'chai';
import { closedDossier, dossier, freshDossier, judgingTask, researchLine } from './dossierFixtures.ts';
import { api, button, focused, dossierSeats } from './dossierSeats.ts';
import { finished, trouble } from './fakeBridge.ts';

describe('the screen of a dossier', () => {
  const { arriveAt, bodiesTo, bridge, come, open, seat, serve } = dossierSeats();

  it('opens the line that is next, and has the focus on the one button for it', async () => {
    const page = await open(dossier);
    await page.getByText('De aannemer komt vrijdag.').waitFor();
    await button(page, 'Regel afronden: Klacht onderzoeken').and(focused(page)).waitFor();
    await button(page, 'Regel afronden: Klacht onderzoeken').click();
    await arriveAt('/regel/20000/afronden');
    expect(seat().errors).to.deep.equal([]);
  });

  it('shows a line that somebody came for', async () => {
    const page = await open(dossier, '/regel/10000');
    await page.getByText('Mevrouw is bereikbaar na vier uur.').waitFor();
    await page.locator('summary').and(focused(page)).getByText('Melder bellen').waitFor();
  });

  it('completes the judging task with one click and then shows what is next', async () => {
    const tasks = [judgingTask];
    bridge().on('POST /api/tasks/T-000123/complete', () => {
      serve(dossier);
      return finished();
    });
    const page = await open({ ...dossier, tasks, next: { kind: 'completeJudgingTask', taskNumber: 'T-000123' } });
    await button(page, 'Beoordelingstaak afronden').click();
    await button(page, 'Regel afronden: Klacht onderzoeken').waitFor();
    const [sent] = bridge().sentTo('POST /api/tasks/T-000123/complete');
    expect(sent?.body).to.deep.equal({ version: judgingTask.version, interaction: null });
  });

  it('adds a comment to a line from the keyboard, and gives the focus back', async () => {
    bridge().on(`POST ${api}/comments`, finished());
    const page = await open(dossier);
    await button(page, 'Opmerking: Klacht onderzoeken').click();
    await page.keyboard.type('Gebeld.');
    await page.keyboard.press('Control+Enter');
    await button(page, 'Opmerking: Klacht onderzoeken').and(focused(page)).waitFor();
    expect(bodiesTo('comments')).to.deep.equal([{ lineNumber: 20_000, text: 'Gebeld.' }]);
  });

  it('keeps a comment that was not sent, and shows it where it was typed', async () => {
    const page = await open(dossier);
    await button(page, `Opmerking: ${dossier.description}`).click();
    await page.keyboard.type('Nog niet klaar');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Opmerking' }).inputValue()).to.equal('Nog niet klaar');
  });

  it('shows what was kept for a line that is folded, and leaves the focus on what is next', async () => {
    bridge().on(`POST ${api}/comments`, finished());
    const page = await open(dossier);
    await page.locator('summary').getByText('Melder bellen').click();
    await button(page, 'Opmerking: Melder bellen').click();
    await page.keyboard.type('Belt terug.');
    await page.reload();
    await page.getByRole('textbox', { name: 'Opmerking' }).waitFor();
    await button(page, 'Regel afronden: Klacht onderzoeken').and(focused(page)).waitFor();
    await button(page, 'Opmerking opslaan').click();
    await page.getByRole('textbox', { name: 'Opmerking' }).waitFor({ state: 'detached' });
    await button(page, 'Opmerking: Melder bellen').waitFor();
    await page.reload();
    await button(page, 'Regel afronden: Klacht onderzoeken').waitFor();
    expect(await button(page, 'Opmerking: Melder bellen').isVisible()).to.equal(false);
  });

  it('shows a task and changes of the dossier that were not sent', async () => {
    const page = await open(dossier);
    await button(page, 'Taak: Klacht onderzoeken').click();
    await page.getByLabel('Notitie').fill('Met spoed.');
    await page.getByText('Dossier bijwerken').click();
    await page.getByLabel('Controledatum', { exact: true }).fill('2026-12-20');
    await page.reload();
    await button(page, 'Taak maken').waitFor();
    expect(await page.getByLabel('Notitie').inputValue()).to.equal('Met spoed.');
    expect(await page.getByLabel('Controledatum', { exact: true }).inputValue()).to.equal('2026-12-20');
    await button(page, 'Wijzigingen opslaan').waitFor();
  });

  it('gives a line a task with its own words and date filled in', async () => {
    bridge().on(`POST ${api}/tasks`, finished());
    const page = await open(dossier);
    await button(page, 'Taak: Klacht onderzoeken').click();
    await button(page, 'Taak maken').click();
    await page.getByText('Dit veld is nodig.').waitFor();
    await page.getByLabel('Voor wie').selectOption('team:ONDERHOUD');
    await button(page, 'Taak maken').click();
    await button(page, 'Taak: Klacht onderzoeken').and(focused(page)).waitFor();
    expect(bodiesTo('tasks')).to.deep.equal([
      {
        description: 'Klacht onderzoeken',
        note: '',
        assignee: { kind: 'team', code: 'ONDERHOUD' },
        deadline: researchLine.date,
        lineNumber: 20_000,
      },
    ]);
  });

  it('changes only what somebody changed', async () => {
    bridge().on(`POST ${api}/update`, finished());
    const page = await open(dossier);
    await page.getByText('Dossier bijwerken').click();
    await button(page, 'Wijzigingen opslaan').click();
    await page.getByText('U heeft nog niets gewijzigd.').waitFor();
    await page.getByLabel('Controledatum', { exact: true }).fill('2026-12-20');
    await Promise.all([page.waitForResponse(`**${api}/update`), button(page, 'Wijzigingen opslaan').click()]);
    await page.getByText('U heeft nog niets gewijzigd.').waitFor({ state: 'detached' });
    expect(bodiesTo('update')).to.deep.equal([{ version: dossier.version, checkDate: '2026-12-20' }]);
  });

  it('shows its own status when that is one that cannot be chosen, and does not send it', async () => {
    bridge().on(`POST ${api}/update`, finished());
    const page = await open({ ...dossier, status: { code: 'GEANNUL', description: 'Geannuleerd' } });
    await page.getByText('Dossier bijwerken').click();
    const status = page.getByLabel('Dossierstatus');
    expect(await status.locator('option:checked').innerText()).to.equal('Geannuleerd');
    await page.getByLabel('Controledatum', { exact: true }).fill('2026-12-20');
    const [sent] = await Promise.all([page.waitForRequest(`**${api}/update`), button(page, 'Wijzigingen opslaan').click()]);
    expect(sent.postDataJSON()).to.deep.equal({ version: dossier.version, checkDate: '2026-12-20' });
  });

  it('says that it is closed and offers nothing to do', async () => {
    const page = await open(closedDossier);
    await page.getByText('Dit dossier is gesloten.').waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).to.equal(0);
  });

  it('says in three sentences why it did not come, with a way back', async () => {
    bridge().on(`GET ${api}`, trouble(503));
    const page = await come();
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Terug' }).waitFor();
    serve(dossier);
    await button(page, 'Probeer opnieuw').click();
    await page.getByRole('heading', { name: dossier.description }).waitFor();
  });

  it('stays readable while the ERP is away, and sends what was typed as the same intention once it is back', async () => {
    bridge().on(`POST ${api}/comments`, () => {
      bridge().on(`GET ${api}`, trouble(503, { code: 'erpAway', title: 'Het ERP is nu niet bereikbaar.' }));
      return trouble(503, { code: 'erpAway', title: 'Het ERP is nu niet bereikbaar.' });
    });
    const page = await open(dossier);
    await button(page, 'Opmerking: Klacht onderzoeken').click();
    await page.keyboard.type('Gebeld.');
    await button(page, 'Opmerking opslaan').click();
    await page.getByText('Het ERP is nu niet bereikbaar.').waitFor();
    await page.getByText('De aannemer komt vrijdag.').waitFor();
    await Promise.all([page.waitForResponse(`**${api}/comments`), button(page, 'Opmerking opslaan').click()]);
    bridge().on(`POST ${api}/comments`, finished());
    serve(dossier);
    await button(page, 'Opmerking opslaan').click();
    await page.getByRole('textbox', { name: 'Opmerking' }).waitFor({ state: 'detached' });
    const sent = bridge().sentTo(`POST ${api}/comments`);
    expect([sent.length, new Set(sent.map(({ key }) => key)).size]).to.deep.equal([3, 1]);
  });

  it('tells in what is empty what comes there and how', async () => {
    const page = await open(freshDossier);
    await page.locator('summary').getByText('Opmerkingen').click();
    await page.getByText('Kies “Opmerking” bij “Toevoegen aan het dossier”').waitFor();
    await page.locator('summary').getByText('Documenten').click();
    await page.getByText('Kies “Brief” of “Document” bij “Toevoegen aan het dossier”').waitFor();
  });
});
