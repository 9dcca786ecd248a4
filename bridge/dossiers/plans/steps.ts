/** Stage B in one go: lines with their comments and tasks, tasks of the dossier, comments. Pure. */
import { create, from } from '../../outbox/plan.ts';
import type { From, Plan, Write } from '../../outbox/plan.ts';
import { newTask } from '../../tasks/plans.ts';
import { reporterOf } from '../read.ts';
import type { OpenedDossier } from '../read.ts';
import { nextCommentLine, splitComment } from '../rules/comments.ts';
import type { AddComment, AddSteps, AddTask } from '../schema.ts';
import { planFor } from './facts.ts';
import type { DossierFacts } from './facts.ts';

const lineGap = 10_000;

const lastLine = ({ actionLines }: OpenedDossier): number => Math.max(0, ...actionLines.map(({ lineNumber }) => lineNumber));

interface CommentPlace {
  readonly actionLineNumber: number | From;
  readonly firstLine: number;
}

const comment = (step: string, facts: DossierFacts, text: string, { actionLineNumber, firstLine }: CommentPlace): readonly Write[] =>
  splitComment(text.trim()).map((piece, i) => {
    const values = { dossierNumber: facts.dossier.number, actionLineNumber, comment: piece };
    const first = `${step}.0`;
    // Only the first piece has a place of its own choosing; the others follow it, wherever an earlier attempt put it.
    return i === 0
      ? create(first, 'livabilityComments', values, { lineNumber: firstLine, date: facts.today })
      : create(`${step}.${i}`, 'livabilityComments', { ...values, lineNumber: from(first, 'lineNumber', i) }, { date: facts.today });
  });

const taskLinks = ({ dossier }: DossierFacts, actionLineNumber: number | From) => ({
  dossierNumber: dossier.number,
  actionLineNumber,
  contactNumber: reporterOf(dossier)?.number ?? '',
});

/** The one who does the work stands on the line too; a team has no place there. */
const performer = (task: AddSteps['lines'][number]['task']) =>
  task?.assignee.kind === 'employee' ? { employeeCode: task.assignee.code } : {};

const lineWrites = (line: AddSteps['lines'][number], index: number, facts: DossierFacts): readonly Write[] => {
  const step = `line${index}`;
  const number = from(step, 'lineNumber');
  const { comment: text = '', task } = line;
  return [
    create(
      step,
      'livabilityActionLines',
      {
        dossierNumber: facts.dossier.number,
        date: line.date,
        actionCode: line.actionCode,
        description: line.description,
        ...performer(task),
      },
      { lineNumber: lastLine(facts.dossier) + (index + 1) * lineGap },
    ),
    ...(text.trim() === '' ? [] : comment(`${step}.comment`, facts, text, { actionLineNumber: number, firstLine: lineGap })),
    ...(task === null ? [] : [newTask(`${step}.task`, task, taskLinks(facts, number), facts.today)]),
  ];
};

export const planSteps = ({ lines, tasks }: AddSteps, facts: DossierFacts): Plan =>
  planFor(facts, [
    ...lines.flatMap((line, i) => lineWrites(line, i, facts)),
    ...tasks.map((task, i) => newTask(`task${i}`, task, taskLinks(facts, 0), facts.today)),
  ]);

export const planTask = ({ lineNumber, ...task }: AddTask, facts: DossierFacts): Plan =>
  planFor(facts, [newTask('task', task, taskLinks(facts, lineNumber ?? 0), facts.today)]);

export const planComment = ({ lineNumber, text }: AddComment, facts: DossierFacts): Plan => {
  const actionLineNumber = lineNumber ?? 0;
  const there = facts.dossier.comments.filter((one) => one.actionLineNumber === actionLineNumber);
  const firstLine = nextCommentLine(there.map((one) => one.lineNumber));
  return planFor(facts, comment('comment', facts, text, { actionLineNumber, firstLine }));
};
