import type { Locator } from 'playwright-core';
import type { DossierPlace } from '../../../../addin/flow/dossier/place.ts';
import { toDossier } from '../../../../addin/flow/dossier/place.ts';
import { to } from '../../../../addin/flow/route.ts';
import { checkTexts } from '../../../../addin/text/check.ts';
import { closeTexts } from '../../../../addin/text/close.ts';
import { commonTexts } from '../../../../addin/text/common.ts';
import { finishTexts } from '../../../../addin/text/finish.ts';
import { referTexts } from '../../../../addin/text/refer.ts';
import { stepsTexts } from '../../../../addin/text/steps.ts';
import type { DossierView } from '../../../../bridge/dossiers/schema.ts';
import { closedDossier, doneDossier, dossier, freshDossier, referDossier, researchLine } from '../../../addin/dossierFixtures.ts';
import { finished } from '../../../addin/fakeBridge.ts';
import type { Scene } from '../scene.ts';
import type { Screen } from '../states.ts';
import { alert, refusal, screen, shown } from '../states.ts';
import { button, press, say } from './act.ts';
import { api, serve } from './dossier.ts';

const { number } = dossier;

/** A screen of this dossier, once these words stand there. */
export const place = (view: DossierView, at: string, words: (scene: Scene) => string) => ({
  at,
  serve: serve(view),
  shows: (scene: Scene): Locator => scene.page.getByText(words(scene)).first(),
});

const required = (scene: Scene): Promise<void> => scene.page.getByText(say(commonTexts, scene).required).first().waitFor();

export const closedToo = (at: string) => shown('of a closed dossier', { at, serve: serve(closedDossier), shows: ({ page }) => page.getByRole('button').last() });

const chooseSteps = async (scene: Scene): Promise<void> => {
  const { who } = say(stepsTexts, scene);
  await scene.page.getByLabel(who('Melder bellen')).selectOption('employee:JBR');
};

const addByHand = async (scene: Scene): Promise<void> => {
  const { addLine, addTask, send } = say(stepsTexts, scene);
  await press(scene, addLine);
  await press(scene, addTask);
  await press(scene, send(0, 1));
  await alert(scene).waitFor();
};

const steps = screen({
  file: 'dossier/steps/StepsScreen.tsx',
  ...place(freshDossier, toDossier.steps(number), () => 'Melder bellen'),
  form: {
    request: `POST ${api}/steps`,
    send: async (scene) => {
      scene.bridge.on('POST /api/tasks/T-000123/complete', finished());
      await chooseSteps(scene);
      await press(scene, say(stepsTexts, scene).send(1, 1));
    },
    missing: addByHand,
  },
  more: [
    closedToo(toDossier.steps(number)),
    shown('judging task left', place(freshDossier, toDossier.steps(number), () => 'Melder bellen'), async (scene) => {
      scene.bridge.on(`POST ${api}/steps`, finished());
      scene.bridge.on('POST /api/tasks/T-000123/complete', refusal('changed', scene.language));
      await chooseSteps(scene);
      await press(scene, say(stepsTexts, scene).send(1, 1));
      await scene.page.getByText(say(stepsTexts, scene).judgingLeft).waitFor();
    }),
  ],
});

const finishLine = screen({
  file: 'dossier/finish/FinishScreen.tsx',
  ...place(dossier, to.finishLine(number, 20_000), (scene) => say(finishTexts, scene).reason),
  form: {
    request: `POST ${api}/lines/20000/finish`,
    send: (scene) => press(scene, say(finishTexts, scene).send),
    missing: async (scene) => {
      await scene.page.getByRole('textbox').first().fill('');
      await press(scene, say(finishTexts, scene).send);
      await required(scene);
    },
  },
  more: [
    closedToo(to.finishLine(number, 20_000)),
    shown('finished already', place(dossier, to.finishLine(number, 10_000), (scene) => say(finishTexts, scene).done.title)),
    shown('no such line', place(dossier, to.finishLine(number, 99_000), (scene) => say(finishTexts, scene).gone.title)),
  ],
});

const checkPlace = place(doneDossier, toDossier.check(number), (scene) => say(checkTexts, scene).satisfied);

const check = screen({
  file: 'dossier/check/CheckScreen.tsx',
  ...checkPlace,
  form: { request: `POST ${api}/check`, send: (scene) => press(scene, say(checkTexts, scene).yes) },
  more: [
    closedToo(toDossier.check(number)),
    shown('not satisfied', checkPlace, async (scene) => {
      await press(scene, say(checkTexts, scene).no);
      await scene.page.getByText(say(checkTexts, scene).reasonable).waitFor();
    }),
  ],
});

const refer = screen({
  file: 'dossier/refer/ReferScreen.tsx',
  ...place(referDossier, toDossier.refer(number), (scene) => say(referTexts, scene).talk),
  form: {
    request: `POST ${api}/refer`,
    send: async (scene) => {
      await scene.page.getByRole('radio', { name: 'Huurcommissie' }).check();
      await press(scene, say(referTexts, scene).send);
    },
    missing: async (scene) => {
      await press(scene, say(referTexts, scene).send);
      await scene.page.getByText(say(referTexts, scene).bodyMissing).waitFor();
    },
  },
  more: [
    closedToo(toDossier.refer(number)),
    shown('not yet', place(doneDossier, toDossier.refer(number), (scene) => say(referTexts, scene).notYet.title)),
  ],
});

const closeAt = place(dossier, toDossier.close(number), (scene) => say(closeTexts, scene).blockers);

const close = screen({
  file: 'dossier/end/CloseScreen.tsx',
  ...closeAt,
  form: {
    request: `POST ${api}/close`,
    send: async (scene) => {
      await scene.page.getByLabel(say(closeTexts, scene).reason, { exact: true }).selectOption('OPGELOST');
      await press(scene, say(closeTexts, scene).send);
    },
    missing: async (scene) => {
      await scene.page.getByRole('checkbox').uncheck();
      await press(scene, say(closeTexts, scene).send);
      await alert(scene).waitFor();
    },
  },
  more: [
    closedToo(toDossier.close(number)),
    shown('nothing open', place(doneDossier, toDossier.close(number), (scene) => say(closeTexts, scene).nothingOpen)),
    shown('one blocker refused', closeAt, async (scene) => {
      scene.bridge.on(`POST ${api}/lines/20000/finish`, refusal('changed', scene.language));
      await button(scene, say(closeTexts, scene).finishOf(researchLine.description)).first().click();
      await alert(scene).waitFor();
    }),
  ],
});

type Stage = Extract<DossierPlace['at'], 'steps' | 'finishLine' | 'check' | 'refer' | 'close'>;

export const stageScreens: Readonly<Record<Stage, Screen>> = {
  steps,
  finishLine,
  check,
  refer,
  close,
};
