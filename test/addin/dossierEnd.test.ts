import { expect } from 'chai';
import { closedDossier, doneDossier, dossier, referDossier } from './dossierFixtures.ts';
import { api, button, focused, dossierSeats } from './dossierSeats.ts';
import { finished } from './fakeBridge.ts';

describe('the screens that end a dossier', () => {
  const { arriveAt, bodiesTo, bridge, open, serve } = dossierSeats();

  describe('check and referral', () => {
    beforeEach(() => bridge().on(`POST ${api}/check`, finished()));

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
      bridge().on(`POST ${api}/refer`, finished());
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
      bridge().on(`POST ${api}/close`, () => {
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
      bridge().on(`POST ${api}/lines/50000/finish`, () => {
        serve({ ...dossier, blockers: dossier.blockers.slice(0, 1) });
        return finished();
      });
      const page = await open(dossier, '/afsluiten');
      await button(page, 'Afronden: Antwoord per brief').click();
      await page.getByRole('link', { name: 'Antwoord per brief' }).waitFor({ state: 'detached' });
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

  describe('withdrawing', () => {
    it('asks for a reason, takes a remark and all that is open along, and shows the dossier closed', async () => {
      bridge().on(`POST ${api}/withdraw`, () => {
        serve(closedDossier);
        return finished();
      });
      const page = await open(dossier);
      await page.getByText('Meer', { exact: true }).click();
      await button(page, 'Dossier intrekken').click();
      await arriveAt('/intrekken');
      await button(page, 'Dossier intrekken').click();
      await page.getByText('Dit veld is nodig.').waitFor();
      await page.getByLabel('Dossierafhandelingsreden').selectOption('INGETROK');
      await page.getByLabel('Opmerking').fill('Melder is verhuisd.');
      await page.reload();
      await button(page, 'Dossier intrekken').dblclick();
      await page.getByText('Dit dossier is gesloten.').waitFor();
      expect(bodiesTo('withdraw')).to.have.length(1);
      const [sent] = bodiesTo('withdraw') as readonly { readonly lines: readonly unknown[]; readonly tasks: readonly unknown[] }[];
      expect(sent).to.deep.include({ version: dossier.version, closingReason: 'INGETROK', remark: 'Melder is verhuisd.', lineClosingReason: null });
      expect([sent?.lines.length, sent?.tasks.length]).to.deep.equal([2, 1]);
    });

    it('tells while somebody types that a remark gets too long, and sends it only once it fits', async () => {
      bridge().on(`POST ${api}/withdraw`, finished());
      const page = await open(doneDossier, '/intrekken');
      await page.getByLabel('Dossierafhandelingsreden').selectOption('INGETROK');
      await page.getByLabel('Opmerking').fill('x'.repeat(4002));
      await page.getByText('Maak dit 2 tekens korter.').waitFor();
      await button(page, 'Dossier intrekken').click();
      await page.getByLabel('Opmerking').fill('Verhuisd');
      await button(page, 'Dossier intrekken').click();
      await arriveAt('');
      expect(bodiesTo('withdraw').map((body) => (body as { readonly remark: string }).remark)).to.deep.equal(['Verhuisd']);
    });
  });
});
