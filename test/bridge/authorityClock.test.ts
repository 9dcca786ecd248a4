import { expect } from 'chai';
import { AuthorityClock } from '../../bridge/identity/authorityClock.ts';

const noon = Date.parse('2026-11-26T12:00:00Z');
const minute = 60_000;
const at = (ms: number): string => new Date(ms).toUTCString();

describe('the authority’s clock', () => {
  let now: number;
  let asked: number;
  let told: number[];
  let clock: AuthorityClock;

  beforeEach(() => {
    [now, asked, told] = [noon, 0, []];
    const ask = (): Promise<void> => Promise.resolve(void (asked += 1));
    clock = new AuthorityClock({ clock: { now: () => now }, ask, onOff: (ms) => told.push(ms) });
  });

  it('is ours until it was heard, and for what is no date', () => {
    for (const date of [undefined, '', 'today']) clock.heard(date);
    expect(clock.now()).to.equal(noon);
  });

  it('goes on from what was heard', () => {
    clock.heard(at(noon + 10 * minute));
    now += minute;
    expect(clock.now()).to.equal(noon + 11 * minute);
  });

  it('is no matter for the administrator within two minutes', () => {
    for (const off of [-2, -1, 0, 1, 2]) clock.heard(at(noon + off * minute));
    expect(told).to.deep.equal([]);
  });

  it('is told once for each time that ours goes wrong, with how far', () => {
    for (const off of [10, 10, 9, 0, -4, -4]) clock.heard(at(noon + off * minute));
    expect(told).to.deep.equal([-10 * minute, 4 * minute]);
  });

  it('is asked for at most every ten seconds, and a failure changes nothing', async () => {
    for (let i = 0; i < 20; i += 1) await clock.lookAgain();
    expect(asked).to.equal(1);
    now += 10_000;
    await clock.lookAgain();
    expect(asked).to.equal(2);
    const away = new AuthorityClock({ clock: { now: () => now }, ask: () => Promise.reject(new Error('ECONNREFUSED')), onOff: () => undefined });
    await away.lookAgain();
    expect(away.now()).to.equal(now);
  });
});
