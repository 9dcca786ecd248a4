import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { finished, ok, trouble } from './fakeBridge.ts';
import { asOf, taskRow, teamTask } from './fixtures.ts';
import { button, focused, seats } from './seats.ts';

const claim = '/api/tasks/T-000140/claim';
const first = 'Mark van Dijk heeft deze taak al genomen.';
const before = taskRow({ ...teamTask, id: 'before', number: 'T-000138', description: 'Klacht: geluid', deadline: '2026-11-26' });
const after = taskRow({ ...teamTask, id: 'after', number: 'T-000142', description: 'Klacht: afval', deadline: '2026-11-28' });
const take = `Neem ik: ${teamTask.description}`;

describe('a team task that a colleague took a second ago', () => {
  const { arriveAt, bodiesTo, bridge, open } = seats();

  const listed = (...items: readonly unknown[]): void => bridge().on('GET /api/tasks?scope=team', ok({ asOf, items }));
  const titles = (page: Page) => page.locator('a[data-row]').allTextContents();

  beforeEach(() => {
    listed(before, teamTask, after);
    bridge().on(`POST ${claim}`, () => {
      listed(before, after);
      return trouble(409, { code: 'taken', detail: first });
    });
  });

  const miss = async (): Promise<Page> => {
    const page = await open('/#/team');
    await button(page, take).click();
    await page.getByRole('alert').getByText(first).waitFor();
    await page.getByRole('tab', { name: 'Team 2' }).waitFor();
    return page;
  };

  it('says in its own row who has it, and nothing jumps while the list is read again', async () => {
    const page = await miss();
    expect(await titles(page)).to.deep.equal([before, teamTask, after].map(({ description }) => description));
    expect(await button(page, take).count()).to.equal(0);
    expect(new URL(page.url()).hash).to.equal('#/team');
  });

  it('keeps the focus in its row, so that the arrow keys go on from there', async () => {
    const page = await miss();
    await page.getByRole('link', { name: teamTask.description }).and(focused(page)).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('link', { name: after.description }).and(focused(page)).waitFor();
  });

  it('leaves the focus alone of who went on already', async () => {
    let answer: (() => void) | undefined;
    bridge().on(`POST ${claim}`, () => new Promise((resolve) => {
      answer = () => resolve(trouble(409, { code: 'taken', detail: first }));
    }));
    const page = await open('/#/team');
    await Promise.all([page.waitForRequest(`**${claim}`), button(page, take).click()]);
    await page.getByRole('searchbox').focus();
    answer?.();
    await page.getByRole('alert').getByText(first).waitFor();
    await page.getByRole('searchbox').and(focused(page)).waitFor();
  });

  it('is gone at the next look', async () => {
    const page = await miss();
    await button(page, 'Vernieuwen').click();
    await page.getByText(first).waitFor({ state: 'detached' });
    expect(await titles(page)).to.deep.equal([before.description, after.description]);
  });

  it('stays to be taken when only something else of it changed, by its newest version', async () => {
    bridge().on(`POST ${claim}`, () => {
      listed(before, { ...teamTask, version: 'W/"8"' }, after);
      bridge().on(`POST ${claim}`, finished());
      return trouble(409, { detail: '' });
    });
    const page = await open('/#/team');
    await Promise.all([page.waitForResponse('**/api/tasks?scope=team'), button(page, take).click()]);
    await page.getByText('Iemand wijzigde dit ondertussen.').waitFor();
    const again = page.waitForResponse('**/api/tasks?scope=team');
    await button(page, 'Vernieuwen').click();
    await again;
    await button(page, take).click();
    await arriveAt('#/taak/T-000140');
    expect(bodiesTo(claim)).to.deep.equal([{ version: 'W/"7"' }, { version: 'W/"8"' }]);
  });
});
