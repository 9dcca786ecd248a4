import { expect } from 'chai';
import { exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import { AuthorityKeys, KeysAway } from '../../bridge/identity/authorityKeys.ts';

const minute = 60_000;

describe('the authority’s keys', () => {
  let one: JWK;
  let two: JWK;
  let published: readonly JWK[];
  let asked: number;
  let away: boolean;
  let now: number;
  let keys: AuthorityKeys;

  before(async () => {
    const made = await Promise.all(['k1', 'k2'].map(async (kid) => ({ ...(await exportJWK((await generateKeyPair('RS256')).publicKey)), kid, alg: 'RS256' })));
    [one = {}, two = {}] = made;
  });

  beforeEach(() => {
    published = [one];
    asked = 0;
    away = false;
    now = Date.parse('2026-11-26T12:00:00Z');
    const fetch = (): Promise<Response> => {
      asked += 1;
      return away ? Promise.reject(new Error('ECONNREFUSED')) : Promise.resolve(Response.json({ keys: published }));
    };
    keys = new AuthorityKeys({ url: 'https://localhost/keys', fetch, clock: { now: () => now } });
  });

  const find = async (kid: string): Promise<string> => {
    const found = await Promise.resolve(keys.get({ alg: 'RS256', kid }, { payload: '', signature: '' })).catch((error: unknown) => error);
    if (found instanceof KeysAway) return 'away';
    return found instanceof Error ? 'unknown' : 'found';
  };

  it('are fetched once for everybody, at the first token', async () => {
    expect(await Promise.all([find('k1'), find('k1'), find('k1')])).to.deep.equal(['found', 'found', 'found']);
    expect(asked).to.equal(1);
  });

  it('that are new count at once', async () => {
    await find('k1');
    published = [two];
    expect(await find('k2')).to.equal('found');
    expect(asked).to.equal(2);
  });

  it('that somebody invents make no load: three looks in half a minute, and then again', async () => {
    await find('k1');
    for (let i = 0; i < 50; i += 1) expect(await find(`invented-${i}`)).to.equal('unknown');
    expect(asked).to.equal(4);
    published = [one, two];
    now += minute;
    expect(await find('k2')).to.equal('found');
  });

  it('still count while the authority is away, for a day', async () => {
    await find('k1');
    away = true;
    for (const later of [5 * minute, 30 * minute, 20 * 60 * minute]) {
      now += later;
      expect(await find('k1')).to.equal('found');
    }
    now += 4 * 60 * minute;
    expect(await find('k1')).to.equal('away');
    away = false;
    expect(await find('k1')).to.equal('found');
  });

  it('are not asked for at every token while the authority is away', async () => {
    await find('k1');
    away = true;
    now += 11 * minute;
    for (let i = 0; i < 20; i += 1) await find('k1');
    expect(asked).to.equal(2);
  });

  it('that are unknown cannot be judged while the authority is away', async () => {
    await find('k1');
    away = true;
    expect(await find('k2')).to.equal('away');
  });

  it('that were withdrawn end with the next fetch', async () => {
    await find('k1');
    published = [two];
    now += 11 * minute;
    await find('k1');
    await find('k2');
    expect(await find('k1')).to.equal('unknown');
  });
});
