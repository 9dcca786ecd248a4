import { Refusal, notAllowed } from '../erp/refusal.ts';
import type { ErpRequest } from '../erp/request.ts';
import { apiRoute, rootOf, routeOf } from '../erp/route.ts';
import type { Route } from '../erp/route.ts';
import type { Answered } from '../erp/service.ts';
import type { Step } from '../erp/step.ts';
import { notifierOf } from './notifier.ts';
import type { Notifier, NotifierOptions } from './notifier.ts';
import { renew, subscribe, subscriptionAt, subscriptionsOf, unsubscribe } from './requests.ts';
import type { Asked, RequestOptions } from './requests.ts';
import { subscriptionsIn } from './subscription.ts';

export type WebhookOptions = Omit<RequestOptions & NotifierOptions, 'subscriptions'>;

/** Subscriptions, and what subscribers are told. */
export interface Webhooks {
  /** Answers the addresses of subscriptions; lets everything else through. */
  readonly step: Step;
  readonly changed: Notifier['changed'];
  /** Resolves when nothing is on its way any more, once the sandbox stops. */
  readonly ended: Notifier['ended'];
}

type Verbs = Readonly<Record<string, () => Answered | Promise<Answered>>>;

const verbsAt = (options: RequestOptions, asked: Asked): Verbs =>
  asked.id === null
    ? { GET: () => subscriptionsOf(options, asked), POST: () => subscribe(options, asked) }
    : {
        GET: () => subscriptionAt(options, asked),
        PATCH: () => renew(options, asked),
        DELETE: () => unsubscribe(options, asked),
      };

const answerTo = async (options: RequestOptions, asked: Asked): Promise<Answered> => {
  const verb = verbsAt(options, asked)[asked.request.method];
  if (verb === undefined) throw notAllowed(options.rules);
  return verb();
};

const pattern = /^subscriptions(?:\((?:'([^']+)'|([^'()]+))\))?$/;

/** Null: another address. */
const askedFor = ({ rules }: RequestOptions, request: ErpRequest): (Asked & Pick<Route, 'face'>) | null => {
  if (!request.path.includes('/subscriptions')) return null;
  const { face, form, below } = routeOf(request.path, rules);
  const found = face === 'pages' ? null : pattern.exec(below.replaceAll('%27', "'"));
  if (found === null) return null;
  const root = `${request.origin}${rootOf({ face: 'api', form: rules.on('linksAsAsked') ? form : '' })}`;
  return { request, id: found[1] ?? found[2] ?? null, root, face };
};

const refuseStandardApi = ({ rules }: RequestOptions, face: Route['face']): void => {
  if (face !== 'standard' || !rules.on('webhookRoute')) return;
  throw new Refusal('BadRequest', `The subscriptions of a custom API stand on its own route: ${apiRoute}/subscriptions.`);
};

export const webhooksOf = (given: WebhookOptions): Webhooks => {
  const options = { ...given, subscriptions: subscriptionsIn(given.database) };
  const notifier = notifierOf(options);
  const step: Step = async (request, next) => {
    const asked = askedFor(options, request);
    if (asked === null) return next();
    refuseStandardApi(options, asked.face);
    return { ...(await answerTo(options, asked)), parts: [] };
  };
  notifier.start();
  return { step, changed: notifier.changed, ended: notifier.ended };
};
