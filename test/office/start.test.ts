import { expect } from 'chai';
import type { InOffice } from './hostPage.ts';
import { draft, Mailbox } from './mailbox.ts';
import { darkOffice, lightOffice } from './newer.ts';
import type { OfficeHost } from './officeHost.ts';
import { officeSeats } from './officeSeats.ts';
import { OutlookHost } from './outlookHost.ts';
import { blockOffice, serveOffice } from './scripts.ts';
import { WordHost } from './wordHost.ts';

const hosts: readonly (readonly [string, () => OfficeHost])[] = [
  ['Word', () => new WordHost()],
  ['Outlook, a mail that is read', () => new OutlookHost()],
  ['Outlook, a mail that is written', () => new OutlookHost({ mailbox: new Mailbox({ selected: draft() }) })],
  ['Outlook, no mail chosen', () => new OutlookHost({ mailbox: new Mailbox({ selected: null }) })],
  ['Outlook of the least that the manifest asks for', () => new OutlookHost({ mailboxVersion: '1.8' })],
];

/** The colour behind the pane. */
const background = `getComputedStyle(document.querySelector('.fui-FluentProvider')).backgroundColor`;

describe('the pane in Office', () => {
  const { bridge, browser, open } = officeSeats();
  let seat: InOffice;

  const workList = (name = /^Mijn taken/u) => seat.pane.getByRole('tab', { name }).waitFor();

  for (const [name, host] of hosts) {
    it(`starts in ${name}, with nothing wrong and nobody else called`, async () => {
      seat = await open(host());
      await workList();
      expect([seat.errors, seat.outside]).to.deep.equal([[], []]);
    });
  }

  it('goes to a task and back, though office.js took the history away', async () => {
    seat = await open(new WordHost());
    await seat.pane.getByRole('link', { name: /^Terugbellen/u }).click();
    await seat.pane.getByRole('link', { name: 'Terug' }).click();
    await workList();
    expect(await seat.office('[history.pushState, history.replaceState]')).to.deep.equal([null, null]);
  });

  it('opens at the place that its address names', async () => {
    seat = await open(new OutlookHost(), { path: '/taskpane.html#/taak/T-000123' });
    await seat.pane.getByRole('link', { name: 'Terug' }).waitFor();
  });

  it('says that Office does not answer, and goes on without it for whoever wants that', async () => {
    seat = await open(new WordHost(), { trouble: 'silent' });
    await seat.pane.getByRole('heading', { name: 'Office antwoordt niet' }).waitFor();
    await seat.pane.getByRole('button', { name: 'Verder zonder Office' }).click();
    await workList();
  });

  it('says so at once where the network lets no script of Microsoft’s through', async () => {
    seat = await open(new OutlookHost(), { trouble: 'blocked' });
    const alert = seat.pane.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).to.contain('Helpt dat niet, ga dan verder zonder Office.');
  });

  it('keeps everything under the key that keeps users of one Office apart', async () => {
    seat = await open(new WordHost(), { newer: { partitionKey: 'site-1/' } });
    await seat.pane.locator('summary').first().click();
    await seat.pane.getByRole('button', { name: 'English' }).click();
    await workList(/^My tasks/u);
    const own = `[sessionStorage, localStorage].flatMap((store) => Object.keys(store)).filter((key) => key.includes('klachtwijzer/'))`;
    const keys = await seat.office<readonly string[]>(own);
    expect(keys).to.include.members(['site-1/klachtwijzer/session', 'site-1/klachtwijzer/language']);
    expect(keys.filter((key) => !key.startsWith('site-1/'))).to.deep.equal([]);
  });

  it('speaks the language of Office, whatever the browser speaks', async () => {
    seat = await open(new OutlookHost({ language: 'en-US' }), { locale: 'nl-NL' });
    await workList(/^My tasks/u);
    expect(await seat.office('document.documentElement.lang')).to.equal('en');
  });

  it('wears the colours of Office, and the new ones when somebody changes them', async () => {
    const host = new OutlookHost();
    seat = await open(host, { newer: { officeTheme: darkOffice } });
    await workList();
    const dark = await seat.office(background);
    await host.listening('officeThemeChanged');
    await host.changeTheme(lightOffice);
    await seat.until(`${background} === 'rgb(255, 255, 255)'`);
    expect(dark).not.to.equal('rgb(255, 255, 255)');
  });

  it('wears the browser’s colours where Office says none', async () => {
    seat = await open(new WordHost(), { theme: 'dark' });
    await workList();
    expect(await seat.office(background)).not.to.equal('rgb(255, 255, 255)');
  });

  it('fits the narrowest pane that Office has', async () => {
    seat = await open(new OutlookHost());
    await workList();
    expect(await seat.office('document.documentElement.scrollWidth - innerWidth')).to.equal(0);
  });

  describe('without Office around it', () => {
    const visit = async (prepare: typeof blockOffice) => {
      const context = await browser().newContext({ locale: 'nl-NL' });
      await prepare(context);
      const page = await context.newPage();
      await page.goto(`${bridge().origin}/taskpane.html`);
      return { context, page };
    };

    it('is a page as any other', async () => {
      const { context, page } = await visit(serveOffice);
      await page.getByRole('tab', { name: /^Mijn taken/u }).waitFor();
      await context.close();
    });

    it('says that Office does not answer where its script does not come', async () => {
      const { context, page } = await visit(blockOffice);
      await page.getByRole('heading', { name: 'Office antwoordt niet' }).waitFor();
      await context.close();
    });
  });
});
