import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { OpenedTemplate, PublishTemplate } from '../../bridge/letters/editor/schema.ts';
import { editedTemplate, editorTemplates, findings } from './editorFixtures.ts';
import { finished, ok, trouble } from './fakeBridge.ts';
import { me } from './fixtures.ts';
import { button, focused, seats } from './seats.ts';

const api = '/api/editor/templates';
const { code } = editedTemplate.file;
const docx = { name: 'Afspraken.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('een brief') };
const letterFile = new URL('../../templates/ontvangstbevestiging/letter.docx', import.meta.url);

describe('the letter templates', () => {
  const { arriveAt, bodiesTo, bridge, open } = seats();

  const serve = (newest: OpenedTemplate = editedTemplate): void => {
    bridge().on(`GET ${api}`, ok(editorTemplates));
    bridge().on(`GET ${api}/${code}`, ok(newest));
    bridge().on(`GET ${api}/${code}/document?version=${newest.version}`, ok('docx'));
    bridge().on(`POST /api/editor/check?code=${code}`, ok({ fields: [], findings }));
    bridge().on('POST /api/editor/check', ok({ fields: [], findings: [] }));
  };

  beforeEach(() => serve());

  const openTemplate = async (): Promise<Page> => {
    const page = await open(`/#/sjablonen/${code}`);
    await page.route('**/editor/preview', async (route) => route.fulfill({ body: await readFile(letterFile) }));
    await page.getByRole('heading', { level: 1, name: editedTemplate.file.title }).waitFor();
    return page;
  };

  const chooseFile = (page: Page, file = docx): Promise<void> => page.locator('input[type=file]').setInputFiles(file);

  const published = (): readonly PublishTemplate[] => bodiesTo(`${api}/${code}/versions`) as readonly PublishTemplate[];

  describe('are found by whoever keeps them', () => {
    it('under their own name, with the version that everybody has', async () => {
      bridge().on('GET /api/me', ok({ ...me, roles: ['templateEditor'] }));
      const page = await open('/');
      await page.locator('summary').filter({ hasText: me.name }).click();
      await page.getByRole('link', { name: 'Briefsjablonen' }).or(button(page, 'Briefsjablonen')).click();
      await arriveAt('#/sjablonen');
      await page.getByText('gepubliceerd 18 nov door Joke de Bruin').waitFor();
      await page.getByRole('link', { name: 'Afspraken over herstel' }).click();
      await arriveAt(`#/sjablonen/${code}`);
    });

    it('and by nobody else', async () => {
      const page = await open('/');
      await page.locator('summary').filter({ hasText: me.name }).click();
      await button(page, 'Afmelden').waitFor();
      expect(await page.getByText('Briefsjablonen').count()).to.equal(0);
    });
  });

  it('say of a file what is wrong with it, errors first, and keep it from being published', async () => {
    const page = await openTemplate();
    await chooseFile(page);
    await page.getByText('2 fouten, 1 aandachtspunt').waitFor();
    const told = await page.getByRole('list', { name: 'Controle van het bestand' }).getByRole('listitem').allInnerTexts();
    expect(told.map((one) => one.split(':')[0])).to.deep.equal(['Fout', 'Fout', 'Let op']);
    await button(page, 'Versie 3 publiceren').click();
    await page.getByText('Verbeter eerst de 2 fouten in het bestand.').waitFor();
    expect(published()).to.deep.equal([]);
    expect(bridge().sentTo(`POST /api/editor/check?code=${code}`).map(({ body }) => body)).to.deep.equal(['een brief']);
  });

  it('take no file that is no Word document', async () => {
    const page = await openTemplate();
    await chooseFile(page, { ...docx, name: 'brief.pdf' });
    await page.getByText('Kies het Word-bestand van de brief.').waitFor();
    expect(bridge().sentTo(`POST /api/editor/check?code=${code}`)).to.deep.equal([]);
  });

  it('make a question of a name that the file uses, ready to be worded, and then find it no fault', async () => {
    const page = await openTemplate();
    await chooseFile(page);
    await button(page, 'Vraag maken van datumAfspraak').click();
    await page.getByRole('textbox', { name: 'Vraag', exact: true }).and(focused(page)).waitFor();
    await page.keyboard.type('Wanneer is de afspraak?');
    expect(await page.getByLabel('Naam in Word').last().inputValue()).to.equal('datumAfspraak');
    await page.getByText('1 fout, 1 aandachtspunt').waitFor();
  });

  it('publish what was typed, with the file that was there, onto the version that was seen', async () => {
    bridge().on(`POST ${api}/${code}/versions`, finished());
    const page = await openTemplate();
    await page.getByLabel('Naam', { exact: true }).fill('Afspraken na een lekkage');
    await page.getByRole('document', { name: 'Voorbeeld van de brief' }).waitFor();
    await button(page, 'Versie 3 publiceren').click();
    await arriveAt('#/sjablonen');
    expect(published()).to.deep.equal([
      { document: Buffer.from('"docx"').toString('base64'), file: { ...editedTemplate.file, title: 'Afspraken na een lekkage' }, basedOn: 2 },
    ]);
  });

  it('publish a chosen file as it is', async () => {
    bridge().on(`POST /api/editor/check?code=${code}`, ok({ fields: [], findings: [] }));
    bridge().on(`POST ${api}/${code}/versions`, finished());
    const page = await openTemplate();
    await chooseFile(page);
    await page.getByText('Er is niets aan te merken.').waitFor();
    await button(page, 'Versie 3 publiceren').click();
    await arriveAt('#/sjablonen');
    expect(published().map(({ document }) => Buffer.from(document, 'base64').toString())).to.deep.equal(['een brief']);
    await page.goBack();
    await page.getByText('Kies een bestand of sleep het hierheen').waitFor();
  });

  it('keep what was typed through a reload, and what a colleague published meanwhile is said before it is passed over', async () => {
    bridge().on(`POST ${api}/${code}/versions`, trouble(409));
    const page = await openTemplate();
    await page.getByLabel('Naam', { exact: true }).fill('Afspraken na een lekkage');
    await page.reload();
    expect(await page.getByLabel('Naam', { exact: true }).inputValue()).to.equal('Afspraken na een lekkage');
    await page.getByText('Het voorbeeld komt').waitFor({ state: 'detached' });
    await button(page, 'Versie 3 publiceren').click();
    serve({ ...editedTemplate, version: 3 });
    await button(page, 'Opnieuw laden').click();
    await page.getByText('Versie 3 is intussen gepubliceerd.').waitFor();
    bridge().on(`POST ${api}/${code}/versions`, finished());
    await button(page, 'Verder op versie 3').click();
    await button(page, 'Versie 4 publiceren').click();
    await arriveAt('#/sjablonen');
    expect(published().map(({ basedOn }) => basedOn)).to.deep.equal([2, 3]);
  });

  it('show what the bridge refused a version for', async () => {
    bridge().on(`POST ${api}/${code}/versions`, trouble(422, { code: 'templateRefused', title: 'Dit sjabloon kan nog niet gepubliceerd worden.', findings: [...findings] }));
    const page = await openTemplate();
    await page.getByRole('document', { name: 'Voorbeeld van de brief' }).waitFor();
    await button(page, 'Versie 3 publiceren').click();
    await page.getByText('Bij {{als hersteld}} ontbreekt {{einde}}.').waitFor();
  });

  it('move and take away questions with the keyboard alone, the focus going along', async () => {
    const page = await openTemplate();
    const fold = (label: string) => page.locator('summary').filter({ hasText: label });
    await fold('Waarom niet?').press('Enter');
    await button(page, 'Omlaag: Waarom niet?').press('Enter');
    await button(page, 'Omlaag: Waarom niet?').and(focused(page)).waitFor();
    const asked = await page.locator('[data-question] > details > summary').allInnerTexts();
    expect(asked.map((one) => one.split('\n')[0])).to.deep.equal(['Is de lekkage hersteld?', 'Wat gaat er gebeuren?', 'Waarom niet?']);
    await button(page, 'Vraag weghalen: Waarom niet?').press('Enter');
    await fold('Wat gaat er gebeuren?').and(focused(page)).waitFor();
    await button(page, 'Vraag toevoegen').press('Enter');
    await page.getByRole('textbox', { name: 'Vraag', exact: true }).and(focused(page)).waitFor();
  });

  it('are tried as they will be asked, while they are being defined', async () => {
    const page = await openTemplate();
    const tryOut = page.locator('details').filter({ hasText: 'Uitproberen' }).last();
    await tryOut.getByLabel('Waarom niet?').waitFor();
    await tryOut.getByLabel('Ja').check();
    await tryOut.getByLabel('Waarom niet?').waitFor({ state: 'detached' });
    await page.locator('summary').filter({ hasText: 'Is de lekkage hersteld?' }).click();
    await page.getByRole('textbox', { name: 'Vraag', exact: true }).first().fill('Is alles hersteld?');
    await tryOut.getByRole('group', { name: 'Is alles hersteld?' }).waitFor();
  });

  it('from scratch go to the bridge under their own code', async () => {
    bridge().on(`POST ${api}/UITNODIGING/versions`, finished());
    const page = await open('/#/nieuw-sjabloon');
    await page.locator('input[type=file]').and(focused(page)).waitFor();
    await button(page, 'Versie 1 publiceren').click();
    await page.getByText('Vul eerst aan wat nog ontbreekt.').waitFor();
    await page.getByLabel('Code', { exact: true }).fill('uitnodiging');
    await page.getByLabel('Naam', { exact: true }).fill('Uitnodiging');
    await page.getByLabel('Onderwerp van de brief').fill('Een gesprek');
    await button(page, 'Versie 1 publiceren').click();
    await page.getByText('Kies eerst een Word-bestand.').waitFor();
    await chooseFile(page);
    await page.getByText('Er is niets aan te merken.').waitFor();
    await button(page, 'Versie 1 publiceren').click();
    await arriveAt('#/sjablonen');
    expect(bodiesTo(`${api}/UITNODIGING/versions`)).to.deep.equal([
      {
        document: docx.buffer.toString('base64'),
        file: { code: 'UITNODIGING', title: 'Uitnodiging', subject: 'Een gesprek', for: ['dossier'], stages: [], questions: [] },
        basedOn: null,
      },
    ]);
  });
});
