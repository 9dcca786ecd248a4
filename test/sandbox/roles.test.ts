import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { oidOf, openBench, paneTokens } from './bench.ts';
import type { Bench } from './bench.ts';
import { askControl, startControl } from './control.ts';

describe('sandbox: roles', () => {
  let bench: Bench;

  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());

  const claimsOf = async (employeeCode: string) => decodeJwt(String((await paneTokens(bench, employeeCode))['access_token']));
  const rolesOf = async (employeeCode: string): Promise<unknown> => (await claimsOf(employeeCode))['roles'];

  it('stand in the token of whoever has one', async () => {
    expect(await rolesOf('JBRUIN')).to.deep.equal(['Klachtwijzer.TemplateEditor']);
  });

  it('leave no claim in the token of whoever has none', async () => {
    expect(await claimsOf('MASLAN')).not.to.have.property('roles');
  });

  it('are given and taken while it runs, from the next token on', async () => {
    const control = startControl(bench);
    await control('POST', 'roles', { user: oidOf('MASLAN'), roles: ['Klachtwijzer.Admin'] });
    await control('POST', 'roles', { user: oidOf('JBRUIN'), roles: [] });
    expect([await rolesOf('MASLAN'), await rolesOf('JBRUIN')]).to.deep.equal([['Klachtwijzer.Admin'], undefined]);
    await control('DELETE', 'roles', { user: oidOf('JBRUIN') });
    expect([await rolesOf('MASLAN'), await rolesOf('JBRUIN')]).to.deep.equal([['Klachtwijzer.Admin'], ['Klachtwijzer.TemplateEditor']]);
    await control('DELETE', 'roles');
    expect(await control<readonly { readonly name: string }[]>('GET', 'roles')).to.have.length(3);
  });

  for (const body of [{ user: 'JBRUIN', roles: [] }, { user: oidOf('JBRUIN'), roles: ['Owner'] }, { user: oidOf('JBRUIN') }]) {
    it(`take nothing else: ${JSON.stringify(body)}`, async () => {
      expect((await askControl(bench, 'POST', 'roles', body)).status).to.equal(400);
    });
  }
});
