import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { accessTokenOf, finished, ok, running, trouble } from './fakeBridge.ts';
import { asOf, interaction, lineTaskView, lookups, taskView, teamTask } from './fixtures.ts';
import { closeStage, openStage, sit } from './stage.ts';
import type { Seat, Stage } from './stage.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('the pane in a browser', () => {
  let stage: Stage;
  let seat: Seat;

  const open = async (at: string, over: Partial<Parameters<typeof sit>[1]> = {}): Promise<Page> => {
    seat = await sit(stage, { at, ...over });
    return seat.page;
  };
  const hash = (): string => new URL(seat.page.url()).hash;
  const logout = (): string => `GET /logout?post_logout_redirect_uri=${encodeURIComponent(`${stage.origin}/`)}`;
  const arriveAt = (address: string) => seat.page.waitForURL((url) => url.hash === address);

  before(async () => {
    stage = await openStage();
  });
  after(() => closeStage(stage));
  beforeEach(() => stage.bridge.reset());
  afterEach(() => seat.context.close());

  describe('the page', () => {
    it('runs under the bridge’s security policy and calls nobody outside', async () => {
      const page = await open('/');
      await page.getByText('Antwoord per brief').click();
      await page.getByRole('heading', { name: 'Antwoord per brief' }).waitFor();
      expect(seat.errors).to.deep.equal([]);
      expect(seat.outside).to.deep.equal([]);
    });

    it('in Office says so when Office does not answer, and goes on without', async () => {
      const page = await open('/taskpane.html');
      await page.getByRole('heading', { name: 'Office antwoordt niet' }).waitFor();
      await button(page, 'Verder zonder Office').click();
      await page.getByRole('tab', { name: /Mijn taken/u }).waitFor();
    });

    it('shows in dark what it shows in light, and stays readable in forced colours', async () => {
      const page = await open('/', { theme: 'dark', forcedColors: 'active' });
      await page.getByText('1 dag over tijd').waitFor();
      expect(seat.errors).to.deep.equal([]);
    });

    it('comes back after signing in to where the person was going', async () => {
      const page = await open('/#/taak/T-000123', { signedIn: false });
      await page.getByRole('heading', { name: /lekkage in de badkamer/u }).waitFor();
      expect(hash()).to.equal('#/taak/T-000123');
      expect(new URL(page.url()).search).to.equal('');
    });

    it('asks, and does not push, somebody who signed out', async () => {
      const page = await open('/');
      await page.getByText('Joke de Bruin').click();
      await button(page, 'Afmelden').click();
      await button(page, 'Aanmelden').waitFor();
      await page.reload();
      await button(page, 'Aanmelden').click();
      await page.getByRole('tab', { name: /Mijn taken/u }).waitFor();
      expect(stage.bridge.sentTo(logout())).to.have.length(1);
    });

    it('shows nothing of anybody once somebody left, also while the authority does not answer', async () => {
      const page = await open('/#/taak/T-000123');
      await page.getByRole('link', { name: 'Terug' }).click();
      await page.route('**/logout?*', (route) => route.fulfill({ status: 204 }));
      await page.getByText('Joke de Bruin').click();
      await button(page, 'Afmelden').click();
      await page.getByRole('heading', { name: 'Meld u aan' }).waitFor();
      expect(await page.locator('body').innerText()).to.equal(
        'Meld u aan\nKlachtwijzer werkt in uw naam. Meld u aan met uw werkaccount.\nAanmelden',
      );
      await page.goBack();
      await button(page, 'Aanmelden').waitFor();
      expect(await page.getByRole('heading').count()).to.equal(1);
    });

    it('lets another user sign in, who finds the work list and nothing that was typed', async () => {
      const page = await open('/#/taak/T-000123');
      await button(page, 'Niet in behandeling').click();
      await page.getByRole('textbox').fill('Vertrouwelijk');
      await page.getByRole('link', { name: 'Terug' }).click();
      await page.getByText('Joke de Bruin').click();
      stage.bridge.on('POST /token', ok({ access_token: accessTokenOf('mark'), refresh_token: 'r', expires_in: 3600 }));
      await Promise.all([page.waitForURL(/code=/u), button(page, 'Andere gebruiker').click()]);
      await page.getByText('Te laat').waitFor();
      expect(hash()).to.equal('');
      await page.goto(`${stage.origin}/#/taak/T-000123`);
      await button(page, 'In behandeling nemen').waitFor();
      expect(stage.bridge.sentTo(logout())).to.have.length(1);
    });
  });

  describe('the work list', () => {
    it('groups my tasks by term and says the term in words', async () => {
      const page = await open('/');
      await page.getByRole('heading', { name: 'Te laat' }).waitFor();
      const heads = await page.getByRole('heading', { level: 2 }).allTextContents();
      expect(heads).to.deep.equal(['Te laat', 'Vandaag', 'Deze week', 'Later']);
      await page.getByText('1 dag over tijd').waitFor();
      await page.getByText('bijgewerkt 8 s geleden').waitFor();
    });

    it('is searched from the keyboard: /, words, arrow, Enter', async () => {
      const page = await open('/');
      await page.getByText('Te laat').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('unal brief');
      await page.getByRole('tab', { name: 'Mijn taken 1' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await arriveAt('#/taak/T-000130');
    });

    it('changes tabs with the arrow keys', async () => {
      const page = await open('/');
      await page.getByRole('tab', { name: /Mijn taken/u }).focus();
      await page.keyboard.press('ArrowRight');
      await page.getByText(teamTask.description).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.getByText('1 van 3 acties klaar').waitFor();
    });

    it('claims and opens a team task with one click', async () => {
      stage.bridge.on('POST /api/tasks/T-000140/claim', finished({ taskNumber: 'T-000140' }));
      const page = await open('/#/team');
      await button(page, `Neem ik: ${teamTask.description}`).click();
      await arriveAt('#/taak/T-000140');
      expect(stage.bridge.sentTo('POST /api/tasks/T-000140/claim')[0]?.body).to.deep.equal({ version: teamTask.version });
    });

    it('says who was first when somebody else took it', async () => {
      stage.bridge.on('POST /api/tasks/T-000140/claim', trouble(409));
      const page = await open('/#/team');
      await button(page, `Neem ik: ${teamTask.description}`).click();
      await page.getByText('Mark van Dijk heeft deze taak al genomen.').waitFor();
      expect(hash()).to.equal('#/team');
    });

    it('teaches where it is empty', async () => {
      stage.bridge.on('GET /api/tasks?scope=mine', ok({ asOf, items: [] }));
      const page = await open('/');
      await page.getByText('Bij Team vindt u klachten').waitFor();
    });

    it('says in three sentences what failed, and tries again', async () => {
      stage.bridge.on('GET /api/tasks?scope=mine', trouble(503));
      const page = await open('/');
      await page.getByRole('alert').waitFor();
      stage.bridge.on('GET /api/tasks?scope=mine', ok({ asOf, items: [taskView()] }));
      await button(page, 'Probeer opnieuw').click();
      await page.getByText('1 dag over tijd').waitFor();
    });
  });

  describe('a task to judge', () => {
    it('is read in full, and the reporter is one click away', async () => {
      const page = await open('/#/taak/T-000123');
      await page.getByText('vraagt om een vergoeding').waitFor();
      expect(await page.getByRole('link', { name: /Bel/u }).getAttribute('href')).to.equal('tel:0331234567');
      expect(await page.getByRole('link', { name: /Mail/u }).getAttribute('href')).to.equal('mailto:r.thart@example.nl');
      await page.getByText('hoort al bij D-000188').waitFor();
    });

    it('becomes a dossier with one click, and a tick for what is linked', async () => {
      stage.bridge.on('POST /api/tasks/T-000123/dossier', finished({ dossierNumber: 'D-000300' }));
      const page = await open('/#/taak/T-000123');
      await page.getByLabel('koppelen aan het dossier').check();
      await button(page, 'In behandeling nemen').click();
      await arriveAt('#/dossier/D-000300');
      expect(stage.bridge.sentTo('POST /api/tasks/T-000123/dossier')[0]?.body).to.include({
        dossierType: 'KLACHT',
        role: 'Reporter',
        status: 'INBEHAND',
        handlerCode: 'JBR',
        description: 'Lekkage in de badkamer niet verholpen na drie',
      });
      expect(stage.bridge.sentTo('POST /api/tasks/T-000123/dossier')[0]?.body).to.deep.include({
        link: [{ id: interaction().id, version: interaction().version }],
      });
    });

    it('shows what was adapted and not sent after a reload; a tick alone unfolds nothing', async () => {
      const page = await open('/#/taak/T-000123');
      await page.getByLabel('koppelen aan het dossier').check();
      await page.reload();
      await button(page, 'Aanpassen').click();
      await page.getByRole('textbox', { name: 'Omschrijving' }).fill('Lekkage badkamer');
      await page.reload();
      expect(await page.getByRole('textbox', { name: 'Omschrijving' }).inputValue()).to.equal('Lekkage badkamer');
    });

    it('shows the status that will be sent when the setup no longer offers it', async () => {
      stage.bridge.on('GET /api/lookups', ok({ ...lookups, dossierStatuses: [{ code: 'OPEN', description: 'Open' }] }));
      const page = await open('/#/taak/T-000123');
      await button(page, 'Aanpassen').click();
      expect(await page.getByLabel('Dossierstatus').inputValue()).to.equal('INBEHAND');
    });

    it('shows a contact moment that was begun for what is no complaint', async () => {
      const page = await open('/#/taak/T-000123');
      await page.getByText('Geen klacht, maar wel afgehandeld?').click();
      await page.getByLabel('Contactmoment vastleggen').check();
      await page.getByLabel('Toelichting').fill('Al hersteld.');
      await page.reload();
      await page.getByLabel('Toelichting').waitFor();
    });

    it('is sent once however often somebody clicks, and says how much is under way', async () => {
      stage.bridge.on('POST /api/tasks/T-000123/dossier', running(1, 3));
      stage.bridge.on('GET /api/operations/op-1', running(1, 3));
      const page = await open('/#/taak/T-000123');
      await button(page, 'In behandeling nemen').dblclick();
      await page.getByText('wordt opgeslagen (2)').waitFor();
      expect(stage.bridge.sentTo('POST /api/tasks/T-000123/dossier')).to.have.length(1);
      stage.bridge.on('GET /api/operations/op-1', finished({ dossierNumber: 'D-000300' }));
      await arriveAt('#/dossier/D-000300');
    });

    it('keeps its key over a failure and a reload, so that nothing is done twice', async () => {
      stage.bridge.on('POST /api/tasks/T-000123/dossier', trouble(503, { code: 'erpUnknown' }));
      const page = await open('/#/taak/T-000123');
      await button(page, 'In behandeling nemen').click();
      await page.getByRole('alert').waitFor();
      await page.reload();
      stage.bridge.on('POST /api/tasks/T-000123/dossier', finished({ dossierNumber: 'D-000300' }));
      await button(page, 'In behandeling nemen').click();
      await arriveAt('#/dossier/D-000300');
      const keys = stage.bridge.sentTo('POST /api/tasks/T-000123/dossier').map(({ key }) => key);
      expect(new Set(keys).size).to.equal(1);
      expect(keys).to.have.length(2);
    });

    it('cannot be declined without a reason, and keeps the reason when somebody leaves', async () => {
      stage.bridge.on('POST /api/tasks/T-000123/decline', finished());
      const page = await open('/#/taak/T-000123');
      await button(page, 'Niet in behandeling').click();
      await button(page, 'Niet in behandeling').click();
      await page.getByText('Dit veld is nodig.').waitFor();
      await page.getByRole('textbox').fill('Dit is een eerste reparatieverzoek.');
      await page.getByRole('link', { name: 'Terug' }).click();
      await arriveAt('#/');
      await page.goBack();
      expect(await page.getByRole('textbox').inputValue()).to.equal('Dit is een eerste reparatieverzoek.');
      await page.keyboard.press('Control+Enter');
      await arriveAt('#/');
      expect(stage.bridge.sentTo('POST /api/tasks/T-000123/decline')[0]?.body).to.deep.include({
        reason: 'Dit is een eerste reparatieverzoek.',
      });
    });

    it('shows the newest state after “iemand wijzigde dit”, and what was typed is still there', async () => {
      stage.bridge.on('POST /api/tasks/T-000123/decline', () => {
        stage.bridge.on('GET /api/tasks/T-000123', ok(taskView({ version: 'W/"8"', note: 'Aangevuld door Mark.' })));
        return trouble(409);
      });
      const page = await open('/#/taak/T-000123');
      await button(page, 'Niet in behandeling').click();
      await page.getByRole('textbox').fill('Dubbele melding');
      await button(page, 'Niet in behandeling').click();
      await page.getByText('Nu in het ERP: Aangevuld door Mark.').waitFor();
      await page.getByRole('definition').getByText('Dubbele melding').waitFor();
      stage.bridge.on('POST /api/tasks/T-000123/decline', finished());
      await button(page, 'Opnieuw versturen').click();
      await arriveAt('#/');
      expect(stage.bridge.sentTo('POST /api/tasks/T-000123/decline')[1]?.body).to.deep.include({
        version: 'W/"8"',
        reason: 'Dubbele melding',
      });
    });

    it('keeps the screen and what was typed when the sign-in ends', async () => {
      const page = await open('/#/taak/T-000123');
      await button(page, 'Niet in behandeling').click();
      await page.getByRole('textbox').fill('Dubbele melding');
      stage.bridge.on('POST /token', trouble(400));
      stage.bridge.on('POST /api/tasks/T-000123/decline', trouble(401));
      await button(page, 'Niet in behandeling').click();
      await page.getByRole('heading', { name: 'U bent niet meer aangemeld' }).waitFor();
      expect(await page.getByRole('textbox').inputValue()).to.equal('Dubbele melding');
      stage.bridge.reset();
      await button(page, 'Opnieuw aanmelden').click();
      await page.getByRole('heading', { name: 'U bent niet meer aangemeld' }).waitFor({ state: 'detached' });
      expect(await page.getByRole('textbox').inputValue()).to.equal('Dubbele melding');
    });

    it('hands over a document, fetched with the token', async () => {
      stage.bridge.on('GET /api/documents/5a5a0000-0000-4000-8000-000000000001/content', ok('jpeg'));
      const page = await open('/#/taak/T-000123');
      const download = page.waitForEvent('download');
      await button(page, 'foto badkamer.jpg openen').click();
      expect((await download).suggestedFilename()).to.equal('foto badkamer.jpg');
    });
  });

  describe('a task for a dossier', () => {
    it('says what it hangs on, and starting it goes on at its line', async () => {
      stage.bridge.on('POST /api/tasks/T-000130/start', finished());
      const page = await open('/#/taak/T-000130');
      await page.getByRole('link', { name: 'D-000231 Lekkage niet verholpen' }).waitFor();
      await button(page, 'Starten').click();
      await arriveAt('#/dossier/D-000231/regel/20000');
    });

    it('of a line is finished with its line', async () => {
      const page = await open('/#/taak/T-000130');
      await button(page, 'Afronden').click();
      await arriveAt('#/dossier/D-000231/regel/20000/afronden');
    });

    it('without a line is finished with one click, and a contact moment where there was one', async () => {
      const linked = { dossierNumber: 'D-000231', dossierDescription: 'Lekkage', lineNumber: null, lineDescription: null };
      stage.bridge.on('GET /api/tasks/T-000130', ok({ ...lineTaskView, lineNumber: null, linked }));
      stage.bridge.on('POST /api/tasks/T-000130/complete', finished());
      const page = await open('/#/taak/T-000130');
      await page.getByLabel('Contactmoment vastleggen').check();
      await button(page, 'Afronden').click();
      await arriveAt('#/dossier/D-000231');
      expect(stage.bridge.sentTo('POST /api/tasks/T-000130/complete')[0]?.body).to.deep.equal({
        version: lineTaskView.version,
        interaction: { templateCode: 'TEL-UIT', description: 'Antwoord per brief', comment: '' },
      });
    });
  });
});
