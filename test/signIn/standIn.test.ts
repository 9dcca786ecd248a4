import { expect } from 'chai';
import { paths } from '../../sandbox/entra/discovery.ts';
import { oidOf, openBench, paneOrigin, signInUrl } from '../sandbox/bench.ts';
import type { Bench } from '../sandbox/bench.ts';
import { tokensFor } from './tokens.ts';

const scopeIn = (token: string): unknown =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { readonly scp?: string }).scp;

describe('the Entra stand-in, for msal-browser', () => {
  let bench: Bench;

  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());

  it('lets the pane read where its end points are, and no other page', async () => {
    const allowed = async (origin: string): Promise<string | null> =>
      (await fetch(signInUrl(bench, paths.discovery), { headers: { origin } })).headers.get('access-control-allow-origin');
    expect([await allowed(paneOrigin), await allowed('https://elsewhere.example')]).to.deep.equal([paneOrigin, null]);
  });

  it('gives the state back after signing out, which the window needs to find its pane', async () => {
    const query = new URLSearchParams({ post_logout_redirect_uri: `${paneOrigin}/signin.html`, state: 'mine' });
    const response = await fetch(`${signInUrl(bench, paths.logout)}?${query.toString()}`, { redirect: 'manual' });
    expect(response.headers.get('location')).to.equal(`${paneOrigin}/signin.html?state=mine`);
  });

  it('gives the double of Office the access token and the ID token of a real sign-in', async () => {
    const standIn = { signInUrl: signInUrl(bench, ''), paneOrigin };
    const { access_token: access, id_token: id } = await tokensFor(standIn, oidOf('JBRUIN'));
    expect([scopeIn(access), scopeIn(id)]).to.deep.equal(['access_as_user', undefined]);
  });
});
