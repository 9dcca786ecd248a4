import { expect } from 'chai';
import { dossier } from './dossierFixtures.ts';
import { button, dossierSeats, focused } from './dossierSeats.ts';
import { finished, ok } from './fakeBridge.ts';
import { taskView } from './fixtures.ts';

const wide = { width: 1280 };
const judged = 'Klacht: lekkage in de badkamer niet verholpen na drie afspraken';

describe('with room for two', () => {
  const { bridge, come, open, seat } = dossierSeats();
  const lists = () => seat().page.getByRole('region', { name: 'Werk' });
  const opened = () => seat().page.getByRole('main');
  const row = (name: string | RegExp) => lists().getByRole('link', { name });

  it('the lists stand beside what is open, which has the page’s one first heading', async () => {
    const page = await open(dossier, '', wide);
    await opened().getByRole('heading', { level: 1, name: dossier.description }).waitFor();
    await row(judged).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).to.equal(1);
    expect(await page.getByRole('main').count()).to.equal(1);
    const [left, right] = await Promise.all([lists().boundingBox(), opened().boundingBox()]);
    expect((left?.x ?? 0) + (left?.width ?? 0)).to.be.at.most(right?.x ?? 0);
    expect(seat().errors).to.deep.equal([]);
  });

  it('a row opens beside the list, marks itself and hands the focus over', async () => {
    const page = await open(dossier, '', wide);
    await row(judged).focus();
    await page.keyboard.press('Enter');
    await opened().getByRole('heading', { level: 1, name: judged }).and(focused(page)).waitFor();
    expect(await row(judged).getAttribute('aria-current')).to.equal('true');
    await row(/^Antwoord per brief/u).click();
    await opened().getByRole('heading', { level: 1, name: 'Antwoord per brief' }).waitFor();
    expect(await row(judged).getAttribute('aria-current')).to.equal(null);
  });

  it('another list can be looked at while a dossier stays open with what was typed in it', async () => {
    const page = await open(dossier, '', wide);
    await button(page, `Opmerking: ${dossier.description}`).click();
    await page.keyboard.type('Nog niet klaar');
    await lists().getByRole('tab', { name: /^Team/u }).click();
    await row(/onvriendelijk/u).waitFor();
    expect(await opened().getByRole('textbox', { name: 'Opmerking' }).inputValue()).to.equal('Nog niet klaar');
  });

  it('the arrow keys stay in the list', async () => {
    const page = await open(dossier, '', wide);
    await opened().getByRole('link', { name: 'Klacht onderzoeken' }).waitFor();
    await row(/^Terugbellen/u).focus();
    await page.keyboard.press('ArrowDown');
    await row(/^Terugbellen/u).and(focused(page)).waitFor();
    await page.keyboard.press('ArrowUp');
    await row(/^Nagaan/u).and(focused(page)).waitFor();
  });

  it('whoever searches keeps the focus while a screen comes in beside', async () => {
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    bridge().on('GET /api/dossiers/D-000231', () => arrived.then(() => ok(dossier)));
    const page = await come('', wide);
    await lists().getByRole('searchbox').fill('terug');
    arrive();
    await opened().getByRole('heading', { level: 1, name: dossier.description }).waitFor();
    await lists().getByRole('searchbox').and(focused(page)).waitFor();
  });

  it('the list follows what is done beside it', async () => {
    const page = await open(dossier, '', wide);
    bridge().on('GET /api/tasks/T-000123', ok(taskView()));
    bridge().on('POST /api/tasks/T-000123/decline', () => {
      bridge().on('GET /api/tasks?scope=mine', ok({ asOf: '2026-11-25T08:30:00.000Z', items: [] }));
      return finished();
    });
    await row(judged).click();
    await button(page, 'Niet in behandeling').click();
    await page.getByLabel('Waarom neemt u de klacht niet in behandeling?').fill('Geen klacht.');
    await opened().getByRole('form').getByRole('button', { name: 'Niet in behandeling' }).click();
    await page.getByText('U heeft geen open taken.').waitFor();
  });

  it('nothing open says what this place is for', async () => {
    const page = await open(dossier, '', wide);
    await page.getByRole('link', { name: 'Terug', exact: true }).click();
    await page.getByText('Hier is nog niets geopend.').waitFor();
    await page.getByRole('main').getByRole('tab', { name: /^Dossiers/u }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).to.deep.equal(['Klachtwijzer']);
  });

  it('and then no more, what is open stays and the lists go', async () => {
    const page = await open(dossier, '', wide);
    await button(page, `Opmerking: ${dossier.description}`).click();
    await page.keyboard.type('Nog niet klaar');
    await page.setViewportSize({ width: 1279, height: 640 });
    await lists().waitFor({ state: 'detached' });
    expect(await opened().getByRole('textbox', { name: 'Opmerking' }).inputValue()).to.equal('Nog niet klaar');
  });
});

describe('the dossier’s columns', () => {
  const { open } = dossierSeats();

  for (const [width, stands] of [
    [320, 'under'],
    [449, 'under'],
    [450, 'beside'],
    [1280, 'beside'],
  ] as const) {
    it(`at ${width} pixels stand ${stands} each other, with nothing sticking out`, async () => {
      const page = await open(dossier, '', { width });
      const lines = page.getByRole('heading', { name: /^Acties/u });
      const records = page.locator('summary').getByText('Contactmomenten');
      await records.waitFor();
      const [left, right] = await Promise.all([lines.boundingBox(), records.boundingBox()]);
      expect((right?.x ?? 0) > (left?.x ?? 0) + (left?.width ?? 0)).to.equal(stands === 'beside');
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).to.equal(true);
    });
  }
});
