import { expect } from 'chai';
import { filesInMemory } from '../../addin/files.ts';
import { keepIn } from '../../addin/keep.ts';
import { storesOf } from '../../addin/stores.ts';
import { MemoryStorage } from './keepInMemory.ts';
import { button, seats } from './seats.ts';

const denied = {
  get sessionStorage(): never {
    throw new Error('Access is denied for this document.');
  },
  get localStorage(): never {
    throw new Error('Access is denied for this document.');
  },
};

describe('where the pane keeps things', () => {
  it('is the storage of the browser', () => {
    const page = { sessionStorage: new MemoryStorage(), localStorage: new MemoryStorage() };
    keepIn(storesOf(page).session, 'p').write('draft', 'x');
    expect([...page.sessionStorage.items.values()]).to.deep.equal(['x']);
  });

  it('is its own memory where the browser denies a frame any', () => {
    const { session, machine } = storesOf(denied);
    keepIn(session, '').write('draft', 'x');
    expect(keepIn(session, '').read('draft')).to.equal('x');
    expect(keepIn(machine, '').read('draft')).to.equal(null);
    keepIn(session, '').forget('draft');
    expect(keepIn(session, '').read('draft')).to.equal(null);
  });
});

/** As when the disk, or what the browser allows one page, is full. */
class FullStorage extends MemoryStorage {
  full = false;

  override setItem(key: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    super.setItem(key, value);
  }
}

describe('where the browser has no room left', () => {
  it('what is written stays until a reload, and in the browser again once there is room', () => {
    const storage = new FullStorage();
    const keep = keepIn(storesOf({ sessionStorage: storage, localStorage: storage }).session, '');
    keep.write('draft', 'before');
    storage.full = true;
    keep.write('draft', 'typed since');
    expect(keep.read('draft')).to.equal('typed since');
    storage.full = false;
    keep.write('draft', 'last');
    expect([keep.read('draft'), ...storage.items.values()]).to.deep.equal(['last', 'last']);
    keep.forget('draft');
    expect(keep.read('draft')).to.equal(null);
  });
});

describe('a pane that may keep nothing', () => {
  const { open } = seats();

  it('opens all the same, and asks to sign in', async () => {
    const page = await open('/', { signedIn: false });
    await page.addInitScript(`for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });`);
    await page.goto(`${new URL(page.url()).origin}/?error=access_denied`);
    await button(page, 'Aanmelden').waitFor();
  });

  it('holds what is typed when there is no room for it', async () => {
    const page = await open('/#/taak/T-000123');
    await page.evaluate(`Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError'); }`);
    await button(page, 'Niet in behandeling').click();
    await page.getByRole('textbox').fill('Dit is een reparatieverzoek.');
    expect(await page.getByRole('textbox').inputValue()).to.equal('Dit is een reparatieverzoek.');
  });
});

describe('a file that somebody chose', () => {
  it('is theirs alone', () => {
    let person = 'jolanda';
    const files = filesInMemory(() => person);
    files.keep('dossier/D-1/document', new File(['x'], 'brief.docx'));
    person = 'sanne';
    expect(files.of('dossier/D-1/document')).to.equal(null);
    files.forget('dossier/D-1/document');
    person = 'jolanda';
    expect(files.of('dossier/D-1/document')?.name).to.equal('brief.docx');
  });
});
