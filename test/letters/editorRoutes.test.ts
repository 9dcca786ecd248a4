import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { docxType } from '../../bridge/documents/rules.ts';
import type { CheckedTemplate, EditorTemplate, OpenedTemplate } from '../../bridge/letters/editor/schema.ts';
import { readParagraphs } from '../../bridge/letters/engine/paragraphs.ts';
import { limits } from '../../bridge/limits.ts';
import type { OperationView, Problem } from '../../bridge/schema.ts';
import { goLive } from '../bridge/live.ts';
import type { Desk, Live } from '../bridge/live.ts';
import { zipOf } from '../bridge/zipped.ts';
import { draw } from './drawing.ts';

const question = { name: 'wens', label: 'Wat wenst u?', kind: 'text', required: true } as const;
const wish = { title: 'Wensbrief', subject: 'Uw wens', for: ['dossier'], stages: ['assign'], questions: [question] };
const text = '{{aanhef}} U wenst: {{wens}}';

const drawn = async (...paragraphs: readonly string[]): Promise<Uint8Array> => draw({ body: paragraphs.map((one) => [one]) });
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const textOf = async (response: Response): Promise<string> =>
  readParagraphs(new Uint8Array(await response.arrayBuffer()))
    .map((paragraph) => paragraph.text)
    .join('\n');
const jsonOf = async <T>(response: Response): Promise<T> => (await response.json()) as T;
const problemOf = (response: Response): Promise<Problem> => jsonOf<Problem>(response);

describe('letters/editor over HTTP', () => {
  let live: Live;
  let document: string;
  before(async () => {
    live = await goLive('JBRUIN');
    document = base64(await drawn(text));
  });
  after(() => live.close());

  /** Of a template of its own in every test. */
  let count = 0;
  let code: string;
  let file: { readonly code: string } & typeof wish;
  beforeEach(() => {
    count += 1;
    code = `WENS-${count}`;
    file = { code, ...wish };
  });

  const listed = async (): Promise<readonly EditorTemplate[]> => jsonOf(await live.get('/editor/templates'));
  const listedAs = async (name: string): Promise<EditorTemplate> => (await listed()).find((one) => one.code === name) ?? expect.fail(`no ${name}`);
  const publish = (change: object = {}, key = randomUUID(), at = code): Promise<Response> =>
    live.post(`/editor/templates/${at}/versions`, { document, file, basedOn: null, ...change }, key);
  const check = (bytes: Uint8Array, query = ''): Promise<Response> => live.upload(`/editor/check${query}`, { bytes, contentType: docxType });

  it('lists what came with this program as version 1, published by nobody', async () => {
    const { version, own, publishedAt, publishedBy, versions } = await listedAs('VERWIJZING');
    expect({ version, own, publishedAt, publishedBy }).to.deep.equal({ version: 1, own: false, publishedAt: null, publishedBy: null });
    expect(versions).to.have.length(1);
  });

  it('opens a template with its questions and its document', async () => {
    const opened = await jsonOf<OpenedTemplate>(await live.get('/editor/templates/VERWIJZING'));
    const sent = await live.get('/editor/templates/VERWIJZING/document');
    expect([opened.file.code, opened.version]).to.deep.equal(['VERWIJZING', 1]);
    expect(sent.headers.get('content-disposition')).to.contain('VERWIJZING v1.docx');
    expect(Buffer.from(await sent.arrayBuffer()).equals(readFileSync('templates/verwijzing/letter.docx'))).to.equal(true);
  });

  it('publishes a template that is new, and letters are made from it at once', async () => {
    const { state, result } = await jsonOf<OperationView>(await publish());
    expect([state, result]).to.deep.equal(['done', { templateCode: code, templateVersion: 1 }]);
    const [dossier] = await live.erp.list('livabilityDossiers?$top=1');
    const letter = await live.post(`/dossiers/${String(dossier?.['number'])}/letters/preview`, { templateCode: code, answers: { wens: 'rust' }, lineNumber: null });
    expect(await textOf(letter)).to.contain('U wenst: rust');
  });

  it('publishes over what came with this program, and keeps that as it was', async () => {
    const { file: shipped } = await jsonOf<OpenedTemplate>(await live.get('/editor/templates/ONTVANGST'));
    const change = { document: base64(await drawn('Nieuw')), file: { ...shipped, title: 'Ontvangen' }, basedOn: 1 };
    expect((await publish(change, randomUUID(), 'ONTVANGST')).status).to.equal(200);
    const { title, own, version, publishedBy, versions } = await listedAs('ONTVANGST');
    expect({ title, own, version, publishedBy }).to.deep.equal({ title: 'Ontvangen', own: true, version: 2, publishedBy: 'Jolanda de Bruin' });
    expect(versions.map((one) => [one.version, one.publishedBy])).to.deep.equal([[2, 'Jolanda de Bruin'], [1, null]]);
    const documents = await Promise.all(['', '?version=1'].map((query) => live.get(`/editor/templates/ONTVANGST/document${query}`)));
    expect(await Promise.all(documents.map(async (one) => (await textOf(one)).trim() === 'Nieuw'))).to.deep.equal([true, false]);
    const offered = await jsonOf<readonly { readonly code: string; readonly title: string }[]>(await live.get('/templates'));
    expect(offered.filter((one) => one.code === 'ONTVANGST').map((one) => one.title)).to.deep.equal(['Ontvangen']);
  });

  it('publishes once for one Idempotency-Key', async () => {
    const key = randomUUID();
    const answers = await Promise.all([publish({}, key), publish({}, key), publish({}, key)]);
    const versions = await Promise.all(answers.map(async (one) => (await jsonOf<OperationView>(one)).result?.templateVersion));
    expect(versions).to.deep.equal([1, 1, 1]);
    expect((await listedAs(code)).versions).to.have.length(1);
  });

  it('lets one of two editors win, and tells the other so', async () => {
    const answers = await Promise.all([publish(), publish({ file: { ...file, title: 'Anders' } })]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).to.deep.equal([200, 409]);
    const lost = answers.find(({ status }) => status === 409) ?? expect.fail('both won');
    expect((await problemOf(lost)).code).to.equal('changed');
    expect((await listedAs(code)).versions).to.have.length(1);
  });

  it('tells the log which version came, and nothing that anybody wrote', async () => {
    await publish();
    const lines = live.logged.filter((line) => line.includes(code));
    expect(lines.map((line) => (JSON.parse(line) as { readonly msg: string }).msg)).to.deep.equal([`Template ${code} version 1 published by JBRUIN`]);
    expect(live.logged.join('')).not.to.match(/Wensbrief|Jolanda|U wenst/);
  });

  it('publishes nothing with an error in it, and says what to mend', async () => {
    const response = await publish({ document: base64(await drawn('{{aanhef}} {{wenz}} {{wens')) });
    const { code: refusal, findings = [] } = await problemOf(response);
    expect([response.status, refusal]).to.deep.equal([422, 'templateRefused']);
    expect(findings.filter(({ level }) => level === 'error').map(({ message }) => message).join(' ')).to.contain('{{wenz}}');
    expect((await listed()).map((one) => one.code)).not.to.include(code);
  });

  it('looks at a document on its own, at one beside the questions of a template, and keeps neither', async () => {
    await publish();
    const before = await listed();
    const bytes = await drawn(text);
    const alone = await jsonOf<CheckedTemplate>(await check(bytes));
    const beside = await jsonOf<CheckedTemplate>(await check(bytes, `?code=${code}`));
    expect(alone.fields).to.have.length(2);
    expect([alone, beside].map(({ findings }) => findings.filter(({ level }) => level === 'error').length)).to.deep.equal([1, 0]);
    expect(await listed()).to.deep.equal(before);
  });

  const previewed = (change: object = {}): Promise<Response> => live.post('/editor/preview', { document, file, ...change });

  it('tries a template on a complaint that never was, with an example where nothing was answered', async () => {
    const letters = await Promise.all([{}, { answers: { wens: 'rust' } }].map(async (change) => textOf(await previewed(change))));
    expect(letters[0]).to.contain('Van der Knaap').and.to.contain('U wenst: [Wat wenst u?]');
    expect(letters[1]).to.contain('U wenst: rust');
  });

  it('names the answer that does not fit', async () => {
    const dated = { ...file, questions: [{ ...question, kind: 'date' }] };
    const { code: refusal, fields } = await problemOf(await previewed({ file: dated, answers: { wens: 'gisteren' } }));
    expect([refusal, Object.keys(fields ?? {})]).to.deep.equal(['letterRefused', ['wens']]);
  });

  it('says in a preview too what to mend', async () => {
    const { code: refusal, findings = [] } = await problemOf(await previewed({ document: base64(await drawn('{{wenz}}')) }));
    expect([refusal, findings.length > 0]).to.deep.equal(['templateRefused', true]);
  });

  const wrongBodies: readonly (readonly [string, object | ((sound: typeof file) => object), string])[] = [
    ['a document that is no base64', { document: 'geen base64!' }, 'document'],
    ['an empty document', { document: '' }, 'document'],
    ['a question of no kind', (sound) => ({ file: { ...sound, questions: [{ ...question, kind: 'song' }] } }), 'file.questions.0.kind'],
    ['a version that cannot be', { basedOn: 0 }, 'basedOn'],
    ['the code of another template', (sound) => ({ file: { ...sound, code: 'ANDERS' } }), 'file.code'],
    ['a field that it does not know', { force: true }, 'force'],
  ];
  for (const [what, change, field] of wrongBodies) {
    it(`names ${what}`, async () => {
      const response = await publish(typeof change === 'function' ? change(file) : change);
      const { code: refusal, fields } = await problemOf(response);
      expect([response.status, refusal, Object.keys(fields ?? {})]).to.deep.equal([400, 'invalid', [field]]);
    });
  }

  const routes: readonly (readonly [string, (desk: Desk) => Promise<Response>])[] = [
    ['the list', (desk) => desk.get('/editor/templates')],
    ['a template', (desk) => desk.get('/editor/templates/ONTVANGST')],
    ['a document', (desk) => desk.get('/editor/templates/ONTVANGST/document')],
    ['a check', (desk) => desk.upload('/editor/check', { bytes: Buffer.from('x'), contentType: docxType })],
    ['a preview', (desk) => desk.post('/editor/preview', {})],
    ['a version', (desk) => desk.post('/editor/templates/WENS/versions', {})],
  ];
  for (const [employeeCode, who] of [['MASLAN', 'an employee without a role'], ['KVISSER', 'one with another role']] as const) {
    it(`refuses ${who} everything of it, and says which role it takes and whom to ask`, async () => {
      const desk = await live.as(employeeCode);
      for (const [what, ask] of routes) {
        const response = await ask(desk);
        const { code: refusal, detail, now } = await problemOf(response);
        expect([what, response.status, refusal]).to.deep.equal([what, 403, 'roleMissing']);
        expect(detail).to.contain('Klachtwijzer.TemplateEditor');
        expect(now).to.contain('applicatiebeheerder');
      }
    });
  }

  it('refuses a document over the limit wherever it is sent', async () => {
    const large = Buffer.alloc(20 * 1024 * 1024);
    const written = base64(large);
    for (const send of [() => check(large), () => publish({ document: written }), () => previewed({ document: written })]) {
      expect((await problemOf(await send())).code).to.equal('tooLarge');
    }
  });

  it('takes one right below it, and looks at it', async () => {
    const large = randomBytes(limits.templateBytes);
    const { findings } = await jsonOf<CheckedTemplate>(await check(large));
    expect(findings.filter(({ level }) => level === 'error')).to.have.length(1);
    expect((await problemOf(await publish({ document: base64(large) }))).code).to.equal('templateRefused');
  });

  it('is not filled by a file that unpacks to a thousand times its size', async () => {
    const bomb = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': 'x'.repeat(64 * 1024 * 1024) });
    const { fields, findings } = await jsonOf<CheckedTemplate>(await check(bomb));
    expect([fields, findings.some(({ level }) => level === 'error')]).to.deep.equal([[], true]);
    expect((await problemOf(await publish({ document: base64(bomb) }))).code).to.equal('templateRefused');
  });

  for (const strange of ['..%2fVERWIJZING', '..%2f..%2fsandbox', '..%5c..', 'wens', 'CON', 'A'.repeat(36), 'W%00']) {
    it(`neither reads nor writes outside its folder: ${strange}`, async () => {
      const before = await listed();
      const answers = [
        await live.get(`/editor/templates/${strange}`),
        await live.get(`/editor/templates/${strange}/document?version=1`),
        await check(Buffer.from('x'), `?code=${strange}`),
        await publish({ file: { ...file, code: decodeURIComponent(strange) } }, randomUUID(), strange),
      ];
      const refusals = await Promise.all(answers.map(async (one) => (await problemOf(one)).code));
      expect(refusals.every((one) => one === 'notFound' || one === 'invalid'), refusals.join()).to.equal(true);
      expect(await listed()).to.deep.equal(before);
    });
  }
});
