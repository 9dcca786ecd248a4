/** Letters about a task that did not become a dossier, such as why it was declined (R2). */
import type { Codes } from '../config.ts';
import { newLetter } from '../documents/plans.ts';
import type { MadeLetter } from '../documents/plans.ts';
import { docxType } from '../documents/rules.ts';
import type { Row } from '../erp/entities.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { from } from '../outbox/plan.ts';
import type { Plan } from '../outbox/plan.ts';
import { fileFrom } from '../route.ts';
import type { Asked, Caller, Route, SentFile } from '../route.ts';
import { taskCommand, taskNumber } from '../tasks/command.ts';
import { findTask } from '../tasks/read.ts';
import { mayWriteLetter } from '../tasks/rules.ts';
import type { OpenedTask } from '../tasks/views.ts';
import { orderLetter } from './order.ts';
import type { Desk } from './order.ts';
import { makeTaskLetter } from './schema.ts';
import type { MakeTaskLetter } from './schema.ts';
import { aboutTask } from './subject.ts';

interface TaskLetterParts extends Desk {
  readonly codes: Codes;
}

/** A document belongs to a dossier or to a task, never to both. */
export const planTaskLetter = (letter: MadeLetter, { number }: Pick<Row<'tasks'>, 'number'>): Plan => ({
  writes: newLetter({ taskNumber: number }, letter),
  result: { taskNumber: number, documentId: from('letter', 'id') },
});

const make = async (desk: Desk, caller: Caller, { body, task }: { readonly body: MakeTaskLetter; readonly task: OpenedTask }): Promise<Answer<MadeLetter>> =>
  mayWriteLetter(task) ?? orderLetter(desk, caller, { ...body, about: aboutTask(task), lineNumber: null, bodyCode: null });

export const taskPreview = async (desk: Desk, asked: Asked<MakeTaskLetter>): Promise<Answer<MadeLetter>> => {
  const task = await findTask(asked.caller, taskNumber(asked));
  return task.kind === 'refused' ? task : make(desk, asked.caller, { body: asked.body, task: task.value });
};

const preview = async (desk: Desk, asked: Asked<MakeTaskLetter>): Promise<Answer<SentFile>> => {
  const made = await taskPreview(desk, asked);
  return made.kind === 'refused' ? made : done({ ...made.value, contentType: docxType });
};

export const taskLetterRoutes = (parts: TaskLetterParts): readonly Route[] => [
  taskCommand(parts.codes, {
    path: 'letters',
    summary: 'Make a letter from a template and keep it with the task; also after it was declined.',
    body: makeTaskLetter,
    plan: async ({ asked: { body, caller }, facts: { task } }) => {
      const made = await make(parts, caller, { body, task });
      return made.kind === 'refused' ? made : done(planTaskLetter(made.value, task));
    },
  }),
  fileFrom({
    path: '/tasks/:number/letters/preview',
    summary: 'A letter about a task as it would become, without keeping it.',
    body: makeTaskLetter,
    handle: (asked) => preview(parts, asked),
  }),
];
