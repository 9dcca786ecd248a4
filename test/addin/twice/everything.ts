import type { Browser } from 'playwright-core';
import { openScene } from '../../proof/access/scene.ts';
import type { Screen, State } from '../../proof/access/states.ts';
import { pressedTwice } from './trial.ts';
import type { Outcome, Seat } from './trial.ts';
import { Watch } from './watch.ts';

/**
 * States with the buttons of another one. While it loads there are none; a list that came late, long texts and other
 * refusals change the words around them; what is saving, refused or saved comes with every button that sends;
 * and a blank form sends nothing: its buttons are tried once it is filled in.
 */
export const alike: ReadonlySet<string> = new Set([
  'loading', 'arrived late', 'long texts', 'no rights', 'not found',
  'saving', 'saved', 'no rights to write', 'ERP away while saving',
  'blank', 'blank and pressed',
]);

export interface Report {
  /** Screen, state and button, with what is wrong. */
  readonly faults: readonly string[];
  readonly tried: readonly string[];
  /** Paths of commands that were sent. */
  readonly sent: ReadonlySet<string>;
}

interface Turn {
  readonly screen: string;
  readonly state: State;
}

interface Course {
  readonly turns: Turn[];
  /** What was tried on a screen already, in a state that came before. */
  readonly tried: Set<string>;
  readonly sent: Set<string>;
  readonly faults: string[];
}

export const openSeat = async (browser: Browser): Promise<Seat> => {
  const scene = await openScene(browser, 'nl');
  return { scene, watch: new Watch(scene) };
};

/** Brings the pane to a state anew, and tells what can be pressed there. */
export const opened = async ({ scene }: Seat, state: State): Promise<readonly string[]> => {
  await scene.renew();
  await state.play(scene);
  await scene.ask('time', 'settled');
  return [...(await scene.ask<readonly string[]>('hands', 'buttonNames')), ...(await scene.ask<readonly string[]>('hands', 'entryNames'))];
};

const notTried = (error: unknown): Outcome => ({ faults: [`cannot be tried: ${String(error)}`], sent: [] });

/** A state comes anew for every button that was not tried in an earlier state of its screen. */
const takeTurn = async (seat: Seat, { screen, state }: Turn, course: Course): Promise<void> => {
  let shown = true;
  for (const name of await opened(seat, state)) {
    const which = `${screen} · ${name}`;
    if (course.tried.has(which)) continue;
    course.tried.add(which);
    if (!shown) await opened(seat, state);
    shown = false;
    const { faults, sent } = await pressedTwice(seat, name).catch(notTried);
    sent.forEach((path) => course.sent.add(path));
    course.faults.push(...faults.map((fault) => `${screen} · ${state.name} · ${name}: ${fault}`));
  }
};

const work = async (browser: Browser, course: Course): Promise<void> => {
  const seat = await openSeat(browser);
  for (let turn = course.turns.shift(); turn !== undefined; turn = course.turns.shift()) await takeTurn(seat, turn, course);
  await seat.scene.close();
};

/** As many as keep two processors busy: each waits for the browser half of the time. */
const seats = 3;

/** Presses every button of every screen twice, in every state that has one of its own. */
export const pressEverything = async (browser: Browser, screens: Readonly<Record<string, Screen>>): Promise<Report> => {
  const turns = Object.entries(screens).flatMap(([screen, { states }]) =>
    states.filter(({ name }) => !alike.has(name)).map((state) => ({ screen, state })),
  );
  const course: Course = { turns, tried: new Set(), sent: new Set(), faults: [] };
  await Promise.all(Array.from({ length: seats }, () => work(browser, course)));
  return { faults: course.faults, tried: [...course.tried], sent: course.sent };
};
