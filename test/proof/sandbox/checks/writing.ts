import { expect } from 'chai';
import type { writing } from '../../../../sandbox/rules/writing.ts';
import type { Check } from '../check.ts';
import { outcome } from '../check.ts';

export const writingChecks: Readonly<Record<keyof typeof writing, Check>> = {
  staleVersion: async ({ erp }) => {
    const task = await erp.first('tasks?$filter=closed eq false&$top=1');
    const [path, etag] = [`tasks(${String(task['id'])})`, String(task['@odata.etag'])];
    expect((await erp.patch(path, { note: 'Eerst' }, etag)).status).to.equal(200);
    expect(outcome(await erp.patch(path, { note: 'Te laat' }, etag))).to.equal('409 Request_EntityChanged');
    expect((await erp.get(path)).body['note']).to.equal('Eerst');
  },
};
