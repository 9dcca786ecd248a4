import { expect } from 'chai';
import { goLive } from './live.ts';
import type { Live } from './live.ts';

describe('Who has a role', () => {
  let live: Live;

  before(async () => {
    live = await goLive('JBRUIN');
  });
  after(() => live.close());

  const people: readonly (readonly [employeeCode: string, roles: readonly string[]])[] = [
    ['JBRUIN', ['templateEditor']],
    ['KVISSER', ['admin']],
    ['BDEWIT', ['teamLeader']],
    ['MASLAN', []],
  ];
  for (const [employeeCode, roles] of people) {
    it(`is told so by their own token: ${employeeCode}`, async () => {
      const me = (await (await (await live.as(employeeCode)).get('/me')).json()) as { readonly roles: unknown };
      expect(me.roles).to.deep.equal(roles);
    });
  }
});
