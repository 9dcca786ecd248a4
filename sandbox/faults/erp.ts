import { partsFrom } from '../erp/batch/parts.ts';
import type { BatchOptions } from '../erp/batch/parts.ts';
import { gatewayAnswer, tooManyRequests, unavailable } from '../erp/busy.ts';
import { userOf } from '../erp/caller.ts';
import { Refusal } from '../erp/refusal.ts';
import { refused } from '../erp/refused.ts';
import type { RefusalCode } from '../erp/refusal.ts';
import { emptyAnswer } from '../erp/request.ts';
import type { ErpRequest } from '../erp/request.ts';
import { merely, settled } from '../erp/step.ts';
import type { Outcome, Step } from '../erp/step.ts';
import type { Answer } from '../http/answer.ts';
import type { Delivery } from '../http/delivery.ts';
import type { Work } from '../limits/limits.ts';
import { pause } from '../pause.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Call, Faults, Struck } from './faults.ts';

const kinds = [
  'tooManyRequests',
  'unavailable',
  'badGateway',
  'gatewayTimeout',
  'resetBefore',
  'resetAfter',
  'answerLost',
  'lateCommit',
  'protocolViolation',
  'slow',
  'truncated',
  'unknownError',
  'asks',
  'forbidden',
  'routeGone',
] as const;
type Strike = Struck<(typeof kinds)[number]>;
type StrikeOf<Kind extends Strike['kind']> = Extract<Strike, { readonly kind: Kind }>;

export interface FaultyErp extends BatchOptions {
  readonly faults: Faults;
  readonly work: Work;
  /** Comes when the sandbox stops: what has not begun by then never happens. */
  readonly stopping: AbortSignal;
}

/** The rest of the way, where a refusal is an outcome. */
type Rest = () => Promise<Outcome>;

const nothing = (delivery: Delivery): Answer => ({ status: 0, headers: {}, body: '', delivery });

const delivered = async (rest: Rest, delivery: Delivery): Promise<Outcome> => {
  const outcome = await rest();
  return { ...outcome, answer: { ...outcome.answer, delivery } };
};

/** Something else than the ERP's answer: `done` says whether the ERP had carried it out. */
const instead = async (answer: Answer, done: boolean, rest: Rest): Promise<Outcome> =>
  done ? { ...(await rest()), answer } : merely(answer);

const early = { gatewayTimeout: gatewayAnswer(504), reset: nothing({ kind: 'reset' }), silence: nothing({ kind: 'silence', ms: null }) };

const late = ({ ms, answer }: StrikeOf<'lateCommit'>, rest: Rest, stopping: AbortSignal): Outcome => ({
  ...merely(early[answer]),
  later: async () => ((await pause(ms, stopping)) ? rest() : null),
});

const slowed = async ({ ms, drip, ended }: StrikeOf<'slow'>, rest: Rest, work: Work): Promise<Outcome> => {
  if (drip) return delivered(rest, { kind: 'drip', ms });
  return (await work(ms, ended)) ? rest() : merely(emptyAnswer({}, 408));
};

const refusals = {
  unknownError: ['Unknown', 'An unknown error occurred.'],
  asks: ['Application_CallbackNotAllowed', 'The server tried to issue a client callback to show a confirmation dialog.'],
  forbidden: ['Authorization_RequestDenied', 'The permission was withdrawn.'],
  routeGone: ['BadRequest_NotFound', 'No HTTP resource was found that matches the request URI.'],
} as const satisfies Readonly<Record<string, readonly [RefusalCode, string]>>;

const refusal = (kind: keyof typeof refusals, rules: Rulebook, code: RefusalCode = refusals[kind][0]): Outcome =>
  merely(refused(new Refusal(code, refusals[kind][1]), rules));

/** A 503 is the ERP's own, or comes from what stands in front of it. */
const unavailableBy = (fault: StrikeOf<'unavailable'>, rules: Rulebook): Answer =>
  fault.body === 'json' ? unavailable(rules, fault.retryAfter) : gatewayAnswer(503, fault);

const struckBy = async ({ work, stopping, rules }: FaultyErp, fault: Strike, rest: Rest): Promise<Outcome> => {
  switch (fault.kind) {
    case 'tooManyRequests':
      return merely(tooManyRequests(rules, fault.retryAfter));
    case 'unavailable':
      return instead(unavailableBy(fault, rules), fault.done, rest);
    case 'badGateway':
      return instead(gatewayAnswer(502, fault), fault.done, rest);
    case 'gatewayTimeout':
      return instead(gatewayAnswer(504, fault), fault.done, rest);
    case 'resetBefore':
      return merely(nothing({ kind: 'reset' }));
    case 'resetAfter':
      return delivered(rest, { kind: 'reset' });
    case 'answerLost':
      return delivered(rest, { kind: 'silence', ms: fault.ms ?? null });
    case 'lateCommit':
      return late(fault, rest, stopping);
    case 'protocolViolation':
      return fault.done ? delivered(rest, { kind: 'garbled' }) : merely(nothing({ kind: 'garbled' }));
    case 'slow':
      return slowed(fault, rest, work);
    case 'truncated':
      return delivered(rest, { kind: 'truncated', bytes: fault.bytes ?? null });
    case 'routeGone':
      return fault.body === 'empty' ? merely(emptyAnswer({}, 404)) : refusal(fault.kind, rules);
    case 'unknownError':
      return refusal(fault.kind, rules, fault.code);
    case 'asks':
    case 'forbidden':
      return refusal(fault.kind, rules);
  }
};

const partsOf = ({ body }: ErpRequest, options: BatchOptions): readonly Call[] => {
  try {
    return partsFrom(options, body).map(({ method, url }) => ({ method, path: url }));
  } catch {
    // What is wrong with it is told by whoever answers it.
    return [];
  }
};

/** A batch is struck by what strikes one of its parts as well, as a whole. */
export const callsOf = (request: ErpRequest, options: BatchOptions): readonly Call[] =>
  request.path.endsWith('/$batch') ? [request, ...partsOf(request, options)] : [request];

/** Lets the faults that were asked for strike the ERP's requests, one at a time. */
export const faultStep = (options: FaultyErp): Step => async (request, next) => {
  const fault = options.faults.strike({ kinds, user: userOf(request.caller), calls: callsOf(request, options) });
  if (fault === null) return next();
  return { ...(await struckBy(options, fault, () => settled(next(), options.rules))), fault: fault.kind };
};
