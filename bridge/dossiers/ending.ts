/** Finishing lines, opening one again, and ending a dossier: what must hold, and the plan (C5, F1–F3, R1, R7, R9). */
import type { Codes } from '../config.ts';
import { mustExist } from '../lookups/lookups.ts';
import type { Setup } from '../lookups/lookups.ts';
import { done, firstRefusal } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import type { Plan } from '../outbox/plan.ts';
import type { Asked, Route } from '../route.ts';
import { finishLines, reopenLine, withdraw } from './bodies.ts';
import type { FinishLines, ReopenLine } from './bodies.ts';
import { dossierCommand, planned } from './command.ts';
import type { DossierFacts } from './plans/facts.ts';
import { planClose, planFinishLine, planFinishLines, planReopenLine, planWithdraw } from './plans/finish.ts';
import { blockersOf } from './rules/progress.ts';
import { lineGone, mayClose, mayFinish, mayFinishAll, mayReopenLine, mustBeOpen, mustHaveLine, mustHaveTasks } from './rules/refusals.ts';
import { close, finishLine } from './schema.ts';
import type { Close, FinishLine } from './schema.ts';
import { progressOf } from './views.ts';

const lineIn = ({ params }: Pick<Asked, 'params'>, { dossier }: DossierFacts) =>
  dossier.actionLines.find(({ lineNumber }) => String(lineNumber) === params['lineNumber']);

const finishing = (asked: Asked<FinishLine>, facts: DossierFacts): Answer<Plan> => {
  const { body, caller, repeated } = asked;
  const line = lineIn(asked, facts);
  if (line === undefined) return lineGone();
  const rule = firstRefusal(
    mayFinish(line, repeated),
    mustHaveTasks(body.tasks, facts.dossier.tasks),
    mustExist(caller.setup, 'lineClosingReasons', body.closingReason),
    mustExist(caller.setup, 'interactionTemplates', body.interaction?.templateCode),
  );
  return planned(rule, facts, () => planFinishLine(body, { ...facts, line }));
};

/** Everything is judged before anything is written. */
const finishingSeveral = ({ body, caller: { setup }, repeated }: Asked<FinishLines>, facts: DossierFacts): Answer<Plan> => {
  const { actionLines, tasks } = facts.dossier;
  const wanted = actionLines.filter((line) => body.lines.some(({ lineNumber }) => lineNumber === line.lineNumber));
  const rule = firstRefusal(
    ...body.lines.map(({ lineNumber }) => mustHaveLine(lineNumber, actionLines)),
    mustHaveTasks(body.tasks, tasks),
    mayFinishAll(wanted, repeated),
    mustExist(setup, 'lineClosingReasons', body.closingReason),
  );
  return planned(rule, facts, () => planFinishLines(body, facts));
};

const reopening = (asked: Asked<ReopenLine>, facts: DossierFacts): Answer<Plan> => {
  const line = lineIn(asked, facts);
  if (line === undefined) return lineGone();
  return planned(mayReopenLine(line, asked.repeated), facts, () => planReopenLine(asked.body, { ...facts, line }));
};

const solvedBy = ({ lines, tasks }: Close): readonly string[] => [
  ...lines.map(({ lineNumber }) => `line ${lineNumber}`),
  ...tasks.map(({ number }) => `task ${number}`),
];

const mayEnd = (body: Close, setup: Setup, { dossier, codes }: DossierFacts): Refused | null => {
  const blockers = blockersOf(progressOf(dossier, codes)).map((blocker) => ({
    ...blocker,
    name: blocker.kind === 'line' ? `line ${blocker.lineNumber}` : `task ${blocker.taskNumber}`,
  }));
  return firstRefusal(
    ...body.lines.map(({ lineNumber }) => mustHaveLine(lineNumber, dossier.actionLines)),
    mustHaveTasks(body.tasks, dossier.tasks),
    mustExist(setup, 'dossierClosingReasons', body.closingReason),
    mustExist(setup, 'lineClosingReasons', body.lineClosingReason),
    mayClose({ blockers, solved: solvedBy(body) }),
  );
};

/** Closing and withdrawing ask the same. A repeat may find what its own earlier attempt ended: the version tells. */
const ending =
  <B extends Close>(plan: (body: B, facts: DossierFacts) => Plan) =>
  ({ body, caller: { setup }, repeated }: Asked<B>, facts: DossierFacts): Answer<Plan> =>
    firstRefusal(repeated ? null : mustBeOpen(facts.dossier), mayEnd(body, setup, facts)) ?? done(plan(body, facts));

const lineRoutes = (codes: Codes): readonly Route[] => [
  dossierCommand(codes, {
    path: 'lines/:lineNumber/finish',
    summary: 'Finish an action line with its tasks, and record a contact moment along.',
    body: finishLine,
    plan: finishing,
  }),
  dossierCommand(codes, {
    path: 'lines/finish',
    summary: 'Finish several action lines with their tasks; none when one of them was finished already.',
    body: finishLines,
    plan: finishingSeveral,
  }),
  dossierCommand(codes, {
    path: 'lines/:lineNumber/reopen',
    summary: 'Open a finished action line again, unless the dossier is closed.',
    body: reopenLine,
    plan: reopening,
  }),
];

export const endingRoutes = (codes: Codes): readonly Route[] => [
  ...lineRoutes(codes),
  dossierCommand(codes, {
    path: 'close',
    summary: 'Close a dossier with a reason, and solve along what keeps it open.',
    body: close,
    plan: ending(planClose),
  }),
  dossierCommand(codes, {
    path: 'withdraw',
    summary: 'Withdraw a dossier with a reason, and solve along what keeps it open.',
    body: withdraw,
    plan: ending(planWithdraw),
  }),
];
