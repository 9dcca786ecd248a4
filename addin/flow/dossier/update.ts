import type { DossierView, UpdateDossier } from '../../../bridge/dossiers/schema.ts';
import type { Lookups } from '../../../bridge/lookups/schema.ts';
import type { Coded } from '../../../bridge/schema.ts';
import type { FactName, Facts } from '../conflict.ts';
import { describedAs } from '../facts.ts';

/** Empty dates are no dates. */
export interface UpdateForm {
  readonly status: string;
  readonly handlerCode: string;
  readonly deadline: string;
  readonly checkDate: string;
}

export const updateForm = ({ status, handler, deadline, checkDate }: DossierView): UpdateForm => ({
  status: status.code,
  handlerCode: handler?.code ?? '',
  deadline: deadline ?? '',
  checkDate: checkDate ?? '',
});

/** What may be chosen, and what the dossier has now: an ending status is not offered, but it may stand. */
export const statusOptions = ({ status }: Pick<DossierView, 'status'>, { dossierStatuses }: Pick<Lookups, 'dossierStatuses'>): readonly Coded[] =>
  dossierStatuses.some(({ code }) => code === status.code) ? dossierStatuses : [status, ...dossierStatuses];

const nameOf = ({ employees }: Pick<Lookups, 'employees'>, wanted: string): string =>
  employees.find(({ code }) => code === wanted)?.name ?? wanted;

/** What the form would make of the dossier. */
export const updateFacts = (form: UpdateForm, statuses: readonly Coded[], lookups: Pick<Lookups, 'employees'>): Facts => ({
  status: { code: form.status, words: describedAs(statuses, form.status) },
  handler: form.handlerCode === '' ? null : { code: form.handlerCode, words: nameOf(lookups, form.handlerCode) },
  deadline: form.deadline,
  checkDate: form.checkDate,
});

const fields: Readonly<Partial<Record<FactName, keyof UpdateForm>>> = {
  status: 'status',
  handler: 'handlerCode',
  deadline: 'deadline',
  checkDate: 'checkDate',
};

/** The form with these left as the dossier has them now. */
export const leftAsIs = (form: UpdateForm, dossier: DossierView, theirs: readonly FactName[]): UpdateForm => {
  const now = updateForm(dossier);
  const left = theirs.flatMap((name) => fields[name] ?? []);
  return { ...form, ...Object.fromEntries(left.map((field) => [field, now[field]])) };
};

const dayOrNone = (day: string): string | null => (day === '' ? null : day);

/** Only what differs from the dossier, or null when nothing does: what a colleague changed elsewhere stays. */
export const updateBody = (dossier: DossierView, form: UpdateForm): UpdateDossier | null => {
  const now = updateForm(dossier);
  const changes = {
    ...(form.status !== now.status && { status: form.status }),
    ...(form.handlerCode !== now.handlerCode && form.handlerCode !== '' && { handlerCode: form.handlerCode }),
    ...(form.deadline !== now.deadline && { deadline: dayOrNone(form.deadline) }),
    ...(form.checkDate !== now.checkDate && { checkDate: dayOrNone(form.checkDate) }),
  };
  return Object.keys(changes).length === 0 ? null : { version: dossier.version, ...changes };
};
