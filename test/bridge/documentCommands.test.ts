import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { docxType } from '../../bridge/documents/rules.ts';
import { limits } from '../../bridge/limits.ts';
import type { Record } from '../sandbox/bench.ts';
import { goLive } from './live.ts';
import type { Live } from './live.ts';
import { UnsafeErp } from './unsafeErp.ts';

interface Answer {
  readonly status: number;
  readonly body: Record;
}

const answered = async (response: Response): Promise<Answer> => ({ status: response.status, body: (await response.json()) as Record });

const pdf = { bytes: Buffer.from('%PDF-1.7 een bewijs'), contentType: 'application/pdf' };
const word = (name: string) => ({ bytes: readFileSync(`templates/${name}/letter.docx`), contentType: docxType });

/** Every command on the real sandbox, judged by what its ERP holds. */
describe('the documents of a dossier, as the ERP has them', () => {
  let jolanda: Live;
  const between = new UnsafeErp();

  before(async () => {
    await between.listen();
    jolanda = await goLive('JBRUIN', (erpUrl) => between.before(erpUrl));
  });
  after(async () => {
    await jolanda.close();
    between.close();
  });

  const dossier = async (): Promise<string> => {
    const values = { description: 'Proef', dossierType: 'KLACHT', dossierStatus: 'INBEHAND', handlerCode: 'JBRUIN' };
    const { number } = (await jolanda.erp.post('livabilityDossiers', values)).body;
    await jolanda.erp.post('livabilityActionLines', { dossierNumber: number, lineNumber: 10_000, actionCode: 'BRIEF', description: 'Brief' });
    return String(number);
  };
  const documentsOf = (number: string) => jolanda.erp.list(`documents?$filter=dossierNumber eq '${number}'`);
  const document = (id: unknown): Promise<Record> => jolanda.erp.first(`documents?$filter=id eq ${String(id)}`);
  const file = async (id: unknown): Promise<Buffer> => {
    const response = await jolanda.get(`/documents/${String(id)}/content`);
    return Buffer.from(await response.arrayBuffer());
  };
  const add = async (number: string, query: string, given: Parameters<Live['upload']>[1] = pdf, key?: string): Promise<Answer> =>
    answered(await jolanda.upload(`/dossiers/${number}/documents?${query}`, given, key));

  describe('a file that is put into it', () => {
    it('is there, final, with its name, its type and its bytes', async () => {
      const number = await dossier();
      const { status, body } = await add(number, `fileName=${encodeURIComponent('Offerte Ünal & Zn.pdf')}`);
      expect(status).to.equal(200);
      const [kept] = await documentsOf(number);
      expect(kept).to.include({ fileName: 'Offerte Ünal & Zn.pdf', contentType: 'application/pdf', state: 'Final', size: pdf.bytes.length, createdBy: 'JBRUIN', actionLineNumber: 0 });
      expect(body['result']).to.deep.equal({ dossierNumber: number, documentId: kept?.['id'] });
      expect(await file(kept?.['id'])).to.deep.equal(pdf.bytes);
    });

    it('stands on its line', async () => {
      const number = await dossier();
      expect((await add(number, 'fileName=foto.jpg&lineNumber=10000')).status).to.equal(200);
      expect((await documentsOf(number)).map((one) => one['actionLineNumber'])).to.deep.equal([10_000]);
    });

    it('keeps its extension when its name is cut, and comes back as a download, whatever it is', async () => {
      const number = await dossier();
      const page = { bytes: Buffer.from('<script>alert(1)</script>'), contentType: 'text/html' };
      await add(number, `fileName=${'x'.repeat(300)}.html`, page);
      const [kept] = await documentsOf(number);
      expect(kept?.['fileName']).to.equal(`${'x'.repeat(245)}.html`);
      const { headers } = await jolanda.get(`/documents/${String(kept?.['id'])}/content`);
      expect(headers.get('content-disposition')).to.match(/^attachment;/);
      const policies = headers.get('content-security-policy')?.split(', ') ?? [];
      expect([policies.at(-1), headers.get('x-content-type-options')]).to.deep.equal(["default-src 'none'; sandbox", 'nosniff']);
    });

    it('of an unknown kind is kept as one', async () => {
      const number = await dossier();
      await add(number, 'fileName=iets', { bytes: pdf.bytes, contentType: 'vreemd/soort' });
      expect((await documentsOf(number)).map((one) => one['contentType'])).to.deep.equal(['application/octet-stream']);
    });

    for (const [part, mishap] of [[')/documents', 'answerLost'], [')/documents', 'requestLost'], ['/content', 'answerLost'], ['/content', 'requestLost']] as const) {
      it(`is there once, whole, after ${mishap} of its ${part === '/content' ? 'file' : 'record'} and a repeat`, async () => {
        const number = await dossier();
        const key = randomUUID();
        between.fail(1, part, mishap);
        await add(number, 'fileName=a.pdf', pdf, key);
        expect((await add(number, 'fileName=a.pdf', pdf, key)).status).to.equal(200);
        const kept = await documentsOf(number);
        expect(kept.map(({ size }) => size)).to.deep.equal([pdf.bytes.length]);
        expect(await file(kept[0]?.['id'])).to.deep.equal(pdf.bytes);
      });
    }

    it('of the same name and another content is another document', async () => {
      const number = await dossier();
      await add(number, 'fileName=a.pdf');
      await add(number, 'fileName=a.pdf', { ...pdf, bytes: Buffer.from('%PDF anders') });
      expect(await documentsOf(number)).to.have.length(2);
    });

    const refusals: readonly (readonly [string, string, Parameters<Live['upload']>[1], number, string])[] = [
      ['without a name', '', pdf, 400, 'invalid'],
      ['with a path for a name', 'fileName=..%2F..%2Fetc%2Fpasswd', pdf, 400, 'invalid'],
      ['with a control character in its name', 'fileName=a%00.pdf', pdf, 400, 'invalid'],
      ['with only dots for a name', 'fileName=..', pdf, 400, 'invalid'],
      ['that is empty', 'fileName=a.pdf', { ...pdf, bytes: new Uint8Array() }, 400, 'invalid'],
      ['that is too large', 'fileName=a.pdf', { ...pdf, bytes: Buffer.alloc(limits.uploadBytes + 1) }, 413, 'tooLarge'],
      ['of no kind', 'fileName=a.pdf', { ...pdf, contentType: 'nonsens' }, 415, 'wrongType'],
      ['on a line that is not there', 'fileName=a.pdf&lineNumber=70000', pdf, 404, 'notFound'],
      ['on no line at all', 'fileName=a.pdf&lineNumber=-1', pdf, 400, 'invalid'],
      ['with something unknown in the address', 'fileName=a.pdf&state=Concept', pdf, 400, 'invalid'],
    ];
    for (const [name, query, given, status, code] of refusals) {
      it(`${name} is refused, and nothing is kept`, async () => {
        const number = await dossier();
        const answer = await add(number, query, given);
        expect([answer.status, answer.body['code']]).to.deep.equal([status, code]);
        expect(await documentsOf(number)).to.deep.equal([]);
      });
    }

    it('is refused for a closed dossier and for one that is not there', async () => {
      const number = await dossier();
      const { id } = await jolanda.erp.first(`livabilityDossiers?$filter=number eq '${number}'`);
      await jolanda.erp.patch(`livabilityDossiers(${String(id)})`, { dossierStatus: 'GEANNUL' });
      expect((await add(number, 'fileName=a.pdf')).body['code']).to.equal('alreadyDone');
      expect((await add('D-999999', 'fileName=a.pdf')).body['code']).to.equal('notFound');
    });
  });

  describe('a letter', () => {
    const made = word('ontvangstbevestiging');
    const edited = word('verwijzing');

    /** In concept, with a file, as the bridge makes one. */
    const letter = async (values: object = {}): Promise<string> => {
      const head = { dossierNumber: await dossier(), fileName: 'brief.docx', contentType: docxType, state: 'Concept', templateCode: 'ONTVANGST', ...values };
      const id = String((await jolanda.erp.post('documents', head)).body['id']);
      await jolanda.erp.patch(`documents(${id})/content`, made.bytes);
      return id;
    };
    const versionOf = async (id: string): Promise<string> => String((await document(id))['@odata.etag']);
    const back = async (id: string, version: string, given: Parameters<Live['upload']>[1] = edited, key?: string): Promise<Answer> =>
      answered(await jolanda.upload(`/documents/${id}/content?version=${encodeURIComponent(version)}`, given, key));
    const finish = async (id: string, version: string, key?: string): Promise<Answer> =>
      answered(await jolanda.post(`/documents/${id}/finish`, { version }, key));

    it('that was edited goes back into the same document', async () => {
      const id = await letter();
      expect((await back(id, await versionOf(id))).status).to.equal(200);
      expect(await file(id)).to.deep.equal(edited.bytes);
      expect(await document(id)).to.include({ fileName: 'brief.docx', state: 'Concept', size: edited.bytes.length });
    });

    it('that a colleague changed meanwhile is left as it is', async () => {
      const id = await letter();
      const seen = await versionOf(id);
      const theirs = word('niet-in-behandeling');
      await jolanda.erp.patch(`documents(${id})/content`, theirs.bytes);
      const late = await back(id, seen);
      expect([late.status, late.body['code']]).to.deep.equal([409, 'changed']);
      expect(await file(id)).to.deep.equal(theirs.bytes);
    });

    for (const mishap of ['answerLost', 'requestLost'] as const) {
      it(`arrives once after ${mishap} and a repeat`, async () => {
        const id = await letter();
        const [seen, key] = [await versionOf(id), randomUUID()];
        between.fail(1, '/content', mishap);
        await back(id, seen, edited, key);
        expect((await back(id, seen, edited, key)).status).to.equal(200);
        expect(await file(id)).to.deep.equal(edited.bytes);
      });
    }

    it('that is no Word document is refused, and the letter stays', async () => {
      const id = await letter();
      const refused = await back(id, await versionOf(id), pdf);
      expect([refused.status, refused.body['code']]).to.deep.equal([422, 'notALetter']);
      expect(await file(id)).to.deep.equal(made.bytes);
    });

    it('is final once it is finished: not edited and not finished again', async () => {
      const id = await letter();
      const [seen, key] = [await versionOf(id), randomUUID()];
      between.fail(2, `documents(${id})`, 'answerLost');
      expect((await finish(id, seen, key)).status).to.equal(200);
      expect((await document(id))['state']).to.equal('Final');
      const now = await versionOf(id);
      expect([(await back(id, now)).body['code'], (await finish(id, now)).body['code']]).to.deep.equal(['alreadyDone', 'alreadyDone']);
      expect((await finish(id, seen, key)).status).to.equal(200);
      expect(await file(id)).to.deep.equal(made.bytes);
    });

    it('with an old version is not finished', async () => {
      const id = await letter();
      const seen = await versionOf(id);
      await back(id, seen);
      expect((await finish(id, seen)).body['code']).to.equal('changed');
      expect((await document(id))['state']).to.equal('Concept');
    });

    it('without a version, of a strange number, or that is a photo, is refused', async () => {
      const photo = await letter({ fileName: 'foto.jpg', contentType: 'image/jpeg' });
      const some = 'W/"JzE7Oyc="';
      const refusals = [
        answered(await jolanda.upload(`/documents/${photo}/content`, edited)),
        back(photo, '*'),
        back(photo, await versionOf(photo)),
        back(randomUUID(), some),
        back('1', some),
        finish(randomUUID(), some),
      ];
      const codes = (await Promise.all(refusals)).map(({ body }) => body['code']);
      expect(codes).to.deep.equal(['invalid', 'invalid', 'ruleBroken', 'notFound', 'notFound', 'notFound']);
      expect((await jolanda.get('/documents/1/content')).status).to.equal(404);
    });

    it('shows the version that is to be named with it', async () => {
      const id = await letter();
      const { dossierNumber } = await document(id);
      const { documents } = (await (await jolanda.get(`/dossiers/${String(dossierNumber)}`)).json()) as { readonly documents: readonly Record[] };
      expect(documents.map(({ version }) => version)).to.deep.equal([await versionOf(id)]);
    });
  });
});
