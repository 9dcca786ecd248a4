import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { dossier, lookups } from './dossierFixtures.ts';
import { finished, ok, trouble } from './fakeBridge.ts';
import { asOf, teamTask, today } from './fixtures.ts';
import { button, fold, seats } from './seats.ts';

const task = '/#/taak/T-000123';
const decline = 'POST /api/tasks/T-000123/decline';
const personal = /Joke|'t Hart|lekkage/u;

describe('the same person in two tabs', () => {
  const { arriveAt, bridge, open, seat } = seats();

  const openBeside = async (at: string): Promise<Page> => {
    const page = await seat().context.newPage();
    await page.goto(`${bridge().origin}${at}`);
    return page;
  };
  const openBoth = async (at: string): Promise<readonly [Page, Page]> => [await open(at), await openBeside(at)];

  const reason = (page: Page) => page.getByRole('textbox', { name: 'Waarom' });
  const startDeclining = async (page: Page, words: string): Promise<void> => {
    await button(page, 'Niet in behandeling').click();
    await reason(page).fill(words);
  };
  const send = (page: Page): Promise<void> => button(page, 'Niet in behandeling').click();
  const keys = (): readonly (string | undefined)[] => bridge().sentTo(decline).map(({ key }) => key);

  /** As when somebody goes back to this tab, a minute later. */
  const comeBackTo = async (page: Page): Promise<void> => {
    await page.clock.setFixedTime(new Date(`${today}T08:31:00Z`));
    await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
  };

  describe('types', () => {
    it('in each what stays there', async () => {
      const [first, second] = await openBoth(task);
      await startDeclining(first, 'Uit de eerste');
      await startDeclining(second, 'Uit de tweede');
      await Promise.all([first.reload(), second.reload()]);
      expect(await reason(first).inputValue()).to.equal('Uit de eerste');
      expect(await reason(second).inputValue()).to.equal('Uit de tweede');
    });

    it('on in a copy of a tab without changing what stands in the other', async () => {
      const first = await open(task);
      await startDeclining(first, 'Voor beide');
      const [second] = await Promise.all([first.waitForEvent('popup'), first.evaluate('void window.open(location.href)')]);
      expect(await reason(second).inputValue()).to.equal('Voor beide');
      await reason(second).fill('Alleen hier');
      await first.reload();
      expect(await reason(first).inputValue()).to.equal('Voor beide');
    });

    it('one intention, which a copy of the tab sends again under its key', async () => {
      bridge().on(decline, trouble(503, { code: 'erpAway' }));
      const first = await open(task);
      await startDeclining(first, 'Voor beide');
      await send(first);
      await first.getByRole('alert').waitFor();
      const [second] = await Promise.all([first.waitForEvent('popup'), first.evaluate('void window.open(location.href)')]);
      bridge().on(decline, finished());
      for (const page of [first, second]) {
        await send(page);
        await page.waitForURL((url) => url.hash !== '#/taak/T-000123');
      }
      expect(keys()).to.have.length(3);
      expect(new Set(keys())).to.have.lengthOf(1);
    });
  });

  describe('does something in one', () => {
    it('and the other shows it when they come back there', async () => {
      bridge().on('POST /api/tasks/T-000140/claim', () => {
        bridge().on('GET /api/tasks?scope=team', ok({ asOf, items: [] }));
        return finished();
      });
      const [first, second] = await openBoth('/#/team');
      const row = second.getByRole('link', { name: teamTask.description });
      await row.waitFor();
      await button(first, `Neem ik: ${teamTask.description}`).click();
      await arriveAt('#/taak/T-000140');
      await comeBackTo(second);
      await row.waitFor({ state: 'detached' });
    });

    it('and the other says so, with both versions, when they go on there with the old one', async () => {
      const serve = (view: typeof dossier): void => bridge().on('GET /api/dossiers/D-000231', ok(view));
      bridge().on('GET /api/lookups', ok(lookups));
      bridge().on('POST /api/dossiers/D-000231/update', () => {
        serve({ ...dossier, version: 'W/"99"', deadline: '2026-12-22' });
        bridge().on('POST /api/dossiers/D-000231/update', trouble(409));
        return finished();
      });
      serve(dossier);
      const [first, second] = await openBoth('/#/dossier/D-000231');
      const change = async (page: Page, day: string): Promise<void> => {
        await fold(page, 'Dossier bijwerken').click();
        await page.getByLabel('Uiterste datum', { exact: true }).fill(day);
        await button(page, 'Wijzigingen opslaan').click();
      };
      await fold(second, 'Dossier bijwerken').waitFor();
      await change(first, '2026-12-22');
      await first.getByText('22 dec').first().waitFor();
      await change(second, '2026-12-31');
      await second.getByLabel('Nu in het ERP: 22 december 2026').waitFor();
      expect(await second.getByLabel('U typte: 31 december 2026').isChecked()).to.equal(true);
      expect(await second.getByLabel('Uiterste datum', { exact: true }).inputValue()).to.equal('2026-12-31');
    });
  });

  describe('signs out in one', () => {
    const leave = async (page: Page): Promise<void> => {
      await page.goto(`${bridge().origin}/#/`);
      await fold(page, 'Joke de Bruin').click();
      await button(page, 'Afmelden').click();
      await button(page, 'Aanmelden').waitFor();
    };

    it('and nothing of anybody is left on the other, which asks the bridge nothing more', async () => {
      const [first, second] = await openBoth(task);
      await startDeclining(second, 'Nog niet klaar');
      await leave(first);
      await button(second, 'Aanmelden').waitFor();
      expect(await second.locator('body').textContent()).not.to.match(personal);
      const asked = bridge().sent.length;
      await comeBackTo(second);
      await second.reload();
      await button(second, 'Aanmelden').waitFor();
      expect(bridge().sent.slice(asked).map(({ path }) => path)).to.deep.equal(['/api/config']);
    });

    it('and what was typed in the other is there once they signed in again', async () => {
      const [first, second] = await openBoth(task);
      await startDeclining(second, 'Nog niet klaar');
      await leave(first);
      await button(second, 'Aanmelden').click();
      await reason(second).waitFor();
      expect(await reason(second).inputValue()).to.equal('Nog niet klaar');
    });

    it('and the other does not come back signed in from where it was meanwhile', async () => {
      const [first, second] = await openBoth(task);
      await second.goto('about:blank');
      await leave(first);
      await second.goBack();
      await button(second, 'Aanmelden').waitFor();
      expect(await second.locator('body').textContent()).not.to.match(personal);
    });

    it('and signs in again in one while the other waits', async () => {
      const [first, second] = await openBoth('/');
      await leave(first);
      await button(first, 'Aanmelden').click();
      await fold(first, 'Joke de Bruin').waitFor();
      await first.reload();
      await fold(first, 'Joke de Bruin').waitFor();
      await button(second, 'Aanmelden').waitFor();
    });
  });
});
