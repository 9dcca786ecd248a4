import { expect } from 'chai';
import { smallApp } from './smallApp.ts';

describe('the bridge over HTTP: who may frame it', () => {
  const { ask, post } = smallApp();

  const answers: readonly (readonly [string, () => Promise<Response>, number])[] = [
    ['the page', () => ask('/'), 200],
    ['a page that is not there', () => ask('/nowhere.html'), 404],
    ['the pane’s code', () => ask('/assets/pane.js'), 200],
    ['code that is not there', () => ask('/assets/nowhere.js'), 404],
    ['an address that cannot be decoded', () => ask('/%ff'), 404],
    ['an answer of the API', () => ask('/api/hello/jan'), 200],
    ['what is said before a sign-in', () => ask('/api/config'), 200],
    ['a file', () => ask('/api/file', { method: 'POST', body: '{"name":"brief.docx"}' }), 200],
    ['an unknown route', () => ask('/api/nowhere'), 404],
    ['somebody who is not signed in', () => ask('/api/hello/jan', { token: 'stranger' }), 401],
    ['a body over 1 MB', () => post({ text: 'x'.repeat(1_100_000) }), 413],
    ['a fault of our own', () => ask('/api/broken'), 500],
  ];
  for (const [name, send, status] of answers) {
    it(`is said with ${name}`, async () => {
      const response = await send();
      const policies = (response.headers.get('content-security-policy') ?? '').split(', ');
      const framing = policies.filter((policy) => policy.includes("frame-ancestors 'self' https://*.office.com;"));
      expect([response.status, framing.length, response.headers.has('x-frame-options')]).to.deep.equal([status, 1, false]);
    });
  }

  it('is Office and nobody else, and no script of others runs', async () => {
    const { headers } = await ask('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).to.contain("frame-ancestors 'self'");
    expect(policy).to.contain("default-src 'none'");
    expect(policy).not.to.contain('unsafe');
    expect(headers.has('x-frame-options')).to.equal(false);
    expect(headers.has('x-powered-by')).to.equal(false);
  });
});
