import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { CodeFlow } from '../../addin/signIn/codeFlow.ts';
import type { Place } from '../../addin/signIn/place.ts';
import { sessionIn } from '../../addin/signIn/session.ts';
import { keepOn, MemoryStorage } from './keepInMemory.ts';
import { TestClock } from './testClock.ts';

const config = {
  kind: 'codeFlow',
  authorizeUrl: 'http://localhost:7049/t/oauth2/v2.0/authorize',
  tokenUrl: 'http://localhost:7049/t/oauth2/v2.0/token',
  logoutUrl: 'http://localhost:7049/t/oauth2/v2.0/logout',
  clientId: 'pane',
  scope: 'api://bridge/access_as_user',
} as const;

const tokenOf = (name: string, oid = 'joke'): string =>
  `${name}.${Buffer.from(JSON.stringify({ oid })).toString('base64url')}.signature`;

class Bar implements Place {
  here = 'http://localhost:3000/';
  hash = '#/taak/T-1';
  query = new URLSearchParams();
  left: URL | null = null;
  settledAt: string | null = null;

  leaveFor(url: string): void {
    this.left = new URL(url);
  }

  settle(hash: string): boolean {
    this.settledAt = hash;
    return true;
  }
}

describe('signing in', () => {
  let storage: MemoryStorage;
  let tabs: MemoryStorage;
  let clock: TestClock;
  let bar: Bar;
  let posted: URLSearchParams[];
  let answers: (Response | Error)[];
  let made: number;

  const open = (tab = storage): CodeFlow => {
    const fetch = (_url: string, init: RequestInit): Promise<Response> => {
      posted.push(init.body as URLSearchParams);
      const answer = answers.shift() ?? new Error('No more answers');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    return new CodeFlow({
      signIn: config,
      clock,
      ids: { intention: () => `mark-${++made}`, secret: () => `secret-${++made}` },
      store: sessionIn(keepOn(tab), keepOn(tabs)),
      place: bar,
      fetch: fetch as typeof globalThis.fetch,
    });
  };
  const tokens = (name: string): Response =>
    Response.json({ access_token: tokenOf(name), refresh_token: `refresh-${name}`, expires_in: 3600 });

  /** To the sign-in page and back with a code. */
  const signedIn = async (): Promise<CodeFlow> => {
    await open().signIn();
    bar.query = new URLSearchParams({ code: 'c', state: bar.left?.searchParams.get('state') ?? '' });
    answers.push(tokens('one'));
    const flow = open();
    await flow.settle();
    bar.query = new URLSearchParams();
    return flow;
  };

  beforeEach(() => {
    [storage, tabs, clock, bar] = [new MemoryStorage(), new MemoryStorage(), new TestClock(), new Bar()];
    [posted, answers, made] = [[], [], 0];
  });

  it('goes straight to the sign-in page on a first visit, with a challenge and no secret', async () => {
    expect(await open().settle()).to.equal(false);
    const asked = Object.fromEntries(bar.left?.searchParams ?? []);
    expect(asked).to.include({
      client_id: 'pane',
      response_type: 'code',
      redirect_uri: bar.here,
      state: 'secret-1',
      code_challenge: createHash('sha256').update('secret-2').digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect(bar.left?.href).to.not.include('secret-2');
  });

  it('comes back to where the person was, with the code out of the address', async () => {
    const flow = await signedIn();
    expect(bar.settledAt).to.equal('#/taak/T-1');
    expect(flow.state()).to.equal('signedIn');
    expect(posted[0]?.get('code_verifier')).to.equal('secret-2');
    expect(await flow.token()).to.equal(tokenOf('one'));
  });

  it('takes no code that it did not ask for', async () => {
    await open().settle();
    bar.query = new URLSearchParams({ code: 'c', state: 'somebody-else' });
    const flow = open();
    await flow.settle();
    expect(posted).to.have.length(0);
    expect(flow.state()).to.equal('signedOut');
  });

  it('uses a trip once', async () => {
    await signedIn();
    bar.query = new URLSearchParams({ code: 'c', state: 'secret-1' });
    await open().settle();
    expect(posted).to.have.length(1);
  });

  it('does not run in circles after the sign-in page said no', async () => {
    await open().settle();
    bar.left = null;
    bar.query = new URLSearchParams({ error: 'access_denied', state: 'secret-1' });
    const flow = open();
    expect(await flow.settle()).to.equal(true);
    expect(bar.left).to.equal(null);
    expect(flow.state()).to.equal('signedOut');
  });

  it('outlives a reload', async () => {
    await signedIn();
    const flow = open();
    expect(await flow.settle()).to.equal(true);
    expect(await flow.token()).to.equal(tokenOf('one'));
  });

  it('refreshes before the token ends, once for all calls that wait', async () => {
    const flow = await signedIn();
    clock.pass(3_550_000);
    answers.push(tokens('two'));
    expect(await Promise.all([flow.token(), flow.token()])).to.deep.equal([tokenOf('two'), tokenOf('two')]);
    expect(posted).to.have.length(2);
    expect(posted[1]?.get('refresh_token')).to.equal('refresh-one');
  });

  it('lapses, and says so, when the refresh is refused', async () => {
    const flow = await signedIn();
    let told = 0;
    flow.subscribe(() => told++);
    answers.push(new Response('', { status: 400 }));
    expect(await flow.renew()).to.equal(null);
    expect(flow.state()).to.equal('lapsed');
    flow.lapse();
    expect(flow.state()).to.equal('lapsed');
    expect(told).to.equal(2);
    expect(flow.person()).to.equal('joke');
  });

  it('asks the sign-in page for what a claims challenge wants proven, and says so meanwhile', async () => {
    const flow = await signedIn();
    expect(await flow.challenge('{"access_token":{}}')).to.equal(null);
    expect([flow.state(), flow.hindrance(), await flow.back()]).to.deep.equal(['lapsed', 'moreProof', null]);
    await flow.signIn();
    expect(bar.left?.searchParams.get('claims')).to.equal('{"access_token":{}}');
  });

  it('knows people of two tenants apart', async () => {
    const flow = await signedIn();
    answers.push(Response.json({ access_token: `x.${Buffer.from(JSON.stringify({ oid: 'joke', tid: 'tenant' })).toString('base64url')}.x`, expires_in: 3600 }));
    await flow.renew();
    expect(flow.person()).to.equal('joke.tenant');
  });

  it('stays signed in when the token address is only out of reach', async () => {
    const flow = await signedIn();
    answers.push(new TypeError('Failed to fetch'));
    await flow.renew();
    expect(flow.state()).to.equal('signedIn');
  });

  it('does not drag somebody who signed out back to the sign-in page', async () => {
    const flow = await signedIn();
    flow.signOut();
    bar.left = null;
    const next = open();
    expect(await next.settle()).to.equal(true);
    expect(bar.left).to.equal(null);
    expect(await next.token()).to.equal(null);
  });

  it('ends the session at the authority when somebody leaves, and comes back without what was on the screen', async () => {
    const flow = await signedIn();
    flow.signOut();
    expect(flow.state()).to.equal('signedOut');
    expect(bar.left?.pathname).to.equal('/t/oauth2/v2.0/logout');
    expect(bar.left?.searchParams.get('post_logout_redirect_uri')).to.equal(bar.here);
  });

  it('asks who it is after somebody left, even of an authority that still knows them', async () => {
    (await signedIn()).signOut();
    await open().signIn();
    expect(bar.left?.searchParams.get('prompt')).to.equal('select_account');
  });

  it('goes straight on to the sign-in page for another user', async () => {
    (await signedIn()).signOut({ otherUser: true });
    expect(bar.left?.pathname).to.equal('/t/oauth2/v2.0/logout');
    expect(await open().settle()).to.equal(false);
    expect(bar.left?.searchParams.get('prompt')).to.equal('select_account');
  });

  it('stays signed out when a refresh that was under way answers late', async () => {
    const flow = await signedIn();
    answers.push(tokens('two'));
    const late = flow.renew();
    flow.signOut();
    expect(await late).to.equal(null);
    expect(flow.state()).to.equal('signedOut');
    expect(open().state()).to.equal('signedOut');
  });

  describe('in two tabs', () => {
    let first: CodeFlow;
    let other: MemoryStorage;
    let second: CodeFlow;

    beforeEach(async () => {
      first = await signedIn();
      other = new MemoryStorage();
      storage.items.forEach((value, key) => other.setItem(key, value));
      second = open(other);
    });

    it('has left in both once somebody left in one, and waits there for whoever comes next', async () => {
      first.signOut({ otherUser: true });
      second.leaveAlong();
      expect(second.state()).to.equal('signedOut');
      expect(second.person()).to.equal('joke');
      const again = open(other);
      bar.left = null;
      expect(await again.settle()).to.equal(true);
      expect(bar.left).to.equal(null);
      expect(again.state()).to.equal('signedOut');
    });

    it('gives no token any more, also where nobody told it', async () => {
      first.signOut();
      expect(await second.token()).to.equal(null);
      expect(second.state()).to.equal('signedOut');
    });

    it('does not come back signed in from where the browser kept it', async () => {
      first.signOut();
      const reloaded = open(other);
      await reloaded.settle();
      expect(reloaded.state()).to.equal('signedOut');
      expect(other.getItem('klachtwijzer/session')).to.equal(null);
    });

    it('leaves a screen whose sign-in had lapsed already', () => {
      second.lapse();
      first.signOut();
      second.leaveAlong();
      expect(second.state()).to.equal('signedOut');
    });

    it('stays in both while nobody leaves, and in one that signed in again after that', async () => {
      second.leaveAlong();
      expect(second.state()).to.equal('signedIn');
      first.signOut();
      const again = await signedIn();
      again.leaveAlong();
      expect(again.state()).to.equal('signedIn');
    });

    it('keeps nothing of who left', () => {
      first.signOut();
      expect([...tabs.items]).to.deep.equal([['klachtwijzer/leaving', `mark-${made}`]]);
    });
  });
});
