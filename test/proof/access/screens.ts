/**
 * Every screen that the pane has: a route or a place of a dossier without an entry here does not compile, and
 * `test/access/complete.test.ts` holds the files of the screens against it.
 */
import type { DossierPlace } from '../../../addin/flow/dossier/place.ts';
import type { Route } from '../../../addin/flow/route.ts';
import { againScreens } from './screens/again.ts';
import { dossierScreens } from './screens/dossier.ts';
import { editorScreens } from './screens/editor.ts';
import { gates } from './screens/gates.ts';
import { letterScreens } from './screens/letters.ts';
import { managingScreens } from './screens/managing.ts';
import { severalScreens } from './screens/several.ts';
import { stageScreens } from './screens/stages.ts';
import { taskScreens } from './screens/task.ts';
import { workScreens } from './screens/work.ts';
import type { Screen } from './states.ts';

/** What comes before or instead of a screen. */
export type Gate = 'signIn' | 'standstill' | 'crash';

type ScreenName = Exclude<Route['at'], 'dossier'> | DossierPlace['at'] | Gate;

export const screens: Readonly<Record<ScreenName, Screen>> = {
  ...gates,
  ...workScreens,
  ...taskScreens,
  ...dossierScreens,
  ...severalScreens,
  ...letterScreens,
  ...againScreens,
  ...editorScreens,
  ...stageScreens,
  ...managingScreens,
};
