import { is } from '../erp/query.ts';
import type { Row } from '../erp/entities.ts';
import type { Erp } from '../erp/erp.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { interactionRow } from './views.ts';
import type { InteractionRow } from './schema.ts';
import type { Setup } from '../lookups/lookups.ts';

const shown = 50;

type Household = Pick<Row<'contacts'>, 'number' | 'companyNumber'>;

/** Earlier contact with a person and with their household, newest first; one ERP round trip. */
export const earlierInteractions = async (
  erp: Erp,
  setup: Setup,
  { number, companyNumber }: Household,
): Promise<Answer<readonly InteractionRow[]>> => {
  const contacts = [number, companyNumber].filter((one) => one !== '');
  const found = await erp.read({
    set: 'interactionLogEntries',
    where: [is('contactNumber', ...contacts), is('canceled', false)],
    orderBy: [
      ['date', 'desc'],
      ['entryNumber', 'desc'],
    ],
    top: shown,
    expand: {},
  });
  if (found.kind === 'refused') return found;
  return done(found.value.map((entry) => interactionRow(setup, entry)));
};
