import type { Codes } from '../config.ts';
import { earlierInteractions } from '../contacts/interactions.ts';
import { refused } from '../errors.ts';
import { read } from '../route.ts';
import type { Asked, Caller, Route } from '../route.ts';
import { mustExist } from '../lookups/lookups.ts';
import type { Setup } from '../lookups/lookups.ts';
import { done, firstRefusal } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import type { Plan } from '../outbox/plan.ts';
import { mayAssign, mayHandle } from '../tasks/rules.ts';
import type { NewTask } from '../schema.ts';
import { assignDossier } from './bodies.ts';
import type { AssignDossier } from './bodies.ts';
import { dossierCommand, dossierNumber, planned } from './command.ts';
import { endingRoutes } from './ending.ts';
import type { DossierList } from './list.ts';
import { planComment } from './plans/comment.ts';
import type { DossierFacts } from './plans/facts.ts';
import { planHandOver } from './plans/handOver.ts';
import { planCheck, planLink, planUpdate } from './plans/judge.ts';
import { planSteps, planTask } from './plans/steps.ts';
import { findDossier, reporterOf } from './read.ts';
import { mayHaveStatus, mayLink, mustHaveLine, mustHaveTasks } from './rules/refusals.ts';
import {
  addComment,
  addSteps,
  addTask,
  check,
  dossierRows,
  dossierView as dossierAnswer,
  linkInteractions,
  listDossiers,
  updateDossier,
} from './schema.ts';
import type { AddSteps, LinkInteractions, UpdateDossier } from './schema.ts';
import { dossierView } from './views.ts';
import { words } from '../words.ts';

export interface DossierParts {
  readonly codes: Codes;
  readonly list: DossierList;
}

const assignable = (caller: Caller, tasks: readonly (NewTask | null)[]): Refused | null =>
  firstRefusal(...tasks.map((task) => (task === null ? null : mayAssign(task.assignee, caller.setup))));

const addable = ({ lines, tasks }: AddSteps, caller: Caller): Refused | null =>
  firstRefusal(
    mustExist(caller.setup, 'livabilityActions', ...lines.map(({ actionCode }) => actionCode)),
    assignable(caller, [...lines.map(({ task }) => task), ...tasks]),
  );

const onLine = ({ lineNumber }: { readonly lineNumber: number | null }, { dossier }: DossierFacts): Refused | null =>
  mustHaveLine(lineNumber, dossier.actionLines);

const changeable = ({ handlerCode, status }: UpdateDossier, setup: Setup, codes: Codes): Refused | null =>
  firstRefusal(mayHandle(handlerCode, setup), mustExist(setup, 'dossierStatuses', status), mayHaveStatus(status, codes));

/** R1, R6: whosever dossier it is; the ERP's own rights decide who may. */
const handOver = ({ body, caller }: Asked<AssignDossier>, facts: DossierFacts): Answer<Plan> => {
  const rule = firstRefusal(mayAssign(body.assignee, caller.setup), mustHaveTasks(body.tasks, facts.dossier.tasks));
  return planned(rule, facts, () => planHandOver(body, facts));
};

/** Only interactions of the reporter and the household may be linked, and none of another dossier. */
const link = async ({ caller, body }: Asked<LinkInteractions>, facts: DossierFacts): Promise<Answer<Plan>> => {
  const reporter = reporterOf(facts.dossier);
  if (reporter === null) return refused('ruleBroken', words('Dit dossier heeft nog geen melder.', 'This dossier has no complainant yet.'));
  const found = await earlierInteractions(caller.erp, caller.setup, reporter);
  if (found.kind === 'refused') return found;
  const rule = mayLink(body.interactions, { found: found.value, dossierNumber: facts.dossier.number });
  return planned(rule, facts, () => planLink(body, facts));
};

const readDossier = async (asked: Asked, codes: Codes) => {
  const dossier = await findDossier(asked.caller, dossierNumber(asked));
  return dossier.kind === 'refused' ? dossier : done(dossierView(asked.caller.setup, dossier.value, codes));
};

const reads = ({ codes, list }: DossierParts): readonly Route[] => [
  read({
    path: '/dossiers',
    summary: 'Open dossiers of the signed-in employee or of their teams, or all of a contact, by deadline.',
    query: listDossiers,
    answer: dossierRows,
    handle: ({ caller, query }) => list.dossiers(caller, query),
  }),
  read({
    path: '/dossiers/:number',
    summary: 'Everything of a dossier, with where it stands and what to do next.',
    answer: dossierAnswer,
    handle: (asked) => readDossier(asked, codes),
  }),
];

const changing = (codes: Codes): readonly Route[] => [
  dossierCommand(codes, {
    path: 'update',
    summary: 'Change status, handler or dates of a dossier: only what is given changes.',
    body: updateDossier,
    plan: ({ body, caller }, facts) =>
      planned(changeable(body, caller.setup, codes), facts, () => planUpdate(body, facts)),
  }),
  dossierCommand(codes, {
    path: 'assign',
    summary: 'Give a dossier to another employee or team, and open tasks of it along.',
    body: assignDossier,
    plan: handOver,
  }),
  dossierCommand(codes, {
    path: 'interactions/link',
    summary: 'Link earlier contact with the complainant to the dossier.',
    body: linkInteractions,
    plan: link,
  }),
];

const adding = (codes: Codes): readonly Route[] => [
  dossierCommand(codes, {
    path: 'steps',
    summary: 'Add action lines with their comments and tasks, and tasks of the whole dossier.',
    body: addSteps,
    plan: ({ body, caller }, facts) =>
      planned(addable(body, caller), facts, () => planSteps(body, facts)),
  }),
  dossierCommand(codes, {
    path: 'tasks',
    summary: 'Add one task to the dossier or to one of its lines.',
    body: addTask,
    plan: ({ body, caller }, facts) => planned(firstRefusal(onLine(body, facts), assignable(caller, [body])), facts, () => planTask(body, facts)),
  }),
  dossierCommand(codes, {
    path: 'comments',
    summary: 'Add a comment to the dossier or to one of its lines.',
    body: addComment,
    plan: ({ body }, facts) => planned(onLine(body, facts), facts, () => planComment(body, facts)),
  }),
];

const checking = (codes: Codes): readonly Route[] => [
  dossierCommand(codes, {
    path: 'check',
    summary: 'Record whether the complainant is satisfied.',
    body: check,
    plan: ({ body }, facts) => planned(null, facts, () => planCheck(body, facts)),
  }),
];

export const dossierRoutes = (parts: DossierParts): readonly Route[] => [
  ...reads(parts),
  ...changing(parts.codes),
  ...adding(parts.codes),
  ...checking(parts.codes),
  ...endingRoutes(parts.codes),
];
