import type { Route } from '../../../../addin/flow/route.ts';
import { to } from '../../../../addin/flow/route.ts';
import type { Stand } from '../../../../addin/flow/task.ts';
import { commonTexts } from '../../../../addin/text/common.ts';
import { taskTexts } from '../../../../addin/text/task.ts';
import { ok } from '../../../addin/fakeBridge.ts';
import { asOf, closedTaskView, dossierRow, lineTaskView, me, taskView, teamTask } from '../../../addin/fixtures.ts';
import type { TaskView } from '../../../../bridge/tasks/schema.ts';
import type { Scene } from '../scene.ts';
import type { Screen, State } from '../states.ts';
import { screen, shown } from '../states.ts';
import { press, say, unfold } from './act.ts';

const place = (view: TaskView) => ({
  at: to.task(view.number),
  serve: ({ bridge }: Scene) => bridge.on(`GET /api/tasks/${view.number}`, ok(view)),
  shows: ({ page }: Scene) => page.getByRole('heading', { level: 1, name: view.description }),
});

const judged = taskView();
const colleague = { code: 'MVD', name: 'Mark van Dijk' };
const withoutLine = { ...lineTaskView, lineNumber: null, linked: { dossierNumber: 'D-000231', dossierDescription: 'Lekkage', lineNumber: null, lineDescription: null } };

/** Whatever somebody may do with a task, there is a state for it. */
const stands: Readonly<Record<Stand['kind'], State>> = {
  free: shown('free', place(taskView(teamTask))),
  taken: shown('taken', place(taskView({ employee: colleague }))),
  judge: shown('nothing known', place(taskView({ note: '', contact: null, documents: [], interactions: [] }))),
  carryOut: shown('for a line', place(lineTaskView)),
  closed: shown('closed', place(closedTaskView)),
};

const decline = async (scene: Scene): Promise<void> => {
  await press(scene, say(taskTexts, scene).decline);
  await scene.page.getByRole('textbox').waitFor();
};

const adapt = async (scene: Scene): Promise<void> => {
  await press(scene, say(taskTexts, scene).change);
  await scene.page.getByRole('textbox', { name: say(taskTexts, scene).form.description }).fill('a'.repeat(60));
};

const passOn = async (scene: Scene): Promise<void> => {
  await unfold(scene, say(taskTexts, scene).passOn.mine);
  await scene.page.getByLabel(say(taskTexts, scene).handOverTo).waitFor();
};

/** With a choice of teams, and nothing chosen. */
const releaseNowhere = async (scene: Scene): Promise<void> => {
  await unfold(scene, say(taskTexts, scene).passOn.mine);
  await press(scene, say(taskTexts, scene).release);
  await press(scene, say(taskTexts, scene).handOver);
  await scene.page.getByText(say(commonTexts, scene).required).nth(1).waitFor();
};

const unfolding =
  (title: (scene: Scene) => string, button: (scene: Scene) => string) =>
  async (scene: Scene): Promise<void> => {
    await unfold(scene, title(scene));
    await scene.page.getByRole('button', { name: button(scene), exact: true }).waitFor();
  };

const takeOver = unfolding((scene) => say(taskTexts, scene).passOn.taken, (scene) => say(taskTexts, scene).takeOver);
const reopen = unfolding((scene) => say(taskTexts, scene).stillToDo, (scene) => say(taskTexts, scene).reopen);

const inTwoTeams = {
  ...place(judged),
  serve: ({ bridge }: Scene) => bridge.on('GET /api/me', ok({ ...me, teams: [...me.teams, { code: 'ONDERHOUD', name: 'Onderhoud' }] })),
};

const withOtherDossiers = {
  ...place(judged),
  serve: ({ bridge }: Scene) => bridge.on('GET /api/dossiers?contact=CT000210', ok({ asOf, items: [dossierRow] })),
};

const otherDossiers = async (scene: Scene): Promise<void> => {
  await unfold(scene, say(taskTexts, scene).otherDossiers);
  await scene.page.getByRole('link', { name: dossierRow.description }).waitFor();
};

const finish = async (scene: Scene): Promise<void> => {
  await unfold(scene, say(taskTexts, scene).notAComplaint);
  await scene.page.getByRole('checkbox').last().waitFor();
  for (const box of await scene.page.getByRole('checkbox').all()) await box.check();
};

export const taskScreens: Readonly<Record<Extract<Route['at'], 'task'>, Screen>> = {
  task: screen({
    file: 'task/TaskScreen.tsx',
    ...place(judged),
    form: {
      request: `POST /api/tasks/${judged.number}/decline`,
      send: async (scene) => {
        await decline(scene);
        await scene.page.getByRole('textbox').fill('Dit is een eerste reparatieverzoek.');
        await press(scene, say(taskTexts, scene).decline);
      },
      missing: async (scene) => {
        await decline(scene);
        await press(scene, say(taskTexts, scene).decline);
        await scene.page.getByText(say(commonTexts, scene).required).waitFor();
      },
    },
    more: [
      ...Object.values(stands),
      shown('for a dossier', place(withoutLine)),
      shown('passed on', place(judged), passOn),
      shown('passed on to nobody', inTwoTeams, releaseNowhere),
      shown('taken over', place(taskView({ employee: colleague })), takeOver),
      shown('reopened', place(closedTaskView), reopen),
      shown('other dossiers', withOtherDossiers, otherDossiers),
      shown('too long', place(judged), adapt),
      shown('everything ticked', place(judged), finish),
    ],
  }),
};
