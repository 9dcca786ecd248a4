import { expect } from 'chai';
import { dossier, letterLine, lineTask, researchLine, calledLine, doneDossier } from './dossierFixtures.ts';
import { api, button, dossierSeats } from './dossierSeats.ts';
import { finished, running, trouble } from './fakeBridge.ts';

const closed = { ...researchLine, status: 'Completed' as const, closedOn: '2026-11-25', tasks: [] };

describe('finishing several lines', () => {
  const { arriveAt, bodiesTo, bridge, open, seat, serve } = dossierSeats();

  it('takes the ticked lines with their tasks and one reason along with one button', async () => {
    bridge().on(`POST ${api}/lines/finish`, finished());
    const page = await open(dossier);
    await button(page, 'Meer acties tegelijk afronden').click();
    await button(page, '0 acties afronden').click();
    await page.getByText('Kies eerst welke acties klaar zijn.').waitFor();
    await page.getByRole('checkbox', { name: 'Alle open acties' }).check();
    await page.getByLabel('Afhandelingsreden').selectOption('NIETNODIG');
    await button(page, '2 acties afronden').dblclick();
    await arriveAt('');
    expect(bodiesTo('lines/finish')).to.deep.equal([
      {
        closingReason: 'NIETNODIG',
        lines: [
          { lineNumber: 20_000, version: researchLine.version },
          { lineNumber: 50_000, version: letterLine.version },
        ],
        tasks: [{ number: lineTask.number, version: lineTask.version }],
      },
    ]);
    expect(seat().errors).to.deep.equal([]);
  });

  it('ticks lines off one by one while they are written', async () => {
    bridge().on(`POST ${api}/lines/finish`, running(0, 3));
    bridge().on('GET /api/operations/op-1', running(1, 3));
    const page = await open(dossier, '/acties/afronden');
    await page.getByRole('checkbox', { name: 'Alle open acties' }).check();
    await button(page, '2 acties afronden').click();
    await page.getByText('Klacht onderzoeken afgerond').waitFor();
    await page.getByText('1 van 3 opgeslagen').waitFor();
    await page.getByRole('checkbox', { name: /^Antwoord per brief/u }).waitFor();
    bridge().on('GET /api/operations/op-1', finished());
    await arriveAt('');
  });

  it('shows what was finished when it stopped on its way, with the reason, and sends the rest again', async () => {
    bridge().on(`POST ${api}/lines/finish`, () => {
      serve({ ...dossier, lines: [calledLine, closed, letterLine] });
      return trouble(422, { code: 'erpRefused', title: 'Het ERP nam dit niet aan.', detail: 'Hier stopte het: actie “Antwoord per brief”.' });
    });
    const page = await open(dossier, '/acties/afronden');
    await page.getByRole('checkbox', { name: 'Alle open acties' }).check();
    await button(page, '2 acties afronden').click();
    await page.getByText('Hier stopte het: actie “Antwoord per brief”.').waitFor();
    await page.getByText('Klacht onderzoeken afgerond').waitFor();
    bridge().on(`POST ${api}/lines/finish`, finished());
    await button(page, '1 actie afronden').click();
    await arriveAt('');
    expect(bodiesTo('lines/finish').at(-1)).to.deep.include({ lines: [{ lineNumber: 50_000, version: letterLine.version }], tasks: [] });
  });

  it('keeps a task open that somebody takes the tick off', async () => {
    bridge().on(`POST ${api}/lines/finish`, finished());
    const page = await open(dossier, '/acties/afronden');
    await page.getByRole('checkbox', { name: /^Klacht onderzoeken/u }).check();
    await page.getByRole('checkbox', { name: /^taak ook afronden: Klacht onderzoeken/u }).uncheck();
    await button(page, '1 actie afronden').click();
    await arriveAt('');
    expect(bodiesTo('lines/finish')).to.deep.equal([
      { closingReason: null, lines: [{ lineNumber: 20_000, version: researchLine.version }], tasks: [] },
    ]);
  });

  it('says that nothing is open any more', async () => {
    const page = await open(doneDossier, '/acties/afronden');
    await page.getByText('Alle acties zijn al afgerond.').waitFor();
  });
});

describe('reopening a line', () => {
  const { bodiesTo, bridge, open, serve } = dossierSeats();

  it('is one click in its fold, and leaves the focus on the line', async () => {
    bridge().on(`POST ${api}/lines/10000/reopen`, () => {
      serve({ ...dossier, lines: [{ ...calledLine, status: 'In Progress', closingReason: null, closedOn: null }, researchLine, letterLine] });
      return finished();
    });
    const page = await open(dossier, '/regel/10000');
    await button(page, 'Heropenen: Melder bellen').click();
    await button(page, 'Afronden: Melder bellen').waitFor();
    await page.locator('summary:focus').getByText('Melder bellen').waitFor();
    expect(bodiesTo('lines/10000/reopen')).to.deep.equal([{ version: calledLine.version }]);
  });

  it('is not offered for a line that is open, nor in a dossier that is closed', async () => {
    const page = await open({ ...doneDossier, open: false, stage: 'closed', next: { kind: 'none' } }, '/regel/10000');
    await page.getByText('Mevrouw is bereikbaar na vier uur.').waitFor();
    expect(await page.getByRole('button', { name: /^Heropenen/u }).count()).to.equal(0);
    serve(dossier);
    await page.reload();
    await page.getByText('Mevrouw is bereikbaar na vier uur.').waitFor();
    await page.locator('summary').getByText('Klacht onderzoeken').click();
    expect(await page.getByRole('button', { name: /^Heropenen/u }).count()).to.equal(1);
  });
});
