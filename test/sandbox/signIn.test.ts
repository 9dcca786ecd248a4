import { expect } from 'chai';
import { paths } from '../../sandbox/entra/discovery.ts';
import { authorizeQuery, choose, erpAs, formPost, newVerifier, oidOf, openBench, paneOrigin, redirectUri, signInUrl } from './bench.ts';
import type { Bench } from './bench.ts';

describe('sandbox: signing in', () => {
  let bench: Bench;

  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());

  const ask = async (more: { readonly [name: string]: string } = {}, cookie = ''): Promise<Response> =>
    fetch(`${signInUrl(bench, paths.authorize)}?${authorizeQuery(newVerifier(), more)}`, { redirect: 'manual', headers: { cookie } });
  const backTo = (response: Response): URL => new URL(response.headers.get('location') ?? '');

  it('shows every employee who may sign in, with job and teams, and one whom the ERP does not know', async () => {
    const response = await ask();
    const text = await response.text();
    expect(response.status).to.equal(200);
    expect(text.match(/<button /g)).to.have.length(15);
    expect(text).to.contain('Jolanda de Bruin').and.to.contain('Klachtbehandelaar · Klachtenteam · Wijkbeheer');
    expect(text).to.contain('Pieter &#39;t Hart').and.to.contain('nog niet bekend in het ERP');
  });

  it('shows that page without anything from outside, unframeable, and lets its form lead back to the pane', async () => {
    const response = await ask();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).to.contain("default-src 'none'").and.to.contain("frame-ancestors 'none'");
    expect(policy).to.contain(`form-action 'self' ${paneOrigin}`);
    expect(policy).not.to.contain('unsafe');
    expect(await response.text()).not.to.match(/(?:src|href)=/);
  });

  it('goes back to the pane with a code and the state', async () => {
    const response = await formPost(`${signInUrl(bench, paths.authorize)}?${authorizeQuery(newVerifier())}`, { oid: oidOf('JBRUIN') });
    expect(response.status).to.equal(302);
    const back = backTo(response);
    expect(back.origin + back.pathname).to.equal(redirectUri);
    expect(back.searchParams.get('state')).to.equal('here');
    expect(back.searchParams.get('code')).to.match(/\S{40}/);
    expect(response.headers.get('set-cookie')).to.match(/HttpOnly; SameSite=Lax/);
  });

  for (const target of ['//', '//[']) {
    it(`answers GET ${target} as an address that leads nowhere`, async () => {
      expect((await fetch(signInUrl(bench, target))).status).to.equal(404);
    });
  }

  it('answers in the fragment where that is asked', async () => {
    const query = authorizeQuery(newVerifier(), { response_mode: 'fragment' });
    const back = backTo(await formPost(`${signInUrl(bench, paths.authorize)}?${query}`, { oid: oidOf('JBRUIN') }));
    expect(back.search).to.equal('');
    expect(new URLSearchParams(back.hash.slice(1)).get('state')).to.equal('here');
  });

  it('lets nobody choose an account that does not exist', async () => {
    const response = await formPost(`${signInUrl(bench, paths.authorize)}?${authorizeQuery(newVerifier())}`, { oid: oidOf('NIEMAND') });
    expect(response.status).to.equal(400);
    expect(response.headers.get('location')).to.equal(null);
  });

  it('lets an employee in whose card is blocked in the ERP: Entra knows nothing of that, and the ERP says it', async () => {
    expect(await (await ask()).text()).to.contain('Hanneke Post').and.to.contain('geblokkeerd in ERP');
    const erp = await erpAs(bench, 'HPOST');
    const [link] = await erp.list(`userLinks?$filter=entraObjectId eq ${oidOf('HPOST')}`);
    expect(await erp.first(`employees?$filter=code eq '${String(link?.['employeeCode'])}'`)).to.include({ blocked: true });
  });

  it('asks nothing of somebody with a session, unless another account is wanted', async () => {
    const { cookie } = await choose(bench, 'KVISSER', newVerifier());
    for (const prompt of [{}, { prompt: 'none' }]) {
      const back = backTo(await ask(prompt, cookie));
      expect(back.searchParams.get('code')).to.match(/\S{40}/);
    }
    expect((await ask({ prompt: 'select_account' }, cookie)).status).to.equal(200);
  });

  it('answers prompt=none without a session, or with a forged one, with login_required', async () => {
    for (const cookie of ['', 'sandbox-session=forged']) {
      const back = backTo(await ask({ prompt: 'none' }, cookie));
      expect(back.searchParams.get('error')).to.equal('login_required');
      expect(back.searchParams.get('state')).to.equal('here');
    }
  });

  it('forgets the session at sign-out', async () => {
    const response = await fetch(`${signInUrl(bench, paths.logout)}?post_logout_redirect_uri=${redirectUri}`, { redirect: 'manual' });
    expect(response.headers.get('location')).to.equal(redirectUri);
    expect(response.headers.get('set-cookie')).to.match(/^sandbox-session=; Max-Age=0/);
    const elsewhere = await fetch(`${signInUrl(bench, paths.logout)}?post_logout_redirect_uri=https://elsewhere.example`, { redirect: 'manual' });
    expect(elsewhere.status).to.equal(200);
  });

  const strangers: readonly (readonly [what: string, more: { readonly [name: string]: string }])[] = [
    ['an unknown client', { client_id: '00000000-0000-4000-8000-000000000000' }],
    ['an address elsewhere', { redirect_uri: 'https://elsewhere.example/' }],
    ['another port', { redirect_uri: 'http://localhost:3001/' }],
    ['no address at all', { redirect_uri: 'taskpane' }],
  ];
  for (const [what, more] of strangers) {
    it(`never redirects for ${what}`, async () => {
      const response = await ask(more);
      expect(response.status).to.equal(400);
      expect(response.headers.get('location')).to.equal(null);
      expect(response.headers.get('content-type')).to.contain('text/html');
    });
  }

  const wrong: readonly (readonly [what: string, more: { readonly [name: string]: string }, error: string])[] = [
    ['a token instead of a code', { response_type: 'token' }, 'unsupported_response_type'],
    ['no challenge', { code_challenge: '' }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['another scope', { scope: 'openid' }, 'invalid_scope'],
  ];
  for (const [what, more, error] of wrong) {
    it(`tells the pane what is wrong with ${what}: ${error}`, async () => {
      const back = backTo(await ask(more));
      expect(back.searchParams.get('error')).to.equal(error);
      expect(back.searchParams.get('state')).to.equal('here');
    });
  }
});
