import { expect } from 'chai';
import type { Record } from '../sandbox/bench.ts';
import { goLive } from './live.ts';
import type { Live } from './live.ts';

describe('contacts, as the ERP has them', () => {
  let live: Live;
  before(async () => {
    live = await goLive('JBRUIN');
  });
  after(() => live.close());

  const withAddress = async (email: string): Promise<readonly Record[]> =>
    ((await (await live.get(`/contacts?email=${encodeURIComponent(email)}`)).json()) as { readonly items: readonly Record[] }).items;

  it('are found by the address a mail comes from, however it is spelt: persons, then their household', async () => {
    const found = await withAddress(' DeVries0@Example.org ');
    expect(found.map(({ number, kind }) => [number, kind])).to.deep.equal([['C10001', 'person'], ['C10002', 'person'], ['C10000', 'household']]);
    expect(await withAddress('niemand@example.org')).to.deep.equal([]);
  });

  it('tell nothing of whose data are protected but that they exist', async () => {
    const found = await withAddress('vantveer60@example.org');
    const hidden = found.find(({ number }) => number === 'C10600');
    expect(hidden).to.include({ privacyBlocked: true, name: 'C10600', address: '', email: null });
    expect(await (await live.get('/contacts/C10600/interactions')).json()).to.include({ code: 'privacyBlocked', status: 403 });
  });

  it('have the history of their household along', async () => {
    const made = await live.erp.post('interactionLogEntries', { contactNumber: 'C10000', date: '2026-11-20', description: 'Gezin gebeld' });
    const rows = (await (await live.get('/contacts/C10001/interactions')).json()) as readonly Record[];
    expect(rows.map(({ id }) => id)).to.include(made.body['id']);
    expect((await live.get('/contacts/C99999/interactions')).status).to.equal(404);
  });
});
