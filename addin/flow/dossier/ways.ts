import type { DossierView } from '../../../bridge/dossiers/schema.ts';
import { isDone } from './counts.ts';

/** What can be done with a whole dossier at any moment, beside its next step. */
export type Way = 'finishLines' | 'assign' | 'check' | 'close' | 'withdraw';

const always: readonly Way[] = ['assign', 'check', 'close', 'withdraw'];

/** In the order of the work. What is the next step already is not offered twice; one line is finished where it stands. */
export const waysOf = ({ lines, next }: Pick<DossierView, 'lines' | 'next'>): readonly Way[] => {
  const several = lines.filter((line) => !isDone(line)).length > 1;
  return [...(several ? (['finishLines'] as const) : []), ...always.filter((way) => way !== next.kind)];
};
