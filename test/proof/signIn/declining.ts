/** A write with typed text in it: a task is declined, and the ERP holds what came of it. */
import { expect } from 'chai';
import { button } from './seat.ts';
import type { Seat } from './seat.ts';
import type { World } from './world.ts';

const question = 'Waarom neemt u de klacht niet in behandeling?';

export const typeReason = async ({ page }: Seat, words: string): Promise<void> => {
  await button(page, 'Niet in behandeling').click();
  await page.getByLabel(question).fill(words);
};

export const typedIn = ({ page }: Seat): Promise<string> => page.getByLabel(question).inputValue();

export const send = ({ page }: Seat): Promise<void> => button(page, 'Niet in behandeling').click();

const times = (text: string, part: string): number => text.split(part).length - 1;

/** Done once and no more, as the ERP itself says. */
export const isDeclinedOnce = async ({ erp }: World, task: string, words: string): Promise<void> => {
  const [row] = await erp.rows('tasks', [['number', task]], ['status', 'closed', 'note']);
  const interactions = await erp.rows('interactionLogEntries', [['taskNumber', task], ['interactionTemplateCode', 'KL-AFGEW']], ['entryNumber']);
  expect({ closed: row?.['closed'], noted: times(String(row?.['note']), words), interactions: interactions.length }).to.deep.equal({
    closed: true,
    noted: 1,
    interactions: 1,
  });
};

export const isUntouched = async ({ erp }: World, task: string): Promise<void> => {
  const [row] = await erp.rows('tasks', [['number', task]], ['closed']);
  const interactions = await erp.rows('interactionLogEntries', [['taskNumber', task], ['interactionTemplateCode', 'KL-AFGEW']], ['entryNumber']);
  expect([row?.['closed'], interactions.length]).to.deep.equal([false, 0]);
};
