import { expect } from 'chai';
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

describe('a pane that may keep nothing', () => {
  const { open } = seats();

  it('opens all the same, and asks to sign in', async () => {
    const page = await open('/', { signedIn: false });
    await page.addInitScript(`for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });`);
    await page.goto(`${new URL(page.url()).origin}/?error=access_denied`);
    await button(page, 'Aanmelden').waitFor();
  });
});
