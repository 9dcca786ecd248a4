import { expect } from 'chai';
import { finished, ok, running, trouble } from './fakeBridge.ts';
import { closedTaskView, lineTaskView, lookups, me, taskView, teamTask } from './fixtures.ts';
import { button, focused, fold, seats } from './seats.ts';

const at = '/#/taak/T-000123';
const api = '/api/tasks/T-000123';
const mark = { code: 'MVD', name: 'Mark van Dijk' };
const marks = taskView({ employee: mark });

describe('a task that goes to somebody else', () => {
  const { arriveAt, bodiesTo, bridge, open, seat } = seats();

  it('goes back to my only team with one click, once however often somebody clicks', async () => {
    bridge().on(`POST ${api}/release`, running(0, 1));
    bridge().on('GET /api/operations/op-1', running(0, 1));
    const page = await open(at);
    await fold(page, 'Teruggeven of overdragen').click();
    await button(page, 'Teruggeven aan Klachtenteam').dblclick();
    await page.getByText('wordt opgeslagen (1)').first().waitFor();
    bridge().on('GET /api/operations/op-1', finished());
    await arriveAt('#/');
    expect(bodiesTo(`${api}/release`)).to.deep.equal([{ version: 'W/"7"', teamCode: 'KLACHT' }]);
    expect(seat().errors).to.deep.equal([]);
  });

  it('goes back to the team that is chosen, never to a guess, and the choice outlives a reload', async () => {
    bridge().on('GET /api/me', ok({ ...me, teams: [...me.teams, { code: 'ONDERHOUD', name: 'Onderhoud' }] }));
    bridge().on(`POST ${api}/release`, finished());
    const page = await open(at);
    await fold(page, 'Teruggeven of overdragen').click();
    await button(page, 'Teruggeven').click();
    await page.getByText('Dit veld is nodig.').waitFor();
    await page.getByLabel('Teruggeven aan', { exact: true }).selectOption('Onderhoud');
    await page.reload();
    expect(await page.getByLabel('Teruggeven aan', { exact: true }).inputValue()).to.equal('ONDERHOUD');
    await button(page, 'Teruggeven').click();
    await arriveAt('#/');
    expect(bodiesTo(`${api}/release`)).to.deep.equal([{ version: 'W/"7"', teamCode: 'ONDERHOUD' }]);
  });

  it('shows all of what was unfolded, clear of the bar', async () => {
    const page = await open(at);
    await fold(page, 'Teruggeven of overdragen').click();
    await button(page, 'Overdragen').waitFor();
    await page.waitForFunction(`(() => {
      const [last, bar] = ['form[aria-label="Overdragen"] button', '[role="group"]'].map((part) => document.querySelector(part));
      return last.getBoundingClientRect().bottom < bar.getBoundingClientRect().top;
    })()`);
  });

  it('cannot be given back by who is in no team', async () => {
    bridge().on('GET /api/me', ok({ ...me, teams: [] }));
    const page = await open(at);
    await fold(page, 'Overdragen').click();
    await button(page, 'Overdragen').waitFor();
    expect(await button(page, 'Teruggeven').count()).to.equal(0);
  });

  it('is handed over from the keyboard: first letters and Enter', async () => {
    bridge().on(`POST ${api}/assign`, finished());
    const page = await open(at);
    await fold(page, 'Teruggeven of overdragen').press('Enter');
    await page.getByLabel('Overdragen aan').focus();
    await page.keyboard.type('Mark');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await arriveAt('#/');
    expect(bodiesTo(`${api}/assign`)).to.deep.equal([{ version: 'W/"7"', assignee: { kind: 'employee', code: 'MVD' } }]);
  });

  it('is never handed over to nobody (R6)', async () => {
    const page = await open(at);
    await fold(page, 'Teruggeven of overdragen').click();
    await button(page, 'Overdragen').click();
    await page.getByText('Dit veld is nodig.').waitFor();
    expect(bodiesTo(`${api}/assign`)).to.deep.equal([]);
  });

  it('goes to nobody who may not have it any more, however long ago they were chosen', async () => {
    const page = await open(at);
    await fold(page, 'Teruggeven of overdragen').click();
    await page.getByLabel('Overdragen aan').selectOption('Mark van Dijk');
    bridge().on('GET /api/lookups', ok({ ...lookups, employees: lookups.employees.filter(({ code }) => code !== 'MVD') }));
    await page.reload();
    expect(await page.getByLabel('Overdragen aan').inputValue()).to.equal('');
  });

  it('of a line goes to a team as well', async () => {
    bridge().on('POST /api/tasks/T-000130/assign', finished());
    const page = await open('/#/taak/T-000130');
    await fold(page, 'Teruggeven of overdragen').click();
    await page.getByLabel('Overdragen aan').selectOption('Onderhoud');
    await button(page, 'Overdragen').click();
    await arriveAt('#/');
    expect(bodiesTo('/api/tasks/T-000130/assign')).to.deep.equal([
      { version: lineTaskView.version, assignee: { kind: 'team', code: 'ONDERHOUD' } },
    ]);
  });

  it('that nobody has yet is given to somebody', async () => {
    bridge().on('POST /api/tasks/T-000140/assign', finished());
    const page = await open('/#/taak/T-000140');
    await fold(page, 'Aan iemand geven').click();
    await page.getByLabel('Overdragen aan').selectOption('Ayşe Ünal');
    await button(page, 'Overdragen').click();
    await arriveAt('#/');
    expect(bodiesTo('/api/tasks/T-000140/assign')).to.deep.equal([
      { version: teamTask.version, assignee: { kind: 'employee', code: 'AYU' } },
    ]);
  });

  it('of an absent colleague is taken over with one click, and the screen goes on with it', async () => {
    bridge().on(`GET ${api}`, ok(marks));
    bridge().on(`POST ${api}/assign`, () => {
      bridge().on(`GET ${api}`, ok(taskView({ version: 'W/"8"' })));
      return finished();
    });
    const page = await open(at);
    await page.getByText('Mark van Dijk heeft deze taak.').waitFor();
    await fold(page, 'Overnemen of overdragen').click();
    await button(page, 'Neem over').click();
    await button(page, 'In behandeling nemen').waitFor();
    await page.getByRole('heading', { level: 1 }).and(focused(page)).waitFor();
    expect(bodiesTo(`${api}/assign`)).to.deep.equal([{ version: 'W/"7"', assignee: { kind: 'employee', code: 'JBR' } }]);
  });

  it('does not offer it to whoever has it', async () => {
    bridge().on(`GET ${api}`, ok(marks));
    const page = await open(at);
    await fold(page, 'Overnemen of overdragen').click();
    const names = await page.getByLabel('Overdragen aan').locator('option').allTextContents();
    expect(names).to.deep.equal(['Kies iemand', 'Ayşe Ünal', 'Klachtenteam', 'Onderhoud']);
  });

  it('in two tabs: what the first did, the second is told, and then shows', async () => {
    bridge().on(`POST ${api}/release`, finished());
    const page = await open(at);
    const other = await seat().context.newPage();
    await other.clock.setFixedTime(new Date('2026-11-25T08:30:00Z'));
    await other.goto(page.url());
    await fold(other, 'Teruggeven of overdragen').click();
    await fold(page, 'Teruggeven of overdragen').click();
    await button(page, 'Teruggeven aan Klachtenteam').click();
    await arriveAt('#/');
    bridge().on(`POST ${api}/release`, trouble(409));
    bridge().on(`GET ${api}`, ok({ ...taskView(teamTask), number: 'T-000123' }));
    await button(other, 'Teruggeven aan Klachtenteam').click();
    await other.getByRole('alert', { name: 'U was hier nog mee bezig' }).waitFor();
    await button(other, 'Neem ik').waitFor();
  });
});

describe('a completed task', () => {
  const { arriveAt, bodiesTo, bridge, open } = seats();

  it('is reopened, and the screen goes on with what can be done', async () => {
    bridge().on(`GET ${api}`, ok(closedTaskView));
    bridge().on(`POST ${api}/reopen`, () => {
      bridge().on(`GET ${api}`, ok(taskView({ status: 'In Progress', version: 'W/"9"' })));
      return finished();
    });
    const page = await open(at);
    await fold(page, 'Toch nog iets te doen?').click();
    await button(page, 'Heropenen').dblclick();
    await button(page, 'In behandeling nemen').waitFor();
    await page.getByRole('heading', { level: 1 }).and(focused(page)).waitFor();
    expect(bodiesTo(`${api}/reopen`)).to.deep.equal([{ version: closedTaskView.version }]);
  });

  it('says why it stays closed when its dossier is', async () => {
    const detail = 'Dossier D-000231 is gesloten; een taak ervan kan niet meer open.';
    bridge().on(`GET ${api}`, ok({ ...closedTaskView, dossierNumber: 'D-000231' }));
    bridge().on(`POST ${api}/reopen`, trouble(422, { code: 'ruleBroken', detail }));
    const page = await open(at);
    await fold(page, 'Toch nog iets te doen?').click();
    await button(page, 'Heropenen').click();
    await page.getByText(detail).waitFor();
  });

  it('without a dossier may still get a letter; with one, the letter is made there', async () => {
    bridge().on(`GET ${api}`, ok(closedTaskView));
    const page = await open(at);
    await button(page, 'Brief maken').click();
    await arriveAt('#/taak/T-000123/brief');
    bridge().on(`GET ${api}`, ok({ ...closedTaskView, dossierNumber: 'D-000231' }));
    await page.reload();
    await button(page, 'Brief in het dossier maken').click();
    await arriveAt('#/dossier/D-000231/brief');
    await page.goBack();
    await page.getByRole('link', { name: 'Terug' }).click();
    await page.getByText('Deze taak is afgerond.').waitFor();
    expect(await button(page, 'Brief maken').count()).to.equal(0);
  });
});
