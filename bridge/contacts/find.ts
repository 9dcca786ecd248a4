/** Contacts by what is known of them. */
import { is } from '../erp/query.ts';
import type { Row } from '../erp/entities.ts';
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Caller } from '../route.ts';
import { words } from '../words.ts';
import { isSameAddress, maxEmail, spellings } from './email.ts';
import { earlierInteractions } from './interactions.ts';
import type { ContactCards, InteractionRow } from './schema.ts';
import { contactCard } from './views.ts';

type Contact = Row<'contacts'>;

/** More people than this do not write from one address. */
const shown = 50;

/** Persons before their household: a person wrote the mail. */
const personsFirst = (a: Contact, b: Contact): number =>
  Number(a.type === 'Company') - Number(b.type === 'Company') || a.number.localeCompare(b.number);

/** Everybody with this mail address, one ERP round trip; nobody is no mistake: a sender may be unknown. */
export const contactsWith = async ({ erp }: Pick<Caller, 'erp'>, email: string): Promise<Answer<ContactCards>> => {
  if (email.trim().length > maxEmail) return done({ items: [] });
  const found = await erp.read({ set: 'contacts', where: [is('email', ...spellings(email))], top: shown, expand: {} });
  if (found.kind === 'refused') return found;
  const theirs = found.value.filter((contact) => isSameAddress(contact.email, email));
  return done({ items: theirs.toSorted(personsFirst).map(contactCard) });
};

const findContact = async ({ erp }: Pick<Caller, 'erp'>, number: string): Promise<Answer<Contact>> => {
  const found = await erp.read({ set: 'contacts', where: [is('number', number)], expand: {} });
  if (found.kind === 'refused') return found;
  const contact = found.value[0];
  return contact === undefined ? refused('notFound', words(`Contact ${number} is niet gevonden.`, `Contact ${number} was not found.`)) : done(contact);
};

/** Earlier contact with somebody and their household: two ERP round trips. Nothing of whose data are protected. */
export const interactionsWith = async (caller: Caller, number: string): Promise<Answer<readonly InteractionRow[]>> => {
  const contact = await findContact(caller, number);
  if (contact.kind === 'refused') return contact;
  return contact.value.privacyBlocked ? refused('privacyBlocked') : earlierInteractions(caller.erp, caller.setup, contact.value);
};
