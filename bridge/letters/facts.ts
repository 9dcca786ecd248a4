/** What a letter may say of a dossier, gathered from the ERP and the configuration. */
import type { Association } from '../config.ts';
import type { Row } from '../erp/entities.ts';
import { is } from '../erp/query.ts';
import { reporterOf } from '../dossiers/read.ts';
import type { OpenedDossier } from '../dossiers/read.ts';
import type { Caller } from '../route.ts';
import type { ReferralBody } from '../lookups/schema.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { contactCard, orNull } from '../contacts/views.ts';
import type { LetterFacts } from './model.ts';

type Contact = Row<'contacts'>;

/** A letter goes to the address of the household; a person without one is written to at their own. */
const householdOf = async ({ erp }: Caller, reporter: Contact): Promise<Answer<Contact>> => {
  if (reporter.companyNumber === '') return done(reporter);
  const found = await erp.read({ set: 'contacts', where: [is('number', reporter.companyNumber)], expand: {} });
  return found.kind === 'refused' ? found : done(found.value[0] ?? reporter);
};

const addressed = (reporter: Contact, household: Contact): LetterFacts['reporter'] => ({
  name: reporter.displayName,
  salutation: reporter.salutation,
  address: [household.addressLine1, household.addressLine2].filter((line) => line !== '').join('\n'),
  postalCode: household.postalCode,
  city: household.city,
  correspondence: contactCard(reporter).correspondence,
});

const handlerOf = ({ setup, employee }: Caller, dossier: OpenedDossier): LetterFacts['handler'] => {
  const code = dossier.handlerCode === '' ? employee.code : dossier.handlerCode;
  const found = setup.employees.find((one) => one.code === code);
  return {
    name: found?.name ?? code,
    jobTitle: orNull(found?.jobTitle ?? ''),
    phone: orNull(found?.phoneNumber ?? ''),
    email: orNull(found?.email ?? ''),
  };
};

const actionsOf = ({ actionLines }: OpenedDossier): LetterFacts['actions'] =>
  actionLines
    .filter(({ status }) => status === 'Completed')
    .toSorted((a, b) => (a.closedOn ?? '').localeCompare(b.closedOn ?? '') || a.lineNumber - b.lineNumber)
    .map(({ description, closedOn }) => ({ description, date: closedOn }));

export interface Subject {
  readonly dossier: OpenedDossier;
  readonly association: Association;
  /** Only for a referral. */
  readonly referral: ReferralBody | null;
}

/** One ERP round trip, for the household. */
export const letterFacts = async (caller: Caller, { dossier, association, referral }: Subject): Promise<Answer<LetterFacts>> => {
  const reporter = reporterOf(dossier);
  const household = reporter === null ? done(null) : await householdOf(caller, reporter);
  if (household.kind === 'refused') return household;
  return done({
    today: caller.today,
    dossier: { number: dossier.number, description: dossier.description, date: dossier.date, deadline: dossier.deadline },
    reporter: reporter === null || household.value === null ? null : addressed(reporter, household.value),
    handler: handlerOf(caller, dossier),
    association,
    referral,
    actions: actionsOf(dossier),
  });
};
