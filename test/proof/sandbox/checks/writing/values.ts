import { expect } from 'chai';
import type { valueRules } from '../../../../../sandbox/rules/writing/values.ts';
import type { Checks } from '../../check.ts';
import { outcome } from '../../check.ts';
import { newDossier, newTask, pathOf } from '../made.ts';

type Names = Exclude<keyof typeof valueRules, 'mediaInTwoSteps' | 'contentAsOctetStream' | 'recordBeforeContent' | 'contentVersion'>;

const noGuid = '00000000-0000-0000-0000-000000000000';
const day = 24 * 60 * 60 * 1000;

/** Half past eleven in the evening in UTC, the next time that it comes: in Amsterdam it is the next day, winter and summer. */
const lateEvening = (now: number): number => {
  const today = Math.floor(now / day) * day + 23.5 * 60 * 60 * 1000;
  return today > now ? today : today + day;
};

export const valueChecks: Checks<Names> = {
  encodedOptions: async ({ erp }) => {
    expect(await newTask(erp)).to.include({ status: 'Not_x0020_Started' });
    const path = pathOf('tasks', await newTask(erp));
    expect((await erp.patch(path, { status: 'In_x0020_Progress' })).body['status']).to.equal('In_x0020_Progress');
    expect(outcome(await erp.patch(path, { status: 'Not Started' }))).to.equal('400 BadRequest');
  },
  blankOption: async ({ erp }) => {
    const task = await newTask(erp, { type: 'Meeting' });
    expect((await erp.patch(pathOf('tasks', task), { type: '_x0020_' })).body['type']).to.equal('_x0020_');
    expect(outcome(await erp.patch(pathOf('tasks', task), { type: '' }))).to.equal('400 BadRequest');
  },
  emptyGuid: async ({ erp }) => {
    for (const number of [1, 2]) {
      const { status, body } = await erp.post('tasks', { id: noGuid, description: `Proef ${number}` });
      expect(status).to.equal(201);
      expect(body['id']).not.to.equal(noGuid);
    }
  },
  emptyDate: async ({ erp }) => {
    const task = await newTask(erp, { date: '0001-01-01' });
    expect(task).to.include({ date: '0001-01-01', dateClosed: '0001-01-01' });
  },
  utcDateTimes: async ({ erp }) => {
    const changed = String((await newTask(erp))['lastModifiedDateTime']);
    expect(changed).to.match(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/);
    expect(Math.abs(Date.parse(changed) - Date.now())).to.be.lessThan(60_000);
  },
  codesUppercased: async ({ erp }) => {
    const dossier = await newDossier(erp, { urgency: ' hoog ' });
    expect(dossier['urgency']).to.equal('HOOG');
    expect((await erp.patch(pathOf('livabilityDossiers', dossier), { unitNumber: 'e-1 ' })).body['unitNumber']).to.equal('E-1');
  },
  todayIsUtc: async ({ erp, control }) => {
    const now = Date.now();
    const then = lateEvening(now);
    await control('PATCH', 'settings', { clockShift: then - now });
    try {
      expect((await newTask(erp, { status: 'Completed' }))['dateClosed']).to.equal(new Date(then).toISOString().slice(0, 10));
    } finally {
      await control('PATCH', 'settings', { clockShift: 0 });
    }
  },
};
