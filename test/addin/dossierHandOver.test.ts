import { expect } from 'chai';
import { dossier, judgingTask } from './dossierFixtures.ts';
import { api, button, dossierSeats, focused } from './dossierSeats.ts';
import { finished, running, trouble } from './fakeBridge.ts';

const own = { ...judgingTask, number: 'T-000160', version: 'W/"41"', description: 'Terugbellen' };
const mine = { ...dossier, tasks: [own] };
const task = { number: own.number, version: own.version };

describe('handing a dossier over', () => {
  const { arriveAt, bodiesTo, bridge, open, seat, serve } = dossierSeats();

  it('is one click away under Meer, and starts at the question who', async () => {
    const page = await open(mine);
    await page.getByText('Meer', { exact: true }).click();
    await button(page, 'Dossier overdragen').click();
    await arriveAt('/overdragen');
    await page.getByLabel('Aan wie draagt u het over?').and(focused(page)).waitFor();
  });

  it('sends dossier and ticked tasks to a colleague with one button, once on a double click', async () => {
    bridge().on(`POST ${api}/assign`, running(0, 2));
    bridge().on('GET /api/operations/op-1', running(1, 2));
    const page = await open(mine, '/overdragen');
    await page.getByRole('group', { name: 'Open taken van Joke de Bruin gaan mee' }).getByText('Terugbellen').waitFor();
    await page.getByLabel('Aan wie draagt u het over?').selectOption('employee:MVD');
    await button(page, 'Overdragen').dblclick();
    await page.getByText('wordt opgeslagen (1)').first().waitFor();
    bridge().on('GET /api/operations/op-1', finished());
    await arriveAt('');
    const assignee = { kind: 'employee', code: 'MVD' };
    expect(bodiesTo('assign')).to.deep.equal([{ version: mine.version, assignee, tasks: [task] }]);
    expect(seat().errors).to.deep.equal([]);
  });

  it('leaves a task behind that somebody takes the tick off, and keeps the choice through a reload', async () => {
    bridge().on(`POST ${api}/assign`, finished());
    const page = await open(mine, '/overdragen');
    await page.getByRole('checkbox', { name: /Terugbellen/u }).uncheck();
    await page.getByLabel('Aan wie draagt u het over?').selectOption('team:ONDERHOUD');
    await page.reload();
    await button(page, 'Overdragen').click();
    await arriveAt('');
    expect(bodiesTo('assign')).to.deep.equal([{ version: mine.version, assignee: { kind: 'team', code: 'ONDERHOUD' }, tasks: [] }]);
  });

  it('asks for somebody else than who has it already', async () => {
    const page = await open(mine, '/overdragen');
    await button(page, 'Overdragen').click();
    await page.getByText('Dit veld is nodig.').waitFor();
    await page.getByLabel('Aan wie draagt u het over?').selectOption('employee:JBR');
    await page.getByText('Het dossier is al van deze medewerker of dit team.').waitFor();
    expect(bodiesTo('assign')).to.deep.equal([]);
  });

  it('that stopped on its way goes on with what stayed behind', async () => {
    bridge().on(`POST ${api}/assign`, () => {
      serve({ ...mine, version: 'W/"99"', handler: { code: 'MVD', name: 'Mark van Dijk' } });
      return trouble(422, { code: 'erpRefused', title: 'Het ERP nam dit niet aan.', detail: 'Hier stopte het: taak “Terugbellen”.' });
    });
    const page = await open(mine, '/overdragen');
    await page.getByLabel('Aan wie draagt u het over?').selectOption('employee:MVD');
    await button(page, 'Overdragen').click();
    await page.getByText('Nu behandeld door Mark van Dijk.').waitFor();
    await page.getByRole('group', { name: 'Open taken van Joke de Bruin gaan mee' }).waitFor();
    bridge().on(`POST ${api}/assign`, finished());
    await button(page, 'Overdragen').click();
    await arriveAt('');
    const assignee = { kind: 'employee', code: 'MVD' };
    expect(bodiesTo('assign').at(-1)).to.deep.equal({ version: 'W/"99"', assignee, tasks: [task] });
  });

  it('goes on with the newest version after a colleague was first, and keeps whom was chosen', async () => {
    bridge().on(`POST ${api}/assign`, () => {
      serve({ ...mine, version: 'W/"99"', deadline: '2026-12-22' });
      return trouble(409);
    });
    const page = await open(mine, '/overdragen');
    await page.getByLabel('Aan wie draagt u het over?').selectOption('employee:MVD');
    await button(page, 'Overdragen').click();
    await page.getByText('U typte · Aan wie draagt u het over?').waitFor();
    bridge().on(`POST ${api}/assign`, finished());
    await button(page, 'Opnieuw versturen').click();
    await arriveAt('');
    expect(bodiesTo('assign').at(-1)).to.deep.include({ version: 'W/"99"', assignee: { kind: 'employee', code: 'MVD' } });
  });
});
