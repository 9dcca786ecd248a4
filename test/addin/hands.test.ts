import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { ok, trouble } from './fakeBridge.ts';
import { asOf } from './fixtures.ts';
import { button, focused, seats } from './seats.ts';

/** A button at the top of the screen; pressed, it runs this with `button` and `main` at hand. */
const planted = (html: string, onClick: string): string => `(() => {
  const main = document.querySelector('main, [role=main]');
  main.insertAdjacentHTML('afterbegin', '<section>${html}</section>');
  const button = main.querySelector('section button, section input');
  button.addEventListener('click', () => { ${onClick} });
})()`;

const another = `const next = document.createElement('button');
  next.textContent = 'Een ander';
  next.addEventListener('click', () => main.append(' Gedaan. '));
  button.replaceWith(next)`;

const said = (page: Page, words: string): Promise<number> => page.locator('body').evaluate((body, one) => (body as { innerText: string }).innerText.split(one).length - 1, words);

describe('a pane in quick hands', () => {
  const { bridge, open } = seats();

  const openWith = async (html: string, onClick: string): Promise<Page> => {
    const page = await open('/');
    await page.getByRole('link', { name: /^Terugbellen/u }).waitFor();
    await page.evaluate(planted(html, onClick));
    return page;
  };

  describe('takes the second press of a double click', () => {
    it('for nothing where another button came under the pointer, and for a press of its own a moment later', async () => {
      const page = await openWith('<button>Doe dit</button>', another);
      await button(page, 'Doe dit').dblclick();
      await button(page, 'Een ander').waitFor();
      expect(await said(page, 'Gedaan.')).to.equal(0);
      await button(page, 'Een ander').click();
      expect(await said(page, 'Gedaan.')).to.equal(1);
    });

    it('as a second press where the button stayed, whatever it says now', async () => {
      const page = await openWith('<button><b>Doe dit</b></button>', `button.innerHTML = '<i>Nog eens</i>'; main.append(' Gedaan. ')`);
      await button(page, 'Doe dit').dblclick();
      expect(await said(page, 'Gedaan.')).to.equal(2);
    });

    it('as a second press on the words of a tick', async () => {
      const page = await openWith('<label><input type="checkbox"> Vink</label>', `main.append(' Gedaan. ')`);
      await page.getByText('Vink').dblclick();
      expect(await said(page, 'Gedaan.')).to.equal(2);
      expect(await page.getByRole('checkbox', { name: 'Vink' }).isChecked()).to.equal(false);
    });
  });

  describe('keeps the focus near what went away', () => {
    const marks = (page: Page): Promise<number> => page.locator('[data-stand-in]').count();

    it('on what it stood in, until it moves on from there', async () => {
      const page = await openWith('<button>Weg</button><button>Blijft</button>', 'button.remove()');
      await button(page, 'Weg').press('Enter');
      await page.locator('section').and(focused(page)).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await button(page, 'Blijft').and(focused(page)).waitFor();
      expect(await marks(page)).to.equal(0);
      expect(await page.locator('section').first().getAttribute('tabindex')).to.equal(null);
    });

    it('in its form, where a problem went with its button', async () => {
      bridge().on('POST /api/tasks/T-000123/decline', trouble(409, { code: 'taken' }));
      const page = await open('/#/taak/T-000123');
      await button(page, 'Niet in behandeling').click();
      await page.getByRole('textbox').fill('Dubbele melding');
      await button(page, 'Niet in behandeling').click();
      await button(page, 'Opnieuw laden').press('Enter');
      await page.getByRole('form', { name: 'Niet in behandeling' }).and(focused(page)).waitFor();
    });

    it('on the heading of the screen that came, where the whole screen went', async () => {
      bridge().on('GET /api/tasks?scope=mine', ok({ asOf, items: [] }));
      const page = await open('/#/taken/afronden');
      await button(page, 'Naar mijn taken').press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Klachtwijzer' }).and(focused(page)).waitFor();
    });

    it('and leaves it to a screen that knows a better place', async () => {
      const page = await open('/');
      await page.getByRole('link', { name: /^Klacht: lekkage/u }).press('Enter');
      await page.getByRole('heading', { level: 1, name: /^Klacht: lekkage/u }).and(focused(page)).waitFor();
      expect(await marks(page)).to.equal(0);
    });
  });
});
