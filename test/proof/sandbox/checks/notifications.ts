import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { holds } from '../../../sandbox/until.ts';
import { taskToMake, webhook } from '../webhookScene.ts';

/** Milliseconds in which a message that should not come would have come. */
const quiet = 1_000;

export const notificationChecks = {
  webhookDelay: webhook(async ({ subscribe, together, listener, control }) => {
    await control('DELETE', 'settings');
    expect(await control('GET', 'settings')).to.include({ notificationDelay: 30_000 });
    await control('PATCH', 'settings', { notificationDelay: 2_000 });
    await subscribe('tasks');
    const begin = Date.now();
    await together(taskToMake().make);
    const [message] = await listener.messages(1);
    expect(message?.value[0]).to.include({ changeType: 'created', clientState: 'geheim' });
    expect(Number(message?.at) - begin).to.be.at.least(2_000);
  }),
  webhookMerged: webhook(async ({ subscribe, together, listener }) => {
    const { make, path, id } = taskToMake();
    await together(make);
    await subscribe('tasks');
    await together(['PATCH', path, { note: 'Een' }], ['PATCH', path, { note: 'Twee' }]);
    const [message] = await listener.messages(1);
    expect(message?.value.map(({ changeType }) => changeType)).to.deep.equal(['updated']);
    expect(message?.value[0]?.resource).to.match(new RegExp(`^api/klachtwijzer/complaints/v1\\.0/companies\\(.+\\)/tasks\\(${id}\\)$`));
  }),
  webhookCollection: webhook(async ({ subscribe, together, listener, control }) => {
    expect(await control('GET', 'settings')).to.include({ collectionAbove: 1_000 });
    await control('PATCH', 'settings', { collectionAbove: 2 });
    await subscribe('tasks');
    await together(taskToMake().make, taskToMake().make, taskToMake().make);
    const [message] = await listener.messages(1);
    expect(message?.value.map(({ changeType }) => changeType)).to.deep.equal(['collection']);
    expect(message?.value[0]?.resource).to.match(/\/tasks\?\$filter=lastModifiedDateTime%20gt%20\d{4}-/);
  }),
  webhookCollectionDeletes: webhook(async ({ erp, subscribe, together, listener, control }) => {
    await control('PATCH', 'settings', { collectionAbove: 2 });
    const { number } = await erp.first('livabilityDossiers?$top=1');
    const ids = [randomUUID(), randomUUID()];
    await subscribe('livabilityComments');
    const comments = ids.map((id) => ['POST', 'livabilityComments', { id, dossierNumber: number, comment: 'Kort' }] as const);
    await together(...comments, ['DELETE', `livabilityComments(${ids[0]})`]);
    const [message] = await listener.messages(1);
    expect(message?.value.map(({ changeType }) => changeType)).to.deep.equal(['collection']);
    expect(message?.value[0]?.resource).to.match(/\/livabilityComments$/);
  }),
  webhookPerAddress: webhook(async ({ subscribe, together, listener, ids }) => {
    await subscribe('tasks');
    await subscribe('tasks');
    await together(taskToMake().make);
    await listener.messages(2, quiet);
    expect(listener.received).to.have.length(1);
    expect(listener.received[0]?.value.map(({ subscriptionId }) => subscriptionId)).to.have.members([...(await ids())]);
  }),
  webhookUnsigned: webhook(async ({ subscribe, together, listener }) => {
    await subscribe('tasks');
    await together(taskToMake().make);
    const [message] = await listener.messages(1);
    expect(message?.value[0]).to.include({ clientState: 'geheim' });
    expect(message?.headers).not.to.have.any.keys('x-signature', 'authorization');
  }),
  webhookRefused: webhook(async ({ subscribe, together, listener, ids }) => {
    await subscribe('tasks');
    listener.answers(404);
    await together(taskToMake().make);
    expect(await listener.messages(1)).to.have.length(1);
    expect(await holds(async () => (await ids()).length === 0, quiet)).to.equal(true);
    expect(listener.received).to.have.length(1);
  }),
  webhookRetried: webhook(async ({ subscribe, together, listener, control, ids }) => {
    await control('PATCH', 'settings', { retryDivisor: 600 });
    await subscribe('tasks');
    listener.answers(503);
    await together(taskToMake().make);
    await listener.messages(2, quiet);
    listener.answers(200);
    const messages = await listener.messages(2, quiet);
    expect(messages).to.have.length(2);
    expect(messages[1]?.value).to.deep.equal(messages[0]?.value);
    expect(await ids()).to.have.length(1);
  }),
  webhookGivenUp: webhook(async ({ subscribe, together, listener, control, ids }) => {
    await control('PATCH', 'settings', { retryDivisor: 1_000_000 });
    await subscribe('tasks');
    listener.answers(429);
    await together(taskToMake().make);
    expect(await listener.messages(7)).to.have.length(7);
    expect(await holds(async () => (await ids()).length === 0, quiet)).to.equal(true);
    expect(listener.received).to.have.length(7);
  }),
};
