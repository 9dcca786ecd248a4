import type { DossierView, Judgement, Stage } from '../../../bridge/dossiers/schema.ts';

/** The stages that a complaint goes through. Judging lies behind every dossier: it made the dossier. */
export type BarStage = 'judge' | Exclude<Stage, 'closed'>;

export interface BarStep {
  readonly stage: BarStage;
  readonly state: 'done' | 'current' | 'ahead';
}

const always: readonly BarStage[] = ['judge', 'assign', 'carryOut', 'check', 'close'];
const withReferral: readonly BarStage[] = ['judge', 'assign', 'carryOut', 'check', 'refer', 'close'];

/** A referral is a stage only of the dossiers that come to it. */
const refers = (stage: Stage, { referred, everythingReasonableDone }: Judgement): boolean =>
  stage === 'refer' || referred || everythingReasonableDone === true;

export const stageBar = ({ stage, judgement }: Pick<DossierView, 'stage' | 'judgement'>): readonly BarStep[] => {
  const stages = refers(stage, judgement) ? withReferral : always;
  const at = stage === 'closed' ? stages.length : stages.indexOf(stage);
  return stages.map((one, index) => ({ stage: one, state: index < at ? 'done' : index === at ? 'current' : 'ahead' }));
};
