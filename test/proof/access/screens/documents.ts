import { documentTexts } from '../../../../addin/text/document.ts';
import { dossierTexts } from '../../../../addin/text/dossier.ts';
import { dossier } from '../../../addin/dossierFixtures.ts';
import type { Scene } from '../scene.ts';
import { alert, refusal } from '../states.ts';
import { press, say, unfold } from './act.ts';

const api = `/api/dossiers/${dossier.number}`;
const [letter] = dossier.documents;
if (letter === undefined) throw new Error('The fixtures have no letter.');

const photo = { name: 'foto badkamer.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('beeld') };
const edited = { name: 'brief.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('bewerkt') };

const file = ({ page }: Scene) => page.locator('input[type=file]');

const unfoldForm = async (scene: Scene): Promise<void> => {
  const { add, addOf } = say(dossierTexts, scene);
  await press(scene, addOf(add.document, dossier.description));
};

export const chosen = async (scene: Scene): Promise<void> => {
  await unfoldForm(scene);
  await file(scene).setInputFiles(photo);
};

export const refusedFile = async (scene: Scene): Promise<void> => {
  await unfoldForm(scene);
  await file(scene).setInputFiles({ ...photo, buffer: Buffer.alloc(0) });
  await scene.page.getByText(say(documentTexts, scene).file.faults.empty).waitFor();
};

export const notSent = async (scene: Scene): Promise<void> => {
  scene.bridge.on(`POST ${api}/documents?fileName=foto+badkamer.jpg`, refusal('erpAway', scene.language));
  await chosen(scene);
  await press(scene, say(documentTexts, scene).add.send);
  await alert(scene).waitFor();
};

const unfoldLetter = async (scene: Scene): Promise<void> => {
  await unfold(scene, say(dossierTexts, scene).documents);
  await press(scene, say(documentTexts, scene).edited.of(letter.fileName));
};

/** Somebody put a newer version of the letter back. */
export const editedByBoth = async (scene: Scene): Promise<void> => {
  const { edited: words, conflict } = say(documentTexts, scene);
  scene.bridge.on(`POST /api/documents/${letter.id}/content?${new URLSearchParams({ version: letter.version }).toString()}`, refusal('changed', scene.language));
  await unfoldLetter(scene);
  await file(scene).setInputFiles(edited);
  await press(scene, words.send);
  await scene.page.getByText(conflict.title).waitFor();
};

export const toBeFinal = async (scene: Scene): Promise<void> => {
  const { final } = say(documentTexts, scene);
  await unfold(scene, say(dossierTexts, scene).documents);
  await press(scene, final.of(letter.fileName));
  await scene.page.getByText(final.what).waitFor();
};
