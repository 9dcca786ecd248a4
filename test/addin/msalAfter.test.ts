import { expect } from 'chai';
import type { MsalParts } from '../../addin/signIn/msal/msalTokens.ts';
import { leavingIn } from '../../addin/signIn/session.ts';
import { keepOn, MemoryStorage } from './keepInMemory.ts';
import { FakeClient, MsalBench, MsalError, settled } from './msalBench.ts';

describe('after somebody signed in with msal-browser', () => {
  let bench: MsalBench;
  beforeEach(() => {
    bench = new MsalBench();
  });

  describe('what waits after a lapse', () => {
    it('goes on with the new token once the same person is back', async () => {
      const source = await bench.signedIn();
      source.lapse();
      const waiting = source.back();
      bench.client.inWindow.push(new MsalError('user_cancelled'), bench.got('two'));
      await source.signIn();
      expect([source.state(), source.hindrance()]).to.deep.equal(['lapsed', 'popupClosed']);
      await source.signIn();
      expect(await waiting).to.equal('two');
    });

    it('never goes on in somebody else’s name', async () => {
      const source = await bench.signedIn();
      source.lapse();
      const waiting = source.back();
      bench.client.inWindow.push(bench.got('two', 'mark.tenant'));
      await source.signIn();
      expect([await waiting, source.state(), source.person()]).to.deep.equal([null, 'signedIn', 'mark.tenant']);
    });

    it('ends when somebody leaves', async () => {
      const source = await bench.signedIn();
      source.lapse();
      const waiting = source.back();
      source.signOut();
      expect(await waiting).to.equal(null);
    });
  });

  describe('a window', () => {
    it('is spoken of while it is open, and a second click opens a new one', async () => {
      bench.client = new FakeClient(false);
      const source = await bench.arrived({ kind: 'browser' });
      bench.client.inWindow.push('never', bench.got('one'));
      void source.signIn();
      await settled();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedOut', 'windowOpen']);
      await source.signIn();
      expect(source.state()).to.equal('signedIn');
    });

    it('that fails late says nothing any more about a newer one', async () => {
      bench.client = new FakeClient(false);
      const source = await bench.arrived({ kind: 'browser' });
      const first = { fail: (): void => undefined };
      bench.client.popup = () => new Promise((_resolve, reject) => (first.fail = () => reject(new MsalError('timed_out'))));
      const old = source.signIn();
      await settled();
      bench.client.popup = () => Promise.resolve(bench.got('one'));
      await source.signIn();
      first.fail();
      await old;
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedIn', null]);
    });
  });

  describe('leaving', () => {
    it('in Office forgets this pane’s account only, and stays so after a reload', async () => {
      const source = await bench.signedIn();
      source.signOut();
      await settled();
      expect([source.state(), bench.client.left, bench.tabs.items.size]).to.deep.equal(['signedOut', [], 0]);
      const again = await bench.arrived();
      expect([again.state(), ...bench.client.kinds()]).to.deep.equal(['signedOut', 'silent']);
      bench.client.silently.push(bench.got('two'));
      await again.signIn();
      expect(again.state()).to.equal('signedIn');
    });

    it('in a browser ends the session at the authority, and tells the other tabs', async () => {
      bench.client = new FakeClient(false);
      const source = await bench.signedIn({ kind: 'browser' });
      source.signOut();
      await settled();
      expect([bench.client.left, [...bench.tabs.items.values()]]).to.deep.equal([['leave'], ['mark-1']]);
    });

    it('tells where the session at the authority could not be ended', async () => {
      bench.client = new FakeClient(false);
      const source = await bench.signedIn({ kind: 'browser' });
      bench.client.leave = () => Promise.reject(new MsalError('popup_window_error'));
      source.signOut();
      await settled();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedOut', 'sessionStays']);
    });

    it('for another user asks at once who it is', async () => {
      bench.client = new FakeClient(false);
      const source = await bench.signedIn({ kind: 'browser' });
      bench.client.inWindow.push(bench.got('two', 'mark.tenant'));
      source.signOut({ otherUser: true });
      await settled();
      expect(bench.client.asked.at(-1)).to.deep.equal(['popup', { hint: null, claims: null, choose: true }]);
      expect([bench.client.left, source.person()]).to.deep.equal([['forget'], 'mark.tenant']);
    });

    it('in Office for another user opens its window, for without a word it names the same one', async () => {
      const source = await bench.signedIn();
      bench.client.inWindow.push(bench.got('two', 'mark.tenant'));
      source.signOut({ otherUser: true });
      await settled();
      expect([...bench.client.kinds(), source.person()]).to.deep.equal(['silent', 'popup', 'mark.tenant']);
    });

    it('in one tab leaves in the other, also when that one opens again', async () => {
      bench.client = new FakeClient(false);
      const first = await bench.signedIn({ kind: 'browser' });
      const other = new MemoryStorage();
      bench.storage.items.forEach((value, key) => other.setItem(key, value));
      const inOther: Partial<MsalParts> = { kind: 'browser', store: leavingIn(keepOn(other), keepOn(bench.tabs)) };
      const second = await bench.signedIn(inOther);
      first.signOut();
      await settled();
      second.leaveAlong();
      expect([second.state(), await second.token()]).to.deep.equal(['signedOut', null]);
      bench.client.silently.push(bench.got('two'));
      expect((await bench.arrived(inOther)).state()).to.equal('signedOut');
    });
  });
});
