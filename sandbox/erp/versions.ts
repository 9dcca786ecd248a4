import type { Answer } from '../http/answer.ts';
import { latest } from '../store/counters.ts';
import { jsonAnswer } from './request.ts';
import type { ErpRequest } from './request.ts';
import { rootOf, routeOf } from './route.ts';
import { minimumActiveRowVersion, notFound } from './segment.ts';
import type { ServiceOptions } from './turn.ts';

/** `POST companies({id})/Microsoft.NAV.minimumActiveRowVersion`: what is lower than this is committed, and nothing is still to come. */
export const versionsVerbs = (options: ServiceOptions, request: ErpRequest): Readonly<Record<string, () => Answer>> => {
  const { rules, database, lowestHeld } = options;
  if (!rules.on('minimumActiveRowVersion')) throw notFound(minimumActiveRowVersion);
  const context = `${request.origin}${rootOf(routeOf(request.path, rules))}/$metadata#Edm.Int64`;
  return { POST: () => jsonAnswer(200, { '@odata.context': context, value: lowestHeld() ?? latest(database, 'rowVersion') + 1 }) };
};
