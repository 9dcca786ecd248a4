import type { Codes } from '../config.ts';
import { mustExist } from '../lookups/lookups.ts';
import { done, firstRefusal } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import type { Plan } from '../outbox/plan.ts';
import { command, read } from '../route.ts';
import type { Asked, Caller, Route } from '../route.ts';
import type { NewInteraction } from '../schema.ts';
import { mayAccept } from './acceptance.ts';
import { actorOf, taskCommand, taskNumber } from './command.ts';
import type { TaskRequest } from './command.ts';
import { planAssign, planRelease, planReopen } from './handOver.ts';
import { planAccept, planClaim, planComplete, planDecline, planStart } from './plans.ts';
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

const reopenable = async ({ task, asked }: TaskRequest<VersionOnly>): Promise<Answer<null>> => {
  const dossier = await dossierOf(asked.caller, task);
  return dossier.kind === 'refused' ? dossier : (mayReopen(task, dossier.value) ?? done(null));
};

/** Everything is judged before anything is written. */
const completion = async (asked: Asked<CompleteTasks>): Promise<Answer<Plan>> => {
  const { tasks } = asked.body;
  const found = await findTasks(asked.caller, tasks.map(({ number }) => number));
  if (found.kind === 'refused') return found;
  const seen = seenIn(tasks, found.value);
  if (seen.kind === 'refused') return seen;
  const rule = mayCompleteAll(seen.value.map(({ task }) => task), actorOf(asked));
  return rule ?? done(planCompleteAll(seen.value, asked.caller.employee.code));
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
    rule: ({ task, actor, asked }) => firstRefusal(mayDecline(task, actor), templateExists(asked.caller, asked.body.interaction)),
    plan: planDecline,
  }),
  taskCommand(codes, {
    path: 'dossier',
    summary: 'Judge that a report is a complaint: make its dossier and link it to the task.',
    body: accept,
    rule: (request) => mayAccept(codes, request),
    plan: planAccept,
  }),
];

const handingOver = (codes: Codes): readonly Route[] => [
  taskCommand(codes, {
    path: 'claim',
    summary: 'Put oneself on a task of a team, so that the team sees it is taken.',
    body: versionOnly,
    rule: ({ task, actor }) => mayClaim(task, actor),
    plan: planClaim,
  }),
  taskCommand(codes, {
    path: 'release',
    summary: "Give one's own task back to a team, so that a colleague can take it.",
    body: releaseTask,
    rule: ({ task, actor, asked }) => mayRelease(task, actor, asked.body),
    plan: planRelease,
  }),
  taskCommand(codes, {
    path: 'assign',
    summary: 'Give an open task to another employee or team.',
    body: assignTask,
    rule: ({ task, asked }) => firstRefusal(mayHandOver(task), mayAssign(asked.body.assignee, asked.caller.setup)),
    plan: planAssign,
  }),
];

const working = (codes: Codes): readonly Route[] => [
  command({
    path: '/tasks/complete',
    summary: 'Complete several tasks: none when one of them is somebody else’s.',
    body: completeTasks,
    plan: completion,
  }),
  taskCommand(codes, {
    path: 'start',
    summary: 'Begin with a task.',
    body: versionOnly,
    rule: ({ task, actor }) => mayStart(task, actor),
    plan: planStart,
  }),
  taskCommand(codes, {
    path: 'complete',
    summary: 'Complete a task, with a contact moment along if there was one.',
    body: completeTask,
    rule: ({ task, actor, asked }) => firstRefusal(mayComplete(task, actor), templateExists(asked.caller, asked.body.interaction)),
    plan: planComplete,
  }),
  taskCommand(codes, {
    path: 'reopen',
    summary: 'Open a completed task again, unless its dossier is closed.',
    body: versionOnly,
    rule: reopenable,
    plan: planReopen,
  }),
];

export const taskRoutes = ({ codes, list }: TaskParts): readonly Route[] => [
  ...reads(list),
  ...judging(codes),
  ...handingOver(codes),
  ...working(codes),
];
