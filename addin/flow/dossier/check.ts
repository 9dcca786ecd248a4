import type { Check, DossierView } from '../../../bridge/dossiers/schema.ts';
import { toDossier } from './place.ts';

/** What was said at the check: satisfied, or not and then whether everything reasonable was done. */
export type Verdict = 'satisfied' | 'moreToDo' | 'everythingDone';

export const checkBody = (verdict: Verdict, remark: string): Check =>
  verdict === 'satisfied'
    ? { satisfied: true, remark: remark.trim() }
    : { satisfied: false, everythingReasonableDone: verdict === 'everythingDone', remark: remark.trim() };

/** Satisfied closes it, more to do asks for new steps, everything done leads to an external body. */
export const afterCheck = (verdict: Verdict, number: string): string => {
  switch (verdict) {
    case 'satisfied':
      return toDossier.close(number);
    case 'moreToDo':
      return toDossier.steps(number);
    case 'everythingDone':
      return toDossier.refer(number);
  }
};

/** R8: only after this judgement may somebody be referred. */
export const mayRefer = ({ judgement }: Pick<DossierView, 'judgement'>): boolean =>
  judgement.satisfied === false && judgement.everythingReasonableDone === true;
