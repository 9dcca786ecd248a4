import { readFileSync } from 'node:fs';
import type { Route } from '../../../../addin/flow/route.ts';
import { to } from '../../../../addin/flow/route.ts';
import { editorTexts } from '../../../../addin/text/editor.ts';
import { editedTemplate, editorTemplates, findings } from '../../../addin/editorFixtures.ts';
import { finished, ok } from '../../../addin/fakeBridge.ts';
import type { Scene } from '../scene.ts';
import type { Screen } from '../states.ts';
import { alert, refusal, screen, shown } from '../states.ts';
import { press, say } from './act.ts';

const api = '/api/editor/templates';
const { code } = editedTemplate.file;
const buffer = readFileSync(new URL('../../../../templates/ontvangstbevestiging/letter.docx', import.meta.url));
const docx = { name: 'Afspraken.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer };

const serve =
  (newest = editedTemplate) =>
  ({ bridge }: Scene): void => {
    bridge.on(`GET ${api}`, ok(editorTemplates));
    bridge.on(`GET ${api}/${code}`, ok(newest));
    for (const version of [1, 2, 3]) bridge.on(`GET ${api}/${code}/document?version=${version}`, ok('docx'));
    bridge.on(`POST /api/editor/check?code=${code}`, ok({ fields: [], findings }));
    bridge.on('POST /api/editor/check', ok({ fields: [], findings: [] }));
  };

const list = { at: to.templates(), serve: serve(), shows: ({ page }: Scene) => page.getByRole('link', { name: 'Ontvangstbevestiging' }) };

const one = { at: to.template(code), serve: serve(), shows: ({ page }: Scene) => page.getByRole('heading', { level: 1, name: editedTemplate.file.title }) };

const publish = async (scene: Scene, version: number): Promise<void> => {
  await scene.page.getByText(say(editorTexts, scene).tryOut.waits).waitFor({ state: 'detached' });
  await press(scene, say(editorTexts, scene).publish.send(version));
};

const chooseFile = ({ page }: Scene): Promise<void> => page.locator('input[type=file]').setInputFiles(docx);

const checked = async (scene: Scene): Promise<void> => {
  await chooseFile(scene);
  await scene.page.getByText('ontbreekt').first().waitFor();
};

/** A question without words stays behind. */
const incomplete = async (scene: Scene): Promise<void> => {
  const { questions, publish: words } = say(editorTexts, scene);
  await press(scene, questions.add);
  await press(scene, words.send(3));
  await alert(scene).waitFor();
};

const unfoldAll = ({ page }: Scene): Promise<void> => page.evaluate(`document.querySelectorAll('details').forEach((part) => { part.open = true; })`);

const drawn = async ({ page }: Scene): Promise<void> => {
  await page.getByRole('document').getByText('Wat gebeurt er nu?').waitFor();
};

/** Has the letter drawn that comes of what is done. */
const drawing = async (scene: Scene, act: (scene: Scene) => Promise<void>): Promise<void> => {
  await scene.page.route('**/editor/preview', (route) => route.fulfill({ body: buffer }));
  await act(scene);
  await drawn(scene);
};

/** Somebody published while this one was being typed. */
const meanwhile = async (scene: Scene): Promise<void> => {
  const { titleField, publish: words } = say(editorTexts, scene);
  await scene.page.getByLabel(titleField.label, { exact: true }).fill('Afspraken na een lekkage');
  serve({ ...editedTemplate, version: 3 })(scene);
  await scene.page.reload();
  await scene.page.getByText(words.meanwhile.title(3)).waitFor();
};

const fillNew = async (scene: Scene): Promise<void> => {
  const { code: codeField, titleField, subject } = say(editorTexts, scene);
  await scene.page.getByLabel(codeField.label).fill('uitnodiging');
  await scene.page.getByLabel(titleField.label, { exact: true }).fill('Uitnodiging');
  await scene.page.getByLabel(subject.label).fill('Uitnodiging voor een gesprek');
  await chooseFile(scene);
  await scene.page.getByText(say(editorTexts, scene).findings.clean).waitFor();
};

const blank = { at: to.newTemplate(), serve: serve(), shows: (scene: Scene) => scene.page.getByRole('heading', { level: 1, name: say(editorTexts, scene).new.title }) };

const newRequest = `POST ${api}/UITNODIGING/versions`;

export const editorScreens: Readonly<Record<Extract<Route['at'], 'templates' | 'template' | 'newTemplate'>, Screen>> = {
  templates: screen({
    file: 'editor/TemplatesScreen.tsx',
    ...list,
    more: [
      shown('nothing', {
        at: to.templates(),
        serve: ({ bridge }) => bridge.on(`GET ${api}`, ok([])),
        shows: (scene) => scene.page.getByText(say(editorTexts, scene).list.empty.title),
      }),
      shown('not an editor', { at: to.templates(), serve: (scene) => scene.bridge.on(`GET ${api}`, refusal('notAllowed', scene.language)), shows: alert }),
    ],
  }),
  template: screen({
    file: 'editor/TemplateScreen.tsx',
    ...one,
    form: { request: `POST ${api}/${code}/versions`, send: (scene) => publish(scene, 3), missing: incomplete },
    more: [
      shown('everything unfolded', one, unfoldAll),
      shown('checked', one, checked),
      shown('published meanwhile', one, meanwhile),
      shown('drawn', one, (scene) => drawing(scene, chooseFile)),
    ],
  }),
  newTemplate: {
    file: 'editor/NewTemplateScreen.tsx',
    request: newRequest,
    states: [
      shown('filled in', blank, async (scene) => {
        scene.bridge.on(newRequest, finished());
        await drawing(scene, fillNew);
      }),
      shown('blank', blank),
      shown('blank and pressed', blank, async (scene) => {
        await press(scene, say(editorTexts, scene).publish.send(1));
        await alert(scene).waitFor();
      }),
      shown('taken', blank, async (scene) => {
        scene.bridge.on(newRequest, refusal('changed', scene.language));
        await fillNew(scene);
        await press(scene, say(editorTexts, scene).publish.send(1));
        await alert(scene).waitFor();
      }),
    ],
  },
};
