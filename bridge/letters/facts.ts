/** What a letter may say, gathered from the ERP and the configuration. */
import type { Association } from '../config.ts';
import { contactCard, orNull } from '../contacts/views.ts';
import type { Row } from '../erp/entities.ts';
import { is } from '../erp/query.ts';
import { refused } from '../errors.ts';
import type { ReferralBody } from '../lookups/schema.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { Caller } from '../route.ts';
import type { LetterFacts } from './model.ts';
import type { LetterSubject } from './subject.ts';

type Contact = Row<'contacts'>;

/** A letter goes to the address of the household; a person without one, or with a protected one, is written to at their own. */
const householdOf = async ({ erp }: Caller, reporter: Contact): Promise<Answer<Contact>> => {
  if (reporter.companyNumber === '') return done(reporter);
  const found = await erp.read({ set: 'contacts', where: [is('number', reporter.companyNumber)], expand: {} });
  if (found.kind === 'refused') return found;
  const household = found.value[0];
  return done(household === undefined || household.privacyBlocked ? reporter : household);
};

const addressed = (reporter: Contact, household: Contact): LetterFacts['reporter'] => ({
  name: reporter.displayName,
  salutation: reporter.salutation,
  address: [household.addressLine1, household.addressLine2].filter((line) => line !== '').join('\n'),
  postalCode: household.postalCode,
  city: household.city,
  correspondence: contactCard(reporter).correspondence,
});

/** Nobody writes to who may not be written to: their data are kept and not used. */
const addresseeOf = async (caller: Caller, reporter: Contact | null): Promise<Answer<LetterFacts['reporter']>> => {
  if (reporter === null) return done(null);
  if (reporter.privacyBlocked) return refused('privacyBlocked');
  const household = await householdOf(caller, reporter);
  return household.kind === 'refused' ? household : done(addressed(reporter, household.value));
};

const nameOf = ({ setup }: Caller, code: string): string => setup.employees.find((one) => one.code === code)?.name ?? code;

const handlerOf = ({ setup, employee }: Caller, { handlerCode }: LetterSubject): LetterFacts['handler'] => {
  const code = handlerCode === '' ? employee.code : handlerCode;
  const found = setup.employees.find((one) => one.code === code);
  return {
    name: found?.name ?? code,
    jobTitle: orNull(found?.jobTitle ?? ''),
    phone: orNull(found?.phoneNumber ?? ''),
    email: orNull(found?.email ?? ''),
  };
};

export interface Sender {
  readonly association: Association;
  readonly referralBodies: readonly ReferralBody[];
  /** Only for a referral. */
  readonly referral: ReferralBody | null;
}

/** One ERP round trip, for the household. */
export const letterFacts = async (caller: Caller, about: LetterSubject, sender: Sender): Promise<Answer<LetterFacts>> => {
  const reporter = await addresseeOf(caller, about.reporter);
  if (reporter.kind === 'refused') return reporter;
  const { subject, line, declined } = about;
  const { association, referral, referralBodies: bodies } = sender;
  return done({
    today: caller.today,
    subject,
    line,
    reporter: reporter.value,
    handler: handlerOf(caller, about),
    association,
    referral,
    bodies,
    declined,
    actions: about.actions.map(({ employeeCode, ...action }) => ({ ...action, by: nameOf(caller, employeeCode) })),
  });
};
