import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Record } from '../../../../sandbox/bench.ts';
import type { recordRules } from '../../../../../sandbox/rules/writing/records.ts';
import type { Checks } from '../../check.ts';
import { outcome } from '../../check.ts';
import { newDossier, pathOf } from '../made.ts';

type Names = Extract<keyof typeof recordRules, 'deepInsert' | 'deepInsertAnswer' | 'noDeepUpdate'>;

const dossierWith = (more: object): object => ({ description: 'Proef', dossierType: 'KLACHT', dossierStatus: 'OPEN', ...more });
const lines = { actionLines: [{ actionCode: 'BELLEN' }, { actionCode: 'BRIEF', employeeCode: 'JBRUIN' }] };
const parties = { parties: [{ role: 'Reporter', contactNumber: 'C10001' }] };
const comments = { comments: [{ actionLineNumber: 10_000, comment: 'Bij de eerste regel' }] };

export const deepInsertChecks: Checks<Names> = {
  deepInsert: async ({ erp }) => {
    const id = randomUUID();
    expect(outcome(await erp.post('livabilityDossiers', dossierWith({ id, ...lines, ...parties, ...comments })))).to.equal('201');
    const { body } = await erp.get(`livabilityDossiers(${id})?$expand=actionLines,parties,comments`);
    const children = ['actionLines', 'parties', 'comments'].map((name) => body[name] as readonly Record[]);
    expect(children.map((each) => each.length)).to.deep.equal([2, 1, 1]);
    for (const child of children.flat()) expect(child['dossierNumber']).to.equal(body['number']);
    const never = randomUUID();
    const wrong = dossierWith({ id: never, ...lines, parties: [{ contactNumber: 'C99999' }] });
    expect(outcome(await erp.post('livabilityDossiers', wrong))).to.equal('400 Internal_InvalidTableRelation');
    expect((await erp.get(`livabilityDossiers(${never})`)).status).to.equal(404);
  },
  deepInsertAnswer: async ({ erp }) => {
    const bare = await erp.post('livabilityDossiers', dossierWith({ ...lines, ...parties }));
    expect(bare.status).to.equal(201);
    expect(bare.body).not.to.have.any.keys('actionLines', 'parties');
    const { body } = await erp.post('livabilityDossiers?$expand=actionLines', dossierWith({ ...lines, ...parties }));
    expect(body['actionLines']).to.have.length(2);
    expect(body).not.to.have.property('parties');
  },
  noDeepUpdate: async ({ erp }) => {
    const path = pathOf('livabilityDossiers', await newDossier(erp));
    expect(outcome(await erp.patch(path, { description: 'Anders', ...parties }))).to.equal('501 BadRequest_MethodNotImplemented');
    expect((await erp.get(path)).body['description']).to.equal('Proef');
  },
};
