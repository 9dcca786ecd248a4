import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { finished, ok, running, trouble } from './fakeBridge.ts';
import { asOf, myTasks } from './fixtures.ts';
import { button, focused, seats } from './seats.ts';

const path = '/api/tasks/complete';
const [judged, letter, check, call] = ['Klacht: lekkage', 'Antwoord per brief', 'Nagaan of de klacht', 'Terugbellen over'] as const;

describe('finishing several tasks on the screen', () => {
  const { arriveAt, bodiesTo, bridge, open, seat } = seats();

  const left = (...numbers: readonly string[]): void =>
    bridge().on('GET /api/tasks?scope=mine', ok({ asOf, items: myTasks.filter(({ number }) => numbers.includes(number)) }));
  const tick = (page: Page, name: string) => page.getByRole('checkbox', { name });
  const sentNumbers = () => bodiesTo(path).map((body) => (body as { readonly tasks: readonly { readonly number: string }[] }).tasks.map(({ number }) => number));

  it('is one link away from my tasks, and not there for a single one', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Meer tegelijk afronden' }).click();
    await arriveAt('#/taken/afronden');
    await tick(page, judged).waitFor();
    left('T-000130');
    await page.getByRole('link', { name: 'Terug' }).click();
    await page.reload();
    await page.getByText(letter).waitFor();
    expect(await page.getByRole('link', { name: 'Meer tegelijk afronden' }).count()).to.equal(0);
  });

  it('works with the arrow keys, the space bar and Enter, and says what is done', async () => {
    bridge().on(`POST ${path}`, () => {
      left('T-000123', 'T-000132');
      return finished();
    });
    const page = await open('/#/taken/afronden');
    await tick(page, judged).and(focused(page)).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await button(page, '2 taken afronden').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('2 taken zijn afgerond.').waitFor();
    expect(await tick(page, letter).count()).to.equal(0);
    expect(sentNumbers()).to.deep.equal([['T-000130', 'T-000131']]);
    await page.getByRole('heading', { level: 1 }).and(focused(page)).waitFor();
    expect(seat().errors).to.deep.equal([]);
  });

  it('is sent once however often somebody clicks, and shows what is certain meanwhile', async () => {
    bridge().on(`POST ${path}`, running(1, 2));
    bridge().on('GET /api/operations/op-1', running(1, 2));
    const page = await open('/#/taken/afronden');
    await tick(page, letter).check();
    await tick(page, check).check();
    await button(page, '2 taken afronden').dblclick();
    await page.getByText('Antwoord per brief afgerond').waitFor();
    await tick(page, check).waitFor();
    bridge().on('GET /api/operations/op-1', () => {
      left('T-000123', 'T-000132');
      return finished();
    });
    await page.getByText('2 taken zijn afgerond.').waitFor();
    expect(bodiesTo(path)).to.have.length(1);
  });

  it('says per task why it could not, and finishes the rest at the next press under the same key', async () => {
    const why = 'Taak T-000131 (Nagaan of de klacht is opgelost) staat op naam van Mark van Dijk.';
    bridge().on(`POST ${path}`, () => {
      left('T-000123', 'T-000130', 'T-000132');
      return trouble(409, { code: 'taken', detail: `${why} Er is nu niets voltooid.`, fields: { 'tasks.1': why } });
    });
    const page = await open('/#/taken/afronden');
    await tick(page, letter).check();
    await tick(page, check).check();
    await button(page, '2 taken afronden').click();
    await page.getByRole('listitem').getByText(why).waitFor();
    await button(page, '1 taak afronden').waitFor();
    expect(await tick(page, check).count()).to.equal(0);
    bridge().on(`POST ${path}`, () => {
      left('T-000123', 'T-000132');
      return finished();
    });
    await button(page, '1 taak afronden').click();
    await page.getByText('1 taak is afgerond.').waitFor();
    await page.getByRole('listitem').getByText(why).waitFor();
    expect(sentNumbers()).to.deep.equal([['T-000130', 'T-000131'], ['T-000130']]);
    expect(new Set(bridge().sentTo(`POST ${path}`).map(({ key }) => key)).size).to.equal(1);
  });

  it('shows what stands when it stopped on its way, and sends only the rest again', async () => {
    const stopped = 'Hier stopte het: Taak T-000131 (Nagaan of de klacht is opgelost).';
    bridge().on(`POST ${path}`, () => {
      left('T-000123', 'T-000131', 'T-000132');
      return trouble(503, { code: 'erpAway', detail: stopped });
    });
    const page = await open('/#/taken/afronden');
    await tick(page, letter).check();
    await tick(page, check).check();
    await button(page, '2 taken afronden').click();
    await page.getByText(stopped).waitFor();
    await page.getByText('Antwoord per brief afgerond').waitFor();
    bridge().on(`POST ${path}`, finished());
    await button(page, '1 taak afronden').click();
    await page.getByText('2 taken zijn afgerond.').waitFor();
    expect(sentNumbers()[1]).to.deep.equal(['T-000131']);
  });

  it('asks for a choice before it sends anything, and keeps the choice over a reload', async () => {
    const page = await open('/#/taken/afronden');
    await button(page, 'Taken afronden').click();
    await page.getByText('Kies eerst een taak.').waitFor();
    await tick(page, call).check();
    await page.reload();
    await button(page, '1 taak afronden').waitFor();
    expect(await tick(page, call).isChecked()).to.equal(true);
    expect(bodiesTo(path)).to.deep.equal([]);
  });

  it('shows the way back once nothing is left, and teaches who comes with nothing', async () => {
    left('T-000130');
    bridge().on(`POST ${path}`, () => {
      left();
      return finished();
    });
    const page = await open('/#/taken/afronden');
    await tick(page, letter).check();
    await button(page, '1 taak afronden').click();
    await page.getByText('1 taak is afgerond.').waitFor();
    await button(page, 'Naar mijn taken').click();
    await arriveAt('#/mijn');
    await page.goBack();
    await page.getByText('U heeft geen open taken.').waitFor();
    await button(page, 'Naar mijn taken').waitFor();
  });
});
