import { gatewayAnswer } from '../erp/busy.ts';
import { hasGateway } from '../erp/gateway.ts';
import type { ErpRequest } from '../erp/request.ts';
import { merely, settled } from '../erp/step.ts';
import type { Outcome, Step } from '../erp/step.ts';
import { pause } from '../pause.ts';
import type { Limited } from './limited.ts';

const takesLonger = async (working: Promise<Outcome>, ms: number): Promise<boolean> => {
  const answered = new AbortController();
  const inTime = working.then(() => false, () => false);
  const longer = await Promise.race([inTime, pause(ms, answered.signal)]);
  answered.abort();
  return longer;
};

interface Gateway {
  /** In front of everything. */
  readonly outer: Step;
  /** Right before the ERP's work. */
  readonly inner: Step;
}

/** What stands before the ERP in the cloud: it waits so long, and then answers by itself. */
export const gatewayOf = ({ rules, settings }: Limited): Gateway => {
  const dropped = new WeakSet<ErpRequest>();
  const outer: Step = async (request, next) => {
    if (!rules.on('gatewayTime') || !hasGateway(rules, request.path)) return next();
    const working = next();
    if (!(await takesLonger(working, settings().gatewayTime))) return working;
    if (!rules.on('doneBehindGateway')) dropped.add(request);
    return { ...merely(gatewayAnswer(504)), later: () => settled(working, rules) };
  };
  const inner: Step = async (request, next) => (dropped.has(request) ? merely(gatewayAnswer(504)) : next());
  return { outer, inner };
};
