import { expect } from 'chai';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { contentPolicy } from '../../bridge/http/headers.ts';
import { frameAncestors } from '../../bridge/http/framing.ts';
import { findChromium } from '../../scripts/chromium.mjs';
import { watchPolicy } from '../policy.ts';
import type { PolicyWatch } from '../policy.ts';

const pane = 'https://klachtwijzer.delinde.example';
const policy = contentPolicy({ frameAncestors: frameAncestors.parse(undefined), signInOrigin: 'https://login.microsoftonline.com' });

/** Shows the pane in a frame on another site; true where the browser let it. */
const shows = async (page: Page, site: string): Promise<boolean> => {
  await page.goto(site);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame?.waitForLoadState();
  return (await frame?.evaluate<string>('document.body.textContent')) === 'Klachtwijzer';
};

describe('the pane in a frame', () => {
  let browser: Browser;
  let watch: PolicyWatch;

  before(async () => {
    browser = await chromium.launch({ executablePath: (await findChromium({ env: process.env })) ?? '', args: ['--no-sandbox'] });
    // This browser refuses on purpose, so nobody watches how it closes.
    watch = watchPolicy(browser);
  });
  after(() => browser.close());

  const visit = async (site: string): Promise<boolean> => {
    const page = await browser.newPage();
    await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><iframe src="${pane}/"></iframe>` }));
    await page.route(`${pane}/`, (route) => route.fulfill({ contentType: 'text/html', headers: { 'Content-Security-Policy': policy }, body: '<!doctype html><body>Klachtwijzer</body>' }));
    const shown = await shows(page, site);
    await page.close();
    return shown;
  };

  const allowed = [
    'https://euc-word-edit.officeapps.live.com/',
    'https://outlook.office.com/',
    'https://outlook.office365.com/',
    'https://delinde.sharepoint.com/',
    'https://word.cloud.microsoft/',
    'https://outlook.cloud.microsoft/',
  ];
  for (const site of allowed) {
    it(`is shown by ${site} where nothing else is configured`, async () => {
      expect(await visit(site)).to.equal(true);
      expect(watch.violations).to.deep.equal([]);
    });
  }

  const refused = ['https://voorbeeld.nl/', 'https://office.com.voorbeeld.nl/', 'https://outlookoffice.com/', 'http://outlook.office.com/'];
  for (const site of refused) {
    it(`is not shown by ${site}, and the browser says why`, async () => {
      const before = watch.violations.length;
      expect(await visit(site)).to.equal(false);
      expect(watch.violations.slice(before).join()).to.contain('frame-ancestors');
    });
  }
});
