/** C: the first employee does everything for their line; a member of the team takes and finishes theirs. */
import type { Desk } from '../desk.ts';
import { button } from '../desk.ts';
import type { Shown } from '../shown.ts';
import { story } from '../story.ts';

const find = async ({ page, hand }: Desk, dossier: string, shown: Shown): Promise<void> => {
  hand.at('C1');
  const row = page.getByRole('listitem').filter({ hasText: dossier }).getByRole('link', { name: story.steps.first });
  await hand.click(row);
  await button(page, 'Starten').waitFor();
  shown.put('C1', (await page.getByRole('link').allInnerTexts()).join('\n'));
};

const comment = async ({ page, hand }: Desk): Promise<void> => {
  hand.at('C3');
  await hand.click(button(page, `Opmerking: ${story.steps.first}`));
  await hand.fill(page.getByRole('textbox', { name: 'Opmerking', exact: true }), story.lineComment);
  await hand.click(button(page, 'Opmerking opslaan'));
  await page.getByText(story.lineComment).first().waitFor();
};

/** What is not filled in already: how the complaint came in. */
const letter = async ({ page, hand }: Desk): Promise<void> => {
  hand.at('C4');
  await hand.click(button(page, `Brief: ${story.steps.first}`));
  const template = page.getByLabel('Briefsjabloon');
  await template.waitFor();
  if ((await template.inputValue()) !== story.letter.code) await hand.choose(template, story.letter.template);
  await hand.choose(page.getByLabel('Hoe is de klacht ontvangen?'), story.letter.receivedBy);
  await page.getByText('Geachte').first().waitFor();
  await hand.click(button(page, 'In dossier zetten'));
  await page.getByRole('list', { name: 'Voortgang' }).waitFor();
};

const finish = async ({ page, hand }: Desk): Promise<void> => {
  hand.at('C5');
  await hand.click(button(page, `Afronden: ${story.steps.first}`));
  await hand.choose(page.getByLabel('Afhandelingsreden'), story.lineReason.name);
  await hand.click(button(page, 'Afronden'));
  await page.getByRole('list', { name: 'Voortgang' }).waitFor();
};

export const carryOut = async (desk: Desk, dossier: string, { shown, whileStarted }: { readonly shown: Shown; readonly whileStarted: () => Promise<void> }): Promise<void> => {
  const { page, hand } = desk;
  await find(desk, dossier, shown);
  hand.at('C2');
  await hand.click(button(page, 'Starten'));
  await comment(desk);
  await whileStarted();
  await letter(desk);
  await finish(desk);
};

/** The team's line: taken, and finished with its task and the contact moment. */
export const carryOutForTeam = async ({ page, hand }: Desk, dossier: string): Promise<void> => {
  hand.at('A2');
  await hand.click(page.getByRole('tab', { name: /^Team/ }));
  const row = page.getByRole('listitem').filter({ hasText: dossier });
  await hand.click(button(row, `Neem ik: ${story.steps.team}`));
  hand.at('C5');
  await hand.click(button(page, 'Afronden'));
  await page.getByLabel('Afhandelingsreden').waitFor();
  await hand.click(button(page, 'Afronden'));
  await page.getByRole('list', { name: 'Voortgang' }).waitFor();
};
