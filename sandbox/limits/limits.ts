import type { Step } from '../erp/step.ts';
import { pause } from '../pause.ts';
import { gatewayOf } from './gateway.ts';
import type { Limited } from './limited.ts';
import { queueStep } from './queue.ts';
import { rateStep } from './rate.ts';

/** The ERP works for some milliseconds, or until it need not any more. False when that is longer than it may. */
export type Work = (ms: number, ended: AbortSignal) => Promise<boolean>;

export interface Limits {
  /** Before everything else, the first outermost. */
  readonly outer: readonly Step[];
  /** Right before the ERP's work. */
  readonly inner: Step;
  readonly work: Work;
}

const workWithin = ({ rules, settings }: Limited): Work => async (ms, ended) => {
  const most = rules.on('operationTime') ? settings().operationTime : ms;
  const lasted = await pause(Math.min(ms, most), ended);
  return !lasted || ms <= most;
};

export const limitsOf = (limited: Limited): Limits => {
  const gateway = gatewayOf(limited);
  return { outer: [gateway.outer, rateStep(limited), queueStep(limited)], inner: gateway.inner, work: workWithin(limited) };
};
