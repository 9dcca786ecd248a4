import type { DossierPlace } from '../../../../addin/flow/dossier/place.ts';
import { toDossier } from '../../../../addin/flow/dossier/place.ts';
import { letterTexts } from '../../../../addin/text/letter.ts';
import { dossier, templates } from '../../../addin/dossierFixtures.ts';
import { ok } from '../../../addin/fakeBridge.ts';
import { agreement, madeLetter } from '../../../addin/letterFixtures.ts';
import type { Scene } from '../scene.ts';
import type { Screen } from '../states.ts';
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

export const againScreens: Readonly<Record<Extract<DossierPlace['at'], 'letterAgain'>, Screen>> = {
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
