/**
 * Draws the pictures of docs/office.md: our own pane, as pictured in docs/screens, in an Office that is drawn and not real.
 * Run `node scripts/office-pictures.mjs` after those change.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const size = { width: 1000, height: 620 };

const dataUrl = async (file) => `data:image/png;base64,${(await readFile(file)).toString('base64')}`;

const style = `
  * { box-sizing: border-box; margin: 0 }
  body { font: 14px/1.5 sans-serif; color: #242424; background: #fff }
  .window { width: 1000px; height: 620px; border: 1px solid #8a8a8a; display: grid; grid-template: 34px 52px 1fr / 1fr 322px }
  .title, .ribbon { grid-column: 1 / 3; display: flex; align-items: center; gap: 10px; padding: 0 14px; border-bottom: 1px solid #c8c8c8 }
  .title { background: #f0f0f0; font-weight: 600 }
  .ribbon i { width: 46px; height: 26px; background: #ececec; border-radius: 4px }
  .button { display: flex; align-items: center; gap: 6px; padding: 4px 10px; border: 2px solid #0f6cbd; border-radius: 6px }
  .text { padding: 22px; overflow: hidden; background: #fafafa; border-right: 1px solid #c8c8c8 }
  .paper { background: #fff; border: 1px solid #ddd; padding: 26px; height: 480px }
  .bar { height: 9px; background: #e3e3e3; border-radius: 4px; margin: 13px 0 }
  .pane { overflow: hidden }
  .head { display: flex; align-items: center; justify-content: space-between; height: 34px; padding: 0 12px; border-bottom: 1px solid #c8c8c8; font-weight: 600 }
  .pane img { display: block; width: 320px }
  b.mark { display: inline-grid; place-items: center; width: 22px; height: 22px; border-radius: 50%; background: #b10e1c; color: #fff; font-size: 13px }
  .said { position: absolute; left: 14px; bottom: 10px; font-size: 12px; color: #555 }
`;

const bars = (widths) => widths.map((width) => `<div class="bar" style="width: ${width}%"></div>`).join('');

const frame = ({ title, button, within, head, pane, icon }) => `
  <style>${style}</style>
  <div class="window">
    <div class="title">${title}</div>
    <div class="ribbon"><i></i><i></i><i></i><div class="button"><img src="${icon}" width="20">${button}</div><b class="mark">1</b><i></i><i></i></div>
    <div class="text">${within}</div>
    <div class="pane"><div class="head"><span>Klachtwijzer <b class="mark">2</b></span><span>${head}</span></div><img src="${pane}"></div>
  </div>
  <div class="said">Drawn: the window around the pane is no picture of Office. The pane is ours, from docs/screens.</div>`;

const icon = await dataUrl('addin/public/icons/icon-32.png');

const pin = '<svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="#242424" stroke-width="1.4"><path d="M5 1h4l.5 5L12 8.5H2L4.5 6zM7 8.5v5"/></svg>';

const pictures = {
  outlook: frame({
    title: 'Outlook · Lift staat steeds stil, geen informatie',
    button: 'Klacht afhandelen',
    within: `<h2 style="font-size: 18px">Lift staat steeds stil, geen informatie</h2><p>E.M. Mulder</p>${bars([92, 88, 95, 61])}${bars([90, 84, 40])}`,
    head: `<b class="mark">3</b> ${pin} ✕`,
    pane: await dataUrl('docs/screens/taak-light.png'),
    icon,
  }),
  word: frame({
    title: 'Word · D-000214 Besluit.docx',
    button: 'Klacht afhandelen',
    within: `<div class="paper"><h2 style="font-size: 18px">Besluit op uw klacht</h2>${bars([35, 28])}${bars([92, 88, 95, 90, 61])}${bars([90, 84, 93, 40])}</div>`,
    head: '✕',
    pane: await dataUrl('docs/screens/dossier-light.png'),
    icon,
  }),
};

const executablePath = await findChromium({ env: process.env });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: size });
  for (const [name, html] of Object.entries(pictures)) {
    await page.setContent(html, { waitUntil: 'load' });
    await writeFile(`docs/office/${name}-drawn.png`, await page.screenshot());
  }
} finally {
  await browser.close();
}
