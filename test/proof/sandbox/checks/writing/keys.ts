import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { sendTo } from '../../../../sandbox/bench.ts';
import type { Record } from '../../../../sandbox/bench.ts';
import type { keyRules } from '../../../../../sandbox/rules/writing/keys.ts';
import type { Checks } from '../../check.ts';
import { outcome } from '../../check.ts';
import { tooLong } from './batches.ts';
import { newLine } from '../made.ts';

const sameKey = '400 Internal_EntityWithSameKeyExists';
const messageOf = (body: Record): string => String((body['error'] as Record)['message']);

export const keyChecks: Checks<keyof typeof keyRules> = {
  callerMadeId: async ({ erp }) => {
    const id = randomUUID();
    const { body } = await erp.post('tasks', { id, description: 'Proef' });
    expect(body['id']).to.equal(id);
    expect((await erp.get(`tasks(${id})`)).body['number']).to.equal(body['number']);
  },
  duplicateId: async ({ erp }) => {
    const [id, description] = [randomUUID(), `Proef ${randomUUID()}`];
    expect((await erp.post('tasks', { id, description })).status).to.equal(201);
    expect(outcome(await erp.post('tasks', { id, description }))).to.equal(sameKey);
    expect(await erp.list(`tasks?$filter=description eq '${description}'`)).to.have.length(1);
  },
  duplicateKey: async ({ erp }) => {
    const { dossierNumber, lineNumber } = await newLine(erp);
    expect(outcome(await erp.post('livabilityActionLines', { dossierNumber, lineNumber, actionCode: 'BRIEF' }))).to.equal(sameKey);
    expect(await erp.list(`livabilityActionLines?$filter=dossierNumber eq '${String(dossierNumber)}'`)).to.have.length(1);
  },
  errorBody: async ({ erp }) => {
    const { body } = await erp.post('tasks', { colour: 'red' });
    expect(Object.keys(body)).to.deep.equal(['error']);
    expect(body['error']).to.have.all.keys('code', 'message');
  },
  correlationId: async ({ erp }) => {
    const path = `tasks(${randomUUID()})`;
    const [one, other] = [messageOf((await erp.get(path)).body), messageOf((await erp.get(path)).body)];
    for (const message of [one, other]) expect(message).to.match(/ {2}CorrelationId: {2}[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.$/);
    expect(one).not.to.equal(other);
  },
  recordNotFound: async ({ erp }) => {
    const path = `livabilityActionLines(${randomUUID()})`;
    for (const answer of [await erp.get(path), await erp.patch(path, {}), await erp.remove(path)]) {
      expect(outcome(answer)).to.equal('404 Internal_RecordNotFound');
    }
  },
  routeNotFound: async ({ erp }) => {
    for (const path of [`tasks(${randomUUID()})/colours`, `tasks(${randomUUID()})/Microsoft.NAV.paint`]) {
      expect(outcome(await erp.get(path))).to.equal('404 BadRequest_NotFound');
    }
  },
  emptyNotFound: async ({ origin, token }) => {
    const { status, body } = await sendTo(`${origin}/nergens`, token);
    expect(status).to.equal(404);
    expect(body).to.deep.equal({ text: '' });
  },
  unknownCode: async (probe) => {
    expect(outcome(await tooLong(probe))).to.equal('500 Unknown');
  },
};
