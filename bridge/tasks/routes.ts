import type { Codes } from '../config.ts';
import { mustExist } from '../lookups/lookups.ts';
import { firstRefusal } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import type { Plan } from '../outbox/plan.ts';
import { asSeen } from '../outbox/seen.ts';
import { command, read } from '../route.ts';
import type { Asked, Caller, Route } from '../route.ts';
import type { NewInteraction } from '../schema.ts';
import { acceptance } from './acceptance.ts';
import { actorOf, planned, taskCommand, taskNumber } from './command.ts';
import type { TaskRequest } from './command.ts';
import { planAssign, planRelease, planReopen } from './handOver.ts';
import { planClaim, planComplete, planDecline, planStart } from './plans.ts';
import { dossierOf, findTasks, readTask } from './read.ts';
import { mayAssign, mayClaim, mayComplete, mayDecline, mayHandOver, mayRelease, mayReopen, mayStart } from './rules.ts';
import { accept, assignTask, completeTask, completeTasks, decline, listTasks, releaseTask, taskRows, taskView, versionOnly } from './schema.ts';
import type { CompleteTasks, VersionOnly } from './schema.ts';
import { mayCompleteAll, planCompleteAll, seenIn } from './several.ts';
import type { TaskList } from './workList.ts';

export interface TaskParts {
  readonly codes: Codes;
  readonly list: TaskList;
}

/** The template of the contact moment that is recorded along, if any. */
const templateExists = ({ setup }: Caller, interaction: NewInteraction | null): Refused | null =>
  mustExist(setup, 'interactionTemplates', interaction?.templateCode);

const reopening = async ({ asked: { body, caller }, facts }: TaskRequest<VersionOnly>): Promise<Answer<Plan>> => {
  const dossier = await dossierOf(caller, facts.task);
  if (dossier.kind === 'refused') return dossier;
  return planned(mayReopen(facts.task, dossier.value), () => planReopen(body, facts));
};

/** Everything is judged before anything is written. */
const completion = async (asked: Asked<CompleteTasks>): Promise<Answer<Plan>> => {
  const { tasks } = asked.body;
  const found = await findTasks(asked.caller, tasks.map(({ number }) => number));
  if (found.kind === 'refused') return found;
  const seen = seenIn(tasks, found.value);
  if (seen.kind === 'refused') return seen;
  const now = seen.value.map(({ task }) => task);
  const rule = mayCompleteAll(now, actorOf(asked));
  return rule ?? asSeen(planCompleteAll(seen.value, asked.caller.employee.code), now, asked.repeated);
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
    handle: (asked) => readTask(asked.caller, taskNumber(asked)),
  }),
];

const judging = (codes: Codes): readonly Route[] => [
  taskCommand(codes, {
    path: 'decline',
    summary: 'Judge that a report is no complaint: a reason, and the task is completed.',
    body: decline,
    plan: ({ actor, asked: { body, caller }, facts }) =>
      planned(firstRefusal(mayDecline(facts.task, actor), templateExists(caller, body.interaction)), () => planDecline(body, facts)),
  }),
  taskCommand(codes, {
    path: 'dossier',
    summary: 'Judge that a report is a complaint: make its dossier and link it to the task.',
    body: accept,
    plan: acceptance,
  }),
];

const handingOver = (codes: Codes): readonly Route[] => [
  taskCommand(codes, {
    path: 'claim',
    summary: 'Put oneself on a task of a team, so that the team sees it is taken.',
    body: versionOnly,
    plan: ({ actor, asked: { body }, facts }) => planned(mayClaim(facts.task, actor), () => planClaim(body, facts)),
  }),
  taskCommand(codes, {
    path: 'release',
    summary: "Give one's own task back to a team, so that a colleague can take it.",
    body: releaseTask,
    plan: ({ actor, asked: { body }, facts }) => planned(mayRelease(facts.task, actor, body), () => planRelease(body, facts)),
  }),
  taskCommand(codes, {
    path: 'assign',
    summary: 'Give an open task to another employee or team.',
    body: assignTask,
    plan: ({ asked: { body, caller }, facts }) =>
      planned(firstRefusal(mayHandOver(facts.task), mayAssign(body.assignee, caller.setup)), () => planAssign(body, facts)),
  }),
];

const working = (codes: Codes): readonly Route[] => [
  command({
    path: '/tasks/complete',
    summary: 'Complete several tasks; none when one of them is somebody else’s.',
    body: completeTasks,
    plan: completion,
  }),
  taskCommand(codes, {
    path: 'start',
    summary: 'Begin with a task.',
    body: versionOnly,
    plan: ({ actor, asked: { body }, facts }) => planned(mayStart(facts.task, actor), () => planStart(body, facts)),
  }),
  taskCommand(codes, {
    path: 'complete',
    summary: 'Complete a task, with a contact moment along if there was one.',
    body: completeTask,
    plan: ({ actor, asked: { body, caller }, facts }) =>
      planned(firstRefusal(mayComplete(facts.task, actor), templateExists(caller, body.interaction)), () => planComplete(body, facts)),
  }),
  taskCommand(codes, {
    path: 'reopen',
    summary: 'Open a completed task again, unless its dossier is closed.',
    body: versionOnly,
    plan: reopening,
  }),
];

export const taskRoutes = ({ codes, list }: TaskParts): readonly Route[] => [
  ...reads(list),
  ...judging(codes),
  ...handingOver(codes),
  ...working(codes),
];
