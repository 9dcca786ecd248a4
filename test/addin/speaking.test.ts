import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { dossier, lookups, templates } from './dossierFixtures.ts';
import { ok } from './fakeBridge.ts';
import { closeStage, openStage, sit } from './stage.ts';
import type { Seat, Stage } from './stage.ts';

describe('the pane in another language', () => {
  let stage: Stage;
  let seat: Seat;

  const open = async (at: string, locale: string): Promise<Page> => {
    seat = await sit(stage, { at, locale });
    return seat.page;
  };
  const spoken = (page: Page) => page.locator('html').getAttribute('lang');

  before(async () => {
    stage = await openStage();
  });
  after(() => closeStage(stage));
  beforeEach(() => stage.bridge.reset());
  afterEach(() => seat.context.close());

  it('is English where the browser is, for whoever sees and whoever hears it', async () => {
    const page = await open('/', 'en-US');
    await page.getByRole('tab', { name: /My tasks/u }).waitFor();
    await page.getByText('1 day overdue').waitFor();
    expect(await spoken(page)).to.equal('en');
    expect(seat.errors).to.deep.equal([]);
  });

  it('is Dutch everywhere else', async () => {
    const page = await open('/', 'de-DE');
    await page.getByRole('tab', { name: /Mijn taken/u }).waitFor();
    expect(await spoken(page)).to.equal('nl');
  });

  it('is what somebody chose, also the next time, and keeps what was typed', async () => {
    const page = await open('/', 'nl-NL');
    await page.getByRole('searchbox').fill('lekkage');
    await page.getByText('Joke de Bruin').click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('tab', { name: /My tasks/u }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).to.equal('lekkage');
    await page.reload();
    await page.getByRole('tab', { name: /My tasks/u }).waitFor();
    await page.getByText('Joke de Bruin').click();
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.getByRole('tab', { name: /Mijn taken/u }).waitFor();
  });

  it('says that it cannot start in the language of the browser', async () => {
    stage.bridge.on('GET /api/config', { status: 503, body: {} });
    const page = await open('/', 'en-GB');
    await page.getByText('Klachtwijzer cannot be reached now.').waitFor();
    expect(await spoken(page)).to.equal('en');
  });

  it('leaves a letter’s questions as they are, and says why', async () => {
    stage.bridge.on('GET /api/lookups', ok(lookups));
    stage.bridge.on('GET /api/dossiers/D-000231', ok(dossier));
    stage.bridge.on('GET /api/templates?dossier=D-000231', ok(templates));
    const page = await open('/#/dossier/D-000231/brief', 'en-GB');
    await page.getByLabel('Letter template').selectOption('ONTVANGST');
    await page.getByText('The letter is in Dutch').waitFor();
    await page.getByLabel('Hoe is de klacht ontvangen?').waitFor();
  });
});
