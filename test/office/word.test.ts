import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { InOffice, Opening } from './hostPage.ts';
import type { OfficeHost } from './officeHost.ts';
import { blank, officeSeats } from './officeSeats.ts';
import { WordDocument } from './wordDocument.ts';
import { wordErrors, WordHost } from './wordHost.ts';

/** Word's own limit, in bytes. */
const slice = 4_194_304;

/** Reads the open file as an add-in must: every slice, one after the other, and closes it. Answers sizes and the SHA-256. */
const readFile = (closing: boolean): string => `new Promise((resolve, reject) => Office.context.document.getFileAsync('compressed', { sliceSize: ${slice} }, async ({ value: file, error }) => {
  if (error) return reject(new Error(error.code + ' ' + error.name));
  const parts = [];
  for (let index = 0; index < file.sliceCount; index += 1) {
    parts.push(await new Promise((done) => file.getSliceAsync(index, ({ value }) => done(Uint8Array.from(value.data)))));
  }
  const whole = new Uint8Array(await new Blob(parts).arrayBuffer());
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', whole))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const read = { sizes: parts.map(({ length }) => length), hash };
  if (${closing}) file.closeAsync(() => resolve(read)); else resolve(read);
}))`;

describe('the real office.js in the double of Word', () => {
  const { open: openSeat } = officeSeats();
  const open = (host: OfficeHost, opening: Partial<Opening> = {}): Promise<InOffice> => openSeat(host, { ...blank, ...opening });
  let seat: InOffice;

  /** The result of a `Word.run` with `context` and `document`. */
  const word = <T>(steps: string): Promise<T> => seat.office(`Word.run(async (context) => { const { document } = context; ${steps} })`);
  const failureOf = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'nothing failed', String);

  it('is Word in Dutch, with the sets that this Word has', async () => {
    seat = await open(new WordHost());
    const ready = await seat.office('Office.onReady()');
    expect(ready).to.include({ host: 'Word', platform: 'OfficeOnline' });
    const supported = `[Office.context.displayLanguage, ...['1.3', '1.5', '1.6'].map((version) => Office.context.requirements.isSetSupported('WordApi', version))]`;
    expect(await seat.office(supported)).to.deep.equal(['nl-NL', true, true, false]);
  });

  it('finds a field by its tag, and says that another is not there', async () => {
    const document = new WordDocument({ fields: { 'klacht.naam': 'Mevr. Ünal' } });
    seat = await open(new WordHost({ document }));
    const found = await word(`
      const [there, missing] = ['klacht.naam', 'nee'].map((tag) => document.contentControls.getByTag(tag).getFirstOrNullObject());
      there.load('tag,text'); missing.load('tag');
      await context.sync();
      return [there.tag, there.text, there.isNullObject, missing.isNullObject];`);
    expect(found).to.deep.equal(['klacht.naam', 'Mevr. Ünal', false, true]);
  });

  it('fills a field, also in a later batch', async () => {
    const document = new WordDocument({ fields: { naam: '', nummer: '1' } });
    seat = await open(new WordHost({ document }));
    await word(`
      const all = document.contentControls; all.load('items/tag'); await context.sync();
      for (const control of all.items) { control.insertText(control.tag + '!', 'End'); control.title = 'T'; }
      await context.sync();`);
    expect(document.contentControls.map(({ text, title }) => `${text} ${title}`)).to.deep.equal(['naam! T', '1nummer! T']);
  });

  it('keeps custom properties in the document', async () => {
    const document = new WordDocument({ customProperties: { letter: 'K-42' } });
    seat = await open(new WordHost({ document }));
    const read = await word(`
      const properties = document.properties.customProperties;
      const [letter, other] = ['letter', 'other'].map((key) => properties.getItemOrNullObject(key));
      letter.load('value'); other.load('value'); properties.add('version', '2');
      await context.sync();
      letter.delete();
      await context.sync();
      properties.load('items/key'); await context.sync();
      return [letter.value, other.isNullObject, properties.items.map(({ key }) => key)];`);
    expect(read).to.deep.equal(['K-42', true, ['version']]);
    expect([...document.customProperties]).to.deep.equal([['version', '2']]);
  });

  it('opens a new document and inserts a file', async () => {
    const document = new WordDocument();
    seat = await open(new WordHost({ document }), { newer: { insertsFile: true } });
    await word(`context.application.createDocument('bmlldXc=').open(); await context.sync();`);
    await word(`document.body.insertFileFromBase64('Ym9keQ==', 'Replace'); document.insertFileFromBase64('aGVlbA==', 'Replace', { importTheme: true }); await context.sync();`);
    expect(document.opened).to.deep.equal(['bmlldXc=']);
    expect(document.inserted).to.deep.equal([
      { base64: 'Ym9keQ==', place: 'Replace', options: undefined },
      { base64: 'aGVlbA==', place: 'Replace', options: { importTheme: true } },
    ]);
  });

  it('says whether changes are tracked, and saves', async () => {
    const document = new WordDocument();
    document.tracking = 'TrackAll';
    seat = await open(new WordHost({ document }));
    const mode = await word(`document.load('changeTrackingMode'); await context.sync(); const { changeTrackingMode } = document; document.changeTrackingMode = 'Off'; document.save(); await context.sync(); return changeTrackingMode;`);
    expect([mode, document.tracking, document.saves]).to.deep.equal(['TrackAll', 'Off', 1]);
  });

  it('fails with Word’s own code where something is not there, and where nothing was loaded', async () => {
    seat = await open(new WordHost());
    expect(await failureOf(word(`document.contentControls.getByTag('x').getFirst().load('tag'); await context.sync();`))).to.contain('The requested item does not exist');
    expect(await failureOf(word(`return document.changeTrackingMode;`))).to.contain('changeTrackingMode');
  });

  it('gives all slices of a file over 4 MB', async () => {
    const bytes = Uint8Array.from({ length: slice + 7 }, (_, place) => place % 251);
    const host = new WordHost({ document: new WordDocument({ bytes }) });
    seat = await open(host);
    const read = await seat.office(readFile(true));
    expect(read).to.deep.equal({ sizes: [slice, 7], hash: createHash('sha256').update(bytes).digest('hex') });
    expect(host.copiesOpen).to.equal(0);
  });

  it('gives no third copy to whoever forgets to close', async () => {
    const host = new WordHost({ document: new WordDocument({ bytes: Uint8Array.of(1) }) });
    seat = await open(host);
    await seat.office(readFile(false));
    await seat.office(readFile(false));
    expect(await failureOf(seat.office(readFile(true)))).to.contain(String(wordErrors.tooManyCopies));
    expect(host.copiesOpen).to.equal(2);
  });

  it('breaks where a test says so, in the words of office.js', async () => {
    const host = new WordHost();
    host.broken = { getFileAsync: wordErrors.internal };
    seat = await open(host);
    expect(await failureOf(seat.office(readFile(true)))).to.contain('5001 Interne fout');
  });

  it('says where the document lies', async () => {
    seat = await open(new WordHost({ document: new WordDocument({ url: 'https://delinde.sharepoint.com/x.docx' }) }));
    expect(await seat.call('Office.context.document.getFilePropertiesAsync(done)')).to.deep.equal({ url: 'https://delinde.sharepoint.com/x.docx' });
  });

  const strangers: readonly (readonly [string, string, string])[] = [
    ['a property of an object', `Word.run(async (context) => { context.document.body.paragraphs.load('text'); await context.sync(); })`, 'Body.Paragraphs'],
    ['a call on an object', `Word.run(async (context) => { context.document.body.insertBreak('Page', 'End'); await context.sync(); })`, 'Body.InsertBreak'],
    ['a call on the document', `new Promise((_, no) => Office.context.document.getSelectedDataAsync('text', ({ error }) => no(new Error(error.name))))`, 'executeMethod 64'],
  ];
  for (const [name, expression, what] of strangers) {
    it(`fails the test that asks for ${name} which it does not know`, async () => {
      const host = new WordHost();
      seat = await open(host);
      expect(await failureOf(seat.office(expression))).to.contain('Error');
      expect(host.unknown.splice(0)).to.deep.equal([`NotImplemented: Word ${what}`]);
    });
  }

  it('does not let such a window close in peace', async () => {
    const host = new WordHost();
    const stranger = await open(host);
    host.unknown.push('NotImplemented: Word x');
    expect(await failureOf(stranger.leave())).to.contain('NotImplemented: Word x');
    host.unknown.length = 0;
  });
});
