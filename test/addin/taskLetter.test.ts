import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { finished, ok, trouble } from './fakeBridge.ts';
import { closedTaskView, photo, taskView } from './fixtures.ts';
import { button, focused, seats } from './seats.ts';

const at = '/#/taak/T-000123';
const api = '/api/tasks/T-000123';
const letterFile = new URL('../../templates/niet-in-behandeling/letter.docx', import.meta.url);
const send = 'Bij de taak zetten';

describe('a letter after declining', () => {
  const { arriveAt, bodiesTo, bridge, open } = seats();

  const openLetter = async (): Promise<Page> => {
    const page = await open(`${at}/brief`);
    await page.route('**/letters/preview', async (route) => route.fulfill({ body: await readFile(letterFile) }));
    return page;
  };

  beforeEach(() => {
    bridge().on(`POST ${api}/letters`, finished({ documentId: 'd-1' }));
    bridge().on(`POST ${api}/decline`, () => {
      bridge().on(`GET ${api}`, ok(closedTaskView));
      return finished();
    });
  });

  const decline = async (page: Page): Promise<void> => {
    await button(page, 'Niet in behandeling').click();
    await page.getByRole('textbox').fill('Dit is een reparatieverzoek.');
  };

  it('is the next screen for who asked for one, also after a failure and a reload', async () => {
    bridge().on(`POST ${api}/decline`, trouble(503));
    const page = await open(at);
    await decline(page);
    await page.getByLabel('Daarna een brief sturen').check();
    await button(page, 'Niet in behandeling').click();
    await page.getByRole('alert').waitFor();
    await page.reload();
    expect(await page.getByLabel('Daarna een brief sturen').isChecked()).to.equal(true);
    bridge().on(`POST ${api}/decline`, finished());
    await button(page, 'Niet in behandeling').click();
    await arriveAt('#/taak/T-000123/brief');
    await page.getByRole('heading', { name: 'Brief maken' }).waitFor();
    expect(new Set(bridge().sentTo(`POST ${api}/decline`).map(({ key }) => key)).size).to.equal(1);
  });

  it('is asked of nobody who did not tick it, and of no task without a contact', async () => {
    const page = await open(at);
    await decline(page);
    await button(page, 'Niet in behandeling').click();
    await arriveAt('#/');
    bridge().on(`GET ${api}`, ok(taskView({ contact: null })));
    await page.goto(page.url() + at.slice(3));
    await page.reload();
    await button(page, 'Niet in behandeling').click();
    await page.getByRole('textbox').waitFor();
    expect(await page.getByLabel('Daarna een brief sturen').count()).to.equal(0);
  });

  it('has the one template that fits chosen and the reason filled in, and goes back to the task with the letter', async () => {
    const page = await openLetter();
    await page.getByLabel('Briefsjabloon').and(focused(page)).waitFor();
    expect(await page.getByLabel('Waarom neemt u de klacht niet in behandeling?').inputValue()).to.equal('Dit is een reparatieverzoek.');
    await button(page, send).click();
    await page.getByText('Dit antwoord is nodig.').waitFor();
    await page.getByLabel('Wat kan de huurder nu doen?').fill('Bel ons om een afspraak te maken.');
    bridge().on(`GET ${api}`, ok({ ...closedTaskView, documents: [{ ...photo, fileName: 'Niet in behandeling.docx', state: 'concept' }] }));
    await button(page, send).click();
    await arriveAt('#/taak/T-000123');
    await button(page, 'Niet in behandeling.docx openen').waitFor();
    expect(bodiesTo(`${api}/letters`)).to.deep.equal([
      {
        templateCode: 'NIET-IN-BEH',
        answers: { reden: 'Dit is een reparatieverzoek.', watNu: 'Bel ons om een afspraak te maken.' },
      },
    ]);
  });

  it('shows how it will read, and is downloaded without being kept', async () => {
    const page = await openLetter();
    await page.getByLabel('Wat kan de huurder nu doen?').fill('Bel ons.');
    await page.getByRole('document', { name: 'Voorbeeld van de brief' }).getByText('Wat kunt u nu doen?').waitFor();
    const download = page.waitForEvent('download');
    await button(page, 'Downloaden').click();
    expect((await download).suggestedFilename()).to.equal('Niet in behandeling.docx');
    expect(bodiesTo(`${api}/letters`)).to.deep.equal([]);
  });

  it('keeps the answers when somebody leaves', async () => {
    const page = await openLetter();
    await page.getByLabel('Wat kan de huurder nu doen?').fill('Bel ons.');
    await page.getByRole('link', { name: 'Terug' }).click();
    await arriveAt('#/taak/T-000123');
    await page.goBack();
    expect(await page.getByLabel('Wat kan de huurder nu doen?').inputValue()).to.equal('Bel ons.');
  });

  it('is made once more from the task, with what was answered then', async () => {
    const letter = { ...photo, fileName: 'Niet in behandeling.docx', state: 'final', templateCode: 'NIET-IN-BEH' };
    bridge().on(`GET ${api}`, ok({ ...closedTaskView, documents: [letter] }));
    const answers = { reden: 'Dit is een reparatie.', watNu: 'Bel ons.' };
    bridge().on(`GET ${api}/documents/${photo.id}/letter`, ok({ templateCode: 'NIET-IN-BEH', version: 1, newestVersion: 1, title: 'Niet in behandeling', answers }));
    const page = await open(at);
    await page.getByRole('link', { name: 'Opnieuw maken: Niet in behandeling.docx' }).click();
    await arriveAt(`#/taak/T-000123/brief/opnieuw/${photo.id}`);
    expect(await page.getByLabel('Wat kan de huurder nu doen?').inputValue()).to.equal('Bel ons.');
    await page.getByLabel('Wat kan de huurder nu doen?').fill('Mail ons.');
    await button(page, send).click();
    await arriveAt('#/taak/T-000123');
    expect(bodiesTo(`${api}/letters`)).to.deep.equal([{ templateCode: 'NIET-IN-BEH', answers: { ...answers, watNu: 'Mail ons.' } }]);
  });

  it('says so when there is nobody to write to', async () => {
    bridge().on(`GET ${api}`, ok({ ...closedTaskView, contact: null }));
    const page = await open(`${at}/brief`);
    await page.getByText('Er is niemand om aan te schrijven.').waitFor();
    expect(await page.getByLabel('Briefsjabloon').count()).to.equal(0);
  });
});
