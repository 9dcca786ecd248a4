import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { DossierView } from '../../bridge/dossiers/schema.ts';
import { calledLine, closedDossier, dossier, lookups, researchLine } from './dossierFixtures.ts';
import { finished, ok, trouble } from './fakeBridge.ts';
import { closeStage, openStage, sit } from './stage.ts';
import type { Seat, Stage } from './stage.ts';

const api = '/api/dossiers/D-000231';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const panel = (page: Page) => page.getByRole('region', { name: 'Iemand wijzigde dit ondertussen.' });
const group = (page: Page, name: string) => panel(page).getByRole('group', { name });

/** What a colleague made of the dossier meanwhile. */
const changed: DossierView = {
  ...dossier,
  version: 'W/"4"',
  deadline: '2026-12-22',
  handler: { code: 'MDI', name: 'Mark van Dijk' },
};

describe('a dossier that a colleague changed meanwhile', () => {
  let stage: Stage;
  let seat: Seat;

  const serve = (view: DossierView): void => stage.bridge.on(`GET ${api}`, ok(view));
  const bodies = (): readonly unknown[] => stage.bridge.sentTo(`POST ${api}/update`).map(({ body }) => body);
  /** Somebody else's change comes in between reading and saving; only the newest version is taken. */
  const interrupt = (view: DossierView): void =>
    stage.bridge.on(`POST ${api}/update`, ({ body }) => {
      serve(view);
      return (body as { readonly version: string }).version === view.version ? finished() : trouble(409);
    });
  const open = async (): Promise<Page> => {
    seat = await sit(stage, { at: '/#/dossier/D-000231' });
    await seat.page.getByText('Dossier bijwerken').click();
    return seat.page;
  };
  const type = async (page: Page): Promise<void> => {
    await page.getByLabel('Uiterste datum', { exact: true }).fill('2026-12-31');
    await page.getByLabel('Controledatum', { exact: true }).fill('2026-12-24');
  };

  before(async () => {
    stage = await openStage();
  });
  after(() => closeStage(stage));
  beforeEach(() => {
    stage.bridge.reset();
    stage.bridge.on('GET /api/lookups', ok(lookups));
    serve(dossier);
  });
  afterEach(() => seat.context.close());

  it('shows theirs and mine thing by thing, keeps what was typed, and saves it with the newest version', async () => {
    interrupt(changed);
    const page = await open();
    await type(page);
    await button(page, 'Wijzigingen opslaan').click();
    const deadline = group(page, 'Wat wordt het: Uiterste datum?');
    await deadline.getByText('Stond er: 18 december 2026').waitFor();
    await deadline.getByLabel('Nu in het ERP: 22 december 2026').waitFor();
    expect(await deadline.getByLabel('U typte: 31 december 2026').isChecked()).to.equal(true);
    await group(page, 'Behandelend medewerker').getByText('Nu in het ERP: Mark van Dijk').waitFor();
    await group(page, 'Controledatum').getByText('U typte: 24 december 2026').waitFor();
    expect(await page.getByLabel('Controledatum', { exact: true }).inputValue()).to.equal('2026-12-24');
    await button(page, 'Opslaan met deze keuze').click();
    await panel(page).waitFor({ state: 'detached' });
    expect(bodies().at(-1)).to.deep.equal({ version: 'W/"4"', deadline: '2026-12-31', checkDate: '2026-12-24' });
    await button(page, 'Wijzigingen opslaan').and(page.locator(':focus')).waitFor();
    expect(seat.outside).to.deep.equal([]);
  });

  it('leaves to the colleague what is chosen, with the keyboard alone', async () => {
    interrupt(changed);
    const page = await open();
    await type(page);
    await button(page, 'Wijzigingen opslaan').click();
    await panel(page).getByLabel(/^U typte: 31/u).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel(page).waitFor({ state: 'detached' });
    expect(bodies().at(-1)).to.deep.equal({ version: 'W/"4"', checkDate: '2026-12-24' });
  });

  it('sends nothing when all is left to the colleague', async () => {
    interrupt(changed);
    const page = await open();
    await page.getByLabel('Uiterste datum', { exact: true }).fill('2026-12-31');
    await button(page, 'Wijzigingen opslaan').click();
    await panel(page).getByLabel(/^Nu in het ERP: 22/u).check();
    await button(page, 'Opslaan met deze keuze').click();
    await panel(page).waitFor({ state: 'detached' });
    expect(bodies()).to.have.length(1);
    expect(await page.getByLabel('Uiterste datum', { exact: true }).inputValue()).to.equal('2026-12-22');
  });

  it('asks before it writes over what a colleague changed and the pane has read since', async () => {
    interrupt(changed);
    const page = await open();
    await type(page);
    serve(changed);
    await page.reload();
    await button(page, 'Wijzigingen opslaan').click();
    await panel(page).getByLabel(/^Nu in het ERP: 22/u).waitFor();
    expect(bodies()).to.deep.equal([]);
    await button(page, 'Opslaan met deze keuze').click();
    await panel(page).waitFor({ state: 'detached' });
    expect(bodies()).to.deep.equal([{ version: 'W/"4"', deadline: '2026-12-31', checkDate: '2026-12-24' }]);
  });

  it('shows it again when it was changed once more', async () => {
    interrupt(changed);
    const page = await open();
    await page.getByLabel('Controledatum', { exact: true }).fill('2026-12-24');
    await button(page, 'Wijzigingen opslaan').click();
    await group(page, 'Behandelend medewerker').waitFor();
    interrupt({ ...dossier, version: 'W/"5"' });
    await button(page, 'Opslaan met deze keuze').click();
    await group(page, 'Behandelend medewerker').waitFor({ state: 'detached' });
    await group(page, 'Controledatum').waitFor();
    await button(page, 'Opslaan met deze keuze').click();
    await panel(page).waitFor({ state: 'detached' });
    expect(bodies().at(-1)).to.deep.equal({ version: 'W/"5"', checkDate: '2026-12-24' });
  });

  it('says so when what was changed is not in the form, and sends again', async () => {
    interrupt({ ...dossier, version: 'W/"4"', unitNumber: 'OGEH-0000001' });
    const page = await open();
    await page.getByLabel('Controledatum', { exact: true }).fill('2026-12-24');
    await button(page, 'Wijzigingen opslaan').click();
    await panel(page).getByText('Er is iets gewijzigd wat niet in dit formulier staat.').waitFor();
    await button(page, 'Opslaan met deze keuze').click();
    await panel(page).waitFor({ state: 'detached' });
    expect(bodies().at(-1)).to.deep.equal({ version: 'W/"4"', checkDate: '2026-12-24' });
  });
});

describe('a form that a colleague took away', () => {
  let stage: Stage;
  let seat: Seat;

  const line = `${api}/lines/20000/finish`;
  /** A colleague was first, so that there is nothing left to finish. */
  const taken = (view: DossierView): void =>
    stage.bridge.on(`POST ${line}`, () => {
      stage.bridge.on(`GET ${api}`, ok(view));
      return trouble(409);
    });
  const left = (page: Page) => page.getByRole('alert', { name: 'U was hier nog mee bezig' });

  before(async () => {
    stage = await openStage();
  });
  after(() => closeStage(stage));
  beforeEach(async () => {
    stage.bridge.reset();
    stage.bridge.on('GET /api/lookups', ok(lookups));
    stage.bridge.on(`GET ${api}`, ok(dossier));
    seat = await sit(stage, { at: '/#/dossier/D-000231/regel/20000/afronden' });
    await seat.page.getByLabel('Toelichting').fill('Leiding vervangen.');
  });
  afterEach(() => seat.context.close());

  it('leaves what was typed in sight, also after a reload, until it is thrown away', async () => {
    taken({ ...dossier, lines: [calledLine, { ...researchLine, version: 'W/"99"', status: 'Completed' }] });
    const { page } = seat;
    await button(page, 'Afronden').click();
    await page.getByText('Deze actie is al afgerond.').waitFor();
    await left(page).getByText('Leiding vervangen.').waitFor();
    await page.reload();
    await left(page).getByText('Leiding vervangen.').waitFor();
    await button(page, 'Weggooien').click();
    await left(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Deze actie is al afgerond.').waitFor();
    expect(await left(page).count()).to.equal(0);
  });

  it('leaves it in sight where the whole dossier was closed', async () => {
    taken({ ...closedDossier, lines: [calledLine, researchLine] });
    const { page } = seat;
    await button(page, 'Afronden').click();
    await page.getByText('Dit dossier is gesloten.').waitFor();
    await left(page).getByText('Leiding vervangen.').waitFor();
  });
});
