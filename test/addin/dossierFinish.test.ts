import { expect } from 'chai';
import { calledLine, dossier, lineTask, researchLine } from './dossierFixtures.ts';
import { api, button, dossierSeats } from './dossierSeats.ts';
import { finished, trouble } from './fakeBridge.ts';

describe('finishing a line', () => {
  const { arriveAt, bodiesTo, bridge, open, serve } = dossierSeats();

  it('takes line, task and contact along with one click, and remembers the reason for that action', async () => {
    bridge().on(`POST ${api}/lines/20000/finish`, finished());
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
    const newer = { ...researchLine, version: 'W/"99"', tasks: [{ ...lineTask, description: 'Nog eens kijken' }] };
    bridge().on(`POST ${api}/lines/20000/finish`, () => {
      serve({ ...dossier, lines: [calledLine, newer] });
      return trouble(409);
    });
    const page = await open(dossier, '/regel/20000/afronden');
    await page.getByLabel('Toelichting').fill('Leiding vervangen.');
    await button(page, 'Afronden').click();
    const conflict = page.getByRole('region', { name: 'Iemand wijzigde dit ondertussen.' });
    await conflict.getByText('Nu in het ERP: Nog eens kijken').waitFor();
    await conflict.getByText('Leiding vervangen.').waitFor();
    expect(await page.getByLabel('Toelichting').inputValue()).to.equal('Leiding vervangen.');
    bridge().on(`POST ${api}/lines/20000/finish`, finished());
    await button(page, 'Opnieuw versturen').click();
    await arriveAt('');
    expect(bodiesTo('lines/20000/finish').at(-1)).to.deep.include({ version: newer.version });
  });

  it('of a line that is finished already says so', async () => {
    const page = await open(dossier, '/regel/10000/afronden');
    await page.getByText('Deze actie is al afgerond.').waitFor();
  });
});
