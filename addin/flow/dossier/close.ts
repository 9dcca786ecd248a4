import type { Close, DossierView } from '../../../bridge/dossiers/schema.ts';
import type { Fault } from '../form.ts';

export interface CloseForm {
  readonly closingReason: string;
  /** Whether everything that is still open is finished along. */
  readonly finishAll: boolean;
  /** Empty: lines are finished without a reason. */
  readonly lineClosingReason: string;
}

export type CloseFault = 'reasonMissing' | 'blocked';

/** R9: a reason, and nothing open that is not finished along. */
export const closeFault = ({ blockers }: DossierView, { closingReason, finishAll }: CloseForm): CloseFault | null => {
  if (blockers.length > 0 && !finishAll) return 'blocked';
  return closingReason === '' ? 'reasonMissing' : null;
};

export const reasonFault = (fault: CloseFault | null): Fault | null => (fault === 'reasonMissing' ? 'missing' : null);

export const closeBody = ({ version, blockers }: DossierView, form: CloseForm): Close => ({
  version,
  closingReason: form.closingReason,
  lineClosingReason: form.lineClosingReason === '' ? null : form.lineClosingReason,
  lines: blockers.flatMap((one) => (one.kind === 'line' ? [{ lineNumber: one.lineNumber, version: one.version }] : [])),
  tasks: blockers.flatMap((one) => (one.kind === 'task' ? [{ number: one.taskNumber, version: one.version }] : [])),
});
