import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { securityHeaders } from '../../bridge/http/headers.ts';
import type { DossierView } from '../../bridge/dossiers/schema.ts';
import {
  calledLine,
  closedDossier,
  doneDossier,
  dossier,
  freshDossier,
  judgingTask,
  lineTask,
  lookups,
  referDossier,
  researchLine,
  templates,
} from './dossierFixtures.ts';
import { finished, ok, running, trouble } from './fakeBridge.ts';
import { closeStage, openStage, sit } from './stage.ts';
import type { Seat, Stage } from './stage.ts';

const letterFile = new URL('../../templates/ontvangstbevestiging/letter.docx', import.meta.url);
const base = '/#/dossier/D-000231';
const api = '/api/dossiers/D-000231';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** What the bridge itself sends with the page. */
const policyOf = (signInOrigin: string): string => {
  const sent = new Map<string, string>();
  const response = { set: (headers: Readonly<Record<string, string>>) => Object.entries(headers).forEach(([name, value]) => sent.set(name, value)) };
  securityHeaders({ frameAncestors: ["'self'"], signInOrigin })({} as never, response as never, () => undefined);
  return sent.get('Content-Security-Policy') ?? '';
};

describe('the screens of a dossier', () => {
  let stage: Stage;
  let seat: Seat;

  const serve = (view: DossierView): void => stage.bridge.on(`GET ${api}`, ok(view));
  const open = async (view: DossierView, at = ''): Promise<Page> => {
    serve(view);
    seat = await sit(stage, { at: `${base}${at}` });
    return seat.page;
  };
  const arriveAt = (rest: string) => seat.page.waitForURL((url) => url.hash === `#/dossier/D-000231${rest}`);
  const bodiesTo = (command: string): readonly unknown[] => stage.bridge.sentTo(`POST ${api}/${command}`).map(({ body }) => body);
  const focused = (page: Page) => page.locator(':focus');

  before(async () => {
    stage = await openStage();
  });
  after(() => closeStage(stage));
  beforeEach(() => {
    stage.bridge.reset();
    stage.bridge.on('GET /api/lookups', ok(lookups));
    stage.bridge.on('GET /api/templates?dossier=D-000231', ok(templates));
  });
  afterEach(() => seat.context.close());

  describe('the dossier', () => {
    it('opens the line that is next, and has the focus on the one button for it', async () => {
      const page = await open(dossier);
      await page.getByText('De aannemer komt vrijdag.').waitFor();
      await button(page, 'Regel afronden: Klacht onderzoeken').and(focused(page)).waitFor();
      await button(page, 'Regel afronden: Klacht onderzoeken').click();
      await arriveAt('/regel/20000/afronden');
      expect(seat.errors).to.deep.equal([]);
    });

    it('shows a line that somebody came for', async () => {
      const page = await open(dossier, '/regel/10000');
      await page.getByText('Mevrouw is bereikbaar na vier uur.').waitFor();
      await page.locator('summary').and(focused(page)).getByText('Melder bellen').waitFor();
    });

    it('completes the judging task with one click and then shows what is next', async () => {
      const tasks = [judgingTask];
      stage.bridge.on('POST /api/tasks/T-000123/complete', () => {
        serve(dossier);
        return finished();
      });
      const page = await open({ ...dossier, tasks, next: { kind: 'completeJudgingTask', taskNumber: 'T-000123' } });
      await button(page, 'Beoordelingstaak afronden').click();
      await button(page, 'Regel afronden: Klacht onderzoeken').waitFor();
      const [sent] = stage.bridge.sentTo('POST /api/tasks/T-000123/complete');
      expect(sent?.body).to.deep.equal({ version: judgingTask.version, interaction: null });
    });

    it('adds a comment to a line from the keyboard, and gives the focus back', async () => {
      stage.bridge.on(`POST ${api}/comments`, finished());
      const page = await open(dossier);
      await button(page, 'Opmerking: Klacht onderzoeken').click();
      await page.keyboard.type('Gebeld.');
      await page.keyboard.press('Control+Enter');
      await button(page, 'Opmerking: Klacht onderzoeken').and(focused(page)).waitFor();
      expect(bodiesTo('comments')).to.deep.equal([{ lineNumber: 20_000, text: 'Gebeld.' }]);
    });

    it('keeps a comment that was not sent, and shows it where it was typed', async () => {
      const page = await open(dossier);
      await button(page, `Opmerking: ${dossier.description}`).click();
      await page.keyboard.type('Nog niet klaar');
      await page.reload();
      expect(await page.getByRole('textbox', { name: 'Opmerking' }).inputValue()).to.equal('Nog niet klaar');
    });

    it('shows what was kept for a line that is folded, and leaves the focus on what is next', async () => {
      stage.bridge.on(`POST ${api}/comments`, finished());
      const page = await open(dossier);
      await page.locator('summary').getByText('Melder bellen').click();
      await button(page, 'Opmerking: Melder bellen').click();
      await page.keyboard.type('Belt terug.');
      await page.reload();
      await page.getByRole('textbox', { name: 'Opmerking' }).waitFor();
      await button(page, 'Regel afronden: Klacht onderzoeken').and(focused(page)).waitFor();
      await button(page, 'Opmerking opslaan').click();
      await page.getByRole('textbox', { name: 'Opmerking' }).waitFor({ state: 'detached' });
      await button(page, 'Opmerking: Melder bellen').waitFor();
      await page.reload();
      await button(page, 'Regel afronden: Klacht onderzoeken').waitFor();
      expect(await button(page, 'Opmerking: Melder bellen').isVisible()).to.equal(false);
    });

    it('shows a task and changes of the dossier that were not sent', async () => {
      const page = await open(dossier);
      await button(page, 'Taak: Klacht onderzoeken').click();
      await page.getByLabel('Notitie').fill('Met spoed.');
      await page.getByText('Dossier bijwerken').click();
      await page.getByLabel('Controledatum', { exact: true }).fill('2026-12-20');
      await page.reload();
      await button(page, 'Taak maken').waitFor();
      expect(await page.getByLabel('Notitie').inputValue()).to.equal('Met spoed.');
      expect(await page.getByLabel('Controledatum', { exact: true }).inputValue()).to.equal('2026-12-20');
      await button(page, 'Wijzigingen opslaan').waitFor();
    });

    it('gives a line a task with its own words and date filled in', async () => {
      stage.bridge.on(`POST ${api}/tasks`, finished());
      const page = await open(dossier);
      await button(page, 'Taak: Klacht onderzoeken').click();
      await button(page, 'Taak maken').click();
      await page.getByText('Dit veld is nodig.').waitFor();
      await page.getByLabel('Voor wie').selectOption('team:ONDERHOUD');
      await button(page, 'Taak maken').click();
      await button(page, 'Taak maken').waitFor({ state: 'detached' });
      expect(bodiesTo('tasks')).to.deep.equal([
        {
          description: 'Klacht onderzoeken',
          note: '',
          assignee: { kind: 'team', code: 'ONDERHOUD' },
          deadline: researchLine.date,
          lineNumber: 20_000,
        },
      ]);
    });

    it('changes only what somebody changed', async () => {
      stage.bridge.on(`POST ${api}/update`, finished());
      const page = await open(dossier);
      await page.getByText('Dossier bijwerken').click();
      await button(page, 'Wijzigingen opslaan').click();
      await page.getByText('U heeft nog niets gewijzigd.').waitFor();
      await page.getByLabel('Controledatum', { exact: true }).fill('2026-12-20');
      await button(page, 'Wijzigingen opslaan').click();
      await page.getByText('U heeft nog niets gewijzigd.').waitFor({ state: 'detached' });
      expect(bodiesTo('update')).to.deep.equal([{ version: dossier.version, checkDate: '2026-12-20' }]);
    });

    it('shows its own status when that is one that cannot be chosen, and does not send it', async () => {
      stage.bridge.on(`POST ${api}/update`, finished());
      const page = await open({ ...dossier, status: { code: 'GEANNUL', description: 'Geannuleerd' } });
      await page.getByText('Dossier bijwerken').click();
      const status = page.getByLabel('Dossierstatus');
      expect(await status.locator('option:checked').innerText()).to.equal('Geannuleerd');
      await page.getByLabel('Controledatum', { exact: true }).fill('2026-12-20');
      const [sent] = await Promise.all([page.waitForRequest(`**${api}/update`), button(page, 'Wijzigingen opslaan').click()]);
      expect(sent.postDataJSON()).to.deep.equal({ version: dossier.version, checkDate: '2026-12-20' });
    });

    it('says that it is closed and offers nothing to do', async () => {
      const page = await open(closedDossier);
      await page.getByText('Dit dossier is gesloten.').waitFor();
      expect(await page.getByRole('main').getByRole('button').count()).to.equal(0);
    });

    it('says in three sentences why it did not come, with a way back', async () => {
      stage.bridge.on(`GET ${api}`, trouble(503));
      seat = await sit(stage, { at: base });
      await seat.page.getByRole('alert').waitFor();
      await seat.page.getByRole('link', { name: 'Terug' }).waitFor();
      serve(dossier);
      await button(seat.page, 'Probeer opnieuw').click();
      await seat.page.getByRole('heading', { name: dossier.description }).waitFor();
    });
  });

  describe('adding steps', () => {
    const choose = async (page: Page): Promise<void> => {
      await page.getByLabel('Wie doet: Melder bellen').selectOption('employee:JBR');
      await page.getByLabel('Wie doet: Klacht onderzoeken').selectOption('team:ONDERHOUD');
      await button(page, 'Een dag later: Klacht onderzoeken').click();
    };

    it('sends lines, tasks and comment in one go, then completes the judging task', async () => {
      stage.bridge.on(`POST ${api}/steps`, finished());
      stage.bridge.on('POST /api/tasks/T-000123/complete', finished());
      const page = await open(freshDossier, '/stappen');
      await choose(page);
      await button(page, 'Opmerking bij: Melder bellen').click();
      await page.keyboard.type('Na vier uur.');
      await button(page, '2 stappen en 2 taken toevoegen').click();
      await arriveAt('');
      const [steps] = bodiesTo('steps') as readonly { readonly lines: readonly { readonly date: string; readonly comment: string }[] }[];
      expect(steps?.lines.map(({ date, comment }) => [date, comment])).to.deep.equal([
        ['2026-11-27', 'Na vier uur.'],
        ['2026-12-03', ''],
      ]);
      expect(stage.bridge.sentTo('POST /api/tasks/T-000123/complete')).to.have.length(1);
      expect(seat.errors).to.deep.equal([]);
    });

    it('keeps the steps when only completing the judging task fails, and tries just that again as it is now', async () => {
      stage.bridge.on(`POST ${api}/steps`, finished());
      stage.bridge.on('POST /api/tasks/T-000123/complete', trouble(409));
      const page = await open(freshDossier, '/stappen');
      await choose(page);
      await button(page, '2 stappen en 2 taken toevoegen').click();
      await page.getByText('De stappen staan in het dossier.').waitFor();
      serve({ ...freshDossier, tasks: [{ ...judgingTask, version: 'W/"99"' }] });
      stage.bridge.on('POST /api/tasks/T-000123/complete', finished());
      const [read] = await Promise.all([page.waitForResponse(`**${api}`), button(page, 'Opnieuw laden').click()]);
      await read.finished();
      await button(page, 'Beoordelingstaak afronden').click();
      await arriveAt('');
      expect(bodiesTo('steps')).to.have.length(1);
      expect(stage.bridge.sentTo('POST /api/tasks/T-000123/complete').at(-1)?.body).to.deep.include({ version: 'W/"99"' });
    });

    it('sends once on a double click and says how far it is', async () => {
      stage.bridge.on(`POST ${api}/steps`, running(1, 4));
      stage.bridge.on('GET /api/operations/op-1', running(2, 4));
      const page = await open({ ...freshDossier, tasks: [] }, '/stappen');
      await choose(page);
      await button(page, '2 stappen en 2 taken toevoegen').dblclick();
      await page.getByText('2 van 4 opgeslagen').waitFor();
      stage.bridge.on('GET /api/operations/op-1', finished());
      await arriveAt('');
      expect(bodiesTo('steps')).to.have.length(1);
    });

    it('asks once before it adds what stands there already (R5)', async () => {
      stage.bridge.on(`POST ${api}/steps`, finished());
      const page = await open(dossier, '/stappen');
      await page.getByRole('checkbox', { name: /^Melder bellen/u }).click();
      await button(page, '1 stap toevoegen').click();
      await page.getByText('Deze actie staat al in het dossier:').waitFor();
      expect(bodiesTo('steps')).to.deep.equal([]);
      await button(page, 'Toch 1 stap toevoegen').click();
      await arriveAt('');
    });

    it('does not ask that of what its own failed attempt left there, after a reload neither', async () => {
      stage.bridge.on(`POST ${api}/steps`, () => {
        serve({ ...freshDossier, lines: [calledLine] });
        return trouble(503, { code: 'erpUnknown' });
      });
      const page = await open(freshDossier, '/stappen');
      await choose(page);
      await button(page, '2 stappen en 2 taken toevoegen').click();
      await page.getByRole('alert').waitFor();
      await page.reload();
      await page.getByText('staat al in het dossier').first().waitFor();
      await button(page, '2 stappen en 2 taken toevoegen').click();
      await page.getByRole('alert').waitFor();
      stage.bridge.on(`POST ${api}/steps`, finished());
      stage.bridge.on('POST /api/tasks/T-000123/complete', finished());
      await button(page, '2 stappen en 2 taken toevoegen').click();
      await arriveAt('');
      expect(new Set(stage.bridge.sentTo(`POST ${api}/steps`).map(({ key }) => key)).size).to.equal(1);
      expect(bodiesTo('steps')).to.have.length(3);
    });

    it('keeps what was chosen through a reload', async () => {
      const page = await open(freshDossier, '/stappen');
      await choose(page);
      await page.reload();
      await button(page, '2 stappen en 2 taken toevoegen').waitFor();
    });
  });

  describe('finishing a line', () => {
    it('takes line, task and contact along with one click, and remembers the reason for that action', async () => {
      stage.bridge.on(`POST ${api}/lines/20000/finish`, finished());
      const page = await open(dossier, '/regel/20000/afronden');
      await page.getByLabel('Afhandelingsreden').selectOption('UITGEVOERD');
      await button(page, 'Afronden').click();
      await arriveAt('');
      expect(bodiesTo('lines/20000/finish')).to.deep.equal([
        {
          version: researchLine.version,
          closingReason: 'UITGEVOERD',
          tasks: [{ number: lineTask.number, version: lineTask.version }],
          interaction: { templateCode: 'TEL-UIT', description: 'Klacht onderzoeken', comment: '' },
        },
      ]);
      await button(page, 'Regel afronden: Klacht onderzoeken').click();
      expect(await page.getByLabel('Afhandelingsreden').inputValue()).to.equal('UITGEVOERD');
    });

    it('says that somebody changed it, and reads it anew while the text stays', async () => {
      stage.bridge.on(`POST ${api}/lines/20000/finish`, trouble(409));
      const page = await open(dossier, '/regel/20000/afronden');
      await page.getByLabel('Toelichting').fill('Leiding vervangen.');
      await button(page, 'Afronden').click();
      await page.getByText('Iemand wijzigde dit ondertussen.').waitFor();
      const newer = { ...researchLine, version: 'W/"99"', tasks: [{ ...lineTask, description: 'Nog eens kijken' }] };
      serve({ ...dossier, lines: [calledLine, newer] });
      stage.bridge.on(`POST ${api}/lines/20000/finish`, finished());
      await button(page, 'Opnieuw laden').click();
      await page.getByText('Nog eens kijken').waitFor();
      expect(await page.getByLabel('Toelichting').inputValue()).to.equal('Leiding vervangen.');
      await button(page, 'Afronden').click();
      await arriveAt('');
      expect(bodiesTo('lines/20000/finish').at(-1)).to.deep.include({ version: newer.version });
    });

    it('of a line that is finished already says so', async () => {
      const page = await open(dossier, '/regel/10000/afronden');
      await page.getByText('Deze actie is al afgerond.').waitFor();
    });
  });

  describe('a letter', () => {
    beforeEach(() => stage.bridge.on(`POST ${api}/letters`, finished({ documentId: 'd-1' })));

    const openLetter = async (at: string): Promise<Page> => {
      const page = await open(dossier, at);
      await page.route('**/letters/preview', async (route) => route.fulfill({ body: await readFile(letterFile) }));
      return page;
    };

    const answer = async (page: Page): Promise<void> => {
      await page.getByLabel('Hoe is de klacht ontvangen?').selectOption('per e-mail');
      await page.getByLabel('Wanneer krijgt de melder uiterlijk antwoord?', { exact: true }).fill('2026-12-18');
    };

    it('has the template that fits chosen, asks for what is missing, and goes to its line', async () => {
      const page = await openLetter('/regel/50000/brief');
      await button(page, 'In dossier zetten').click();
      expect(await page.getByText('Dit antwoord is nodig.').count()).to.equal(2);
      await answer(page);
      await button(page, 'In dossier zetten').click();
      await arriveAt('/regel/50000');
      expect(bodiesTo('letters')).to.deep.equal([
        {
          templateCode: 'ONTVANGST',
          lineNumber: 50_000,
          answers: { ontvangenOp: '2026-11-20', ontvangenVia: 'per e-mail', antwoordVoor: '2026-12-18', extra: '' },
        },
      ]);
    });

    it('shows how it will read by itself, under the bridge’s security policy', async () => {
      const page = await openLetter('/brief');
      await page.route(`${stage.origin}/`, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': policyOf(stage.origin) };
        await route.fulfill({ response, headers });
      });
      await page.reload();
      await answer(page);
      const letter = page.getByRole('document', { name: 'Voorbeeld van de brief' });
      await letter.getByText('Wat gebeurt er nu?').waitFor();
      await letter.locator('img').first().waitFor();
      expect(await letter.locator('style').count()).to.equal(0);
      expect(seat.errors).to.deep.equal([]);
    });

    it('goes into the dossier while the preview fails', async () => {
      stage.bridge.on(`POST ${api}/letters/preview`, trouble(503));
      const page = await open(dossier, '/brief');
      await answer(page);
      await button(page, 'Probeer opnieuw').waitFor();
      await button(page, 'In dossier zetten').click();
      await arriveAt('');
    });

    it('can be downloaded without writing anything', async () => {
      const page = await openLetter('/brief');
      await answer(page);
      const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Downloaden').click()]);
      expect(file.suggestedFilename()).to.equal('Ontvangstbevestiging.docx');
      expect(bodiesTo('letters')).to.deep.equal([]);
    });
  });

  describe('check and referral', () => {
    beforeEach(() => stage.bridge.on(`POST ${api}/check`, finished()));

    it('records satisfied with one click and goes on to closing', async () => {
      const page = await open(doneDossier, '/controle');
      await page.getByText('Mark van Dijk').waitFor();
      await button(page, 'Ja').click();
      await arriveAt('/afsluiten');
      expect(bodiesTo('check')).to.deep.equal([{ satisfied: true, remark: '' }]);
    });

    it('asks after a no whether everything was done, and leads to steps or to the referral', async () => {
      const page = await open(doneDossier, '/controle');
      await button(page, 'Nee').click();
      await page.getByRole('group', { name: 'Is alles redelijkerwijs gedaan?' }).and(focused(page)).waitFor();
      await button(page, 'Nee').click();
      await arriveAt('/stappen');
      expect(bodiesTo('check')).to.deep.equal([{ satisfied: false, everythingReasonableDone: false, remark: '' }]);
    });

    it('does not refer before that judgement, and says how to get there (R8)', async () => {
      const page = await open(doneDossier, '/verwijzen');
      await page.getByText('Verwijzen kan nog niet.').waitFor();
      await button(page, 'Oplossing controleren').click();
      await arriveAt('/controle');
    });

    it('refers with a body, the talk and the answers', async () => {
      stage.bridge.on(`POST ${api}/refer`, finished());
      const page = await open(referDossier, '/verwijzen');
      await button(page, 'Verwijzen').click();
      await page.getByText('Kies een instantie.').waitFor();
      await page.getByRole('radio', { name: 'Huurcommissie' }).check();
      await page.getByLabel('Wat besprak u met de melder?').fill('Uitgelegd.');
      await page.getByLabel('Stuurt u stukken mee?').selectOption('ja');
      await page.getByLabel('Welke stukken stuurt u mee?').waitFor();
      await page.getByLabel('Stuurt u stukken mee?').selectOption('nee');
      await button(page, 'Verwijzen').click();
      await arriveAt('');
      const answers = { gesprekOp: '2026-11-25', watGedaan: '23 november 2026: Melder bellen', stukkenMee: 'nee', bijlagen: '' };
      expect(bodiesTo('refer')).to.deep.equal([{ bodyCode: 'HC', remark: 'Uitgelegd.', answers }]);
    });
  });

  describe('closing', () => {
    it('takes all that is open along, asks for the reason, and shows the closed dossier', async () => {
      stage.bridge.on(`POST ${api}/close`, () => {
        serve(closedDossier);
        return finished();
      });
      const page = await open(dossier, '/afsluiten');
      await button(page, 'Dossier afsluiten').click();
      await page.getByText('Dit veld is nodig.').waitFor();
      await page.getByLabel('Dossierafhandelingsreden').selectOption('OPGELOST');
      await button(page, 'Dossier afsluiten').click();
      await page.getByText('Dit dossier is gesloten.').waitFor();
      const [sent] = bodiesTo('close') as readonly { readonly lines: readonly unknown[]; readonly tasks: readonly unknown[] }[];
      expect([sent?.lines.length, sent?.tasks.length]).to.deep.equal([2, 1]);
    });

    it('solves one blocker from the list', async () => {
      stage.bridge.on(`POST ${api}/lines/50000/finish`, () => {
        serve({ ...dossier, blockers: dossier.blockers.slice(0, 1) });
        return finished();
      });
      const page = await open(dossier, '/afsluiten');
      await button(page, 'Afronden: Antwoord per brief').click();
      await button(page, 'Afronden: Antwoord per brief').waitFor({ state: 'detached' });
      expect(bodiesTo('lines/50000/finish')).to.have.length(1);
    });

    it('does not close over what is open when somebody wants to keep it', async () => {
      const page = await open(dossier, '/afsluiten');
      await page.getByRole('checkbox').uncheck();
      await button(page, 'Dossier afsluiten').click();
      await page.getByText('Rond eerst af wat nog open staat').waitFor();
      expect(bodiesTo('close')).to.deep.equal([]);
    });
  });
});
