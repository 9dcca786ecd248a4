import type { Browser } from 'playwright-core';
import type { Language } from '../../../addin/text/language.ts';
import { lookAt, themes } from './look.ts';
import type { Theme, View } from './look.ts';
import { openScene } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Fault } from './sight.ts';
import type { Screen, State } from './states.ts';

export const languages = ['nl', 'en'] as const satisfies readonly Language[];

export interface Violation extends Fault {
  readonly screen: string;
  readonly state: string;
  readonly theme: Theme;
  readonly language: Language;
}

export interface Result {
  /** How often a screen was looked at: each in each state, theme and language. */
  readonly views: number;
  readonly violations: readonly Violation[];
}

interface Turn {
  readonly screen: string;
  readonly state: State;
  readonly languages: readonly Language[];
}

/** A state that does not come counts in every theme: nobody saw it. */
const notReached = (error: unknown): readonly View[] => {
  const [what = ''] = String(error).split('\n');
  return themes.map((theme) => ({ theme, faults: [{ where: 'html', what: `does not come: ${what}` }] }));
};

const play = async (scene: Scene, { state }: Pick<Turn, 'state'>): Promise<readonly View[]> => {
  try {
    await scene.renew();
    await state.play(scene);
    await scene.ask('time', 'settled');
    return await lookAt(scene, state.also);
  } catch (error) {
    return notReached(error);
  }
};

/** What is wrong with a screen in one state, in one language. */
export const violationsOf = (
  views: readonly View[],
  { screen, state }: Pick<Violation, 'screen' | 'state'>,
  language: Language,
): readonly Violation[] => views.flatMap(({ theme, faults }) => faults.map((fault) => ({ screen, state, theme, language, ...fault })));

/** Takes turns until none is left. */
const work = async (browser: Browser, turns: Turn[], tell: (violation: Violation) => void): Promise<Result> => {
  const scenes = await Promise.all(languages.map((language) => openScene(browser, language)));
  const violations: Violation[] = [];
  let views = 0;
  for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
    for (const scene of scenes.filter(({ language }) => turn.languages.includes(language))) {
      const seen = await play(scene, turn);
      const found = violationsOf(seen, { screen: turn.screen, state: turn.state.name }, scene.language);
      views += seen.length;
      violations.push(...found);
      found.forEach(tell);
    }
  }
  await Promise.all(scenes.map((scene) => scene.close()));
  return { views, violations };
};

interface Run {
  readonly browser: Browser;
  readonly screens: Readonly<Record<string, Screen>>;
  readonly workers: number;
  /** Each state in one language only, Dutch and English by turns: in half the time. */
  readonly byTurns?: boolean;
  readonly tell: (violation: Violation) => void;
}

const turnsOf = ({ screens, byTurns = false }: Run): Turn[] =>
  Object.entries(screens)
    .flatMap(([screen, { states }]) => states.map((state) => ({ screen, state })))
    .map((shown, index) => ({ ...shown, languages: byTurns ? languages.filter((_, place) => place === index % languages.length) : languages }));

/** Looks at every screen in every state, theme and language. */
export const lookAtAll = async (run: Run): Promise<Result> => {
  const { browser, workers, tell } = run;
  const turns = turnsOf(run);
  const results = await Promise.all(Array.from({ length: workers }, () => work(browser, turns, tell)));
  return { views: results.reduce((sum, { views }) => sum + views, 0), violations: results.flatMap(({ violations }) => violations) };
};
