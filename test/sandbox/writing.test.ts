import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { appToken, erpAs, erpFor, erpTokenOf, openBench } from './bench.ts';
import type { Bench, Erp } from './bench.ts';

describe('sandbox: writing', () => {
  let bench: Bench;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());

  const newTask = async (more: object = {}) => (await erp.post('tasks', { description: 'Bellen', employeeCode: 'JBRUIN', ...more })).body;

  it('makes a record with the id its caller chose, and says where it is', async () => {
    const id = randomUUID();
    const made = await erp.post('tasks', { id, description: 'Bellen' });
    expect(made.status).to.equal(201);
    expect(made.body).to.include({ id, description: 'Bellen', status: 'Not_x0020_Started', dateClosed: '0001-01-01' });
    expect(made.body['number']).to.match(/^T-\d{6}$/);
    expect(made.headers.get('etag')).to.equal(null);
    expect((await erp.get(String(made.headers.get('location')))).body['id']).to.equal(id);
  });

  it('refuses a second record with the same id, and the same primary key', async () => {
    const id = randomUUID();
    const line = { dossierNumber: 'D-000206', lineNumber: 70_000, actionCode: 'BELLEN' };
    expect((await erp.post('livabilityActionLines', { id, ...line })).status).to.equal(201);
    const refused = { status: 400, code: 'Internal_EntityWithSameKeyExists' };
    expect(await erp.post('livabilityActionLines', { id, ...line, lineNumber: 80_000 })).to.include(refused);
    expect(await erp.post('livabilityActionLines', line)).to.include(refused);
    expect(await erp.list("livabilityActionLines?$filter=dossierNumber eq 'D-000206'")).to.have.length(1);
  });

  const bodies: readonly (readonly [what: string, body: object, code: string])[] = [
    ['a text that is too long', { description: 'x'.repeat(101) }, 'Application_StringExceededLength'],
    ['a code that is too long', { teamCode: 'KLACHTENTEAM' }, 'Application_StringExceededLength'],
    ['an unknown property', { colour: 'red' }, 'BadRequest'],
    ['a read-only property', { number: 'T-1' }, 'BadRequest_InvalidOperation'],
    ['the row version', { rowVersion: 1 }, 'BadRequest_InvalidOperation'],
    ['an employee who does not exist', { employeeCode: 'NIEMAND' }, 'Internal_InvalidTableRelation'],
    ['a dossier that does not exist', { dossierNumber: 'D-999999' }, 'Internal_InvalidTableRelation'],
    ['a line that the dossier does not have', { dossierNumber: 'D-000208', actionLineNumber: 10_000 }, 'Internal_InvalidTableRelation'],
    ['a line without a dossier', { actionLineNumber: 10_000 }, 'Internal_InvalidTableRelation'],
    ['a text with a NUL in it', { description: 'voor\0na' }, 'BadRequest'],
    ['a code with a NUL in it', { employeeCode: 'JBRUIN\0X' }, 'BadRequest'],
    ['a long text with a NUL in it', { note: '\0' }, 'BadRequest'],
    ['a number for a text', { description: 1 }, 'BadRequest'],
    ['a text for a number', { actionLineNumber: '1' }, 'BadRequest'],
    ['a fraction for a whole number', { actionLineNumber: 1.5 }, 'BadRequest'],
    ['a text for a yes or no', { closed: 'true' }, 'BadRequest'],
    ['null', { description: null }, 'BadRequest'],
    ['an option that is not encoded', { status: 'In Progress' }, 'BadRequest'],
    ['a day that does not exist', { date: '2026-02-30' }, 'BadRequest'],
    ['a time in a date', { date: '2026-02-03T00:00:00Z' }, 'BadRequest'],
    ['an id that is no GUID', { id: '1' }, 'BadRequest'],
    ['a blocked employee', { employeeCode: 'HPOST' }, 'Application_DialogException'],
  ];
  for (const [what, body, code] of bodies) {
    it(`refuses ${what} on POST and PATCH with ${code}, and writes nothing`, async () => {
      const before = await newTask();
      expect(await erp.post('tasks', { description: 'Mag niet', ...body })).to.include({ status: 400, code });
      const patched = await erp.patch(`tasks(${String(before['id'])})`, body);
      expect(patched.status).to.equal(400);
      expect(patched.code).to.equal('id' in body ? 'BadRequest_InvalidOperation' : code);
      expect(await erp.list("tasks?$filter=description eq 'Mag niet'")).to.deep.equal([]);
      expect((await erp.get(`tasks(${String(before['id'])})`)).body['@odata.etag']).to.equal(before['@odata.etag']);
    });
  }

  it('refuses a body that is no JSON object', async () => {
    for (const body of [new TextEncoder().encode('{'), [1]]) {
      expect(await erp.post('tasks', body)).to.include({ status: 400, code: 'BadRequest' });
    }
  });

  it('gives codes back upper-cased and trimmed', async () => {
    expect(await newTask({ employeeCode: ' kvisser ' })).to.include({ employeeCode: 'KVISSER' });
  });

  it('takes the empty date and the blank option as the ERP writes them', async () => {
    expect(await newTask({ date: '0001-01-01', type: '_x0020_' })).to.include({ date: '0001-01-01', type: '_x0020_' });
  });

  it('writes the ETag as Business Central does', async () => {
    const etag = String((await newTask())['@odata.etag']);
    const inside = Buffer.from(/^W\/"(.+)"$/.exec(etag)?.[1] ?? '', 'base64').toString();
    const [, length, hash = ''] = /^'(\d+);(\d+)1;00;'$/.exec(inside) ?? [];
    expect(Number(length)).to.equal(hash.length);
  });

  it('changes only what a PATCH names, and gives a new ETag, a higher row version and a later time', async () => {
    const before = await newTask({ note: 'Blijft staan' });
    bench.wait(5_000);
    const { status, body } = await erp.patch(`tasks(${String(before['id'])})`, { description: 'Anders' }, String(before['@odata.etag']));
    expect(status).to.equal(200);
    expect(body).to.include({ description: 'Anders', note: 'Blijft staan' });
    expect(body['@odata.etag']).not.to.equal(before['@odata.etag']);
    expect(body['rowVersion']).to.be.greaterThan(Number(before['rowVersion']));
    expect(Date.parse(String(body['lastModifiedDateTime']))).to.be.greaterThan(Date.parse(String(before['lastModifiedDateTime'])));
  });

  it('refuses a PATCH without If-Match, with a malformed one, and with an old one; * overwrites', async () => {
    const before = await newTask();
    const url = `${erp.base}/tasks(${String(before['id'])})`;
    const token = await erpTokenOf(bench, 'JBRUIN');
    const bare = await fetch(url, { method: 'PATCH', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: '{"note":"a"}' });
    expect(bare.status).to.equal(400);
    expect(((await bare.json()) as { readonly error: object }).error).to.include({ code: 'BadRequest_InvalidToken' });
    expect(await erp.patch(url, { note: 'a' }, 'one')).to.include({ status: 400, code: 'BadRequest_InvalidToken' });
    expect((await erp.patch(url, { note: 'b' }, String(before['@odata.etag']))).status).to.equal(200);
    expect(await erp.patch(url, { note: 'c' }, String(before['@odata.etag']))).to.include({ status: 409, code: 'Request_EntityChanged' });
    expect((await erp.patch(url, { note: 'd' }, '*')).body['note']).to.equal('d');
  });

  it('checks If-Match on DELETE when it is there', async () => {
    const line = { dossierNumber: 'D-000207', lineNumber: 10_000, actionCode: 'BELLEN' };
    const { body } = await erp.post('livabilityActionLines', line);
    const path = `livabilityActionLines(${String(body['id'])})`;
    const stale = await erp.patch(path, { description: 'Anders' });
    expect(await erp.remove(path, { 'if-match': String(body['@odata.etag']) })).to.include({ status: 409 });
    expect((await erp.remove(path, { 'if-match': String(stale.body['@odata.etag']) })).status).to.equal(204);
    expect(await erp.get(path)).to.include({ status: 404, code: 'Internal_RecordNotFound' });
  });

  const methods: readonly (readonly [method: 'post' | 'patch' | 'remove', path: string])[] = [
    ['patch', 'tasks'],
    ['post', 'teams'],
    ['post', 'contacts'],
    ['remove', 'tasks(00000000-0000-4000-8000-000000000000)'],
  ];
  for (const [method, path] of methods) {
    it(`refuses ${method} on ${path} with 405`, async () => {
      expect(await erp[method](path, {})).to.include({ status: 405, code: 'BadRequest_MethodNotAllowed' });
    });
  }

  it('lets a program read but never write', async () => {
    const program = erpFor(bench, await appToken(bench));
    const denied = { status: 403, code: 'Authorization_RequestDenied' };
    expect(await program.post('tasks', { description: 'Mag niet' })).to.include(denied);
    const task = await newTask();
    expect(await program.patch(`tasks(${String(task['id'])})`, { note: 'x' })).to.include(denied);
    expect(await program.post(`tasks(${String(task['id'])})/Microsoft.NAV.complete`, { completedBy: '' })).to.include(denied);
  });
});
