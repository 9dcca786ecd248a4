import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { planAdd, planEdit, planFinish } from '../../bridge/documents/plans.ts';
import { docxType, isFileName, mayEdit, mayFinish, storedName, storedType } from '../../bridge/documents/rules.ts';
import { addDocument } from '../../bridge/documents/schema.ts';
import { isWordFile } from '../../bridge/documents/word.ts';
import type { Row } from '../../bridge/erp/entities.ts';
import { row } from './records.ts';
import { storedZipOf, zipOf } from './zipped.ts';

const letter = row('documents', { id: 'doc', dossierNumber: 'D-1', fileName: 'brief.docx', contentType: docxType, state: 'Concept', size: 7 });

describe('what a file may be called', () => {
  const names: readonly (readonly [string, boolean])[] = [
    ['foto badkamer.jpg', true],
    ['Ünal – klacht (2).PDF', true],
    ['zonder extensie', true],
    ['.profiel', true],
    ['😀.png', true],
    ['', false],
    ['.', false],
    ['..', false],
    [' . ', false],
    ['../brief.docx', false],
    ['map\\brief.docx', false],
    ['brief\u0000.docx', false],
    ['brief\n.docx', false],
    ['brief\u007F.docx', false],
    ['factuur\u202Efdp.exe', false],
    ['half \uD83D.png', false],
  ];
  for (const [name, allowed] of names) {
    it(`${JSON.stringify(name)}: ${allowed ? 'kept' : 'refused'}`, () => expect(isFileName(name)).to.equal(allowed));
  }

  const kept: readonly (readonly [string, string])[] = [
    ['  brief.docx ', 'brief.docx'],
    ['programma.exe. . ', 'programma.exe'],
    [`${'x'.repeat(300)}.docx`, `${'x'.repeat(245)}.docx`],
    ['x'.repeat(300), 'x'.repeat(250)],
    [`${'x'.repeat(244)}😀.docx`, `${'x'.repeat(244)}.docx`],
  ];
  for (const [name, stored] of kept) {
    it(`${JSON.stringify(name.slice(-20))} of ${name.length} characters is kept as ${JSON.stringify(stored.slice(-20))} of ${stored.length}`, () =>
      expect(storedName(name)).to.equal(stored));
  }

  it('is always short enough, still a name, and keeps its extension, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), fc.constantFrom('.docx', '.pdf', '.jpeg'), (name, ending) => {
        fc.pre(isFileName(`${name}${ending}`));
        const stored = storedName(`${name}${ending}`);
        expect(stored.length).to.be.at.most(250);
        expect(isFileName(stored)).to.equal(true);
        expect(stored.endsWith(ending)).to.equal(true);
      }),
    );
  });

  it('is asked in the address with the line it belongs to, if any', () => {
    const parsed = (query: object) => addDocument.safeParse(query).data;
    expect(parsed({ fileName: 'foto.jpg', lineNumber: '10000' })).to.deep.equal({ fileName: 'foto.jpg', lineNumber: 10_000 });
    expect(parsed({ fileName: 'foto.jpg' })).to.deep.equal({ fileName: 'foto.jpg' });
    for (const wrong of [{ fileName: 'a/b' }, { fileName: 'a', lineNumber: '0' }, { fileName: 'a', lineNumber: 'x' }, { fileName: 'a', more: '1' }]) {
      expect(parsed(wrong)).to.equal(undefined);
    }
  });
});

describe('the media type of a file', () => {
  const types: readonly (readonly [string, string])[] = [
    ['application/pdf', 'application/pdf'],
    ['image/svg+xml', 'image/svg+xml'],
    ['text/html', 'text/html'],
    ['weird/type', 'application/octet-stream'],
    ['application/', 'application/octet-stream'],
    [`application/${'x'.repeat(100)}`, 'application/octet-stream'],
    ['nonsense', 'application/octet-stream'],
  ];
  for (const [given, stored] of types) it(`${given.slice(0, 30)}: ${stored}`, () => expect(storedType(given)).to.equal(stored));
});

describe('which documents may be changed', () => {
  const rows: readonly (readonly [string, Partial<Row<'documents'>>, edit: string, finish: string])[] = [
    ['a letter in concept', {}, 'allowed', 'allowed'],
    ['one that is called .docx only', { contentType: 'application/octet-stream' }, 'allowed', 'allowed'],
    ['a final letter', { state: 'Final' }, 'alreadyDone', 'alreadyDone'],
    ['a letter that was sent', { state: 'Sent' }, 'alreadyDone', 'alreadyDone'],
    ['a photo', { fileName: 'foto.jpg', contentType: 'image/jpeg' }, 'ruleBroken', 'allowed'],
    ['a letter without content', { size: 0 }, 'allowed', 'ruleBroken'],
  ];
  for (const [name, values, edit, finish] of rows) {
    it(`${name}: edit ${edit}, finish ${finish}`, () => {
      const document = { ...letter, ...values };
      expect(mayEdit(document, { version: document.etag, repeated: false })?.problem.code ?? 'allowed').to.equal(edit);
      expect(mayFinish(document, false)?.problem.code ?? 'allowed').to.equal(finish);
    });
  }

  it('a repeat of one’s own attempt goes on where it stopped', () => {
    const final = { ...letter, state: 'Final' } as const;
    expect([mayEdit(final, { version: 'W/"before"', repeated: true }), mayFinish(final, true)]).to.deep.equal([null, null]);
    expect(mayFinish({ ...letter, state: 'Sent' }, true)?.problem.code).to.equal('alreadyDone');
  });

  it('a repeat never changes what somebody saw to be final', () => {
    const final = { ...letter, state: 'Final' } as const;
    expect(mayEdit(final, { version: final.etag, repeated: true })?.problem.code).to.equal('alreadyDone');
  });
});

describe('what the commands of a document write', () => {
  const file = { fileName: 'foto.jpg ', contentType: 'image/jpeg', bytes: Buffer.from('foto') };

  it('a file that is put into a dossier is final, hangs on its line, and is named after its content', () => {
    const [made, content] = planAdd({ ...file, lineNumber: 10_000 }, 'D-1').writes;
    const values = { dossierNumber: 'D-1', actionLineNumber: 10_000, fileName: 'foto.jpg', contentType: 'image/jpeg', state: 'Final' };
    expect(made?.kind === 'create' && made.values).to.deep.equal(values);
    expect(content?.kind === 'content' && content.of).to.equal('document');
    const [other] = planAdd({ ...file, bytes: Buffer.from('zelfde') }, 'D-1').writes;
    expect(made?.kind === 'create' && made.mark).to.be.a('string').and.not.to.equal(other?.kind === 'create' && other.mark);
  });

  it('no record that is planned holds the file itself', () => {
    const records = planAdd(file, 'D-1').writes.filter(({ kind }) => kind === 'create');
    expect(JSON.stringify(records).length).to.be.below(300);
  });

  it('an edited letter replaces the version it was made from, and tells where it belongs', () => {
    const plan = planEdit({ version: 'W/"7"', bytes: file.bytes, contentType: docxType }, letter);
    expect(plan.writes).to.deep.equal([{ kind: 'content', step: 'content', of: { id: 'doc', etag: 'W/"7"' }, bytes: file.bytes }]);
    expect(plan.result).to.deep.equal({ documentId: 'doc', dossierNumber: 'D-1' });
    expect(planEdit({ version: 'W/"7"', bytes: file.bytes, contentType: docxType }, { ...letter, dossierNumber: '', taskNumber: 'T-1' }).result).to.deep.equal({ documentId: 'doc', taskNumber: 'T-1' });
  });

  it('finishing writes nothing for what is final already', () => {
    expect(planFinish({ version: 'v' }, letter).writes).to.have.length(1);
    expect(planFinish({ version: 'v' }, { ...letter, state: 'Final' }).writes).to.deep.equal([]);
  });
});

describe('a Word document', () => {
  const types = (type: string, part = '/word/document.xml') => `<Types><Override PartName="${part}" ContentType="${type}"/></Types>`;
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const body = '<w:document/>';

  const rows: readonly (readonly [string, Uint8Array, boolean])[] = [
    ['as Word makes it', readFileSync('templates/ontvangstbevestiging/letter.docx'), true],
    ['with its main part under another name', zipOf({ '[Content_Types].xml': types(main, '/word/document2.xml'), 'word/document2.xml': body }), true],
    ['with the attributes the other way round', zipOf({ '[Content_Types].xml': `<Override ContentType='${main}' PartName='/word/document.xml'/>`, 'word/document.xml': body }), true],
    ['with macros', zipOf({ '[Content_Types].xml': types(macros), 'word/document.xml': body }), false],
    ['that is a sheet', zipOf({ '[Content_Types].xml': types(sheet, '/xl/workbook.xml'), 'xl/workbook.xml': body }), false],
    ['without the part that it names', zipOf({ '[Content_Types].xml': types(main) }), false],
    ['whose part is empty', zipOf({ '[Content_Types].xml': types(main), 'word/document.xml': '' }), false],
    ['without a list of its parts', zipOf({ 'word/document.xml': body }), false],
    ['that is a PDF', Buffer.from('%PDF-1.7'), false],
    ['that is nothing', new Uint8Array(), false],
    ['cut short', readFileSync('templates/ontvangstbevestiging/letter.docx').subarray(0, 5_000), false],
  ];
  for (const [name, bytes, isWord] of rows) {
    it(`${name}: ${isWord ? 'taken' : 'refused'}`, () => expect(isWordFile(bytes)).to.equal(isWord));
  }

  it('whose part unpacks to more than a letter can be is refused without unpacking it all', () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    expect(isWordFile(zipOf({ '[Content_Types].xml': types(main), 'word/document.xml': { packed: bomb } }))).to.equal(false);
  });

  it('whose list of parts is longer than any is refused, packed or not: it would take many seconds to go through', () => {
    const list = types(main) + '<'.repeat(300_000);
    const file = { '[Content_Types].xml': list, 'word/document.xml': body };
    expect([isWordFile(zipOf(file)), isWordFile(storedZipOf(file))]).to.deep.equal([false, false]);
  });

  it('damaged anywhere is refused or taken, never a failure of the bridge', () => {
    const whole = readFileSync('templates/ontvangstbevestiging/letter.docx');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const damaged = Buffer.from(whole);
        damaged[at] = value;
        expect(isWordFile(damaged)).to.be.a('boolean');
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(isWordFile(bytes)).to.equal(false);
      }),
    );
  });
});
