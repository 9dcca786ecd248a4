import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build } from 'vite';
import type { InOffice, Opening } from './hostPage.ts';
import { darkOffice, lightOffice } from './newer.ts';
import type { OfficeHost } from './officeHost.ts';
import { blank, officeSeats } from './officeSeats.ts';
import { OutlookHost } from './outlookHost.ts';
import { WordHost } from './wordHost.ts';

/** The pane's own `findHost` as one script, for a page that has nothing else. */
const bundle = async (): Promise<string> => {
  const entry = fileURLToPath(new URL('../../addin/host/find.ts', import.meta.url));
  const made = await build({ configFile: false, logLevel: 'silent', build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'hosts' } } });
  const output = Array.isArray(made) && made[0] !== undefined ? made[0].output : [];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('Nothing was built of addin/host');
  // Evaluated, a script declares its names for itself only.
  return `${chunk.code.replace(/^(?:var|const) hosts\s*=/u, 'globalThis.hosts =')}; void hosts`;
};

describe('the pane’s hosts on the real office.js', () => {
  const { open: openSeat } = officeSeats();
  let script: string;
  let seat: InOffice;

  before(async () => {
    script = await bundle();
  });

  /** Keeps what `findHost` found as `found` in the page. */
  const find = async (host: OfficeHost, opening: Partial<Opening> = {}): Promise<void> => {
    seat = await openSeat(host, { ...blank, ...opening });
    await seat.office(script);
    await seat.office(`hosts.findHost(window, { after: () => new Promise(() => {}) }).then((found) => { globalThis.found = found; })`);
  };

  it('knows Word: its language, and no theme, partition or sign-in where this office.js tells none', async () => {
    await find(new WordHost({ language: 'en-US' }), { theme: 'dark' });
    const told = await seat.office(`(async ({ kind, host }) => [kind, host.kind, host.language, host.partition, host.theme(), await host.loginHint()])(found)`);
    expect(told).to.deep.equal(['found', 'word', 'en-US', '', 'dark', null]);
  });

  it('knows Outlook, and asks it for nobody', async () => {
    await find(new OutlookHost(), { newer: { signedInAs: 'joke@delinde.example' } });
    const told = await seat.office(`(async ({ host }) => [host.kind, host.language, host.partition, host.theme(), await host.loginHint()])(found)`);
    expect(told).to.deep.equal(['outlook', 'nl-NL', '', 'light', null]);
  });

  it('takes what newer hosts tell', async () => {
    await find(new WordHost(), { newer: { partitionKey: 'site-1', officeTheme: darkOffice, signedInAs: 'joke@delinde.example' } });
    const told = await seat.office(`(async ({ host }) => [host.partition, host.theme(), await host.loginHint()])(found)`);
    expect(told).to.deep.equal(['site-1', 'dark', 'joke@delinde.example']);
  });

  it('does without whom Word signed in where asking for it fails', async () => {
    await find(new WordHost(), { newer: { signedInAs: null } });
    expect(await seat.office(`found.host.loginHint()`)).to.equal(null);
  });

  it('lets Office’s own colours go before the browser’s', async () => {
    await find(new WordHost(), { theme: 'dark', newer: { officeTheme: lightOffice } });
    expect(await seat.office(`found.host.theme()`)).to.equal('light');
  });

  it('follows the colours that somebody chooses in Outlook, until it is told to stop', async () => {
    const host = new OutlookHost();
    await find(host, { newer: { officeTheme: lightOffice } });
    await seat.office(`{ globalThis.seen = [found.host.theme()]; globalThis.stop = found.host.onThemeChange(() => seen.push(found.host.theme())); }`);
    await host.listening('officeThemeChanged');
    await host.changeTheme(darkOffice);
    await seat.until('seen.length === 2');
    await host.changeTheme(lightOffice);
    await seat.until('seen.length === 3');
    expect(await seat.office('seen')).to.deep.equal(['light', 'dark', 'light']);
    await seat.office('stop()');
    await host.listening('officeThemeChanged', false);
  });

  it('asks no older Outlook to tell of colours', async () => {
    const host = new OutlookHost({ mailboxVersion: '1.8' });
    await find(host);
    await seat.office(`found.host.onThemeChange(() => undefined)()`);
    expect(host.listensTo('officeThemeChanged')).to.equal(false);
  });

  it('opens another page in the browser where the host has a way, and else as any page does', async () => {
    await find(new WordHost({ requirements: { OpenBrowserWindowApi: '1.1' } }), { newer: { opensBrowser: true } });
    await seat.office(`found.host.openExternal('https://www.huurcommissie.nl/')`);
    expect(await seat.office('Office.context.ui.opened')).to.deep.equal(['https://www.huurcommissie.nl/']);
    await find(new WordHost(), { prepare: async (context) => void (await context.route('https://www.huurcommissie.nl/**', (route) => route.fulfill({ body: '' }))) });
    const [page] = await Promise.all([seat.context.waitForEvent('page'), seat.office(`found.host.openExternal('https://www.huurcommissie.nl/')`)]);
    await page.waitForURL('https://www.huurcommissie.nl/');
  });

  const handOver = `found.host.download({ name: 'brief.docx', content: new Blob(['x']) })`;

  it('hands a file over on the web', async () => {
    await find(new OutlookHost());
    const [download, handed] = await Promise.all([seat.page.waitForEvent('download'), seat.office(handOver)]);
    expect([download.suggestedFilename(), handed]).to.deep.equal(['brief.docx', true]);
  });

  for (const platform of ['Mac', 'iOS'] as const) {
    it(`says that Office on ${platform} lets it hand over no file`, async () => {
      await find(new WordHost(), { newer: { platform } });
      expect(await seat.office(handOver)).to.equal(false);
    });
  }
});
