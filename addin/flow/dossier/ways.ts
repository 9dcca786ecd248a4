import type { DossierView } from '../../../bridge/dossiers/schema.ts';
import { isDone } from './counts.ts';

/** What can be done with a whole dossier at any moment, beside its next step. */
export type Way = 'finishLines' | 'check' | 'close' | 'assign' | 'withdraw';

/** What is done in the course of the work stays in sight; what is seldom done is folded. */
interface Ways {
  readonly inSight: readonly Way[];
  readonly folded: readonly Way[];
}

/** In the order of the work. What is the next step already is not offered twice; one line is finished where it stands. */
export const waysOf = ({ lines, next }: Pick<DossierView, 'lines' | 'next'>): Ways => {
  const several = lines.filter((line) => !isDone(line)).length > 1;
  const judged = (['check', 'close'] as const).filter((way) => way !== next.kind);
  return { inSight: several ? ['finishLines', ...judged] : judged, folded: ['assign', 'withdraw'] };
};
