/** What the commands of a task share: the task as it is now, the rule, the plan. */
import type { ZodType } from 'zod';
import type { Codes } from '../config.ts';
import { command } from '../route.ts';
import type { Asked, Route } from '../route.ts';
import { employeeIn } from '../lookups/lookups.ts';
import { done } from '../outcome.ts';
import type { Answer, Refused } from '../outcome.ts';
import type { Plan } from '../outbox/plan.ts';
import { asSeen } from '../outbox/seen.ts';
import type { TaskFacts } from './plans.ts';
import { findTask } from './read.ts';
import type { Actor } from './rules.ts';
import type { OpenedTask } from './views.ts';

/** The task as it is now, and who asks what of it. */
export interface TaskRequest<B> {
  readonly facts: TaskFacts & { readonly task: OpenedTask };
  readonly actor: Actor;
  readonly asked: Asked<B>;
}

export interface TaskCommand<B> {
  /** Below the task's own path. */
  readonly path: string;
  readonly summary: string;
  readonly body: ZodType<B>;
  /** Reads and rules of this command; a refusal, or the plan. */
  readonly plan: (request: TaskRequest<B>) => Promise<Answer<Plan>> | Answer<Plan>;
}

export const taskNumber = ({ params }: { readonly params: Readonly<Record<string, string>> }): string => params['number'] ?? '';

export const actorOf = ({ caller: { employee, teams, setup }, repeated }: Pick<Asked, 'caller' | 'repeated'>): Actor => ({
  me: employee.code,
  teams,
  repeated,
  nameOf: (code) => employeeIn(setup, code)?.name ?? code,
});

export const taskCommand = <B>(codes: Codes, { path, plan, ...offer }: TaskCommand<B>): Route =>
  command({
    ...offer,
    path: `/tasks/:number/${path}`,
    plan: async (asked) => {
      const { caller } = asked;
      const task = await findTask(caller, taskNumber(asked));
      if (task.kind === 'refused') return task;
      const facts = { task: task.value, me: caller.employee.code, today: caller.today, codes };
      const made = await plan({ facts, actor: actorOf(asked), asked });
      return made.kind === 'refused' ? made : asSeen(made.value, [task.value], asked.repeated);
    },
  });

/** A plan that needs a rule. */
export const planned = (rule: Refused | null, plan: () => Plan): Answer<Plan> => rule ?? done(plan());
