import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { codes } from '../../../../sandbox/rules/codes.ts';
import { sendTo } from '../../../sandbox/bench.ts';
import type { Erp } from '../../../sandbox/bench.ts';
import type { Check, Probe } from '../check.ts';
import { outcome } from '../check.ts';
import { newTeamTask, pathOf } from './made.ts';

/** Where the actions of a task of this check's own are. */
const ownTask = async (erp: Erp): Promise<(action: string) => string> => {
  const path = pathOf('tasks', await newTeamTask(erp));
  return (action) => `${path}/Microsoft.NAV.${action}`;
};

const dossier = () => ({ dossierId: randomUUID(), partyId: randomUUID(), role: 'Reporter', dossierType: 'KLACHT' });

const withToken = ({ erp }: Probe, token: string) => sendTo(`${erp.base}/teams`, token);

export const codeChecks: Readonly<Record<keyof typeof codes, Check>> = {
  malformedUrl: async ({ erp }) => {
    for (const path of ['tea%ms', 'teams%', 'teams(%ff)']) expect(outcome(await erp.get(path)), path).to.equal('400 BadRequest_InvalidRequestUrl');
  },
  malformedGuid: async ({ erp }) => {
    const at = await ownTask(erp);
    expect(outcome(await erp.get('tasks(1)'))).to.equal('400 Application_InvalidGUID');
    expect(outcome(await erp.post(at('createDossier'), { ...dossier(), dossierId: 'nieuw' }))).to.equal('400 Application_InvalidGUID');
  },
  unknownEntitySet: async ({ erp }) => {
    for (const path of ['colours', `colours(${randomUUID()})`]) expect(outcome(await erp.get(path))).to.equal('404 BadRequest_ResourceNotFound');
  },
  missingParameter: async ({ erp }) => {
    const { role: _, ...others } = dossier();
    const at = await ownTask(erp);
    expect(outcome(await erp.post(at('createDossier'), others))).to.equal('400 BadRequest_RequiredParamNotProvided');
    expect(outcome(await erp.post(at('claim'), {}))).to.equal('400 BadRequest_RequiredParamNotProvided');
  },
  evaluateError: async ({ erp }) => {
    const at = await ownTask(erp);
    const wanted = { ...dossier(), role: 'Buurman' };
    expect(outcome(await erp.post(at('createDossier'), wanted))).to.equal('400 Application_EvaluateException');
    expect((await erp.get(`livabilityDossiers(${wanted.dossierId})`)).status).to.equal(404);
  },
  testFieldError: async ({ erp }) => {
    const at = await ownTask(erp);
    expect(outcome(await erp.post(at('claim'), { employeeCode: '' }))).to.equal('400 Application_FieldValidationException');
    const { body } = await erp.post('livabilityDossiers', { description: 'Codes', dossierStatus: 'OPEN' });
    const path = `livabilityDossiers(${String(body['id'])})`;
    expect(outcome(await erp.patch(path, { dossierStatus: 'VOLTOOID' }))).to.equal('400 Application_FieldValidationException');
  },
  filterTooLong: async ({ erp }) => {
    expect(await erp.list(`teams?$filter=code eq '${'x'.repeat(10)}'`)).to.deep.equal([]);
    const tooLong = "teams?$filter=code eq '2026-08-12T17:13:54.753Z'";
    expect(outcome(await erp.get(tooLong))).to.equal('400 Application_FilterErrorException');
    const within = "livabilityDossiers?$expand=parties($filter=contactNumber gt '2026-08-12T17:13:54.753Z')";
    expect(outcome(await erp.get(within))).to.equal('400 Application_FilterErrorException');
  },
  invalidCredentials: async (probe) => {
    expect(outcome(await withToken(probe, 'niets'))).to.equal('401 Authentication_InvalidCredentials');
    expect(outcome(await withToken(probe, `${probe.token}x`))).to.equal('401 Authentication_InvalidCredentials');
  },
  onPremisesUnauthorized: async ({ erp, origin }) => {
    const path = `${erp.base.slice(origin.length)}/teams`;
    expect(outcome(await sendTo(`${origin}/BC${path}?tenant=default`, 'niets'))).to.equal('401 Unauthorized');
    expect((await sendTo(`${origin}/v2.0/tenant/Production${path}`, 'niets')).code).not.to.equal('Unauthorized');
  },
  authenticateHeader: async (probe) => {
    const { status, headers } = await withToken(probe, 'niets');
    expect(status).to.equal(401);
    expect(headers.get('www-authenticate')).to.equal('Bearer');
    expect((await withToken(probe, probe.token)).headers.get('www-authenticate')).to.equal(null);
  },
  deniedCode: async ({ as }) => {
    const reader = await as('WSCHIPPER');
    expect(outcome(await reader.post('tasks', { description: 'Codes' }))).to.equal('403 Authorization_RequestDenied');
  },
};
