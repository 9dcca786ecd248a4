import { expect } from 'chai';
import type { Clock } from '../../addin/clock.ts';
import type { Ask, Got, MsalClient } from '../../addin/signIn/msal/client.ts';
import { MsalTokens } from '../../addin/signIn/msal/msalTokens.ts';
import type { MsalParts } from '../../addin/signIn/msal/msalTokens.ts';
import { leavingIn } from '../../addin/signIn/session.ts';
import { keepOn, MemoryStorage } from './keepInMemory.ts';

/** Waiting ends only when a test says so. */
class SlowClock implements Clock {
  #now = 1_000_000;
  readonly #waiting: (() => void)[] = [];

  now(): number {
    return this.#now;
  }

  today(): string {
    return '2026-11-25';
  }

  after(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  runOut(): void {
    this.#waiting.splice(0).forEach((resolve) => resolve());
  }
}

type Reply = Got | null | Error | 'never';

class MsalError extends Error {
  readonly errorCode: string;

  constructor(errorCode: string) {
    super(errorCode);
    this.errorCode = errorCode;
  }
}

class FakeClient implements MsalClient {
  readonly nested: boolean;
  readonly asked: (readonly ['silent' | 'popup', Ask])[] = [];
  readonly left: string[] = [];
  silently: Reply[] = [];
  inWindow: Reply[] = [];

  constructor(nested: boolean) {
    this.nested = nested;
  }

  silent(ask: Ask): Promise<Got | null> {
    this.asked.push(['silent', ask]);
    return this.#answer(this.silently.shift() ?? null);
  }

  popup(ask: Ask): Promise<Got> {
    this.asked.push(['popup', ask]);
    return this.#answer(this.inWindow.shift() ?? new MsalError('user_cancelled')) as Promise<Got>;
  }

  forget(): Promise<void> {
    this.left.push('forget');
    return Promise.resolve();
  }

  leave(): Promise<void> {
    this.left.push('leave');
    return Promise.resolve();
  }

  kinds(): readonly string[] {
    return this.asked.map(([kind]) => kind);
  }

  #answer(reply: Reply): Promise<Got | null> {
    if (reply === 'never') return new Promise(() => undefined);
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  }
}

/** Whatever was promised by now has happened. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('signing in with msal-browser', () => {
  let clock: SlowClock;
  let storage: MemoryStorage;
  let tabs: MemoryStorage;
  let client: FakeClient;
  let opened: boolean[];
  let made: number;

  const got = (token: string, person = 'joke.tenant'): Got => ({ token, person, expiresAt: clock.now() + 3_600_000 });

  const sourceIn = (more: Partial<MsalParts> = {}): MsalTokens =>
    new MsalTokens({
      open: ({ nested }) => {
        opened.push(nested);
        return Promise.resolve(client);
      },
      kind: 'outlook',
      loginHint: () => Promise.resolve(null),
      clock,
      ids: { intention: () => `mark-${++made}`, secret: () => 'secret' },
      store: leavingIn(keepOn(storage), keepOn(tabs)),
      ...more,
    });

  const arrived = async (more: Partial<MsalParts> = {}): Promise<MsalTokens> => {
    const source = sourceIn(more);
    await source.settle();
    await settled();
    return source;
  };

  const signedIn = async (more: Partial<MsalParts> = {}): Promise<MsalTokens> => {
    client.silently.push(got('one'));
    return arrived(more);
  };

  beforeEach(() => {
    [clock, storage, tabs, client] = [new SlowClock(), new MemoryStorage(), new MemoryStorage(), new FakeClient(true)];
    [opened, made] = [[], 0];
  });

  describe('when the pane opens', () => {
    it('lets the page go on at once, and knows a moment later who it is', async () => {
      client.silently.push(got('one'));
      const source = sourceIn();
      expect(await source.settle()).to.equal(true);
      expect(source.state()).to.equal('arriving');
      await settled();
      expect([source.state(), source.person(), await source.token()]).to.deep.equal(['signedIn', 'joke.tenant', 'one']);
    });

    it('in Office asks in a window where Office cannot say it by itself', async () => {
      client.inWindow.push(got('one'));
      const source = await arrived();
      expect([source.state(), ...client.kinds()]).to.deep.equal(['signedIn', 'silent', 'popup']);
    });

    it('in Word gives the hint on, and without one asks in a window at once', async () => {
      await signedIn({ kind: 'word', loginHint: () => Promise.resolve('joke@delinde.example') });
      expect(client.asked).to.deep.equal([['silent', { hint: 'joke@delinde.example', claims: null, choose: false }]]);
      client = new FakeClient(true);
      await arrived({ kind: 'word' });
      expect(client.kinds()).to.deep.equal(['popup']);
    });

    it('in a browser opens no window that nobody clicked for', async () => {
      client = new FakeClient(false);
      const source = await arrived({ kind: 'browser' });
      expect([source.state(), source.hindrance(), ...client.kinds()]).to.deep.equal(['signedOut', null, 'silent']);
    });

    it('tells what stood in the way, and a click tries again', async () => {
      client.silently.push(new MsalError('no_network_connectivity'));
      const source = await arrived();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedOut', 'network']);
      client.silently.push(got('one'));
      await source.signIn();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedIn', null]);
    });

    it('does not wait for ever for an Office that is silent about a token', async () => {
      client.silently.push('never');
      const source = await arrived();
      clock.runOut();
      await settled();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedOut', 'timeout']);
    });

    it('goes without Office where Office never answers at all', async () => {
      const plain = new FakeClient(false);
      plain.silently.push(got('one'));
      const open: MsalParts['open'] = ({ nested }) => (nested ? new Promise(() => undefined) : Promise.resolve(plain));
      const source = await arrived({ open });
      clock.runOut();
      await settled();
      expect(source.state()).to.equal('signedIn');
    });

    it('goes without Office where Office has its sign-in switched off', async () => {
      client.silently.push(new MsalError('nested_app_auth_bridge_disabled'));
      const source = await arrived();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedOut', null]);
      client = new FakeClient(false);
      client.inWindow.push(got('one'));
      await source.signIn();
      expect([source.state(), ...opened]).to.deep.equal(['signedIn', true, false]);
    });

    it('tells that the library could not be fetched, and fetches it again on a click', async () => {
      let there = false;
      const open: MsalParts['open'] = () => (there ? Promise.resolve(client) : Promise.reject(new TypeError('Failed to fetch')));
      const source = await arrived({ open });
      expect(source.hindrance()).to.equal('network');
      there = true;
      client.silently.push(got('one'));
      await source.signIn();
      expect(source.state()).to.equal('signedIn');
    });
  });

  describe('the token', () => {
    it('is renewed before it ends, once for all calls that wait', async () => {
      const source = await signedIn();
      clock.pass(3_550_000);
      client.silently.push(got('two'));
      expect(await Promise.all([source.token(), source.token()])).to.deep.equal(['two', 'two']);
      expect(client.kinds()).to.deep.equal(['silent', 'silent']);
      expect(client.asked[1]?.[1]).to.deep.equal({ fresh: true });
    });

    it('stays what it is when a new one is only out of reach', async () => {
      const source = await signedIn();
      client.silently.push(new MsalError('no_network_connectivity'));
      expect(await source.renew()).to.equal('one');
      expect(source.state()).to.equal('signedIn');
    });

    it('lapses when a new one takes the person', async () => {
      const source = await signedIn();
      expect(await source.renew()).to.equal(null);
      expect([source.state(), source.hindrance(), source.person()]).to.deep.equal(['lapsed', null, 'joke.tenant']);
    });

    it('says why it lapsed where the account may not any more', async () => {
      const source = await signedIn();
      client.silently.push(Object.assign(new MsalError('invalid_grant'), { errorMessage: 'AADSTS50057: disabled' }));
      await source.renew();
      expect([source.state(), source.hindrance()]).to.deep.equal(['lapsed', 'noAccess']);
    });

    it('is never another person’s: then the first one’s work is closed', async () => {
      const source = await signedIn();
      client.silently.push(got('two', 'mark.tenant'));
      expect(await source.renew()).to.equal(null);
      expect([source.state(), source.hindrance(), await source.token()]).to.deep.equal(['signedOut', 'otherAccount', null]);
    });

    it('does not come back with an answer that is late, after somebody left', async () => {
      const source = await signedIn();
      client.silently.push(got('two'));
      const late = source.renew();
      source.signOut();
      expect(await late).to.equal(null);
      expect([source.state(), await source.token()]).to.deep.equal(['signedOut', null]);
    });
  });

  describe('a claims challenge', () => {
    const claims = '{"access_token":{"polids":{}}}';

    it('is met unseen where Office can', async () => {
      const source = await signedIn();
      client.silently.push(got('proven'));
      expect(await source.challenge(claims)).to.equal('proven');
      expect(client.asked[1]).to.deep.equal(['silent', { claims }]);
      expect(await source.token()).to.equal('proven');
    });

    it('is told where it takes the person, and asked for in the window', async () => {
      const source = await signedIn();
      expect(await source.challenge(claims)).to.equal(null);
      expect([source.state(), source.hindrance()]).to.deep.equal(['lapsed', 'moreProof']);
      client.inWindow.push(got('proven'));
      await source.signIn();
      expect(client.asked.at(-1)?.[1].claims).to.equal(claims);
      expect([source.state(), await source.token()]).to.deep.equal(['signedIn', 'proven']);
    });
  });

  describe('what waits after a lapse', () => {
    it('goes on with the new token once the same person is back', async () => {
      const source = await signedIn();
      source.lapse();
      const waiting = source.back();
      client.inWindow.push(new MsalError('user_cancelled'), got('two'));
      await source.signIn();
      expect([source.state(), source.hindrance()]).to.deep.equal(['lapsed', 'popupClosed']);
      await source.signIn();
      expect(await waiting).to.equal('two');
    });

    it('never goes on in somebody else’s name', async () => {
      const source = await signedIn();
      source.lapse();
      const waiting = source.back();
      client.inWindow.push(got('two', 'mark.tenant'));
      await source.signIn();
      expect([await waiting, source.state(), source.person()]).to.deep.equal([null, 'signedIn', 'mark.tenant']);
    });

    it('ends when somebody leaves', async () => {
      const source = await signedIn();
      source.lapse();
      const waiting = source.back();
      source.signOut();
      expect(await waiting).to.equal(null);
    });
  });

  describe('a window', () => {
    it('is spoken of while it is open, and a second click opens a new one', async () => {
      client = new FakeClient(false);
      const source = await arrived({ kind: 'browser' });
      client.inWindow.push('never', got('one'));
      void source.signIn();
      await settled();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedOut', 'windowOpen']);
      await source.signIn();
      expect(source.state()).to.equal('signedIn');
    });

    it('that fails late says nothing any more about a newer one', async () => {
      client = new FakeClient(false);
      const source = await arrived({ kind: 'browser' });
      const first = { fail: (): void => undefined };
      client.popup = () => new Promise((_resolve, reject) => (first.fail = () => reject(new MsalError('timed_out'))));
      const old = source.signIn();
      await settled();
      client.popup = () => Promise.resolve(got('one'));
      await source.signIn();
      first.fail();
      await old;
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedIn', null]);
    });
  });

  describe('leaving', () => {
    it('in Office forgets this pane’s account only, and stays so after a reload', async () => {
      const source = await signedIn();
      source.signOut();
      await settled();
      expect([source.state(), client.left, tabs.items.size]).to.deep.equal(['signedOut', [], 0]);
      const again = await arrived();
      expect([again.state(), ...client.kinds()]).to.deep.equal(['signedOut', 'silent']);
      client.silently.push(got('two'));
      await again.signIn();
      expect(again.state()).to.equal('signedIn');
    });

    it('in a browser ends the session at the authority, and tells the other tabs', async () => {
      client = new FakeClient(false);
      const source = await signedIn({ kind: 'browser' });
      source.signOut();
      await settled();
      expect([client.left, [...tabs.items.values()]]).to.deep.equal([['leave'], ['mark-1']]);
    });

    it('tells where the session at the authority could not be ended', async () => {
      client = new FakeClient(false);
      const source = await signedIn({ kind: 'browser' });
      client.leave = () => Promise.reject(new MsalError('popup_window_error'));
      source.signOut();
      await settled();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedOut', 'sessionStays']);
    });

    it('for another user asks at once who it is', async () => {
      client = new FakeClient(false);
      const source = await signedIn({ kind: 'browser' });
      client.inWindow.push(got('two', 'mark.tenant'));
      source.signOut({ otherUser: true });
      await settled();
      expect(client.asked.at(-1)).to.deep.equal(['popup', { hint: null, claims: null, choose: true }]);
      expect([client.left, source.person()]).to.deep.equal([['forget'], 'mark.tenant']);
    });

    it('in Office for another user opens its window, for without a word it names the same one', async () => {
      const source = await signedIn();
      client.inWindow.push(got('two', 'mark.tenant'));
      source.signOut({ otherUser: true });
      await settled();
      expect([...client.kinds(), source.person()]).to.deep.equal(['silent', 'popup', 'mark.tenant']);
    });

    it('in one tab leaves in the other, also when that one opens again', async () => {
      client = new FakeClient(false);
      const first = await signedIn({ kind: 'browser' });
      const other = new MemoryStorage();
      storage.items.forEach((value, key) => other.setItem(key, value));
      const inOther: Partial<MsalParts> = { kind: 'browser', store: leavingIn(keepOn(other), keepOn(tabs)) };
      const second = await signedIn(inOther);
      first.signOut();
      await settled();
      second.leaveAlong();
      expect([second.state(), await second.token()]).to.deep.equal(['signedOut', null]);
      client.silently.push(got('two'));
      expect((await arrived(inOther)).state()).to.equal('signedOut');
    });
  });
});
