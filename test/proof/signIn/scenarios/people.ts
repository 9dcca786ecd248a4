/** Who it is: leaving, two accounts in one Office, and people who may not. */
import { expect } from 'chai';
import { asksPerson, gives } from '../../../signIn/office.ts';
import { typedIn, typeReason } from '../declining.ts';
import type { Scenario } from '../scenario.ts';
import { atSeat, scenario, seated } from '../scenario.ts';
import { button, handler, isSignedIn, says, sit } from '../seat.ts';
import type { Seat } from '../seat.ts';

const colleague = 'Karin Visser';
const brief = { kind: 'token', expiresIn: 30 } as const;

const leave = async ({ page }: Seat): Promise<void> => {
  await page.locator('summary').first().click();
  await button(page, 'Afmelden').click();
  await page.getByRole('heading', { name: 'Meld u aan' }).waitFor();
};

const twoAccounts = scenario('two accounts: Office changes accounts, and what one typed is never the other’s', async (world) => {
  const task = world.nextTask();
  const words = 'Alleen voor Jolanda';
  const seat = await sit(world, { at: `#/taak/${task}`, before: ({ office }) => office.does(brief, brief) });
  await atSeat(seat, async () => {
    await typeReason(seat, words);
    await seat.page.waitForLoadState('networkidle');
    seat.office.become(world.oidOf(colleague));
    const before = seat.calls.length;
    await button(seat.page, 'Niet in behandeling').click();
    await says(seat, 'Office werkt nu met een ander account', 'alleen voor dat account');
    expect(seat.calls.length).to.equal(before);
    expect(await seat.page.locator('body').innerText()).to.not.include(words);
    await button(seat.page, 'Aanmelden').click();
    await seat.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await seat.page.locator('body').innerHTML()).to.not.include(words);
    await seat.page.goto(`${world.url}/taskpane.html#/`);
    await isSignedIn(seat, colleague);
    seat.office.become(world.oidOf(handler));
    await seat.page.goto(`${world.url}/taskpane.html?again#/taak/${task}`);
    await seat.page.getByLabel('Waarom neemt u de klacht niet in behandeling?').waitFor();
    expect(await typedIn(seat)).to.equal(words);
  });
});

/** The ERP gives this account nothing, so whatever still shows is the first one's. */
const othersAfterLapse = scenario('two accounts: whoever signs in after a lapse sees nothing of the one before', async (world) => {
  const task = world.nextTask();
  const seat = await sit(world, { at: `#/taak/${task}`, before: ({ office }) => office.does(brief, brief) });
  await atSeat(seat, async () => {
    await button(seat.page, 'Niet in behandeling').waitFor();
    await seat.page.waitForLoadState('networkidle');
    seat.office.does(asksPerson, gives);
    await seat.page.evaluate(`location.hash = '#/'`);
    await says(seat, 'U bent niet meer aangemeld');
    seat.office.become(world.oidOf('Sanne Mulder'));
    seat.office.does(gives, gives);
    await button(seat.page, 'Opnieuw aanmelden').click();
    await says(seat, 'Uw account is niet gekoppeld aan een medewerker in het ERP.');
    for (const hash of [`#/taak/${task}`, '#/']) {
      await seat.page.evaluate(`location.hash = '${hash}'`);
      await says(seat, 'Uw account is niet gekoppeld aan een medewerker in het ERP.');
      const shown = await seat.page.locator('body').innerText();
      expect(shown).to.not.include(handler);
      expect(shown).to.not.include(task);
    }
  });
});

export const people: readonly Scenario[] = [
  seated('sign-out: nothing of anybody is left, it stays so after a reload, and Office keeps its own session', {}, async (seat) => {
    await isSignedIn(seat);
    await leave(seat);
    expect(await seat.page.locator('body').innerText()).to.not.include(handler);
    const asked = seat.office.askedFor('GetToken').length;
    await seat.page.reload();
    await seat.page.getByRole('heading', { name: 'Meld u aan' }).waitFor();
    expect(seat.office.askedFor('GetToken')).to.have.length(asked);
    await button(seat.page, 'Aanmelden').click();
    await isSignedIn(seat);
    expect(seat.office.askedFor('GetTokenPopup')).to.have.length(0);
  }),
  twoAccounts,
  othersAfterLapse,
  seated('no role: letter templates are for whoever keeps them', { who: 'Mehmet Aslan', at: '#/sjablonen' }, async (seat) => {
    await says(seat, 'U heeft de rol niet die hiervoor nodig is.', 'Klachtwijzer.TemplateEditor');
  }),
  seated('no user link: the account is fine, and the ERP does not know it', { who: 'Sanne Mulder' }, async (seat) => {
    await says(seat, 'Uw account is niet gekoppeld aan een medewerker in het ERP.', 'Vraag uw applicatiebeheerder');
  }),
  seated('session over while reading: after signing in, what was asked for comes by itself', { before: ({ office }) => office.does(brief, gives) }, async (seat, world) => {
    await isSignedIn(seat);
    seat.office.does(asksPerson, gives);
    await seat.page.evaluate(`location.hash = '#/taak/${world.nextTask()}'`);
    await says(seat, 'U bent niet meer aangemeld');
    await button(seat.page, 'Opnieuw aanmelden').click();
    await button(seat.page, 'Niet in behandeling').waitFor();
    await seat.page.getByText('U bent niet meer aangemeld').waitFor({ state: 'detached' });
  }),
];
