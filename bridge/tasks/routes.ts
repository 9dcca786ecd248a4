import { earlierInteractions } from '../contacts/interactions.ts';
import type { Codes } from '../config.ts';
import { mayHaveStatus, mayLink } from '../dossiers/rules/refusals.ts';
import { refused } from '../errors.ts';
import type { Row } from '../erp/entities.ts';
import { command, read } from '../route.ts';
import type { Asked, Route } from '../route.ts';
import { employeeIn, mustExist } from '../lookups/lookups.ts';
import { done, firstRefusal } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import type { Plan } from '../outbox/plan.ts';
import type { NewInteraction } from '../schema.ts';
import { planAccept, planClaim, planComplete, planDecline, planStart } from './plans.ts';
import type { TaskFacts } from './plans.ts';
import { findTask, readTask } from './read.ts';
import { mayClaim, mayComplete, mayDecline, mayHandle, mayJudge, mayStart } from './rules.ts';
import type { Actor } from './rules.ts';
import { accept, completeTask, decline, listTasks, taskRows, taskView, versionOnly } from './schema.ts';
import type { Accept } from './schema.ts';
import type { TaskList } from './workList.ts';
import { words } from '../words.ts';

export interface TaskParts {
  readonly codes: Codes;
  readonly list: TaskList;
}

type Rule = (task: Row<'tasks'>, actor: Actor) => Refused | null;

const numberIn = ({ params }: { readonly params: Readonly<Record<string, string>> }): string => params['number'] ?? '';

const actorOf = ({ caller: { employee, teams, setup }, repeated }: Pick<Asked, 'caller' | 'repeated'>): Actor => ({
  me: employee.code,
  teams,
  repeated,
  nameOf: (code) => employeeIn(setup, code)?.name ?? code,
});

/** The template of the contact moment that a command records along, if any. */
const templateIn = (body: object): string | undefined =>
  'interaction' in body ? (body.interaction as NewInteraction | null)?.templateCode : undefined;

/** Reads the task as it is now, asks the rule, and makes the plan. */
const planned =
  <B extends object>(codes: Codes, rule: Rule, plan: (body: B, facts: TaskFacts) => Plan) =>
  async (asked: Asked<B>): Promise<Answer<Plan>> => {
    const { caller, body } = asked;
    const task = await findTask(caller, numberIn(asked));
    if (task.kind === 'refused') return task;
    const facts = { task: task.value, me: caller.employee.code, today: caller.today, codes };
    const template = mustExist(caller.setup, 'interactionTemplates', templateIn(body));
    return firstRefusal(rule(task.value, actorOf(asked)), template) ?? done(plan(body, facts));
  };

/** R4 along with R3: the history that is linked is the reporter's own. */
const acceptance = async (codes: Codes, asked: Asked<Accept>): Promise<Answer<Plan>> => {
  const { caller, body } = asked;
  const task = await findTask(caller, numberIn(asked));
  if (task.kind === 'refused') return task;
  const { contact, dossierNumber } = task.value;
  if (contact === null) return refused('ruleBroken', words('Deze taak heeft nog geen contact.', 'This task has no contact yet.'));
  const earlier = body.link.length === 0 ? done([]) : await earlierInteractions(caller.erp, caller.setup, contact);
  if (earlier.kind === 'refused') return earlier;
  const facts = { task: task.value, me: caller.employee.code, today: caller.today, codes };
  const rule = firstRefusal(
    mayJudge(task.value, actorOf(asked)),
    mustExist(caller.setup, 'dossierTypes', body.dossierType),
    mustExist(caller.setup, 'dossierStatuses', body.status),
    mayHaveStatus(body.status, codes),
    mayHandle(body.handlerCode, caller.setup),
    mayLink(body.link, { found: earlier.value, dossierNumber }),
  );
  return rule ?? done(planAccept(body, facts));
};

const reads = (list: TaskList): readonly Route[] => [
  read({
    path: '/tasks',
    summary: 'Open tasks of the signed-in employee, or of their teams, by deadline.',
    query: listTasks,
    answer: taskRows,
    handle: ({ caller, query }) => list.tasks(caller, query.scope),
  }),
  read({
    path: '/tasks/:number',
    summary: 'Everything of a task.',
    answer: taskView,
    handle: (asked) => readTask(asked.caller, numberIn(asked)),
  }),
];

const judging = (codes: Codes): readonly Route[] => [
  command({
    path: '/tasks/:number/claim',
    summary: 'Put oneself on a task of a team, so that the team sees it is taken.',
    body: versionOnly,
    plan: planned(codes, mayClaim, planClaim),
  }),
  command({
    path: '/tasks/:number/decline',
    summary: 'Judge that a report is no complaint: a reason, and the task is completed.',
    body: decline,
    plan: planned(codes, mayDecline, planDecline),
  }),
  command({
    path: '/tasks/:number/dossier',
    summary: 'Judge that a report is a complaint: make its dossier and link it to the task.',
    body: accept,
    plan: (asked) => acceptance(codes, asked),
  }),
];

const working = (codes: Codes): readonly Route[] => [
  command({
    path: '/tasks/:number/start',
    summary: 'Begin with a task.',
    body: versionOnly,
    plan: planned(codes, mayStart, planStart),
  }),
  command({
    path: '/tasks/:number/complete',
    summary: 'Complete a task, with a contact moment along if there was one.',
    body: completeTask,
    plan: planned(codes, mayComplete, planComplete),
  }),
];

export const taskRoutes = ({ codes, list }: TaskParts): readonly Route[] => [...reads(list), ...judging(codes), ...working(codes)];
