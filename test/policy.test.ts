import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { contentPolicy } from '../bridge/http/headers.ts';
import { findChromium } from '../scripts/chromium.mjs';
import { launchWatched, watchPolicy } from './policy.ts';
import type { PolicyWatch } from './policy.ts';

const policy = contentPolicy({ frameAncestors: ["'self'"], signInOrigin: 'https://sign.in' });

const pages: Readonly<Record<string, string>> = {
  'a script in the page': '<script>1</script>',
  'a style in the page': '<p style="color: red">x</p>',
  'a script from elsewhere': '<script src="http://127.0.0.1:9/x.js"></script>',
  'a call to elsewhere': '<script src="/call.js"></script>',
  'a frame of elsewhere': '<iframe src="http://127.0.0.1:9/"></iframe>',
  'a font from elsewhere': '<link rel="preload" as="font" crossorigin href="http://127.0.0.1:9/x.woff2">',
  'a worker made of text': '<script src="/work.js"></script>',
  'a form': '<form action="/" method="post"><input></form><script src="/send.js"></script>',
};

const scripts: Readonly<Record<string, string>> = {
  '/call.js': `fetch('http://127.0.0.1:9/').catch(() => undefined)`,
  '/work.js': `new Worker(URL.createObjectURL(new Blob([''])))`,
  '/send.js': `document.forms[0].submit()`,
};

describe('the watch over the Content-Security-Policy', () => {
  let server: Server;
  let shown = '';
  let browser: Browser;

  before(async () => {
    server = createServer((request, response) => {
      const script = scripts[request.url ?? ''];
      const type = script === undefined ? 'text/html' : 'text/javascript';
      response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy }).end(script ?? `<!doctype html>${shown}`);
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  });
  after(() => server.close());

  const launch = async (): Promise<Browser> => launchWatched({ executablePath: (await findChromium({ env: process.env })) ?? '', args: ['--no-sandbox'] });

  const open = async (page: string): Promise<void> => {
    shown = page;
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' });
    await tab.close();
  };

  describe('while it looks', () => {
    let watch: PolicyWatch;

    before(async () => {
      browser = await launch();
    });
    beforeEach(() => {
      watch = watchPolicy(browser);
    });

    for (const [name, page] of Object.entries(pages)) {
      it(`sees ${name}`, async () => {
        await open(page);
        expect(watch.check).to.throw('Refused under the Content-Security-Policy');
      });
    }

    it('sees nothing where nothing is refused', async () => {
      await open('<p>x</p>');
      expect(watch.check).not.to.throw();
    });

    it('fails whoever closes the browser after that', async () => {
      const failed = await browser.close().then(() => '', String);
      expect(failed.split('\n').length).to.be.above(Object.keys(pages).length);
    });
  });

  it('lets a browser that refused nothing close in peace', async () => {
    browser = await launch();
    await open('<p>x</p>');
    await browser.close();
  });
});
