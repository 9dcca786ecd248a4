/** A: two tasks of the team; one is declined, one becomes a dossier. */
import type { Desk } from '../desk.ts';
import { button } from '../desk.ts';
import type { Shown } from '../shown.ts';
import { story } from '../story.ts';

export interface Judged {
  readonly declined: string;
  readonly accepted: string;
}

const team = (page: Desk['page']) => page.getByRole('tab', { name: /^Team/ });

const take = async ({ page, hand }: Desk, description: string): Promise<void> => {
  hand.at('A2');
  await hand.click(button(page, `Neem ik: ${description}`));
  await button(page, 'Niet in behandeling').waitFor();
};

const decline = async ({ page, hand }: Desk): Promise<void> => {
  hand.at('A4');
  await hand.click(button(page, 'Niet in behandeling'));
  await hand.fill(page.getByLabel('Waarom neemt u de klacht niet in behandeling?'), story.declineReason);
  await hand.click(button(page, 'Niet in behandeling'));
  await team(page).waitFor();
};

const read = async ({ page, hand }: Desk, shown: Shown): Promise<void> => {
  hand.at('A3');
  const document = page.getByRole('button', { name: / openen$/ }).first();
  await Promise.all([page.waitForEvent('download'), hand.click(document)]);
  shown.put('A3', await page.getByRole('main').innerText());
};

const accept = async ({ page, hand }: Desk, shown: Shown): Promise<string> => {
  hand.at('A7');
  const tick = page.getByRole('checkbox', { name: 'koppelen aan het dossier' });
  const earlier = page.getByRole('listitem').filter({ has: tick }).first();
  shown.put('A7', await earlier.innerText());
  await hand.click(earlier.getByRole('checkbox'));
  hand.at('A5');
  await hand.click(button(page, 'In behandeling nemen'));
  await button(page, 'Stappen toevoegen').waitFor();
  return /D-\d+/.exec(page.url())?.[0] ?? '';
};

export interface Judging {
  readonly tasks: Judged;
  readonly shown: Shown;
  /** While the list is in view. */
  readonly whileListed: () => Promise<void>;
}

/** Returns the number of the dossier. */
export const judge = async (desk: Desk, { tasks, shown, whileListed }: Judging): Promise<string> => {
  const { page, hand } = desk;
  hand.at('A1');
  await hand.click(team(page));
  await button(page, `Neem ik: ${tasks.accepted}`).waitFor();
  shown.put('A1', await page.getByRole('tabpanel').innerText());
  await whileListed();
  await take(desk, tasks.declined);
  await decline(desk);
  await take(desk, tasks.accepted);
  await read(desk, shown);
  return accept(desk, shown);
};
