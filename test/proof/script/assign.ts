/** B: three steps of six with people and dates, a line by hand, a task of the dossier, a comment: in one go. */
import type { Desk } from '../desk.ts';
import { button } from '../desk.ts';
import { story } from '../story.ts';

export const assign = async ({ page, hand }: Desk): Promise<void> => {
  const { steps, first, second, team, byHand } = story;
  hand.at('B1');
  await hand.click(button(page, 'Stappen toevoegen'));
  hand.at('B4');
  await hand.choose(page.getByLabel(`Wie doet: ${steps.first}`), first.name);
  await hand.choose(page.getByLabel(`Wie doet: ${steps.second}`), second.name);
  await hand.choose(page.getByLabel(`Wie doet: ${steps.team}`), team.name);
  hand.at('B2');
  await hand.click(button(page, `+1 dag: ${steps.second}`));
  hand.at('B3');
  await hand.click(button(page, `Opmerking bij: ${steps.first}`));
  await hand.fill(page.getByLabel('Opmerking bij de actie'), story.comment);
  hand.at('B6');
  await hand.click(button(page, 'Regel erbij'));
  await hand.choose(page.getByLabel('Actie', { exact: true }), byHand.action);
  hand.at('B5');
  await hand.click(button(page, 'Taak erbij'));
  const task = page.getByRole('group', { name: 'nieuwe taak' });
  await hand.choose(task.getByRole('combobox'), `Ik (${story.handler})`);
  await hand.fill(task.getByRole('textbox', { name: 'Omschrijving' }), story.dossierTask);
  hand.at('B1');
  await hand.click(button(page, /^4 stappen en 4 taken toevoegen$/));
  await page.getByRole('list', { name: 'Voortgang' }).waitFor();
};
