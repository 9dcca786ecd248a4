import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { finished, ok } from './fakeBridge.ts';
import { doneDossier, dossier, freshDossier, lookups, referDossier, templates } from './dossierFixtures.ts';
import { teamTask } from './fixtures.ts';
import { button, focused, fold, seats } from './seats.ts';

const task = '/#/taak/T-000123';
const at = (rest: string): string => `/#/dossier/D-000231${rest}`;

describe('with the keyboard alone', () => {
  const { bridge, open, arriveAt, bodiesTo } = seats();

  const openDossier = (rest: string, view = dossier): Promise<Page> => {
    bridge().on('GET /api/lookups', ok(lookups));
    bridge().on('GET /api/templates?dossier=D-000231', ok(templates));
    bridge().on('GET /api/dossiers/D-000231', ok(view));
    return open(at(rest));
  };
  const has = (page: Page, selector: string): Promise<void> => focused(page).and(page.locator(selector)).waitFor();

  describe('a screen opens with the focus where the next action is', () => {
    const places: readonly (readonly [string, string, typeof dossier, string])[] = [
      ['the first step', '/stappen', freshDossier, 'li input[type=checkbox]'],
      ['the first field of finishing a line', '/regel/20000/afronden', dossier, 'form select'],
      ['the first thing that blocks closing', '/afsluiten', dossier, 'form input, form select'],
      ['the question whether the complainant is satisfied', '/controle', doneDossier, '[role=group]'],
      ['the first body to refer to', '/verwijzen', referDossier, 'input[type=radio]'],
      ['who gets the dossier', '/overdragen', dossier, 'form select'],
      ['the lines to finish', '/acties/afronden', dossier, 'form input[type=checkbox]'],
      ['the choice of a letter', '/brief', dossier, 'main select, main input'],
    ];
    for (const [what, rest, view, selector] of places) {
      it(what, async () => {
        await has(await openDossier(rest, view), selector);
      });
    }

    it('a task begins at what is to be read', async () => {
      await has(await open(task), 'h1');
    });
  });

  describe('Enter finishes the form', () => {
    it('that takes a complaint up', async () => {
      bridge().on('POST /api/tasks/T-000123/dossier', finished({ dossierNumber: 'D-000231' }));
      const page = await open(task);
      await button(page, 'Aanpassen').press('Enter');
      await page.getByRole('textbox', { name: 'Omschrijving' }).press('Enter');
      await arriveAt('#/dossier/D-000231');
      expect(bodiesTo('/api/tasks/T-000123/dossier')).to.have.length(1);
    });

    it('that finishes a line, from a field of one line and with Ctrl from one of several', async () => {
      bridge().on('POST /api/dossiers/D-000231/lines/20000/finish', finished());
      const page = await openDossier('/regel/20000/afronden');
      await page.getByLabel('Omschrijving van het contact').press('Enter');
      await arriveAt('#/dossier/D-000231');
      await page.goBack();
      await page.getByLabel('Toelichting').press('Control+Enter');
      await arriveAt('#/dossier/D-000231');
      expect(bodiesTo('/api/dossiers/D-000231/lines/20000/finish')).to.have.length(2);
    });

    it('that gives the dossier a task', async () => {
      bridge().on('POST /api/dossiers/D-000231/tasks', finished());
      const page = await openDossier('');
      await button(page, `Taak: ${dossier.description}`).press('Enter');
      await page.getByLabel('Omschrijving', { exact: true }).fill('Terugbellen');
      await page.getByLabel('Voor wie').selectOption('employee:JBR');
      await page.getByLabel('Omschrijving', { exact: true }).press('Enter');
      await button(page, `Taak: ${dossier.description}`).and(focused(page)).waitFor();
    });
  });

  describe('Esc folds, and the focus goes back to what unfolded it', () => {
    it('declining', async () => {
      const page = await open(task);
      await button(page, 'Niet in behandeling').press('Enter');
      await page.getByRole('textbox').press('Escape');
      await button(page, 'Niet in behandeling').and(focused(page)).waitFor();
    });

    it('changing what will be made', async () => {
      const page = await open(task);
      await button(page, 'Aanpassen').press('Enter');
      await page.getByRole('textbox', { name: 'Omschrijving' }).press('Escape');
      await button(page, 'Aanpassen').and(focused(page)).waitFor();
    });

    it('a comment on a line', async () => {
      const page = await openDossier('');
      await button(page, 'Opmerking: Klacht onderzoeken').press('Enter');
      await page.getByRole('textbox', { name: 'Opmerking' }).press('Escape');
      await button(page, 'Opmerking: Klacht onderzoeken').and(focused(page)).waitFor();
    });

    it('a part of the screen', async () => {
      const page = await openDossier('');
      await fold(page, 'Dossier bijwerken').press('Enter');
      await page.getByLabel('Controledatum', { exact: true }).press('Escape');
      await fold(page, 'Dossier bijwerken').and(focused(page)).waitFor();
      expect(await page.getByLabel('Controledatum', { exact: true }).isVisible()).to.equal(false);
    });

    it('a line', async () => {
      const page = await openDossier('');
      await button(page, 'Document: Klacht onderzoeken').press('Escape');
      await fold(page, 'Klacht onderzoeken').and(focused(page)).waitFor();
      expect(await button(page, 'Document: Klacht onderzoeken').isVisible()).to.equal(false);
    });

    it('the account', async () => {
      const page = await open('/');
      await fold(page, 'Joke de Bruin').press('Enter');
      await button(page, 'Afmelden').press('Escape');
      await fold(page, 'Joke de Bruin').and(focused(page)).waitFor();
      expect(await button(page, 'Afmelden').isVisible()).to.equal(false);
    });
  });

  describe('the arrow keys go through', () => {
    it('the rows of the work list, over the borders of its groups', async () => {
      const page = await open('/');
      await page.getByRole('link', { name: /^Klacht: lekkage/u }).focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('link', { name: 'Antwoord per brief' }).and(focused(page)).waitFor();
      await page.keyboard.press('ArrowUp');
      await page.getByRole('link', { name: /^Klacht: lekkage/u }).and(focused(page)).waitFor();
    });

    it('the lines of a dossier, and what is unfolded between them', async () => {
      const page = await openDossier('');
      await fold(page, 'Melder bellen').focus();
      await page.keyboard.press('ArrowDown');
      await fold(page, 'Klacht onderzoeken').and(focused(page)).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('link', { name: 'Klacht onderzoeken' }).and(focused(page)).waitFor();
      await page.keyboard.press('ArrowDown');
      await fold(page, 'Antwoord per brief').and(focused(page)).waitFor();
      await page.keyboard.press('ArrowUp');
      await page.getByRole('link', { name: 'Klacht onderzoeken' }).and(focused(page)).waitFor();
    });
  });

  it('/ searches from anywhere on the list, and is typed as it is in a field', async () => {
    const page = await open('/#/team');
    await page.getByRole('link', { name: teamTask.description }).press('/');
    await page.getByRole('searchbox').and(focused(page)).waitFor();
    await page.keyboard.type('a/b');
    expect(await page.getByRole('searchbox').inputValue()).to.equal('a/b');
  });

  it('Esc empties the search', async () => {
    const page = await open('/');
    await page.getByRole('searchbox').fill('zzz');
    await page.getByRole('searchbox').press('Escape');
    await page.getByRole('link', { name: 'Antwoord per brief' }).waitFor();
  });
});
