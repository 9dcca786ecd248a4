import { expect } from 'chai';
import { sendTo } from '../../../sandbox/bench.ts';
import { holds } from '../../../sandbox/until.ts';
import { outcome } from '../check.ts';
import { webhook } from '../webhookScene.ts';

export const subscriptionChecks = {
  webhookRoute: webhook(async ({ erp, origin, subscribe, listener, ids }) => {
    expect((await subscribe('tasks')).status).to.equal(201);
    const body = { notificationUrl: listener.url, resource: `${erp.base.slice(origin.length)}/tasks` };
    expect(outcome(await erp.post(`${origin}/api/v2.0/subscriptions`, body))).to.equal('400 BadRequest');
    expect(await ids()).to.have.length(1);
  }),
  webhookResource: webhook(async ({ subscribe, ids }) => {
    expect(outcome(await subscribe('bestaatniet'))).to.equal('400 BadRequest');
    expect(await ids()).to.deep.equal([]);
  }),
  webhookReadRight: webhook(async ({ as, subscribe, at }) => {
    const fitter = await as('GBLOM');
    const subscription = await subscribe('livabilityDossiers', fitter);
    if (subscription.status === 201) await fitter.remove(at(subscription));
    expect(outcome(subscription)).to.equal('403 Authorization_RequestDenied');
  }),
  webhookOwner: webhook(async ({ as, erp, subscribe, at, ids }) => {
    const other = await as('SUNAL');
    const subscription = await subscribe('tasks');
    expect((await erp.get(at(subscription))).body).to.include({ subscriptionId: subscription.body['subscriptionId'] });
    expect(await ids(other)).to.deep.equal([]);
    expect(outcome(await other.get(at(subscription)))).to.equal('404 Internal_RecordNotFound');
    expect(outcome(await other.remove(at(subscription)))).to.equal('404 Internal_RecordNotFound');
  }),
  webhookHandshake: webhook(async ({ subscribe, listener, ids }) => {
    listener.handshake('change');
    expect(outcome(await subscribe('tasks'))).to.equal('400 BadRequest');
    expect([listener.tokens(), await ids()]).to.deep.equal([1, []]);
    listener.handshake('give');
    expect((await subscribe('tasks')).status).to.equal(201);
  }),
  webhookHandshakeTime: webhook(async ({ subscribe, listener, control }) => {
    expect(await control('GET', 'settings')).to.include({ handshakeTimeout: 5_000 });
    await control('PATCH', 'settings', { handshakeTimeout: 200 });
    listener.handshake(1_500);
    expect(outcome(await subscribe('tasks'))).to.equal('400 BadRequest');
  }),
  webhookMost: webhook(async ({ as, subscribe, at, control }) => {
    const other = await as('SUNAL');
    expect(await control('GET', 'settings')).to.include({ mostSubscriptions: 200 });
    await control('PATCH', 'settings', { mostSubscriptions: 2 });
    expect([(await subscribe('tasks')).status, (await subscribe('tasks')).status]).to.deep.equal([201, 201]);
    const [third, another] = [await subscribe('tasks'), await subscribe('tasks', other)];
    if (another.status === 201) await other.remove(at(another));
    expect([outcome(third), another.status]).to.deep.equal(['400 BadRequest', 201]);
  }),
  webhookExpires: webhook(async ({ subscribe, control, ids }) => {
    const { body } = await subscribe('tasks');
    const days = (Date.parse(String(body['expirationDateTime'])) - Date.parse(String(body['systemCreatedAt']))) / 86_400_000;
    expect(days).to.equal(3);
    await control('PATCH', 'settings', { subscriptionLife: 100 });
    const { subscriptionId } = (await subscribe('tasks')).body;
    expect(await holds(async () => !(await ids()).includes(subscriptionId), 1_500)).to.equal(true);
    expect(await ids()).to.deep.equal([body['subscriptionId']]);
  }),
  webhookRenewed: webhook(async ({ erp, subscribe, at, control }) => {
    const subscription = await subscribe('tasks');
    await control('PATCH', 'settings', { subscriptionLife: 7 * 86_400_000 });
    const renewed = await erp.patch(at(subscription), {}, String(subscription.body['@odata.etag']));
    expect(renewed.status).to.equal(200);
    const [before, after] = [subscription, renewed].map(({ body }) => Date.parse(String(body['expirationDateTime'])));
    expect(Number(after) - Number(before)).to.be.at.least(4 * 86_400_000);
  }),
  webhookRenewalVersion: webhook(async ({ erp, token, subscribe, at }) => {
    const subscription = await subscribe('tasks');
    const bare = await sendTo(at(subscription), token, { method: 'PATCH', body: {} });
    expect(outcome(bare)).to.equal('400 BadRequest_InvalidToken');
    const etag = String(subscription.body['@odata.etag']);
    expect((await erp.patch(at(subscription), { clientState: 'nieuw' }, etag)).body).to.include({ clientState: 'nieuw' });
    expect(outcome(await erp.patch(at(subscription), {}, etag))).to.equal('409 Request_EntityChanged');
  }),
  webhookRenewalHandshake: webhook(async ({ erp, subscribe, at, listener }) => {
    const subscription = await subscribe('tasks');
    expect((await erp.patch(at(subscription), {})).status).to.equal(200);
    expect(listener.tokens()).to.equal(2);
    listener.handshake('change');
    expect(outcome(await erp.patch(at(subscription), { clientState: 'nieuw' }))).to.equal('400 BadRequest');
    expect((await erp.get(at(subscription))).body).to.include({ clientState: 'geheim' });
  }),
};
