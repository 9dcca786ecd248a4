import { expect } from 'chai';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { paths } from '../../sandbox/entra/discovery.ts';
import { erpFor, erpTokenOf, onBehalfOf, openBench, paneTokens, signInUrl, tokensFor } from './bench.ts';
import type { Bench } from './bench.ts';
import { startControl } from './control.ts';

describe('sandbox: new signing keys', () => {
  let bench: Bench;

  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());

  const published = async (): Promise<JSONWebKeySet> => (await (await fetch(signInUrl(bench, paths.keys))).json()) as JSONWebKeySet;
  const tokenNow = async (): Promise<string> => String((await paneTokens(bench, 'JBRUIN'))['access_token']);

  it('sign from then on, beside the old one or instead of it', async () => {
    const before = await tokenNow();
    const erpToken = await erpTokenOf(bench, 'JBRUIN');
    const control = startControl(bench);
    await control('POST', 'keys', {});
    const after = await tokenNow();
    expect(decodeProtectedHeader(after).kid).not.to.equal(decodeProtectedHeader(before).kid);
    const both = createLocalJWKSet(await published());
    for (const token of [before, after]) await jwtVerify(token, both);
    await control('POST', 'keys', { keepOld: false });
    expect((await published()).keys.map(({ kid }) => kid)).to.deep.equal(await control('GET', 'keys'));
    expect((await published()).keys).to.have.length(1);
    expect(await tokensFor(bench, onBehalfOf(after))).to.have.property('access_token');
    expect((await erpFor(bench, erpToken).get('teams')).status).to.equal(200);
  });
});
