import { expect } from 'chai';
import { isSameAddress, spellings } from '../../bridge/contacts/email.ts';
import { contactsWith, interactionsWith } from '../../bridge/contacts/find.ts';
import { addressLine, contactCard, contactName } from '../../bridge/contacts/views.ts';
import type { Row } from '../../bridge/erp/entities.ts';
import type { Erp } from '../../bridge/erp/erp.ts';
import { shippedMapping } from '../../bridge/erp/mapping.ts';
import { decodeRow } from '../../bridge/erp/rows.ts';
import { done } from '../../bridge/outcome.ts';
import type { Caller } from '../../bridge/route.ts';
import { FakeErp } from './fakeErp.ts';
import { emptyRecord } from './records.ts';

type Contact = Row<'contacts'>;

const contact = (values: Partial<Contact>): Contact =>
  ({ ...decodeRow(shippedMapping(), 'contacts', {}, emptyRecord('contacts')), displayName: 'A. de Vries', addressLine1: 'Molenpad 3', city: 'Lindenveen', email: 'a@example.org', ...values }) as Contact;

const person = contact({ number: 'C2', type: 'Person' });
const household = contact({ number: 'C1', type: 'Company' });
const hidden = contact({ number: 'C3', type: 'Person', privacyBlocked: true });

/** An employee whose ERP answers every read with these records. */
const callerWith = (...rows: readonly Contact[]): Caller => {
  const reads: Pick<Erp, 'read'> = { read: () => Promise.resolve(done(rows) as never) };
  const erp: Erp = Object.assign(new FakeErp(), reads);
  const setup = { employees: [], teams: [], teamMembers: [], codes: {} as never, processTemplates: [] };
  return { user: { tenantId: 't', objectId: 'o', token: '', roles: [] }, erp, employee: { code: 'A', name: 'Anna' }, teams: [], setup, today: '2026-11-22' };
};

const numbersOf = async (email: string, ...rows: readonly Contact[]): Promise<readonly string[]> => {
  const found = await contactsWith(callerWith(...rows), email);
  return found.kind === 'done' ? found.value.items.map(({ number }) => number) : [found.problem.code];
};

describe('contacts by their mail address', () => {
  it('are asked for in every way that people spell an address', () => {
    expect(spellings(' J.deVries@Example.org ')).to.deep.equal([
      'J.deVries@Example.org',
      'j.devries@example.org',
      'J.DEVRIES@EXAMPLE.ORG',
      'J.Devries@example.org',
      'J.devries@example.org',
    ]);
    expect(spellings('klacht')).to.deep.equal(['klacht', 'KLACHT', 'Klacht']);
  });

  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['A@example.org', ' a@EXAMPLE.org ', true],
    ['a@example.org', 'a@example.com', false],
    ['', ' ', true],
  ];
  for (const [one, other, same] of pairs) {
    it(`“${one}” and “${other}” are ${same ? 'one address' : 'two'}`, () => expect(isSameAddress(one, other)).to.equal(same));
  }

  it('come as persons first, then their household, and only those whose address it is', async () => {
    const other = contact({ number: 'C4', email: 'b@example.org' });
    expect(await numbersOf('A@example.org', household, other, person)).to.deep.equal(['C2', 'C1']);
  });

  it('are nobody for an address that the ERP cannot hold, whatever the ERP would make of it', async () => {
    expect(await numbersOf(`${'a'.repeat(80)}@example.org`, person)).to.deep.equal([]);
  });
});

describe('whose data are protected', () => {
  it('are shown to exist, and nothing else of them', () => {
    const told = JSON.stringify([contactCard(hidden), contactName(hidden), addressLine(hidden)]);
    expect(contactCard(hidden)).to.include({ number: 'C3', privacyBlocked: true, name: 'C3' });
    for (const secret of ['Vries', 'Molenpad', 'Lindenveen', 'example.org']) expect(told).not.to.contain(secret);
  });

  it('have no history to be read', async () => {
    const found = await interactionsWith(callerWith(hidden), 'C3');
    expect(found.kind === 'refused' && found.problem.code).to.equal('privacyBlocked');
  });
});
