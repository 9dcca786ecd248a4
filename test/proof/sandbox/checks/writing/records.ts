import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { sendTo } from '../../../../sandbox/bench.ts';
import type { recordRules } from '../../../../../sandbox/rules/writing/records.ts';
import type { Check, Checks } from '../../check.ts';
import { outcome } from '../../check.ts';
import { newLine, newTask, pathOf } from '../made.ts';

type Names = Exclude<keyof typeof recordRules, 'deepInsert' | 'deepInsertAnswer' | 'noDeepUpdate'>;

/** Refused on POST, where it makes nothing, and on PATCH, where it changes nothing. */
const refusedEverywhere =
  (wrong: object, expected: string): Check =>
  async ({ erp }) => {
    const description = `Mag niet ${randomUUID()}`;
    expect(outcome(await erp.post('tasks', { description, ...wrong }))).to.equal(expected);
    expect(await erp.list(`tasks?$filter=description eq '${description}'`)).to.deep.equal([]);
    const task = await newTask(erp);
    expect(outcome(await erp.patch(pathOf('tasks', task), wrong))).to.equal(expected);
    expect((await erp.get(pathOf('tasks', task))).body['@odata.etag']).to.equal(task['@odata.etag']);
  };

export const recordChecks: Checks<Names> = {
  createAnswers: async ({ erp }) => {
    const { status, body, headers } = await erp.post('tasks', { description: 'Proef' });
    expect(status).to.equal(201);
    expect(body).to.include({ description: 'Proef', status: 'Not_x0020_Started' });
    expect(headers.get('location')).to.equal(`${erp.base}/${pathOf('tasks', body)}`);
    expect((await erp.get(String(headers.get('location')))).body['number']).to.equal(body['number']);
  },
  changeAnswers: async ({ erp }) => {
    const task = await newTask(erp, { note: 'Blijft' });
    const { status, body } = await erp.patch(pathOf('tasks', task), { description: 'Anders' });
    expect(status).to.equal(200);
    expect(body).to.include({ number: task['number'], description: 'Anders', note: 'Blijft' });
    expect(body['@odata.etag']).to.equal((await erp.get(pathOf('tasks', task))).body['@odata.etag']);
  },
  deleteAnswers: async ({ erp }) => {
    const path = pathOf('livabilityActionLines', await newLine(erp));
    const { status, body } = await erp.remove(path);
    expect(status).to.equal(204);
    expect(body).to.deep.equal({ text: '' });
    expect((await erp.get(path)).status).to.equal(404);
  },
  noUpsert: async ({ erp }) => {
    const path = `tasks(${randomUUID()})`;
    expect(outcome(await erp.patch(path, { description: 'Nieuw' }))).to.equal('404 Internal_RecordNotFound');
    expect((await erp.get(path)).status).to.equal(404);
  },
  changeWithoutKey: async ({ erp }) => {
    expect(outcome(await erp.patch('tasks', { description: 'Allemaal' }))).to.equal('405 BadRequest_MethodNotAllowed');
  },
  unknownProperty: refusedEverywhere({ colour: 'red' }, '400 BadRequest'),
  readOnlyProperty: refusedEverywhere({ number: 'T-1' }, '400 BadRequest_InvalidOperation'),
  textTooLong: async (probe) => {
    await refusedEverywhere({ description: 'x'.repeat(101) }, '400 Application_StringExceededLength')(probe);
    await refusedEverywhere({ teamCode: 'KLACHTENTEAM' }, '400 Application_StringExceededLength')(probe);
  },
  valueTypes: async (probe) => {
    for (const wrong of [{ closed: 'true' }, { actionLineNumber: '1' }, { note: 1 }, { note: null }, { date: '2026-02-30' }, { status: 'Later' }]) {
      await refusedEverywhere(wrong, '400 BadRequest')(probe);
    }
  },
  tableRelation: async (probe) => {
    await refusedEverywhere({ employeeCode: 'NIEMAND' }, '400 Internal_InvalidTableRelation')(probe);
    await refusedEverywhere({ dossierNumber: 'D-999999' }, '400 Internal_InvalidTableRelation')(probe);
  },
  dialogError: refusedEverywhere({ employeeCode: 'HPOST' }, '400 Application_DialogException'),
  jsonContentType: async ({ erp, token }) => {
    const [id, task] = [randomUUID(), pathOf('tasks', await newTask(erp))];
    const as = (type: string) => ({ 'content-type': type, 'if-match': '*' });
    const asText = async (method: string, path: string, body: object) => outcome(await sendTo(`${erp.base}/${path}`, token, { method, body, headers: as('text/plain') }));
    expect(await asText('POST', 'tasks', { id, description: 'Proef' })).to.equal('400 BadRequest');
    expect((await erp.get(`tasks(${id})`)).status).to.equal(404);
    expect(await asText('PATCH', task, { note: 'Anders' })).to.equal('400 BadRequest');
    expect(await asText('POST', `${task}/Microsoft.NAV.complete`, { completedBy: '' })).to.equal('400 BadRequest');
    expect((await erp.get(task)).body).to.include({ note: '', closed: false });
    expect((await erp.post('tasks', { id, description: 'Proef' }, as('application/json; charset=utf-8'))).status).to.equal(201);
  },
  bodySize: async ({ erp, control }) => {
    const { largestBody } = await control<{ readonly largestBody: number }>('GET', 'settings');
    expect(largestBody).to.equal(350 * 1024 * 1024);
    await control('PATCH', 'settings', { largestBody: 100_000 });
    try {
      for (const size of [110_000, 3_000_000]) {
        expect((await erp.post('tasks', { description: 'Proef', note: 'x'.repeat(size) })).status).to.equal(413);
      }
      expect((await erp.post('tasks', { description: 'Proef', note: 'x'.repeat(90_000) })).status).to.equal(201);
    } finally {
      await control('PATCH', 'settings', { largestBody });
    }
  },
};
