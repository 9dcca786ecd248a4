import { expect } from 'chai';
import { appToken, erpAs, erpTokenOf, openBench, sendTo } from './bench.ts';
import type { Bench, Erp, Record, Reply } from './bench.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('sandbox: documents', () => {
  let bench: Bench;
  let erp: Erp;
  let token: string;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
    token = await erpTokenOf(bench, 'JBRUIN');
  });
  after(() => bench.close());

  const make = async (more: object = {}): Promise<Reply> =>
    erp.post('documents', { dossierNumber: 'D-000206', fileName: 'brief.docx', contentType: docx, state: 'Concept', ...more });
  const content = ({ id }: Record): string => `${erp.base}/documents(${String(id)})/content`;
  const put = async (document: Record, bytes: Uint8Array, ifMatch: string | null): Promise<Reply> =>
    sendTo(content(document), token, {
      method: 'PATCH',
      body: bytes,
      headers: { 'content-type': 'application/octet-stream', ...(ifMatch === null ? {} : { 'if-match': ifMatch }) },
    });
  const bytesOf = async (document: Record): Promise<Response> =>
    fetch(content(document), { headers: { authorization: `Bearer ${token}` } });

  it('is written in two steps: the record, signed and empty, then its bytes', async () => {
    const { status, body } = await make();
    expect(status).to.equal(201);
    expect(body).to.include({ createdBy: 'JBRUIN', size: 0, state: 'Concept' });
    expect(body['content@odata.mediaEditLink']).to.equal(content(body));
    expect((await bytesOf(body)).status).to.equal(204);
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
    expect((await put(body, bytes, '*')).status).to.equal(204);
    const response = await bytesOf(body);
    expect(response.headers.get('content-type')).to.equal(docx);
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).to.equal(true);
  });

  it('takes content with the right If-Match only, and has another ETag and size then', async () => {
    const { body } = await make();
    const etag = String(body['@odata.etag']);
    expect(await put(body, new Uint8Array(3), null)).to.include({ status: 400, code: 'BadRequest_InvalidToken' });
    expect((await put(body, new Uint8Array(3), etag)).status).to.equal(204);
    const after = (await erp.get(`documents(${String(body['id'])})`)).body;
    expect(after['size']).to.equal(3);
    expect(after['@odata.etag']).not.to.equal(etag);
    expect(await put(body, new Uint8Array(4), etag)).to.include({ status: 409, code: 'Request_EntityChanged' });
    expect((await put(body, new Uint8Array(4), String(after['@odata.etag']))).status).to.equal(204);
  });

  it('goes from concept to final by its own version, and keeps its bytes', async () => {
    const { body } = await make();
    await put(body, new Uint8Array([1, 2, 3]), String(body['@odata.etag']));
    const path = `documents(${String(body['id'])})`;
    expect(await erp.patch(path, { state: 'Final' }, String(body['@odata.etag']))).to.include({ status: 409, code: 'Request_EntityChanged' });
    const { body: before } = await erp.get(path);
    const { body: final } = await erp.patch(path, { state: 'Final' }, String(before['@odata.etag']));
    expect(final).to.include({ state: 'Final', size: 3 });
    expect([...new Uint8Array(await (await bytesOf(body)).arrayBuffer())]).to.deep.equal([1, 2, 3]);
    expect(await put(body, new Uint8Array(4), String(before['@odata.etag']))).to.include({ status: 409 });
  });

  it('belongs to a task that has no dossier, and is found there', async () => {
    const { number, id } = (await erp.post('tasks', { description: 'Afwijzen', employeeCode: 'JBRUIN' })).body;
    const { status, body } = await make({ dossierNumber: '', taskNumber: number });
    expect(status).to.equal(201);
    await erp.patch(`tasks(${String(id)})`, { status: 'Completed' });
    expect((await put(body, new Uint8Array(3), String(body['@odata.etag']))).status).to.equal(204);
    const task = (await erp.get(`tasks(${String(id)})?$expand=documents`)).body;
    expect((task['documents'] as readonly Record[]).map((document) => document['id'])).to.deep.equal([body['id']]);
  });

  const owners: readonly (readonly [what: string, body: object])[] = [
    ['nobody', { dossierNumber: '' }],
    ['two', { taskNumber: 'T-000123' }],
  ];
  for (const [what, body] of owners) {
    it(`belongs to one dossier, task or interaction, not to ${what}`, async () => {
      expect(await make(body)).to.include({ status: 400, code: 'Application_DialogException' });
    });
  }

  for (const contentType of ['text/html; charset=x\r\nX: y', 'text/plain\n', 'text/\u007f', 'text/€']) {
    it(`refuses the content type ${JSON.stringify(contentType)}, which no header can hold, on POST and PATCH`, async () => {
      const refused = { status: 400, code: 'BadRequest' };
      expect(await make({ contentType })).to.include(refused);
      const { body } = await make();
      expect(await erp.patch(`documents(${String(body['id'])})`, { contentType })).to.include(refused);
      expect((await erp.get(`documents(${String(body['id'])})`)).body['contentType']).to.equal(docx);
    });
  }

  it('goes away with its bytes', async () => {
    const { body } = await make();
    await put(body, new Uint8Array(3), '*');
    expect((await erp.remove(`documents(${String(body['id'])})`)).status).to.equal(204);
    expect((await bytesOf(body)).status).to.equal(404);
    expect((await make({ id: body['id'] })).status).to.equal(201);
    expect((await bytesOf(body)).status).to.equal(204);
  });

  it('lets a program read the bytes, not write them', async () => {
    const { body } = await make();
    const app = await appToken(bench);
    expect((await sendTo(content(body), app)).status).to.equal(204);
    expect((await sendTo(content(body), app, { method: 'PATCH', body: new Uint8Array(1) })).status).to.equal(403);
  });
});
