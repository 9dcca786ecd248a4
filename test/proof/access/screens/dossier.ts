import type { DossierPlace } from '../../../../addin/flow/dossier/place.ts';
import { to } from '../../../../addin/flow/route.ts';
import { dossierTexts } from '../../../../addin/text/dossier.ts';
import type { DossierView } from '../../../../bridge/dossiers/schema.ts';
import { closedDossier, doneDossier, dossier, freshDossier, lookups, referDossier, templates } from '../../../addin/dossierFixtures.ts';
import { ok } from '../../../addin/fakeBridge.ts';
import type { Scene } from '../scene.ts';
import type { Screen } from '../states.ts';
import { alert, refusal, screen, shown } from '../states.ts';
import { press, say, unfold } from './act.ts';
import { chosen, editedByBoth, notSent, refusedFile, toBeFinal } from './documents.ts';

export const api = `/api/dossiers/${dossier.number}`;

/** A dossier, with the setup and the letters that go with it. */
export const serve =
  (view: DossierView) =>
  ({ bridge }: Scene): void => {
    bridge.on('GET /api/lookups', ok(lookups));
    bridge.on(`GET /api/templates?dossier=${view.number}`, ok(templates));
    bridge.on(`GET ${api}`, ok(view));
  };

const place = (view: DossierView, at = to.dossier(view.number)) => ({
  at,
  serve: serve(view),
  shows: ({ page }: Scene) => page.getByRole('heading', { level: 1, name: view.description }),
});

const unfoldAll = async ({ page }: Scene): Promise<void> => {
  await page.evaluate(`document.querySelectorAll('details').forEach((part) => { part.open = true; })`);
};

const comment = async (scene: Scene): Promise<void> => {
  const { add, addOf, comment: words } = say(dossierTexts, scene);
  await press(scene, addOf(add.comment, dossier.description));
  await scene.page.getByRole('textbox', { name: words.label }).fill('Gebeld.');
  await press(scene, words.send);
};

const task = async (scene: Scene): Promise<void> => {
  const { add, addOf, task: words } = say(dossierTexts, scene);
  await press(scene, addOf(add.task, dossier.description));
  await press(scene, words.send);
  await alert(scene).waitFor();
};

/** Both changed the same date: theirs and mine stand side by side. */
const conflict = async (scene: Scene): Promise<void> => {
  const { update } = say(dossierTexts, scene);
  const theirs = { ...dossier, version: 'W/"99"', deadline: '2026-12-22', handler: { code: 'MVD', name: 'Mark van Dijk' } };
  scene.bridge.on(`POST ${api}/update`, () => {
    serve(theirs)(scene);
    return refusal('changed', scene.language);
  });
  await unfold(scene, update.title);
  await scene.page.getByLabel(update.deadline, { exact: true }).fill('2026-12-31');
  await press(scene, update.send);
  await scene.page.getByRole('radio').first().waitFor();
};

export const dossierScreens: Readonly<Record<Extract<DossierPlace['at'], 'overview'>, Screen>> = {
  overview: screen({
    file: 'dossier/overview/Overview.tsx',
    ...place(dossier),
    form: { request: `POST ${api}/comments`, send: comment, missing: task },
    more: [
      shown('everything unfolded', place(dossier), unfoldAll),
      shown('at a line', place(dossier, to.line(dossier.number, 10_000))),
      shown('without lines', place(freshDossier)),
      shown('to check', place(doneDossier)),
      shown('to refer', place(referDossier)),
      shown('document chosen', place(dossier), chosen),
      shown('document refused', place(dossier), refusedFile),
      shown('document not sent', place(dossier), notSent),
      shown('letter edited by both', place(dossier), editedByBoth),
      shown('letter to be final', place(dossier), toBeFinal),
      shown('closed', place(closedDossier), unfoldAll),
      shown('theirs and mine', place(dossier), conflict),
    ],
  }),
};
