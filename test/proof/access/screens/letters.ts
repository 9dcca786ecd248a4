import { readFileSync } from 'node:fs';
import type { DossierPlace } from '../../../../addin/flow/dossier/place.ts';
import { toDossier } from '../../../../addin/flow/dossier/place.ts';
import type { Route } from '../../../../addin/flow/route.ts';
import { to } from '../../../../addin/flow/route.ts';
import { letterTexts } from '../../../../addin/text/letter.ts';
import { dossier } from '../../../addin/dossierFixtures.ts';
import { ok } from '../../../addin/fakeBridge.ts';
import { agreement, hints } from '../../../addin/letterFixtures.ts';
import { closedTaskView, lineTaskView, taskView } from '../../../addin/fixtures.ts';
import type { TaskView } from '../../../../bridge/tasks/schema.ts';
import type { Scene } from '../scene.ts';
import type { Screen } from '../states.ts';
import { refusal, screen, shown } from '../states.ts';
import { press, say, unfold } from './act.ts';
import { api } from './dossier.ts';
import { closedToo, place } from './stages.ts';

const made = readFileSync(new URL('../../../../templates/ontvangstbevestiging/letter.docx', import.meta.url));

const answer = async ({ page }: Scene): Promise<void> => {
  await page.getByLabel('Hoe is de klacht ontvangen?').selectOption('per e-mail');
  await page.getByLabel('Wanneer krijgt de melder uiterlijk antwoord?', { exact: true }).fill('2026-12-18');
};

const draw = async (scene: Scene): Promise<void> => {
  await scene.page.route('**/letters/preview', (route) => route.fulfill({ body: made }));
  await answer(scene);
  await scene.page.getByRole('document').getByText('Wat gebeurt er nu?').waitFor();
};

const failToDraw = async (scene: Scene): Promise<void> => {
  scene.bridge.on(`POST ${api}/letters/preview`, refusal('erpAway', scene.language));
  await answer(scene);
  await scene.page.getByRole('button', { name: say(letterTexts, scene).again, exact: true }).waitFor();
};

const missing =
  (button: (scene: Scene) => string) =>
  async (scene: Scene): Promise<void> => {
    await press(scene, button(scene));
    await scene.page.getByText(say(letterTexts, scene).problems.required).first().waitFor();
  };

const ofDossier = place(dossier, toDossier.letter(dossier.number, 50_000), (scene) => say(letterTexts, scene).template);

const ofTask = (view: TaskView, words: (scene: Scene) => string) => ({
  at: to.taskLetter(view.number),
  serve: ({ bridge }: Scene) => bridge.on(`GET /api/tasks/${view.number}`, ok(view)),
  shows: ({ page, ...scene }: Scene) => page.getByText(words({ page, ...scene })).first(),
});

const everyKind = {
  ...ofDossier,
  serve: (scene: Scene): void => {
    ofDossier.serve(scene);
    scene.bridge.on(`GET /api/templates?dossier=${dossier.number}`, ok([agreement]));
  },
};

/** Nothing was answered, and every kind of question says so. */
const everyProblem = async (scene: Scene): Promise<void> => {
  const { intoDossier, problems } = say(letterTexts, scene);
  await scene.page.getByLabel('Welk bedrag krijgt de melder?').fill('veel');
  await press(scene, intoDossier);
  await scene.page.getByText(problems.notANumber).waitFor();
};

const hinted = async (scene: Scene): Promise<void> => {
  scene.bridge.on(`POST ${api}/letters/hints`, ok({ hints }));
  await draw(scene);
  await press(scene, say(letterTexts, scene).hints.hideOf('derhalve'));
  await scene.page.getByText(say(letterTexts, scene).hints.hidden(1)).waitFor();
};

const alone = taskView({ contact: null });

export const letterScreens: Readonly<Record<Extract<DossierPlace['at'], 'letter'> | Extract<Route['at'], 'taskLetter'>, Screen>> = {
  letter: screen({
    file: 'dossier/letter/LetterScreen.tsx',
    ...ofDossier,
    form: {
      request: `POST ${api}/letters`,
      send: async (scene) => {
        await answer(scene);
        await press(scene, say(letterTexts, scene).intoDossier);
      },
      missing: missing((scene) => say(letterTexts, scene).intoDossier),
    },
    more: [
      closedToo(toDossier.letter(dossier.number, null)),
      shown('drawn', ofDossier, draw),
      shown('not drawn', ofDossier, failToDraw),
      shown('every kind of question', everyKind),
      shown('every kind of question, wrong', everyKind, everyProblem),
      shown('with hints', ofDossier, hinted),
      shown('without PDF', {
        ...ofDossier,
        serve: (scene) => {
          ofDossier.serve(scene);
          scene.bridge.letters({ pdf: false });
        },
      }, (scene) => unfold(scene, say(letterTexts, scene).help.title)),
    ],
  }),
  taskLetter: screen({
    file: 'task/TaskLetterScreen.tsx',
    ...ofTask(closedTaskView, () => 'Wat kan de huurder nu doen?'),
    form: {
      request: `POST /api/tasks/${closedTaskView.number}/letters`,
      send: async (scene) => {
        await scene.page.getByLabel('Wat kan de huurder nu doen?').fill('Bel ons reparatienummer.');
        await press(scene, say(letterTexts, scene).intoTask);
      },
      missing: missing((scene) => say(letterTexts, scene).intoTask),
    },
    more: [
      shown('nobody to write to', ofTask(alone, (scene) => say(letterTexts, scene).noContact.title)),
      shown('of a dossier', ofTask(lineTaskView, (scene) => say(letterTexts, scene).hasDossier.title('D-000231'))),
    ],
  }),
};
