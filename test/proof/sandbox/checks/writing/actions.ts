import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Erp, Record, Reply } from '../../../../sandbox/bench.ts';
import type { actionRules } from '../../../../../sandbox/rules/writing/actions.ts';
import type { Checks } from '../../check.ts';
import { outcome } from '../../check.ts';
import { newDossier, newTask, pathOf } from '../made.ts';

const addSteps = async (erp: Erp, dossier: Record): Promise<Reply> =>
  erp.post(`${pathOf('livabilityDossiers', dossier)}/Microsoft.NAV.addSteps`, { templateCode: 'KLACHT' });

const linesOf = async (erp: Erp, dossier: Record): Promise<readonly Record[]> =>
  erp.list(`${pathOf('livabilityDossiers', dossier)}/actionLines`);

export const actionChecks: Checks<keyof typeof actionRules> = {
  actionNameAnyCase: async ({ erp }) => {
    for (const name of ['Microsoft.NAV.complete', 'Microsoft.NAV.COMPLETE', 'microsoft.nav.Complete']) {
      const path = pathOf('tasks', await newTask(erp));
      expect((await erp.post(`${path}/${name}`, { completedBy: '' })).status).to.be.lessThan(300);
      expect((await erp.get(path)).body['closed']).to.equal(true);
    }
  },
  actionAnswers: async ({ erp }) => {
    const path = pathOf('tasks', await newTask(erp));
    const { status, body } = await erp.post(`${path}/Microsoft.NAV.complete`, { completedBy: '' });
    expect(status).to.equal(204);
    expect(body).to.deep.equal({ text: '' });
  },
  actionLocation: async ({ erp }) => {
    const task = pathOf('tasks', await newTask(erp, { contactNumber: 'C10001' }));
    const dossierId = randomUUID();
    const made = { dossierId, partyId: randomUUID(), role: 'Reporter', dossierType: 'KLACHT' };
    const { status, headers } = await erp.post(`${task}/Microsoft.NAV.createDossier`, made);
    expect(status).to.equal(201);
    expect(headers.get('location')).to.equal(`${erp.base}/livabilityDossiers(${dossierId})`);
  },
  actionValue: async ({ erp }) => {
    const dossier = await newDossier(erp);
    const { status, body } = await addSteps(erp, dossier);
    expect(status).to.equal(200);
    expect(body['value']).to.equal((await linesOf(erp, dossier)).length).and.to.be.greaterThan(1);
  },
  noScreenCode: async ({ erp }) => {
    const dossier = await newDossier(erp);
    expect((await addSteps(erp, dossier)).status).to.equal(200);
    const before = await linesOf(erp, dossier);
    expect(outcome(await addSteps(erp, dossier))).to.equal('400 Application_CallbackNotAllowed');
    expect(await linesOf(erp, dossier)).to.have.length(before.length);
  },
};
