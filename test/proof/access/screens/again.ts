import type { DossierPlace } from '../../../../addin/flow/dossier/place.ts';
import { toDossier } from '../../../../addin/flow/dossier/place.ts';
import { letterTexts } from '../../../../addin/text/letter.ts';
import { dossier, templates } from '../../../addin/dossierFixtures.ts';
import { ok } from '../../../addin/fakeBridge.ts';
import { agreement, madeLetter } from '../../../addin/letterFixtures.ts';
import type { Scene } from '../scene.ts';
import type { Screen } from '../states.ts';
import type { Route } from '../../../../addin/flow/route.ts';
import { to } from '../../../../addin/flow/route.ts';
import { closedTaskView, lineTaskView, photo } from '../../../addin/fixtures.ts';
import { screen, shown } from '../states.ts';
import { press, say } from './act.ts';
import { api, serve } from './dossier.ts';
import { closedToo } from './stages.ts';

const [letter] = dossier.documents;
if (letter === undefined) throw new Error('The fixtures have no letter.');

const at = toDossier.letterAgain(dossier.number, letter.id);
const made = `GET ${api}/documents/${letter.id}/letter`;

type Made = typeof madeLetter;

const place = (over: Partial<Made>, words: (scene: Scene) => string) => ({
  at,
  serve: (scene: Scene): void => {
    serve(dossier)(scene);
    scene.bridge.on(`GET /api/templates?dossier=${dossier.number}`, ok([agreement, ...templates]));
    scene.bridge.on(made, ok({ ...madeLetter, ...over }));
  },
  shows: (scene: Scene) => scene.page.getByText(words(scene)).first(),
});

const sameVersion = place({ version: 3 }, () => 'Wat is uw oordeel?');

const missing = async (scene: Scene): Promise<void> => {
  const { rows, problems, intoDossier } = say(letterTexts, scene);
  await press(scene, rows.remove(1, 'Wat gaat er gebeuren?'));
  await press(scene, intoDossier);
  await scene.page.getByText(problems.required).first().waitFor();
};

const declined = {
  templateCode: 'NIET-IN-BEH',
  version: 1,
  newestVersion: 1,
  title: 'Niet in behandeling',
  answers: { reden: 'Dit is een reparatieverzoek.', watNu: 'Bel ons.' },
};

const ofTask = (over: Partial<typeof declined>, words: (scene: Scene) => string, view = closedTaskView) => ({
  at: to.taskLetterAgain(view.number, photo.id),
  serve: ({ bridge }: Scene): void => {
    bridge.on(`GET /api/tasks/${view.number}`, ok(view));
    bridge.on(`GET /api/tasks/${view.number}/documents/${photo.id}/letter`, ok({ ...declined, ...over }));
  },
  shows: (scene: Scene) => scene.page.getByText(words(scene)).first(),
});

type Name = Extract<DossierPlace['at'], 'letterAgain'> | Extract<Route['at'], 'taskLetterAgain'>;

export const againScreens: Readonly<Record<Name, Screen>> = {
  taskLetterAgain: screen({
    file: 'task/TaskLetterAgainScreen.tsx',
    ...ofTask({}, () => 'Wat kan de huurder nu doen?'),
    form: {
      request: `POST /api/tasks/${closedTaskView.number}/letters`,
      send: (scene) => press(scene, say(letterTexts, scene).intoTask),
      missing: async (scene) => {
        await scene.page.getByLabel('Wat kan de huurder nu doen?').fill('');
        await press(scene, say(letterTexts, scene).intoTask);
        await scene.page.getByText(say(letterTexts, scene).problems.required).first().waitFor();
      },
    },
    more: [
      shown('template gone', ofTask({ templateCode: 'WEG' }, (scene) => say(letterTexts, scene).made.gone.title)),
      shown('of a dossier', ofTask({}, (scene) => say(letterTexts, scene).hasDossier.title('D-000231'), lineTaskView)),
    ],
  }),
  letterAgain: screen({
    file: 'dossier/letter/AgainScreen.tsx',
    ...sameVersion,
    form: {
      request: `POST ${api}/letters`,
      send: (scene) => press(scene, say(letterTexts, scene).intoDossier),
      missing,
    },
    more: [
      closedToo(at),
      shown('of a newer version', place({}, (scene) => say(letterTexts, scene).made.choose)),
      shown('as it was', place({}, (scene) => say(letterTexts, scene).made.choose), async (scene) => {
        const { same, sameWhat } = say(letterTexts, scene).made;
        await scene.page.getByLabel(same(2)).check();
        await scene.page.getByText(sameWhat).waitFor();
      }),
      shown('template gone', place({ templateCode: 'WEG' }, (scene) => say(letterTexts, scene).made.gone.title)),
      shown('of a referral', place({ templateCode: 'VERWIJZING' }, (scene) => say(letterTexts, scene).made.referral.title)),
    ],
  }),
};
