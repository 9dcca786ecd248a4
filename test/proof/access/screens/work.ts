import type { Locator } from 'playwright-core';
import { to } from '../../../../addin/flow/route.ts';
import type { Route } from '../../../../addin/flow/route.ts';
import { commonTexts } from '../../../../addin/text/common.ts';
import { workTexts } from '../../../../addin/text/work.ts';
import { finished, ok } from '../../../addin/fakeBridge.ts';
import { asOf, dossierRow, me, teamTask } from '../../../addin/fixtures.ts';
import type { Scene } from '../scene.ts';
import type { Screen } from '../states.ts';
import { alert, refusal, screen, shown } from '../states.ts';
import { press, say } from './act.ts';

const requests = { mine: 'GET /api/tasks?scope=mine', team: 'GET /api/tasks?scope=team', dossiers: 'GET /api/dossiers?scope=mine' } as const;

type Tab = keyof typeof requests;

const shows: Readonly<Record<Tab, (scene: Scene) => Locator>> = {
  mine: ({ page }) => page.getByText('Terugbellen over huurverhoging'),
  team: ({ page }) => page.getByRole('link', { name: teamTask.description }),
  dossiers: ({ page }) => page.getByRole('link', { name: dossierRow.description }),
};

const on = (tab: Tab) => ({ at: to.work(tab), shows: shows[tab] });

const empty = (tab: Tab) =>
  shown(`nothing: ${tab}`, {
    at: to.work(tab),
    serve: ({ bridge }) => bridge.on(requests[tab], ok({ asOf, items: [] })),
    shows: (scene) => scene.page.getByText(say(workTexts, scene).empty[tab].title),
  });

const take = async (scene: Scene): Promise<void> => {
  scene.bridge.on(`POST /api/tasks/${teamTask.number}/claim`, () => {
    scene.bridge.on(requests.team, ok({ asOf, items: [] }));
    return refusal('taken', scene.language);
  });
  const taking = scene.page.getByRole('button', { name: say(workTexts, scene).takeOf(teamTask.description) });
  await taking.click();
  await alert(scene).waitFor();
  await taking.waitFor({ state: 'detached' });
};

const search = async (scene: Scene): Promise<void> => {
  await scene.page.getByRole('searchbox').fill('zzz');
  await scene.page.getByText(say(workTexts, scene).nothing('zzz')).waitFor();
};

const unfoldAccount = async (scene: Scene): Promise<void> => {
  await scene.page.locator('summary').first().click();
  await scene.page.getByRole('button', { name: say(commonTexts, scene).signIn.out, exact: true }).waitFor();
};

/** Read once, and then the connection is gone: what was read stays under the problem. */
const goOffline = async (scene: Scene): Promise<void> => {
  scene.bridge.between(async () => ({ status: 0, body: null }));
  await scene.page.getByRole('button', { name: say(workTexts, scene).refresh }).click();
  await alert(scene).waitFor();
};

export const workScreens: Readonly<Record<Extract<Route['at'], 'work'>, Screen>> = {
  work: screen({
    file: 'work/WorkScreen.tsx',
    ...on('mine'),
    more: [
      shown('team', on('team')),
      shown('dossiers', on('dossiers')),
      empty('mine'),
      empty('team'),
      empty('dossiers'),
      shown('nothing found', on('mine'), search),
      shown('account unfolded', on('mine'), unfoldAccount),
      shown('account of a template editor', {
        ...on('mine'),
        serve: ({ bridge }) => bridge.on('GET /api/me', ok({ ...me, roles: ['templateEditor'] })),
      }, unfoldAccount),
      shown('offline after reading', on('mine'), goOffline),
      shown('taken by somebody else', on('team'), take),
      shown('taken by me', on('team'), async (scene) => {
        scene.bridge.on(`POST /api/tasks/${teamTask.number}/claim`, finished());
        await scene.ask('time', 'listen');
        await press(scene, say(workTexts, scene).takeOf(teamTask.description));
        await scene.hears(say(commonTexts, scene).saved);
      }),
    ],
  }),
};
