import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { to } from '../../addin/flow/route.ts';
import { commonTexts } from '../../addin/text/common.ts';
import { taskTexts } from '../../addin/text/task.ts';
import { screens } from '../proof/access/screens.ts';
import { press, say } from '../proof/access/screens/act.ts';
import { shown } from '../proof/access/states.ts';
import { openBrowser } from '../proof/browser.ts';
import { alike, openSeat, opened, pressEverything } from './twice/everything.ts';
import type { Report } from './twice/everything.ts';
import { pressedTwice } from './twice/trial.ts';
import type { Seat } from './twice/trial.ts';

const list = shown('list', { at: to.work(), shows: ({ page }) => page.getByText('Terugbellen over huurverhoging') });

const declining = shown('declining', { at: to.task('T-000123'), shows: ({ page }) => page.getByRole('heading', { level: 1 }) }, (scene) =>
  press(scene, say(taskTexts, scene).decline),
);

/** A button that somebody might make, and what is said of it. */
const flaws: readonly (readonly [what: string, onClick: string, said: readonly string[]])[] = [
  ['nothing about a button that sends once', `once(() => send('k'))`, []],
  ['a button that sends as often as it is pressed', `send('k')`, ['sends /api/planted twice']],
  ['a button that tries again under another key', 'once(() => send(crypto.randomUUID()))', ['tries /api/planted again under another key']],
  ['a button that takes the focus away', 'button.blur()', ['loses the focus']],
  ['a button that throws', `throw new Error('Stuk')`, ['error: Stuk']],
  ['a button that leaves a failure to nobody', `void Promise.reject(new Error('Vergeten'))`, ['error: Vergeten']],
  ['a button that complains in the console', `console.error('Raar')`, ['error: Raar']],
  ['a button after which the screen breaks', `document.body.append('${commonTexts.nl.crash.title}')`, ['ends in a crash']],
  ['a button that saves a file as often as it is pressed', 'save()', ['saves 4 files']],
];

const planted = (onClick: string): string => `(() => {
  const button = document.createElement('button');
  button.textContent = 'Geplant';
  let busy = false;
  const once = async (act) => {
    if (busy) return;
    busy = true;
    await act();
    busy = false;
  };
  const send = (key) => fetch('/api/planted', { method: 'POST', headers: { 'Idempotency-Key': key } });
  const save = () => Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: 'x' }).click();
  button.addEventListener('click', () => { ${onClick} });
  document.querySelector('main, [role=main]').append(button);
})()`;

describe('every button, pressed twice', function everyButton() {
  this.timeout(1_200_000);
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  describe('on every screen in every state', () => {
    let report: Report;
    before(async () => {
      report = await pressEverything(browser, screens);
    });

    it('sends once under one key, breaks nothing, keeps the focus and, refused for now, what was typed', () => {
      expect(report.faults).to.deep.equal([]);
    });

    it('was tried on each of them', () => {
      const tried = new Set(report.tried.map((which) => which.split(' · ')[0]));
      expect([...tried]).to.have.members(Object.keys(screens));
    });

    it('sent every form at least once', () => {
      const requests = Object.values(screens).flatMap(({ request }) => request ?? []);
      expect(requests).to.have.lengthOf.above(0);
      expect(requests.filter((request) => !report.sent.has(request.replace('POST ', '')))).to.deep.equal([]);
    });

    it('leaves out only states that there are', () => {
      const names = new Set(Object.values(screens).flatMap(({ states }) => states.map(({ name }) => name)));
      expect([...alike].filter((name) => !names.has(name))).to.deep.equal([]);
    });
  });

  describe('finds', () => {
    let seat: Seat;
    before(async () => {
      seat = await openSeat(browser);
    });
    after(() => seat.scene.close());

    for (const [what, onClick, said] of flaws) {
      it(what, async () => {
        await opened(seat, list);
        await seat.scene.page.evaluate(planted(onClick));
        const { faults } = await pressedTwice(seat, 'button “Geplant”');
        expect([...new Set(faults)]).to.deep.equal(said);
      });
    }

    it('a form that forgets what was typed when it is refused', async () => {
      await opened(seat, declining);
      await seat.scene.page.evaluate(`document.querySelector('form').addEventListener('submit', ({ target }) => target.remove())`);
      const { faults } = await pressedTwice(seat, 'button “Niet in behandeling” in “Niet in behandeling”');
      expect(faults).to.include('loses what was typed: Gebeld.');
    });

    it('a form that Enter sends twice', async () => {
      await opened(seat, declining);
      await seat.scene.page.evaluate(`document.querySelector('form').addEventListener('keydown', ({ key }) => {
        if (key === 'Enter') fetch('/api/planted', { method: 'POST', headers: { 'Idempotency-Key': 'k' } });
      })`);
      const { faults } = await pressedTwice(seat, 'Enter in “Niet in behandeling”');
      expect(faults).to.include('sends /api/planted twice');
    });
  });
});
