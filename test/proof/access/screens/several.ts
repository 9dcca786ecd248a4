import type { Route } from '../../../../addin/flow/route.ts';
import { to } from '../../../../addin/flow/route.ts';
import { severalTexts } from '../../../../addin/text/several.ts';
import { ok } from '../../../addin/fakeBridge.ts';
import { asOf, lineTask, myTasks } from '../../../addin/fixtures.ts';
import type { Scene } from '../scene.ts';
import type { Screen } from '../states.ts';
import { alert, refusal, screen, shown } from '../states.ts';
import { press, say } from './act.ts';

const request = 'POST /api/tasks/complete';
const mine = 'GET /api/tasks?scope=mine';

const place = { at: to.several(), shows: ({ page }: Scene) => page.getByRole('checkbox', { name: lineTask.description }) };

const send = async (scene: Scene): Promise<void> => {
  await scene.page.getByRole('checkbox', { name: lineTask.description }).check();
  await press(scene, say(severalTexts, scene).send(1));
};

/** One is finished, the other's reason stands beside it. */
const partly = async (scene: Scene): Promise<void> => {
  scene.bridge.on(request, () => {
    scene.bridge.on(mine, ok({ asOf, items: myTasks.filter(({ number }) => number !== lineTask.number) }));
    const { status, body } = refusal('taken', scene.language);
    return { status, body: { ...(body as object), fields: { 'tasks.0': 'Mark van Dijk' } } };
  });
  await send(scene);
  await alert(scene).waitFor();
};

export const severalScreens: Readonly<Record<Extract<Route['at'], 'several'>, Screen>> = {
  several: screen({
    file: 'several/SeveralScreen.tsx',
    ...place,
    form: {
      request,
      send,
      missing: async (scene) => {
        await press(scene, say(severalTexts, scene).send(0));
        await alert(scene).waitFor();
      },
    },
    more: [
      shown('partly refused', place, partly),
      shown('nothing', {
        at: to.several(),
        serve: ({ bridge }) => bridge.on(mine, ok({ asOf, items: [] })),
        shows: (scene) => scene.page.getByText(say(severalTexts, scene).empty.title),
      }),
    ],
  }),
};
