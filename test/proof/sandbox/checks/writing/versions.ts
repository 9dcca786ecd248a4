import { expect } from 'chai';
import type { versionRules } from '../../../../../sandbox/rules/writing/versions.ts';
import type { Check, Checks } from '../../check.ts';
import { outcome } from '../../check.ts';
import { etagOf, newLine, newTask, pathOf, sendBare } from '../made.ts';

const invalid = '400 BadRequest_InvalidToken';
const changed = '409 Request_EntityChanged';
const otherEtag = 'W/"b25sYW5ncw=="';

/** An action line that was changed after it was read. */
const changedLine: (probe: Parameters<Check>[0]) => Promise<{ readonly path: string; readonly old: string; readonly current: string }> = async ({ erp }) => {
  const line = await newLine(erp);
  const path = pathOf('livabilityActionLines', line);
  const { body } = await erp.patch(path, { description: 'Anders' });
  return { path, old: etagOf(line), current: etagOf(body) };
};

export const versionChecks: Checks<keyof typeof versionRules> = {
  etagInBodyOnly: async ({ erp }) => {
    const made = await erp.post('tasks', { description: 'Proef' });
    const path = pathOf('tasks', made.body);
    for (const answer of [made, await erp.get(path), await erp.patch(path, { note: 'Anders' })]) {
      expect(etagOf(answer.body)).to.match(/^W\/".+"$/);
      expect(answer.headers.get('etag')).to.equal(null);
    }
  },
  etagFormat: async ({ erp }) => {
    const [, base64 = ''] = /^W\/"(.+)"$/.exec(etagOf(await newTask(erp))) ?? [];
    const [, length, hash = ''] = /^'(\d+);(\d+)1;00;'$/.exec(Buffer.from(base64, 'base64').toString()) ?? [];
    expect(Number(length)).to.equal(hash.length);
  },
  ifMatchRequired: async (probe) => {
    const task = await newTask(probe.erp);
    expect(outcome(await sendBare(probe, 'PATCH', { path: pathOf('tasks', task), body: { note: 'Blind' } }))).to.equal(invalid);
    expect((await probe.erp.get(pathOf('tasks', task))).body['note']).to.equal('');
  },
  ifMatchMalformed: async ({ erp }) => {
    const path = pathOf('tasks', await newTask(erp));
    for (const ifMatch of ['one', '"1"', 'W/1', 'W/""']) expect(outcome(await erp.patch(path, { note: 'Blind' }, ifMatch))).to.equal(invalid);
    expect((await erp.get(path)).body['note']).to.equal('');
  },
  staleVersion: async ({ erp }) => {
    const task = await newTask(erp);
    const [path, etag] = [pathOf('tasks', task), etagOf(task)];
    expect((await erp.patch(path, { note: 'Eerst' }, etag)).status).to.equal(200);
    expect(outcome(await erp.patch(path, { note: 'Te laat' }, etag))).to.equal(changed);
    expect((await erp.get(path)).body['note']).to.equal('Eerst');
  },
  starOverwrites: async ({ erp }) => {
    const path = pathOf('tasks', await newTask(erp));
    expect((await erp.patch(path, { note: 'Eerst' }, '*')).status).to.equal(200);
    expect((await erp.patch(path, { note: 'Daarna' }, '*')).body['note']).to.equal('Daarna');
  },
  deleteChecksIfMatch: async (probe) => {
    const { path, old, current } = await changedLine(probe);
    expect(outcome(await probe.erp.remove(path, { 'if-match': old }))).to.equal(changed);
    expect(outcome(await probe.erp.remove(path, { 'if-match': current }))).to.equal('204');
    expect((await probe.erp.get(path)).status).to.equal(404);
  },
  deleteWithoutIfMatch: async (probe) => {
    const { path } = await changedLine(probe);
    expect(outcome(await sendBare(probe, 'DELETE', { path }))).to.equal('204');
    expect((await probe.erp.get(path)).status).to.equal(404);
  },
  actionChecksIfMatch: async ({ erp }) => {
    const task = await newTask(erp);
    const action = `${pathOf('tasks', task)}/Microsoft.NAV.complete`;
    expect(outcome(await erp.post(action, { completedBy: '' }, { 'if-match': otherEtag }))).to.equal(changed);
    expect((await erp.get(pathOf('tasks', task))).body['closed']).to.equal(false);
    expect(outcome(await erp.post(action, { completedBy: '' }, { 'if-match': etagOf(task) }))).to.equal('204');
  },
  actionWithoutIfMatch: async ({ erp }) => {
    const path = pathOf('tasks', await newTask(erp));
    expect(outcome(await erp.post(`${path}/Microsoft.NAV.complete`, { completedBy: '' }))).to.equal('204');
    expect((await erp.get(path)).body['closed']).to.equal(true);
  },
};
