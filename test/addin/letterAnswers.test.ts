import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { dossier, templates } from './dossierFixtures.ts';
import { api, button, dossierSeats, focused } from './dossierSeats.ts';
import { finished, ok } from './fakeBridge.ts';
import { agreement, hints, madeLetter } from './letterFixtures.ts';

const letterFile = new URL('../../templates/ontvangstbevestiging/letter.docx', import.meta.url);
const rows = 'Wat gaat er gebeuren?';
const [document] = dossier.documents;
if (document === undefined) throw new Error('The fixtures have no letter.');
const { id } = document;

describe('the questions of a letter', () => {
  const { arriveAt, bodiesTo, bridge, open } = dossierSeats();

  beforeEach(() => {
    bridge().on(`POST ${api}/letters`, finished({ documentId: 'd-1' }));
    bridge().on(`POST ${api}/letters/hints`, ok({ hints }));
  });

  const openLetter = async (at = '/regel/50000/brief'): Promise<Page> => {
    bridge().on('GET /api/templates?dossier=D-000231', ok([agreement]));
    const page = await open(dossier, at);
    await page.route('**/letters/preview', async (route) => route.fulfill({ body: await readFile(letterFile) }));
    return page;
  };

  const row = (page: Page, number: number) => page.getByRole('group', { name: `${rows}: rij ${number}` });
  const group = (page: Page, name: string | RegExp) => page.getByRole('group', { name });

  const answer = async (page: Page): Promise<void> => {
    await page.getByLabel('Wat is uw oordeel?').selectOption('gegrond');
    await group(page, 'Is de lekkage hersteld?').getByLabel('Ja').check();
    await page.getByLabel(/^Welk bedrag/u).fill('12,5');
    await row(page, 2).getByLabel('Wanneer', { exact: true }).fill('2026-12-11');
  };

  it('of every kind are sent as the bridge keeps them', async () => {
    const page = await openLetter();
    await answer(page);
    await row(page, 1).getByLabel(/^Kosten/u).fill('1.250');
    await button(page, 'In dossier zetten').click();
    await arriveAt('/regel/50000');
    expect(bodiesTo('letters')).to.deep.equal([
      {
        templateCode: 'AFSPRAKEN',
        lineNumber: 50_000,
        answers: {
          oordeel: 'gegrond',
          hersteld: 'ja',
          waarom: '',
          excuus: '',
          vergoeding: '12.5',
          acties: [
            { wat: 'Leiding vervangen', wanneer: '2026-12-09', wie: '', kosten: '1250' },
            { wat: 'Plafond schilderen', wanneer: '2026-12-11', wie: '', kosten: '' },
          ],
        },
      },
    ]);
  });

  it('say where something is wrong, in the cell itself', async () => {
    const page = await openLetter();
    await page.getByLabel(/^Welk bedrag/u).fill('501');
    await button(page, 'In dossier zetten').click();
    await row(page, 2).getByRole('alert').filter({ hasText: 'Dit antwoord is nodig.' }).waitFor();
    await page.getByText('Dit getal is te hoog.').waitFor();
    expect(await row(page, 1).getByRole('alert').count()).to.equal(0);
    expect(bodiesTo('letters')).to.deep.equal([]);
  });

  it('ask why only where the answer is no', async () => {
    const page = await openLetter();
    await group(page, 'Is de lekkage hersteld?').getByLabel('Nee').check();
    await page.getByLabel('Waarom niet?').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByLabel('Waarom niet?').waitFor({ state: 'detached' });
  });

  it('for rows are answered with the keyboard alone, the focus going along', async () => {
    const page = await openLetter();
    await button(page, `Rij toevoegen: ${rows}`).press('Enter');
    await row(page, 3).getByLabel('Wat', { exact: true }).and(focused(page)).waitFor();
    await page.keyboard.type('Nacontrole');
    await button(page, `Rij 3 omhoog: ${rows}`).press('Enter');
    await button(page, `Rij 2 omhoog: ${rows}`).and(focused(page)).waitFor();
    expect(await row(page, 2).getByLabel('Wat', { exact: true }).inputValue()).to.equal('Nacontrole');
    await button(page, `Rij 3 weghalen: ${rows}`).press('Enter');
    await button(page, `Rij 2 weghalen: ${rows}`).and(focused(page)).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await button(page, `Rij toevoegen: ${rows}`).and(focused(page)).waitFor();
    expect(await row(page, 1).count()).to.equal(0);
  });

  it('take no more rows than fit', async () => {
    const page = await openLetter();
    const add = button(page, `Rij toevoegen: ${rows}`);
    await add.click();
    await add.click();
    await page.getByText('Hier passen ten hoogste 4 rijen.').waitFor();
    expect(await add.getAttribute('aria-disabled')).to.equal('true');
  });

  it('keep what was typed, rows too, through a reload', async () => {
    const page = await openLetter();
    await answer(page);
    await row(page, 2).getByLabel('Wat', { exact: true }).fill('Plafond stucen');
    await page.reload();
    expect(await row(page, 2).getByLabel('Wat', { exact: true }).inputValue()).to.equal('Plafond stucen');
    expect(await page.getByLabel(/^Welk bedrag/u).inputValue()).to.equal('12,5');
    expect(await group(page, 'Is de lekkage hersteld?').getByLabel('Ja').isChecked()).to.equal(true);
  });

  it('come with hints, which can be put aside one by one and stay so', async () => {
    const page = await openLetter();
    await answer(page);
    await button(page, 'Tip verbergen: derhalve').click();
    await button(page, 'Verborgen tip weer tonen').waitFor();
    expect(await page.getByText('Deze zin telt 22 woorden.').count()).to.equal(1);
    await page.reload();
    await button(page, 'Verborgen tip weer tonen').click();
    await button(page, 'Tip verbergen: derhalve').waitFor();
  });

  describe('and PDF', () => {
    it('is downloaded beside the Word file where the bridge can make it', async () => {
      const page = await openLetter();
      await page.route('**/letters/pdf', (route) => route.fulfill({ contentType: 'application/pdf', body: '%PDF' }));
      await answer(page);
      const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'PDF downloaden').click()]);
      expect(file.suggestedFilename()).to.equal('Afspraken.pdf');
    });

    it('is not offered where it cannot, and the help says why', async () => {
      bridge().letters({ pdf: false });
      const page = await openLetter();
      await page.getByText('Over voorbeeld, Word en PDF').click();
      await page.getByText(/^PDF maken kan hier niet:/u).waitFor();
      expect(await button(page, 'PDF downloaden').count()).to.equal(0);
    });
  });

  describe('made once more', () => {
    const openAgain = async (made = madeLetter): Promise<Page> => {
      bridge().on(`GET ${api}/documents/${id}/letter`, ok(made));
      bridge().on('GET /api/templates?dossier=D-000231', ok([agreement, ...templates]));
      const page = await open(dossier);
      await page.locator('summary').filter({ hasText: 'Documenten' }).first().click();
      await page.getByRole('button', { name: `Opnieuw maken: ${document.fileName}` }).or(page.getByRole('link', { name: `Opnieuw maken: ${document.fileName}` })).click();
      await arriveAt(`/brief/opnieuw/${id}`);
      return page;
    };

    it('have the kept answers filled in, and make the newest version', async () => {
      const page = await openAgain();
      await page.getByText('Deze brief is gemaakt met versie 2 van het sjabloon. Er is nu een versie 3.').waitFor();
      expect(await page.getByLabel('Waarom niet?').inputValue()).to.equal('De aannemer kwam niet.');
      expect(await page.getByLabel(/^Welk bedrag/u).inputValue()).to.equal('12,5');
      await button(page, 'In dossier zetten').click();
      await arriveAt('');
      const { vervallen: _, ...kept } = madeLetter.answers;
      expect(bodiesTo('letters')).to.deep.equal([{ templateCode: 'AFSPRAKEN', lineNumber: null, answers: { ...kept, excuus: '' } }]);
    });

    it('make the letter as it was for who chooses its own version', async () => {
      const page = await openAgain();
      await page.getByLabel('Versie 2, zoals de brief was').check();
      await page.getByText('De antwoorden blijven zoals ze waren.').waitFor();
      await button(page, 'In dossier zetten').click();
      await arriveAt('');
      expect(bodiesTo('letters')).to.deep.equal([{ templateCode: 'AFSPRAKEN', templateVersion: 2, lineNumber: null, answers: madeLetter.answers }]);
    });

    it('ask for no version where there is only one', async () => {
      const page = await openAgain({ ...madeLetter, version: 3 });
      await page.getByLabel('Waarom niet?').waitFor();
      expect(await page.getByText('Welke versie gebruikt u?').count()).to.equal(0);
    });
  });
});
