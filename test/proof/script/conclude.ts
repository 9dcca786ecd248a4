/** D, E, F: checked, not satisfied, one more line, checked again, referred, closed. */
import type { Desk } from '../desk.ts';
import { button } from '../desk.ts';
import type { Shown } from '../shown.ts';
import { story } from '../story.ts';

export interface Concluding {
  readonly shown: Shown;
  /** While the evidence is in view; twice. */
  readonly whileReviewed: () => Promise<void>;
}

const find = async ({ page, hand }: Desk, dossier: string, shown: Shown): Promise<void> => {
  hand.at('D1');
  await hand.click(page.getByRole('tab', { name: /^Dossiers/ }));
  const row = page.getByRole('listitem').filter({ hasText: dossier });
  shown.put('D1', await row.innerText());
  await hand.click(row.getByRole('link'));
  await page.getByRole('list', { name: 'Voortgang' }).waitFor();
};

/** The evidence is read, then the two questions are answered. */
const check = async ({ page, hand }: Desk, reasonable: 'Ja' | 'Nee', { shown, whileReviewed }: Concluding): Promise<void> => {
  hand.at('D2');
  await hand.click(button(page, 'Oplossing controleren'));
  await page.getByText('Is de melder tevreden?').waitFor();
  for (const row of await page.getByRole('list', { name: 'Wat er is gedaan' }).getByRole('listitem').all()) {
    shown.put(`D2 ${await row.getByRole('link').innerText()}`, await row.innerText());
  }
  await whileReviewed();
  hand.at('D3');
  await hand.click(button(page, 'Nee'));
  await page.getByText('Is alles redelijkerwijs gedaan?').waitFor();
  await hand.click(button(page, reasonable));
};

const oneMoreLine = async ({ page, hand }: Desk): Promise<void> => {
  hand.at('D3');
  await hand.choose(page.getByLabel('Actie', { exact: true }), story.extra.action);
  await hand.choose(page.getByLabel(`Wie doet: ${story.extra.action}`), `Ik (${story.handler})`);
  await hand.click(button(page, '1 stap en 1 taak toevoegen'));
  hand.at('C5');
  await hand.click(page.locator('summary').filter({ hasText: story.extra.action }));
  await hand.click(button(page, `Afronden: ${story.extra.action}`));
  await hand.click(button(page, 'Afronden'));
  await page.getByRole('list', { name: 'Voortgang' }).waitFor();
};

const refer = async ({ page, hand }: Desk): Promise<void> => {
  hand.at('E1');
  await hand.click(page.getByRole('radio', { name: story.referral.body }));
  await hand.fill(page.getByLabel('Wat besprak u met de melder?'), story.referral.talk);
  await hand.click(button(page, 'Verwijzen'));
  await page.getByRole('list', { name: 'Voortgang' }).waitFor();
};

const close = async ({ page, hand }: Desk): Promise<void> => {
  hand.at('F1');
  await hand.click(button(page, 'Dossier afsluiten'));
  hand.at('F3');
  const reason = page.getByLabel('Dossierafhandelingsreden');
  await reason.waitFor();
  await hand.choose(reason, story.closingReason.name);
  await hand.click(button(page, 'Dossier afsluiten'));
  await page.getByText('Dit dossier is gesloten.').waitFor();
};

export const conclude = async (desk: Desk, dossier: string, moments: Concluding): Promise<void> => {
  await find(desk, dossier, moments.shown);
  await check(desk, 'Nee', moments);
  await oneMoreLine(desk);
  await check(desk, 'Ja', moments);
  await refer(desk);
  await close(desk);
};
