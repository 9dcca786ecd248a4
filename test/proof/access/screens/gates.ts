import { to } from '../../../../addin/flow/route.ts';
import { commonTexts } from '../../../../addin/text/common.ts';
import { problemTexts } from '../../../../addin/text/problems.ts';
import { taskTexts } from '../../../../addin/text/task.ts';
import type { Scene } from '../scene.ts';
import type { Gate } from '../screens.ts';
import { refusal, shown } from '../states.ts';
import type { Screen } from '../states.ts';
import { press, say } from './act.ts';

const workList = { at: to.work(), shows: ({ page }: Scene) => page.getByText('Terugbellen over huurverhoging') };
const task = { at: to.task('T-000123'), shows: ({ page }: Scene) => page.getByRole('heading', { level: 1 }) };

const leave = async (scene: Scene): Promise<void> => {
  await scene.page.locator('summary').first().click();
  await press(scene, say(commonTexts, scene).signIn.out);
  await scene.page.getByRole('heading', { name: say(commonTexts, scene).signIn.title }).waitFor();
};

/** The sign-in ends while somebody types: the screen stays, under a notice. */
const lapse = async (scene: Scene): Promise<void> => {
  const { decline } = say(taskTexts, scene);
  await press(scene, decline);
  await scene.page.getByRole('textbox').fill('Dubbele melding');
  scene.bridge.on('POST /token', refusal('notSignedIn', scene.language));
  scene.bridge.on('POST /api/tasks/T-000123/decline', refusal('notSignedIn', scene.language));
  await press(scene, decline);
  await scene.page.getByText(say(commonTexts, scene).signIn.ended).first().waitFor();
};

const silentBridge = {
  at: to.work(),
  serve: ({ bridge }: Scene) => bridge.on('GET /api/config', { status: 503, body: {} }),
  shows: ({ page, language }: Scene) => page.getByText(problemTexts[language].network.title),
};

const officeScript = 'https://appsforoffice.microsoft.com/**';

/** The page that the manifests name, on a network that does not let Office's own script through. */
const silentOffice = {
  at: 'taskpane.html',
  serve: ({ page }: Scene) => void page.route(officeScript, (route) => route.abort()),
  shows: (scene: Scene) => scene.page.getByRole('heading', { name: say(commonTexts, scene).office.title }),
};

/** The code of the next screen cannot be fetched. */
const breakOff = async (scene: Scene): Promise<void> => {
  await scene.page.route('**/assets/*.js', (route) => route.abort());
  await scene.page.evaluate(`location.hash = ${JSON.stringify(to.dossier('D-000231'))}`);
  await scene.page.getByText(say(commonTexts, scene).crash.title).waitFor();
  await scene.page.unroute('**/assets/*.js');
};

export const gates: Readonly<Record<Gate, Screen>> = {
  signIn: { file: 'SignInGate.tsx', states: [shown('signed out', workList, leave), shown('signed out while working', task, lapse)] },
  standstill: { file: 'Standstill.tsx', states: [shown('bridge away', silentBridge), shown('Office away', silentOffice, ({ page }) => page.unroute(officeScript))] },
  crash: { file: 'Fence.tsx', states: [shown('screen not fetched', workList, breakOff)] },
};
