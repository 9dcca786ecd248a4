/** Tasks: the writes of each command. Pure. */
import type { Codes } from '../config.ts';
import { recordInteraction } from '../contacts/newInteraction.ts';
import { refused } from '../errors.ts';
import type { Row } from '../erp/entities.ts';
import { create, from, idOf, update } from '../outbox/plan.ts';
import type { From, Plan, Planned, Write } from '../outbox/plan.ts';
import type { NewInteraction, NewTask } from '../schema.ts';
import { withReason } from './note.ts';
import { dossierExists } from './rules.ts';
import type { Accept, CompleteTask, Decline } from './schema.ts';

type Task = Row<'tasks'>;

export interface TaskFacts {
  readonly task: Task;
  /** The signed-in employee's code. */
  readonly me: string;
  readonly today: string;
  readonly codes: Codes;
}

type Version = string | From;

const plan = (task: Task, writes: readonly Write[]): Plan => ({ writes, result: { taskNumber: task.number } });

const setInProgress = (task: Task, etag: Version): Write =>
  update('start', { set: 'tasks', id: task.id, etag }, { status: 'In Progress' });

/** R1, A2. */
export const planClaim = ({ version }: { readonly version: string }, { task, me, codes }: TaskFacts): Plan => {
  const claim: Write = {
    kind: 'act',
    step: 'claim',
    set: 'tasks',
    id: task.id,
    etag: version,
    action: 'claim',
    parameters: { employeeCode: me },
    effect: { set: 'tasks', id: task.id, values: { employeeCode: me } },
  };
  if (task.employeeCode === me) return plan(task, []);
  return plan(task, codes.claimStarts ? [claim, setInProgress(task, from('claim', 'etag'))] : [claim]);
};

export const planStart = ({ version }: { readonly version: string }, { task }: TaskFacts): Plan =>
  plan(task, task.status === 'In Progress' ? [] : [setInProgress(task, version)]);

/** Completing names who did it, which a team task needs (R11). Nothing is written for what is completed already. */
export const complete = (step: string, task: Pick<Task, 'id' | 'closed'>, me: string, etag: Version): readonly Write[] =>
  task.closed
    ? []
    : [
        {
          kind: 'act',
          step,
          set: 'tasks',
          id: task.id,
          etag,
          action: 'complete',
          parameters: { completedBy: me },
          effect: { set: 'tasks', id: task.id, values: { closed: true } },
        },
      ];

const moment = (interaction: NewInteraction, { task, me, today }: TaskFacts) => ({
  ...interaction,
  comment: interaction.comment ?? '',
  contactNumber: task.contactNumber,
  employeeCode: me,
  today,
});

const interactionOf = (interaction: NewInteraction | null, facts: TaskFacts): readonly Write[] => {
  if (interaction === null) return [];
  const { number, dossierNumber, actionLineNumber } = facts.task;
  const links: Planned<'interactionLogEntries'> = {
    taskNumber: number,
    ...(dossierNumber === '' ? {} : { dossierNumber, actionLineNumber }),
  };
  return [recordInteraction('interaction', facts.codes, moment(interaction, facts), links)];
};

/** R2, A4: the reason as note, the contact moment, and only then Completed. */
export const planDecline = ({ version, reason, interaction }: Decline, facts: TaskFacts): Plan => {
  const { task, me } = facts;
  const note = withReason(task.note, reason);
  return plan(task, [
    update('note', { set: 'tasks', id: task.id, etag: version }, { note }),
    ...interactionOf(interaction, facts),
    ...complete('complete', task, me, from('note', 'etag')),
  ]);
};

/** The task first: of two who are at it at once, one is refused before a second contact moment is recorded. */
export const planComplete = ({ version, interaction }: CompleteTask, facts: TaskFacts): Plan =>
  plan(facts.task, [
    ...complete('complete', facts.task, facts.me, version),
    ...interactionOf(interaction, facts),
  ]);

/** R3: one dossier per task. The ERP decides; a repeat of this very command finds its own dossier. */
const hasDossier = ({ dossierNumber }: Task) =>
  dossierNumber === '' ? {} : { refusal: refused('alreadyDone', dossierExists(dossierNumber)) };

/** A5–A7 in one go: dossier and party in one transaction of the ERP, then status and handler, then the history. */
export const planAccept = (input: Accept, { task, today }: TaskFacts): Plan => {
  const dossier = { set: 'livabilityDossiers', id: idOf('dossier'), etag: from('dossier', 'etag') } as const;
  const make: Write = {
    kind: 'act',
    step: 'dossier',
    set: 'tasks',
    id: task.id,
    etag: input.version,
    action: 'createDossier',
    parameters: { dossierId: idOf('dossier'), partyId: idOf('party'), role: input.role, dossierType: input.dossierType },
    effect: { set: 'livabilityDossiers', id: idOf('dossier'), values: {} },
    ...hasDossier(task),
  };
  const link = input.link.map(({ id, version }) =>
    update(`link ${id}`, { set: 'interactionLogEntries', id, etag: version }, { dossierNumber: from('dossier', 'number') }),
  );
  const start = update('start', dossier, {
    date: today,
    description: input.description,
    dossierStatus: input.status,
    handlerCode: input.handlerCode,
    deadline: input.deadline,
  });
  return {
    writes: [make, start, ...link],
    result: { taskNumber: task.number, dossierNumber: from('dossier', 'number') },
  };
};

/** B4, B5: a task for an employee or a team (R6), on a dossier and perhaps on a line. */
export const newTask = (step: string, task: NewTask, links: Planned<'tasks'>, today: string): Write =>
  create(
    step,
    'tasks',
    {
      description: task.description,
      note: task.note ?? '',
      endingDate: task.deadline,
      ...(task.assignee.kind === 'team' ? { teamCode: task.assignee.code } : { employeeCode: task.assignee.code }),
      ...links,
    },
    { date: today },
  );
