import { commonTexts } from '../../../addin/text/common.ts';
import type { Scene } from '../../proof/access/scene.ts';
import { refusal } from '../../proof/access/states.ts';
import { finished } from '../fakeBridge.ts';
import type { Reply, Sent } from '../fakeBridge.ts';
import { Desk } from './desk.ts';
import type { Watch } from './watch.ts';

export interface Seat {
  readonly scene: Scene;
  readonly watch: Watch;
}

export interface Outcome {
  readonly faults: readonly string[];
  /** The paths of the commands that it sent. */
  readonly sent: readonly string[];
}

/** As often as a button is pressed here: each may leave the page. */
const presses = 4;

/** Asks the page; where that was left meanwhile, the one that came instead. */
const ask = async <T>({ scene, watch }: Seat, name: string, ...args: readonly unknown[]): Promise<T> => {
  for (let departures = 0; ; departures += 1) {
    try {
      return await scene.ask<T>('hands', name, ...args);
    } catch (error) {
      if (!watch.left || departures === presses) throw error;
      await scene.page.waitForLoadState();
    }
  }
};

const quiet = ({ scene, watch }: Seat, desk: Desk): Promise<void> => watch.quiet(() => scene.ask('time', 'settled'), () => desk.held);

/** A double click, or Enter twice in the entry of a form; then Enter twice once more where that is still at hand. */
const pressTwice = async (seat: Seat, element: string): Promise<void> => {
  const { page } = seat.scene;
  const enter = element === 'textarea' ? 'Control+Enter' : 'Enter';
  const tried = page.locator('[data-tried]');
  await (element === 'button' ? tried.dblclick() : tried.focus());
  if (!(await ask<boolean>(seat, 'isAtHand'))) return;
  await page.keyboard.press(enter);
  await page.keyboard.press(enter);
};

interface Round {
  readonly seat: Seat;
  readonly desk: Desk;
  readonly name: string;
  readonly reply: Reply;
}

/** Presses twice and has what is sent answered only then. Tells what was sent. */
const round = async ({ seat, desk, name, reply }: Round): Promise<readonly Sent[]> => {
  const element = await ask<string | null>(seat, 'find', name);
  if (element === null) return [];
  const before = desk.commands.length;
  await pressTwice(seat, element);
  await quiet(seat, desk);
  const sent = desk.commands.slice(before);
  desk.answer(reply);
  await quiet(seat, desk);
  return sent;
};

const doubleFaults = (sent: readonly Sent[]): readonly string[] => {
  const paths = sent.map(({ path }) => path);
  return paths.filter((path, index) => paths.indexOf(path) !== index).map((path) => `sends ${path} twice`);
};

const keyFaults = (first: readonly Sent[], again: readonly Sent[]): readonly string[] =>
  again.filter(({ path, key }) => first.some((one) => one.path === path && one.key !== key)).map(({ path }) => `tries ${path} again under another key`);

const focusFaults = async (seat: Seat): Promise<readonly string[]> => (seat.watch.left || (await ask<boolean>(seat, 'focusComes')) ? [] : ['loses the focus']);

const lostFaults = async (seat: Seat, words: readonly string[]): Promise<readonly string[]> =>
  (await ask<readonly string[]>(seat, 'lost', words)).map((one) => `loses what was typed: ${one}`);

const crash = ({ scene }: Seat): Promise<boolean> => scene.page.getByText(commonTexts[scene.language].crash.title).isVisible();

/** What was pressed is refused for now; what was sent then is tried once more, and succeeds. */
const tryOut = async (seat: Seat, desk: Desk, name: string): Promise<Outcome> => {
  const words = await ask<readonly string[]>(seat, 'words');
  const first = await round({ seat, desk, name, reply: refusal('erpAway', seat.scene.language) });
  const faults = [...doubleFaults(first), ...(await focusFaults(seat))];
  if (first.length === 0) return { faults, sent: [] };
  faults.push(...(await lostFaults(seat, words)));
  const again = await round({ seat, desk, name, reply: finished({ dossierNumber: 'D-000231' }) });
  faults.push(...doubleFaults(again), ...keyFaults(first, again), ...(await focusFaults(seat)));
  return { faults, sent: first.map(({ path }) => path) };
};

/** Fills in what is empty and presses this button, or in this form Enter, twice. The scene shows a state that was just played. */
export const pressedTwice = async (seat: Seat, name: string): Promise<Outcome> => {
  const crashedBefore = await crash(seat);
  const desk = new Desk(seat.scene.bridge);
  await ask(seat, 'find', name);
  await ask(seat, 'fill');
  seat.watch.begin();
  const { faults, sent } = await tryOut(seat, desk, name);
  const crashed = !crashedBefore && (await crash(seat));
  return { faults: [...faults, ...seat.watch.faults, ...(crashed ? ['ends in a crash'] : [])], sent };
};
