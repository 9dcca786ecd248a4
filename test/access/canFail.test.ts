import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { to } from '../../addin/flow/route.ts';
import { openBrowser } from '../proof/browser.ts';
import { lookAt } from '../proof/access/look.ts';
import { lookAtAll } from '../proof/access/run.ts';
import { openScene } from '../proof/access/scene.ts';
import type { Scene } from '../proof/access/scene.ts';
import { shown } from '../proof/access/states.ts';
import type { State } from '../proof/access/states.ts';

const list = shown('list', { at: to.work(), shows: ({ page }: Scene) => page.getByText('Terugbellen over huurverhoging') });

/** A flaw that somebody might make, and what is said of it. */
const flaws: readonly (readonly [what: string, flaw: string, said: RegExp])[] = [
  ['a field without a name', `search.removeAttribute('aria-label'); search.removeAttribute('placeholder')`, /has no name/u],
  ['what axe knows to be wrong', `add('<img src="icon.svg">')`, /image-alt/u],
  ['words too faint to read', `add('<p style="color: #999; background: #aaa">Flauw</p>')`, /contrast of text/u],
  ['a field without an edge', `add('<input aria-label="Vaag" style="border: 1px solid #eee">')`, /contrast of the edge/u],
  ['an icon too faint to see', `add('<svg width="24" height="24" style="color: #ddd"></svg>')`, /contrast of the icon/u],
  ['a focus that does not show', `add('<button class="plain">Onzichtbaar</button>')`, /the focus does not show/u],
  ['a focus under what stays in place', `add('<div style="position: fixed; inset: 0; z-index: 9; pointer-events: auto"></div>')`, /is covered/u],
  ['a button that Tab passes by', `add('<button>Overgeslagen</button>').addEventListener('focus', () => search.focus())`, /not (?:reached with Tab|take the focus)/u],
  ['what is wider than the pane', `add('<div style="width: 900px; height: 9px"></div>')`, /sticks out sideways/u],
  ['words that are cut off', `add('<div style="width: 40px; height: 12px; overflow: hidden; white-space: nowrap">Afgesneden woorden</div>')`, /does not fit/u],
  ['words that are cut off once there is more space', `add('<button style="width: 150px; min-width: 0; white-space: nowrap; font: 14px sans-serif">Ruim genoeg zo, denk</button>')`, /with more space/u],
  ['words that are cut off once they are large', `add('<div style="width: 200px; height: 30px; overflow: hidden">Groot past dit niet</div>')`, /with text at 200 %/u],
  ['a target too small to hit', `add('<button style="width: 12px; height: 12px; padding: 0" aria-label="Klein"></button>')`, /a target of/u],
  ['two first headings', `add('<h1>Nog een</h1>')`, /2 first headings/u],
  ['another language than it says', `document.documentElement.lang = 'de'`, /says it is “de”/u],
  ['no live region', `document.querySelectorAll('[role=status], [role=alert]').forEach((region) => region.remove())`, /no live region/u],
  ['something that keeps moving', `add('<b>o</b>').animate([{ opacity: 1 }, { opacity: 0.9 }], { duration: 1e3, iterations: Infinity })`, /moves/u],
];

const planting = (flaw: string): string => `(() => {
  const search = document.querySelector('input[type=search]');
  const main = document.querySelector('[role=main], main');
  const add = (html) => {
    main.insertAdjacentHTML('beforeend', html.replaceAll(/ style="([^"]*)"/g, ' data-css="$1"'));
    const element = main.lastElementChild;
    element.style.cssText = element.dataset.css ?? '';
    return element;
  };
  const plain = new CSSStyleSheet();
  plain.replaceSync('.plain:focus { outline: none; box-shadow: none }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, plain];
  ${flaw};
})()`;

describe('The proof of access', function proof() {
  this.timeout(120_000);
  let browser: Browser;
  let scene: Scene;
  before(async () => {
    browser = await openBrowser();
    scene = await openScene(browser, 'nl');
  });
  after(async () => {
    await scene.close();
    await browser.close();
  });

  const saidOf = async (flaw: string): Promise<readonly string[]> => {
    await scene.renew();
    await list.play(scene);
    await scene.page.evaluate(planting(flaw));
    return (await lookAt(scene)).flatMap(({ faults }) => faults.map(({ what }) => what));
  };

  it('finds nothing wrong with the work list', async () => {
    expect(await saidOf('')).to.deep.equal([]);
  });

  for (const [what, flaw, said] of flaws) {
    it(`finds ${what}`, async () => {
      expect((await saidOf(flaw)).filter((words) => said.test(words))).to.have.lengthOf.above(0);
    });
  }

  it('finds what jumps while it loads', async () => {
    await scene.renew();
    await list.play(scene);
    await scene.page.evaluate(planting(`document.body.style.paddingTop = '300px'`));
    const [jump] = await scene.ask<readonly { readonly what: string }[]>('time', 'shiftFaults');
    expect(jump?.what).to.match(/jumps while it loads/u);
  });

  it('counts a state that does not come in every theme and language, and goes on', async () => {
    const broken = { name: 'broken', play: () => Promise.reject(new Error('it is not there')) };
    const told: string[] = [];
    const screens = { list: { file: '', states: [broken, list] } };
    const { views, violations } = await lookAtAll({ browser, screens, workers: 1, tell: ({ what }) => told.push(what) });
    expect(views).to.equal(12);
    expect(violations.map(({ state, theme, language }) => `${state} ${theme} ${language}`)).to.deep.equal(
      ['nl', 'en'].flatMap((language) => ['light', 'dark', 'forced'].map((theme) => `broken ${theme} ${language}`)),
    );
    expect(told).to.have.length(6);
    expect(told[0]).to.contain('it is not there');
  });

  it('shows each state in one language by turns, and none in neither', async () => {
    const seen: string[] = [];
    const noted = (name: string): State => ({
      name,
      play: async (shownIn) => {
        seen.push(`${name} ${shownIn.language}`);
        await list.play(shownIn);
      },
    });
    const screens = { list: { file: '', states: [noted('list'), noted('again')] } };
    const { views } = await lookAtAll({ browser, screens, workers: 1, byTurns: true, tell: () => undefined });
    expect(seen).to.deep.equal(['list nl', 'again en']);
    expect(views).to.equal(6);
  });
});
