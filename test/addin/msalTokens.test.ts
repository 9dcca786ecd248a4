import { expect } from 'chai';
import type { MsalParts } from '../../addin/signIn/msal/msalTokens.ts';
import { FakeClient, MsalBench, MsalError, settled } from './msalBench.ts';

describe('signing in with msal-browser', () => {
  let bench: MsalBench;
  beforeEach(() => {
    bench = new MsalBench();
  });

  describe('when the pane opens', () => {
    it('lets the page go on at once, and knows a moment later who it is', async () => {
      bench.client.silently.push(bench.got('one'));
      const source = bench.sourceWith();
      expect(await source.settle()).to.equal(true);
      expect(source.state()).to.equal('arriving');
      await settled();
      expect([source.state(), source.person(), await source.token()]).to.deep.equal(['signedIn', 'joke.tenant', 'one']);
    });

    it('in Office asks in a window where Office cannot say it by itself', async () => {
      bench.client.inWindow.push(bench.got('one'));
      const source = await bench.arrived();
      expect([source.state(), ...bench.client.kinds()]).to.deep.equal(['signedIn', 'silent', 'popup']);
    });

    it('in Word gives the hint on, and without one asks in a window at once', async () => {
      await bench.signedIn({ kind: 'word', loginHint: () => Promise.resolve('joke@delinde.example') });
      expect(bench.client.asked).to.deep.equal([['silent', { hint: 'joke@delinde.example', claims: null, choose: false }]]);
      bench.client = new FakeClient(true);
      await bench.arrived({ kind: 'word' });
      expect(bench.client.kinds()).to.deep.equal(['popup']);
    });

    it('in a browser opens no window that nobody clicked for', async () => {
      bench.client = new FakeClient(false);
      const source = await bench.arrived({ kind: 'browser' });
      expect([source.state(), source.hindrance(), ...bench.client.kinds()]).to.deep.equal(['signedOut', null, 'silent']);
    });

    it('tells what stood in the way, and a click tries again', async () => {
      bench.client.silently.push(new MsalError('no_network_connectivity'));
      const source = await bench.arrived();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedOut', 'network']);
      bench.client.silently.push(bench.got('one'));
      await source.signIn();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedIn', null]);
    });

    it('does not wait for ever for an Office that is silent about a token', async () => {
      bench.client.silently.push('never');
      const source = await bench.arrived();
      bench.clock.runOut();
      await settled();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedOut', 'timeout']);
    });

    it('goes without Office where Office never answers at all', async () => {
      const plain = new FakeClient(false);
      plain.silently.push(bench.got('one'));
      const open: MsalParts['open'] = ({ nested }) => (nested ? new Promise(() => undefined) : Promise.resolve(plain));
      const source = await bench.arrived({ open });
      bench.clock.runOut();
      await settled();
      expect(source.state()).to.equal('signedIn');
    });

    it('goes without Office where Office has its sign-in switched off', async () => {
      bench.client.silently.push(new MsalError('nested_app_auth_bridge_disabled'));
      const source = await bench.arrived();
      expect([source.state(), source.hindrance()]).to.deep.equal(['signedOut', null]);
      bench.client = new FakeClient(false);
      bench.client.inWindow.push(bench.got('one'));
      await source.signIn();
      expect([source.state(), ...bench.opened]).to.deep.equal(['signedIn', true, false]);
    });

    it('tells that the library could not be fetched, and fetches it again on a click', async () => {
      let there = false;
      const open: MsalParts['open'] = () => (there ? Promise.resolve(bench.client) : Promise.reject(new TypeError('Failed to fetch')));
      const source = await bench.arrived({ open });
      expect(source.hindrance()).to.equal('network');
      there = true;
      bench.client.silently.push(bench.got('one'));
      await source.signIn();
      expect(source.state()).to.equal('signedIn');
    });
  });

  describe('the token', () => {
    it('is renewed before it ends, once for all calls that wait', async () => {
      const source = await bench.signedIn();
      bench.clock.pass(3_550_000);
      bench.client.silently.push(bench.got('two'));
      expect(await Promise.all([source.token(), source.token()])).to.deep.equal(['two', 'two']);
      expect(bench.client.kinds()).to.deep.equal(['silent', 'silent']);
      expect(bench.client.asked[1]?.[1]).to.deep.equal({ fresh: true });
    });

    it('stays what it is when a new one is only out of reach', async () => {
      const source = await bench.signedIn();
      bench.client.silently.push(new MsalError('no_network_connectivity'));
      expect(await source.renew()).to.equal('one');
      expect(source.state()).to.equal('signedIn');
    });

    it('lapses when a new one takes the person', async () => {
      const source = await bench.signedIn();
      expect(await source.renew()).to.equal(null);
      expect([source.state(), source.hindrance(), source.person()]).to.deep.equal(['lapsed', null, 'joke.tenant']);
    });

    it('says why it lapsed where the account may not any more', async () => {
      const source = await bench.signedIn();
      bench.client.silently.push(Object.assign(new MsalError('invalid_grant'), { errorMessage: 'AADSTS50057: disabled' }));
      await source.renew();
      expect([source.state(), source.hindrance()]).to.deep.equal(['lapsed', 'noAccess']);
    });

    it('is never another person’s: then the first one’s work is closed', async () => {
      const source = await bench.signedIn();
      bench.client.silently.push(bench.got('two', 'mark.tenant'));
      expect(await source.renew()).to.equal(null);
      expect([source.state(), source.hindrance(), await source.token()]).to.deep.equal(['signedOut', 'otherAccount', null]);
    });

    it('does not come back with an answer that is late, after somebody left', async () => {
      const source = await bench.signedIn();
      bench.client.silently.push(bench.got('two'));
      const late = source.renew();
      source.signOut();
      expect(await late).to.equal(null);
      expect([source.state(), await source.token()]).to.deep.equal(['signedOut', null]);
    });
  });

  describe('a claims challenge', () => {
    const claims = '{"access_token":{"polids":{}}}';

    it('is met unseen where Office can', async () => {
      const source = await bench.signedIn();
      bench.client.silently.push(bench.got('proven'));
      expect(await source.challenge(claims)).to.equal('proven');
      expect(bench.client.asked[1]).to.deep.equal(['silent', { claims }]);
      expect(await source.token()).to.equal('proven');
    });

    it('is told where it takes the person, and asked for in the window', async () => {
      const source = await bench.signedIn();
      expect(await source.challenge(claims)).to.equal(null);
      expect([source.state(), source.hindrance()]).to.deep.equal(['lapsed', 'moreProof']);
      bench.client.inWindow.push(bench.got('proven'));
      await source.signIn();
      expect(bench.client.asked.at(-1)?.[1].claims).to.equal(claims);
      expect([source.state(), await source.token()]).to.deep.equal(['signedIn', 'proven']);
    });
  });
});
