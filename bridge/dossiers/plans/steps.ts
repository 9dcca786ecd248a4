/** Stage B in one go: lines with their comments and tasks, tasks of the dossier. Pure. */
import { create, from } from '../../outbox/plan.ts';
import type { From, Plan, Write } from '../../outbox/plan.ts';
import { newTask } from '../../tasks/plans.ts';
import { reporterOf } from '../read.ts';
import type { OpenedDossier } from '../read.ts';
import type { AddSteps, AddTask } from '../schema.ts';
import { comment } from './comment.ts';
import { planFor } from './facts.ts';
import type { DossierFacts } from './facts.ts';

const lineGap = 10_000;

const lastLine = ({ actionLines }: OpenedDossier): number => Math.max(0, ...actionLines.map(({ lineNumber }) => lineNumber));

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
