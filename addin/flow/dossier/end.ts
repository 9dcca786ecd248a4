import type { Withdraw } from '../../../bridge/dossiers/bodies.ts';
import type { Close, DossierView } from '../../../bridge/dossiers/schema.ts';
import { limits } from '../../../bridge/limits.ts';
import { faultOf } from '../form.ts';
import type { Fault } from '../form.ts';

/** Ending a dossier, by closing it or by withdrawing it: both solve what is open along. */
export interface EndForm {
  readonly closingReason: string;
  /** Whether everything that is still open is finished along. */
  readonly finishAll: boolean;
  /** Empty: lines are finished without a reason. */
  readonly lineClosingReason: string;
}

export interface WithdrawForm extends EndForm {
  readonly remark: string;
}

export type EndFault = 'reasonMissing' | 'blocked' | 'remarkTooLong';

export const endForm: EndForm = { closingReason: '', finishAll: true, lineClosingReason: '' };

export const withdrawForm: WithdrawForm = { ...endForm, remark: '' };

/** R9: a reason, and nothing open that is not finished along. */
export const endFault = ({ blockers }: Pick<DossierView, 'blockers'>, { closingReason, finishAll }: EndForm): EndFault | null => {
  if (blockers.length > 0 && !finishAll) return 'blocked';
  return closingReason === '' ? 'reasonMissing' : null;
};

export const withdrawFault = (dossier: Pick<DossierView, 'blockers'>, form: WithdrawForm): EndFault | null =>
  faultOf(form.remark, { limit: limits.comment }) === null ? endFault(dossier, form) : 'remarkTooLong';

export const reasonFault = (fault: EndFault | null): Fault | null => (fault === 'reasonMissing' ? 'missing' : null);

/** Everything that is open, each with the version that was seen. */
export const closeBody = ({ version, blockers }: Pick<DossierView, 'version' | 'blockers'>, form: EndForm): Close => ({
  version,
  closingReason: form.closingReason,
  lineClosingReason: form.lineClosingReason === '' ? null : form.lineClosingReason,
  lines: blockers.flatMap((one) => (one.kind === 'line' ? [{ lineNumber: one.lineNumber, version: one.version }] : [])),
  tasks: blockers.flatMap((one) => (one.kind === 'task' ? [{ number: one.taskNumber, version: one.version }] : [])),
});

export const withdrawBody = (dossier: Pick<DossierView, 'version' | 'blockers'>, form: WithdrawForm): Withdraw => ({
  ...closeBody(dossier, form),
  remark: form.remark.trim(),
});
