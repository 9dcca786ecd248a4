import type { NewRow } from '../../store/records.ts';
import { Refusal } from '../refusal.ts';
import type { Row } from '../schema/contract.ts';
import { emptyDate } from '../schema/property.ts';
import type { Work } from '../write/work.ts';
import { nextDossierNumber } from './numbers.ts';
import type { Change, Behaviour } from './behaviour.ts';

type Dossier = Row<'livabilityDossiers'>;
type NewDossier = NewRow<'livabilityDossiers'>;

/** The statuses that end a dossier; only a completed one needs a reason. */
const completed = 'VOLTOOID';
const ends = (status: string): boolean => [completed, 'GEANNUL'].includes(status);

const refuseWithoutReason = ({ dossierStatus, closingReason }: Pick<Dossier, 'dossierStatus' | 'closingReason'>): void => {
  if (dossierStatus === completed && closingReason === '') {
    throw new Refusal(
      'Application_FieldValidationException',
      'Closing Reason must have a value in Livability Dossier. It cannot be zero or empty.',
    );
  }
};

const closed = (work: Work): Partial<Dossier> => ({ open: false, closedBy: work.employeeCode, closedOn: work.today });
const reopened: Partial<Dossier> = { open: true, closedBy: '', closedOn: emptyDate };

const beforeInsert = (work: Work, dossier: NewDossier): NewDossier => {
  refuseWithoutReason(dossier);
  const numbered = { ...dossier, number: nextDossierNumber(work), open: true };
  return ends(dossier.dossierStatus) ? { ...numbered, ...closed(work) } : numbered;
};

const beforeChange = (work: Work, { before, changes }: Change<'livabilityDossiers'>): Partial<Dossier> => {
  const after = { ...before, ...changes };
  refuseWithoutReason(after);
  if (ends(after.dossierStatus) && before.open) return { ...changes, ...closed(work) };
  if (!ends(after.dossierStatus) && !before.open) return { closingReason: '', ...changes, ...reopened };
  return changes;
};

export const dossierBehaviour: Behaviour<'livabilityDossiers'> = { beforeInsert, beforeChange };
