import { to } from '../../../../addin/flow/route.ts';
import { commonTexts } from '../../../../addin/text/common.ts';
import { signInTexts } from '../../../../addin/text/signIn.ts';
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

/** The bridge wants more proof than a sign-in that goes on: what was typed stays, under a notice that says why. */
const askMore = async (scene: Scene): Promise<void> => {
  const { decline } = say(taskTexts, scene);
  await press(scene, decline);
  await scene.page.getByRole('textbox').fill('Dubbele melding');
  const { status, body } = refusal('claimsNeeded', scene.language);
  scene.bridge.on('POST /api/tasks/T-000123/decline', { status, body: { ...(body as object), claims: '{}' } });
  await press(scene, decline);
  await scene.page.getByText(say(signInTexts, scene).hindrances.moreProof.title).waitFor();
};

/** Office's own sign-in, of an organisation that has not approved the pane yet. */
const unapproved = `{
  const heard = [];
  const refusal = { success: false, error: { status: 'PERSISTENT_ERROR', code: 'invalid_grant', description: 'AADSTS65001' } };
  const known = { success: true, initContext: { sdkName: 'double', sdkVersion: '1' } };
  window.nestedAppAuthBridge = {
    addEventListener: (_name, listener) => heard.push(listener),
    removeEventListener: () => undefined,
    postMessage: (message) => {
      const { requestId, method } = JSON.parse(message);
      const answer = method === 'GetInitContext' ? known : refusal;
      queueMicrotask(() => heard.forEach((listener) => listener(JSON.stringify({ requestId, ...answer }))));
    },
  };
}`;

const notApproved = {
  at: to.work(),
  serve: ({ bridge, page }: Scene): void => {
    const signIn = { kind: 'msal', authority: 'https://login.example/tenant', clientId: 'pane', scope: 'api://x/y' };
    bridge.on('GET /api/config', { status: 200, body: { association: 'Woonstichting De Linde', signIn, letters: { pdf: true } } });
    void page.addInitScript(unapproved);
  },
  shows: (scene: Scene) => scene.page.getByRole('heading', { name: say(signInTexts, scene).hindrances.noConsent.title }),
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
  signIn: {
    file: 'SignInGate.tsx',
    states: [
      shown('signed out', workList, leave),
      shown('signed out while working', task, lapse),
      shown('more proof asked while working', task, askMore),
      shown('not approved', notApproved),
    ],
  },
  standstill: { file: 'Standstill.tsx', states: [shown('bridge away', silentBridge), shown('Office away', silentOffice)] },
  crash: { file: 'Fence.tsx', states: [shown('screen not fetched', workList, breakOff)] },
};
