import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { DossierView } from '../../bridge/dossiers/schema.ts';
import { limits } from '../../bridge/limits.ts';
import { dossier, letterLine } from './dossierFixtures.ts';
import { api, button, dossierSeats } from './dossierSeats.ts';
import { finished, ok, trouble } from './fakeBridge.ts';
import { taskView } from './fixtures.ts';

const photo = { name: 'foto badkamer.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('beeld') };
const other = { ...photo, name: 'foto plafond.jpg' };
const edited = { name: 'brief.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: Buffer.from('bewerkt') };
const add = `POST ${api}/documents?fileName=foto+badkamer.jpg`;

describe('a document into a dossier', () => {
  const { bridge, open, seat } = dossierSeats();
  const large = path.join(tmpdir(), `te-groot-${process.pid}.mp4`);
  after(() => rm(large, { force: true }));

  const unfold = async (page: Page, about = dossier.description): Promise<void> => {
    await button(page, `Document: ${about}`).click();
    await page.getByLabel('Bestand').waitFor();
  };

  it('is sent as it is, once on a double click, and said to be there', async () => {
    bridge().on(add, finished({ documentId: 'd-1' }));
    const page = await open(dossier);
    await unfold(page);
    await page.getByLabel('Bestand').setInputFiles(photo);
    await page.getByRole('form', { name: 'Document toevoegen' }).getByText('foto badkamer.jpg').waitFor();
    await button(page, 'Document toevoegen').dblclick();
    await page.getByText('foto badkamer.jpg staat in het dossier.').waitFor();
    const sent = bridge().sentTo(add);
    expect(sent.map(({ body, contentType }) => [body, contentType])).to.deep.equal([['beeld', 'image/jpeg']]);
    expect(seat().errors).to.deep.equal([]);
  });

  it('goes to the line it was chosen at', async () => {
    const line = `${add}&lineNumber=50000`;
    bridge().on(line, finished());
    const page = await open(dossier, '/regel/50000');
    await unfold(page, letterLine.description);
    await page.getByLabel('Bestand').setInputFiles(photo);
    await button(page, 'Document toevoegen').click();
    await page.getByText('foto badkamer.jpg staat in het dossier.').waitFor();
    expect(bridge().sentTo(line)).to.have.length(1);
  });

  it('can be dropped anywhere on the area, which all of the field lies over', async () => {
    const page = await open(dossier);
    await unfold(page);
    const field = page.getByLabel('Bestand');
    const [own, area] = await Promise.all([field.boundingBox(), field.locator('..').boundingBox()]);
    const border = 2;
    expect(own?.width).to.equal((area?.width ?? 0) - border);
    expect(own?.height).to.equal((area?.height ?? 0) - border);
  });

  it('stays chosen when sending fails, while folded and on another screen; each try is the same intention', async () => {
    bridge().on(add, trouble(503, { code: 'erpAway', title: 'Het ERP is nu niet bereikbaar.' }));
    const page = await open(dossier);
    await unfold(page);
    await page.getByLabel('Bestand').setInputFiles(photo);
    await button(page, 'Document toevoegen').click();
    await page.getByText('Het ERP is nu niet bereikbaar.').waitFor();
    await page.keyboard.press('Escape');
    await button(page, 'Regel afronden: Klacht onderzoeken').click();
    await page.getByRole('link', { name: 'Terug' }).click();
    await page.getByRole('link', { name: 'Terug' }).click();
    await page.getByRole('link', { name: /^Lekkage niet verholpen/u }).click();
    bridge().on(add, finished());
    await button(page, 'Document toevoegen').click();
    await page.getByText('foto badkamer.jpg staat in het dossier.').waitFor();
    expect(new Set(bridge().sentTo(add).map(({ key }) => key)).size).to.equal(1);
  });

  it('is another intention once another file is chosen', async () => {
    const second = `POST ${api}/documents?fileName=foto+plafond.jpg`;
    bridge().on(add, trouble(503));
    bridge().on(second, finished());
    const page = await open(dossier);
    await unfold(page);
    await page.getByLabel('Bestand').setInputFiles(photo);
    await button(page, 'Document toevoegen').click();
    await page.getByRole('alert').filter({ hasText: 'Iemand wijzigde' }).waitFor();
    await page.getByLabel('Bestand').setInputFiles(other);
    await button(page, 'Document toevoegen').click();
    await page.getByText('foto plafond.jpg staat in het dossier.').waitFor();
    expect(bridge().sentTo(second)[0]?.key).not.to.equal(bridge().sentTo(add)[0]?.key);
  });

  it('that is too large or empty is refused before it is sent', async () => {
    await writeFile(large, new Uint8Array(limits.uploadBytes + 1));
    const page = await open(dossier);
    await unfold(page);
    await button(page, 'Document toevoegen').click();
    await page.getByText('Kies eerst een bestand.').waitFor();
    await page.getByLabel('Bestand').setInputFiles(large);
    await page.getByText('Dit bestand is te groot. Het mag ten hoogste 25 MB zijn.').waitFor();
    await page.getByLabel('Bestand').setInputFiles({ ...photo, buffer: Buffer.alloc(0) });
    await page.getByText('Dit bestand is leeg.').waitFor();
    bridge().on(add, finished());
    await button(page, 'Document toevoegen').click();
    await page.getByLabel('Bestand').setInputFiles(photo);
    await button(page, 'Document toevoegen').click();
    await page.getByText('foto badkamer.jpg staat in het dossier.').waitFor();
    expect(bridge().sentTo(add)).to.have.length(1);
  });
});

describe('a letter in concept', () => {
  const { bridge, open, seat, serve, stage } = dossierSeats();

  const [letter] = dossier.documents;
  if (letter === undefined) throw new Error('The fixtures have no letter.');
  const content = `/api/documents/${letter.id}/content`;
  const backTo = (version: string): string => `POST ${content}?${new URLSearchParams({ version }).toString()}`;
  const withLetter = (changes: Partial<typeof letter>): DossierView => ({ ...dossier, documents: [{ ...letter, ...changes }] });

  const unfold = async (page: Page): Promise<void> => {
    await page.locator('summary').getByText('Documenten').click();
    await button(page, `Bewerkte versie terugzetten: ${letter.fileName}`).click();
  };
  const putBack = async (page: Page): Promise<void> => {
    await page.getByLabel('Bewerkte brief').setInputFiles(edited);
    await button(page, 'Terugzetten').click();
  };
  const openLetter = async (page: Page, name: string): Promise<void> => {
    await page.route(`**${content}`, (route) => route.fulfill({ body: 'brief' }));
    await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  };

  it('goes back into the same document, onto the version that was opened', async () => {
    bridge().on(backTo(letter.version), finished());
    bridge().on(`POST ${api}/comments`, finished());
    const page = await open(dossier);
    await unfold(page);
    await openLetter(page, `${letter.fileName} openen`);
    // A colleague's newer version, read meanwhile, is not what was edited.
    serve(withLetter({ version: 'W/"99"' }));
    await button(page, `Opmerking: ${dossier.description}`).click();
    await page.keyboard.type('Gebeld.');
    await Promise.all([page.waitForResponse(`**${api}`), page.keyboard.press('Control+Enter')]);
    await putBack(page);
    await page.getByText('De bewerkte versie is opgeslagen.').waitFor();
    const [sent] = bridge().sentTo(backTo(letter.version));
    expect([sent?.body, sent?.contentType]).to.deep.equal(['bewerkt', edited.mimeType]);
    expect(seat().errors).to.deep.equal([]);
  });

  it('must come back as a Word document', async () => {
    const page = await open(dossier);
    await unfold(page);
    await page.getByLabel('Bewerkte brief').setInputFiles(photo);
    await page.getByText('Kies het Word-bestand van de brief. De naam eindigt op .docx.').waitFor();
  });

  describe('that a colleague changed meanwhile', () => {
    const beside = new URLSearchParams({ fileName: 'Ontvangstbevestiging D-000231 (versie van Joke de Bruin).docx' });
    const addBeside = `POST ${api}/documents?${beside.toString()}`;

    const conflict = async (): Promise<Page> => {
      bridge().on(backTo(letter.version), () => {
        serve(withLetter({ version: 'W/"99"' }));
        return trouble(409);
      });
      const page = await open(dossier);
      await unfold(page);
      await putBack(page);
      await page.getByText('Een collega wijzigde deze brief intussen.').waitFor();
      return page;
    };

    it('is never written over: mine goes beside it as a new document', async () => {
      bridge().on(addBeside, finished());
      const page = await conflict();
      await button(page, 'Mijn versie ernaast zetten').dblclick();
      await page.getByText('Uw versie staat als nieuw document in het dossier.').waitFor();
      expect(bridge().sentTo(addBeside).map(({ body }) => body)).to.deep.equal(['bewerkt']);
    });

    it('can be opened, and what was taken over from it goes back onto it', async () => {
      bridge().on(backTo('W/"99"'), finished());
      const page = await conflict();
      await openLetter(page, 'Versie van uw collega openen');
      await page.getByLabel('Bewerkte brief').setInputFiles({ ...edited, buffer: Buffer.from('samengevoegd') });
      await button(page, 'Terugzetten').click();
      await page.getByText('De bewerkte versie is opgeslagen.').waitFor();
      expect(bridge().sentTo(backTo('W/"99"')).map(({ body }) => body)).to.deep.equal(['samengevoegd']);
    });
  });

  it('is made final after one question, and then cannot be edited any more', async () => {
    bridge().on(`POST /api/documents/${letter.id}/finish`, () => {
      serve(withLetter({ state: 'final' }));
      return finished();
    });
    const page = await open(dossier);
    await page.locator('summary').getByText('Documenten').click();
    await button(page, `Definitief maken: ${letter.fileName}`).click();
    await page.getByText('Daarna kan de brief niet meer gewijzigd worden.').waitFor();
    await button(page, 'Ja, definitief maken').dblclick();
    await page.getByText(/^definitief/u).waitFor();
    expect(bridge().sentTo(`POST /api/documents/${letter.id}/finish`).map(({ body }) => body)).to.deep.equal([{ version: letter.version }]);
    expect(await button(page, `Bewerkte versie terugzetten: ${letter.fileName}`).count()).to.equal(0);
  });

  it('is only looked at in a dossier that is closed', async () => {
    const page = await open({ ...dossier, open: false, next: { kind: 'none' } });
    await page.locator('summary').getByText('Documenten').click();
    await button(page, `${letter.fileName} openen`).waitFor();
    expect(await page.getByRole('button', { name: /^Bewerkte versie/u }).count()).to.equal(0);
  });

  it('of a task without a dossier comes back the same way; a colleague’s version can be opened, with nowhere to put mine beside it', async () => {
    const task = taskView({ status: 'Completed', closed: true, documents: [letter] });
    bridge().on('GET /api/tasks/T-000123', ok(task));
    bridge().on(backTo(letter.version), () => {
      bridge().on('GET /api/tasks/T-000123', ok({ ...task, documents: [{ ...letter, version: 'W/"99"' }] }));
      return trouble(409);
    });
    const page = await open(dossier);
    await page.goto(`${stage().origin}/#/taak/T-000123`);
    await button(page, `Bewerkte versie terugzetten: ${letter.fileName}`).click();
    await putBack(page);
    await page.getByText('Bekijk de versie van uw collega en neem over wat erin staat.').waitFor();
    expect(await button(page, 'Mijn versie ernaast zetten').count()).to.equal(0);
    await openLetter(page, 'Versie van uw collega openen');
    bridge().on(backTo('W/"99"'), finished());
    await page.getByLabel('Bewerkte brief').setInputFiles({ ...edited, buffer: Buffer.from('samengevoegd') });
    await button(page, 'Terugzetten').click();
    await page.getByText('De bewerkte versie is opgeslagen.').waitFor();
  });
});
