import { userOf } from '../erp/caller.ts';
import { requireJson } from '../erp/contentType.ts';
import { allowIfMatch, etagOf, requireIfMatch } from '../erp/etag.ts';
import { permissionsOf, requireRight } from '../erp/permissions/permissions.ts';
import { Refusal } from '../erp/refusal.ts';
import { emptyAnswer, jsonAnswer } from '../erp/request.ts';
import type { ErpRequest } from '../erp/request.ts';
import type { Answered } from '../erp/service.ts';
import { merely } from '../erp/step.ts';
import type { ServiceOptions } from '../erp/turn.ts';
import { jsonFrom } from '../erp/write/body.ts';
import type { Json } from '../erp/write/body.ts';
import type { Answer } from '../http/answer.ts';
import { next } from '../store/counters.ts';
import type { Effect } from '../store/records.ts';
import { requireOwnMachine } from './address.ts';
import { shakeHands } from './handshake.ts';
import { resourceOf } from './resource.ts';
import { inForce } from './subscription.ts';
import type { Subscription, Subscriptions } from './subscription.ts';

export interface RequestOptions extends ServiceOptions {
  readonly subscriptions: Subscriptions;
  readonly stopped: AbortSignal;
}

/** A request for `…/subscriptions`; without an id for all of them. */
export interface Asked {
  readonly request: ErpRequest;
  readonly id: string | null;
  /** The address of the service. */
  readonly root: string;
}

/** What the caller says about a subscription. */
type Wish = Pick<Subscription, 'notificationUrl' | 'resource' | 'clientState' | 'path' | 'entitySet'>;

const longestState = 2048;

const entityOf = ({ rules }: RequestOptions, subscription: Subscription): object => {
  const { id, owner, notificationUrl, resource, clientState, createdAt, modifiedAt, expiresAt, rowVersion } = subscription;
  return {
    '@odata.etag': etagOf({ id, rowVersion }, rules),
    subscriptionId: id,
    notificationUrl,
    resource,
    timestamp: rowVersion,
    userId: owner,
    lastModifiedDateTime: modifiedAt,
    clientState,
    expirationDateTime: expiresAt,
    systemCreatedAt: createdAt,
    systemModifiedAt: modifiedAt,
  };
};

const contextOf = ({ root }: Asked): string => `${root}/$metadata#subscriptions`;

const bodyOf = (options: RequestOptions, asked: Asked, subscription: Subscription): object => ({
  '@odata.context': `${contextOf(asked)}/$entity`,
  ...entityOf(options, subscription),
});

const mine = (options: RequestOptions, { caller }: ErpRequest): readonly Subscription[] => {
  const all = inForce(options);
  return options.rules.on('webhookOwner') ? all.filter(({ owner }) => owner === userOf(caller)) : all;
};

const found = (options: RequestOptions, { request, id }: Asked): Subscription => {
  const subscription = mine(options, request).find((each) => each.id === id);
  if (subscription === undefined) throw new Refusal('Internal_RecordNotFound', `The record does not exist: subscription ${id}.`);
  return subscription;
};

const textFrom = (json: Json, name: string, otherwise: string | undefined): string => {
  const value = json[name] ?? otherwise;
  if (value === undefined) throw new Refusal('BadRequest', `The property '${name}' is required.`);
  if (typeof value !== 'string') throw new Refusal('BadRequest', `Cannot convert the value of '${name}' to a string.`);
  return value;
};

const wishFrom = (options: RequestOptions, json: Json, before?: Subscription): Wish => {
  const clientState = textFrom(json, 'clientState', before?.clientState ?? '');
  if (clientState.length > longestState) {
    throw new Refusal('Application_StringExceededLength', `The length of clientState must be at most ${longestState} characters.`);
  }
  const resource = textFrom(json, 'resource', before?.resource);
  const { path, set } = resourceOf(options, resource);
  const notificationUrl = requireOwnMachine(textFrom(json, 'notificationUrl', before?.notificationUrl));
  return { notificationUrl, resource, clientState, path, entitySet: set ?? '' };
};

const requireReading = (options: RequestOptions, { caller }: ErpRequest, wish: Wish): void => {
  const { set } = resourceOf(options, wish.resource);
  if (set !== null && options.rules.on('webhookReadRight')) requireRight(permissionsOf(options, caller), ['Read', set]);
};

const handshake = async ({ rules, settings, newId, stopped }: RequestOptions, { notificationUrl }: Wish): Promise<void> => {
  if (!rules.on('webhookHandshake')) return;
  const timeout = rules.on('webhookHandshakeTime') ? settings().handshakeTimeout : null;
  await shakeHands({ notificationUrl, token: newId(), timeout, stopped });
};

const expiry = ({ now, settings }: RequestOptions): string => new Date(now() + settings().subscriptionLife).toISOString();

const refuseOneTooMany = (options: RequestOptions, { caller }: ErpRequest): void => {
  const { mostSubscriptions } = options.settings();
  const own = inForce(options).filter(({ owner }) => owner === userOf(caller));
  if (!options.rules.on('webhookMost') || own.length < mostSubscriptions) return;
  throw new Refusal('BadRequest', `The maximum number of subscriptions (${mostSubscriptions}) is reached.`);
};

const wrote = (answer: Answer, verb: Effect['verb'], { id }: Subscription): Answered => ({
  answer,
  effects: [{ verb, set: 'subscriptions', id }],
});

const idFrom = (options: RequestOptions, json: Json): string => {
  const id = textFrom(json, 'subscriptionId', options.newId().replaceAll('-', ''));
  if (!/^[\w-]{1,100}$/.test(id)) throw new Refusal('BadRequest', 'A subscriptionId has letters, digits, - and _ only, 100 at most.');
  if (options.subscriptions.all().some((each) => each.id === id)) {
    throw new Refusal('Internal_EntityWithSameKeyExists', `The record already exists: subscription ${id}.`);
  }
  return id;
};

export const subscribe = async (options: RequestOptions, asked: Asked): Promise<Answered> => {
  const { database, subscriptions, now } = options;
  const { request, root } = asked;
  requireJson(options.rules, request);
  const json = jsonFrom(request.body);
  const wish = wishFrom(options, json);
  requireReading(options, request, wish);
  refuseOneTooMany(options, request);
  await handshake(options, wish);
  refuseOneTooMany(options, request);
  const at = new Date(now()).toISOString();
  const times = { createdAt: at, modifiedAt: at, expiresAt: expiry(options) };
  const made = { id: idFrom(options, json), owner: userOf(request.caller), ...wish, ...times };
  const subscription = { ...made, rowVersion: next(database, 'rowVersion'), attempts: 0, dueAt: null };
  subscriptions.put(subscription);
  const location = `${root}/subscriptions('${subscription.id}')`;
  return wrote(jsonAnswer(201, bodyOf(options, asked, subscription), { location }), 'created', subscription);
};

export const renew = async (options: RequestOptions, asked: Asked): Promise<Answered> => {
  const { database, subscriptions, rules, now } = options;
  const { request } = asked;
  const before = found(options, asked);
  if (rules.on('webhookRenewalVersion')) requireIfMatch(rules, before, request.ifMatch);
  requireJson(rules, request);
  const wish = wishFrom(options, jsonFrom(request.body), before);
  requireReading(options, request, wish);
  if (rules.on('webhookRenewalHandshake')) await handshake(options, wish);
  const expiresAt = rules.on('webhookRenewed') ? expiry(options) : before.expiresAt;
  const changes = { ...wish, expiresAt, modifiedAt: new Date(now()).toISOString(), rowVersion: next(database, 'rowVersion') };
  const renewed = { ...found(options, asked), ...changes };
  subscriptions.put(renewed);
  return wrote(jsonAnswer(200, bodyOf(options, asked, renewed)), 'updated', renewed);
};

export const unsubscribe = (options: RequestOptions, asked: Asked): Answered => {
  const subscription = found(options, asked);
  allowIfMatch(options.rules, subscription, { verb: 'delete', ifMatch: asked.request.ifMatch });
  options.subscriptions.remove(subscription.id);
  return wrote(emptyAnswer(), 'deleted', subscription);
};

export const subscriptionsOf = (options: RequestOptions, asked: Asked): Answered => {
  const value = mine(options, asked.request).map((subscription) => entityOf(options, subscription));
  return merely(jsonAnswer(200, { '@odata.context': contextOf(asked), value }));
};

export const subscriptionAt = (options: RequestOptions, asked: Asked): Answered =>
  merely(jsonAnswer(200, bodyOf(options, asked, found(options, asked))));
