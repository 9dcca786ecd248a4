import { expect } from 'chai';
import { draftsIn, holdsText } from '../../addin/drafts.ts';
import type { Drafts } from '../../addin/drafts.ts';
import { keepOn, MemoryStorage } from './keepInMemory.ts';

const form = 'taak/T-1/afwijzen';

describe('what somebody typed', () => {
  let storage: MemoryStorage;
  let made: number;
  const draftsOf = (person = 'joke'): Drafts =>
    draftsIn({ keep: keepOn(storage), newIntention: () => `key-${++made}`, person: () => person });

  beforeEach(() => {
    storage = new MemoryStorage();
    made = 0;
  });

  it('survives a reload, with the key of the try that did not succeed', () => {
    const before = draftsOf();
    before.change(form, { reason: 'Eerste melding' });
    const key = before.intention(form);
    const after = draftsOf();
    expect(after.draft(form)).to.deep.equal({ reason: 'Eerste melding' });
    expect(after.intention(form)).to.equal(key);
  });

  it('keeps one key for every try until it succeeded, and another for the next time', () => {
    const drafts = draftsOf();
    const first = drafts.intention(form);
    drafts.change(form, { reason: 'Anders' });
    expect(drafts.intention(form)).to.equal(first);
    drafts.settle(form);
    expect(drafts.intention(form)).not.to.equal(first);
  });

  it('knows after a reload that it was sent and did not succeed, until it did or its key had its effect', () => {
    const drafts = draftsOf();
    drafts.change(form, { reason: 'x' });
    expect(drafts.sent(form)).to.equal(false);
    drafts.intention(form);
    expect(draftsOf().sent(form)).to.equal(true);
    drafts.renewIntention(form);
    expect(drafts.sent(form)).to.equal(false);
    drafts.intention(form);
    drafts.settle(form);
    expect(drafts.sent(form)).to.equal(false);
  });

  it('is worth showing unless it was emptied again', () => {
    expect([{}, { text: '' }, { who: null }].some(holdsText)).to.equal(false);
    expect([{ text: 'x' }, { record: true }].every(holdsText)).to.equal(true);
  });

  it('stays when only the key must be another', () => {
    const drafts = draftsOf();
    drafts.change(form, { reason: 'x' });
    const first = drafts.intention(form);
    drafts.renewIntention(form);
    expect(drafts.draft(form)).to.deep.equal({ reason: 'x' });
    expect(drafts.intention(form)).not.to.equal(first);
  });

  it('keeps what the record said when somebody began, over a reload and until it was saved', () => {
    const drafts = draftsOf();
    expect(drafts.begun(form)).to.equal(false);
    drafts.change(form, { reason: 'x' });
    expect(drafts.begun(form)).to.equal(true);
    drafts.begin(form, { deadline: '2026-12-18' });
    drafts.change(form, { reason: 'y' });
    expect(draftsOf().base(form)).to.deep.equal({ deadline: '2026-12-18' });
    drafts.settle(form);
    expect([drafts.base(form), drafts.begun(form)]).to.deep.equal([null, false]);
  });

  it('is begun once it was sent, though nothing was typed', () => {
    const drafts = draftsOf();
    drafts.intention(form);
    expect(drafts.begun(form)).to.equal(true);
  });

  it('is gone once it was saved, also from storage', () => {
    const drafts = draftsOf();
    drafts.change(form, { reason: 'x' });
    drafts.settle(form);
    expect(drafts.draft(form)).to.deep.equal({});
    expect(storage.items.size).to.equal(0);
  });

  it('is never shown to the next person on the same screen', () => {
    draftsOf('joke').change(form, { reason: 'Vertrouwelijk' });
    expect(draftsOf('mark').draft(form)).to.deep.equal({});
  });

  it('does not leak into another form', () => {
    const drafts = draftsOf();
    drafts.change(form, { reason: 'x' });
    expect(drafts.draft('taak/T-2/afwijzen')).to.deep.equal({});
  });

  it('is one value as long as nobody changes it, so that screens rest', () => {
    const drafts = draftsOf();
    expect(drafts.draft(form)).to.equal(drafts.draft(form));
  });
});
