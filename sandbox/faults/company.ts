import type { BatchOptions } from '../erp/batch/parts.ts';
import { userOf } from '../erp/caller.ts';
import type { ErpRequest } from '../erp/request.ts';
import { settled } from '../erp/step.ts';
import type { Outcome, Step } from '../erp/step.ts';
import type { Answer } from '../http/answer.ts';
import { guidFor } from '../seed/random.ts';
import type { Database } from '../store/database.ts';
import { callsOf } from './erp.ts';
import type { Faults } from './faults.ts';

/** The id that a company has while it is moved. */
const elsewhere = (id: string): string => guidFor(`moved/${id}`);

type Swap = (text: string) => string;

/** Both ways at once: the id of before leads nowhere then. */
const swapOf = (ids: readonly string[]): Swap => {
  const pairs = new Map(ids.flatMap((id) => [[id, elsewhere(id)], [elsewhere(id), id]] as const));
  const known = new RegExp([...pairs.keys()].join('|'), 'gi');
  return (text) => text.replace(known, (id) => pairs.get(id.toLowerCase()) ?? id);
};

const movedRequest = (request: ErpRequest, swap: Swap): ErpRequest => ({
  ...request,
  path: swap(request.path),
  query: swap(request.query),
  ...(request.path.endsWith('/$batch') ? { body: Buffer.from(swap(request.body.toString())) } : {}),
});

const movedAnswer = ({ headers, body, ...rest }: Answer, swap: Swap): Answer => ({
  ...rest,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, swap(value)])),
  body: typeof body === 'string' ? swap(body) : body,
});

interface MovingCompany extends BatchOptions {
  readonly faults: Faults;
  readonly database: Database;
}

/** The company was copied back or made anew: its GUID is another one for as long as the fault stands. */
export const companyStep = (options: MovingCompany): Step => async (request, next) => {
  const { faults, database, rules } = options;
  const fault = faults.strike({ kinds: ['companyMoved'], user: userOf(request.caller), calls: callsOf(request, options) });
  if (fault === null) return next();
  const swap = swapOf(database.all('select id from companies').map(({ id }) => String(id)));
  const outcome: Outcome = await settled(next(movedRequest(request, swap)), rules);
  return { ...outcome, answer: movedAnswer(outcome.answer, swap), fault: fault.kind };
};
