import type { Notification } from '../changes/send.ts';
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

const swapIn = (database: Database): Swap => swapOf(database.all('select id from companies').map(({ id }) => String(id)));

/** Of a subscription and of a notification nothing else names the company: the caller's own words and addresses stay. */
const inResources =
  (swap: Swap): Swap =>
  (text) =>
    text.replace(/"resource"\s*:\s*"[^"]*"/g, swap);

const isOfSubscriptions = ({ path }: ErpRequest): boolean => /\/subscriptions(?:\([^/]*\))?$/.test(path);

/** What a request brings names the company in a batch and in a subscription only; all else may be bytes. */
const movedBody = (request: ErpRequest, swap: Swap): Buffer => {
  const { path, body } = request;
  if (isOfSubscriptions(request)) return Buffer.from(inResources(swap)(body.toString()));
  return path.endsWith('/$batch') ? Buffer.from(swap(body.toString())) : body;
};

const movedRequest = (request: ErpRequest, swap: Swap): ErpRequest => ({
  ...request,
  path: swap(request.path),
  query: swap(request.query),
  body: movedBody(request, swap),
});

/** A refusal may name the company anywhere. */
const answerSwap = (request: ErpRequest, { status }: Answer, swap: Swap): Swap =>
  isOfSubscriptions(request) && status < 400 ? inResources(swap) : swap;

const movedAnswer = (request: ErpRequest, answer: Answer, swap: Swap): Answer => {
  const { headers, body } = answer;
  return {
    ...answer,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, swap(value)])),
    body: typeof body === 'string' ? answerSwap(request, answer, swap)(body) : body,
  };
};

interface MovingCompany extends BatchOptions {
  readonly faults: Faults;
  readonly database: Database;
}

/** The company was copied back or made anew: its GUID is another one for as long as the fault stands. */
export const companyStep = (options: MovingCompany): Step => async (request, next) => {
  const { faults, database, rules } = options;
  const fault = faults.strike({ kinds: ['companyMoved'], user: userOf(request.caller), calls: callsOf(request, options) });
  if (fault === null) return next();
  const swap = swapIn(database);
  const outcome: Outcome = await settled(next(movedRequest(request, swap)), rules);
  return { ...outcome, answer: movedAnswer(request, outcome.answer, swap), fault: fault.kind };
};

/** What is told while the fault stands names the company by the id that it has then; null: nothing is the matter. */
export const movedFrom =
  ({ faults, database }: Pick<MovingCompany, 'faults' | 'database'>) =>
  (notification: Notification): Notification | null => {
    const { owner, resources, body } = notification;
    const fault = faults.strike({ kinds: ['companyMoved'], user: owner, calls: resources.map((path) => ({ method: 'POST', path })) });
    return fault === null ? null : { ...notification, body: inResources(swapIn(database))(body) };
  };
