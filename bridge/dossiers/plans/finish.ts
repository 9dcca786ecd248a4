/** Finishing lines, opening one again, and ending a dossier: C5, F1–F3, R1. Pure. */
import type { Row } from '../../erp/entities.ts';
import { update } from '../../outbox/plan.ts';
import type { Plan, Write } from '../../outbox/plan.ts';
import { complete } from '../../tasks/plans.ts';
import { stoppedAt } from '../../tasks/several.ts';
import { words } from '../../words.ts';
import type { FinishLines, ReopenLine, Withdraw } from '../bodies.ts';
import type { Close, FinishLine } from '../schema.ts';
import { nextComment } from './comment.ts';
import { interactionWith, planFor } from './facts.ts';
import type { DossierFacts } from './facts.ts';

type Line = Row<'livabilityActionLines'>;
type Lines = FinishLines['lines'];
type Tasks = FinishLines['tasks'];

const changeLine = (line: Line, version: string, values: Partial<Pick<Line, 'status' | 'closingReason'>>): Write => ({
  ...update(`line ${line.lineNumber}`, { set: 'livabilityActionLines', id: line.id, etag: version }, values),
  about: words(`Hier stopte het: actie “${line.description}”.`, `It stopped here: action “${line.description}”.`),
});

const finish = (line: Line, version: string, reason: string | null): readonly Write[] =>
  line.status === 'Completed'
    ? []
    : [changeLine(line, version, { status: 'Completed', ...(reason === null ? {} : { closingReason: reason }) })];

/** Each line once, in the dossier's own order. */
const finishSeen = (seen: Lines, reason: string | null, { dossier }: DossierFacts): readonly Write[] =>
  dossier.actionLines.flatMap((line) => {
    const version = seen.find(({ lineNumber }) => lineNumber === line.lineNumber)?.version;
    return version === undefined ? [] : finish(line, version, reason);
  });

/** Only tasks of this dossier, each once. */
const completeSeen = (seen: Tasks, { dossier, me }: DossierFacts): readonly Write[] =>
  dossier.tasks.flatMap((task) => {
    const version = seen.find(({ number }) => number === task.number)?.version;
    if (version === undefined) return [];
    return complete(`task ${task.number}`, task, me, version).map((write) => ({ ...write, about: stoppedAt(task) }));
  });

/** R7: the line, then its tasks, then the interaction with both numbers. */
export const planFinishLine = (input: FinishLine, facts: DossierFacts & { readonly line: Line }): Plan => {
  const { line } = facts;
  const links = { actionLineNumber: line.lineNumber };
  return planFor(facts, [
    ...finish(line, input.version, input.closingReason),
    ...completeSeen(input.tasks, facts),
    ...(input.interaction === null ? [] : [interactionWith('interaction', facts, input.interaction, links)]),
  ]);
};

/** R7 for several lines with one reason. */
export const planFinishLines = ({ lines, closingReason, tasks }: FinishLines, facts: DossierFacts): Plan =>
  planFor(facts, [...finishSeen(lines, closingReason, facts), ...completeSeen(tasks, facts)]);

/** R1: what was finished goes on; why it was finished holds no longer. */
export const planReopenLine = ({ version }: ReopenLine, { line, ...facts }: DossierFacts & { readonly line: Line }): Plan =>
  planFor(facts, line.status === 'Completed' ? [changeLine(line, version, { status: 'In Progress', closingReason: '' })] : []);

/** R9: what still blocks first, then what is to be remembered, the dossier last. */
const planEnd = (status: string, { remark, ...input }: Withdraw, facts: DossierFacts): Plan => {
  const { dossier } = facts;
  return planFor(facts, [
    ...finishSeen(input.lines, input.lineClosingReason, facts),
    ...completeSeen(input.tasks, facts),
    ...(remark.trim() === '' ? [] : nextComment('remark', facts, { lineNumber: null, text: remark })),
    update(
      'end',
      { set: 'livabilityDossiers', id: dossier.id, etag: input.version },
      { dossierStatus: status, closingReason: input.closingReason },
    ),
  ]);
};

export const planClose = (input: Close, facts: DossierFacts): Plan =>
  planEnd(facts.codes.status.completed, { ...input, remark: '' }, facts);

export const planWithdraw = (input: Withdraw, facts: DossierFacts): Plan => planEnd(facts.codes.status.withdrawn, input, facts);
