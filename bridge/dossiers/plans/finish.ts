/** Finishing lines and closing: C5, F1–F3. Pure. */
import type { Row } from '../../erp/entities.ts';
import { update } from '../../outbox/plan.ts';
import type { Plan, Write } from '../../outbox/plan.ts';
import { complete } from '../../tasks/plans.ts';
import type { Close, FinishLine } from '../schema.ts';
import { interactionWith, planFor } from './facts.ts';
import type { DossierFacts } from './facts.ts';

type Line = Row<'livabilityActionLines'>;
type Seen = { readonly number: string; readonly version: string };

const finish = (line: Line, version: string, reason: string | null): readonly Write[] =>
  line.status === 'Completed'
    ? []
    : [
        update(
          `line ${line.lineNumber}`,
          { set: 'livabilityActionLines', id: line.id, etag: version },
          { status: 'Completed', ...(reason === null ? {} : { closingReason: reason }) },
        ),
      ];

/** Only tasks of this dossier; anything else that is named is not this command's business. */
const completeTasks = (seen: readonly Seen[], { dossier, me }: DossierFacts): readonly Write[] =>
  seen.flatMap(({ number, version }) => {
    const task = dossier.tasks.find((one) => one.number === number);
    return task === undefined ? [] : complete(`task ${number}`, task, me, version);
  });

/** R7: the line, then its tasks, then the interaction with both numbers. */
export const planFinishLine = (input: FinishLine, facts: DossierFacts & { readonly line: Line }): Plan => {
  const { line } = facts;
  const links = { actionLineNumber: line.lineNumber };
  return planFor(facts, [
    ...finish(line, input.version, input.closingReason),
    ...completeTasks(input.tasks, facts),
    ...(input.interaction === null ? [] : [interactionWith('interaction', facts, input.interaction, links)]),
  ]);
};

const finishLines = ({ lines, lineClosingReason }: Close, { dossier }: DossierFacts): readonly Write[] =>
  lines.flatMap(({ lineNumber, version }) => {
    const line = dossier.actionLines.find((one) => one.lineNumber === lineNumber);
    return line === undefined ? [] : finish(line, version, lineClosingReason);
  });

/** R9: what still blocks first, the dossier last. */
export const planClose = (input: Close, facts: DossierFacts): Plan => {
  const { dossier, codes } = facts;
  return planFor(facts, [
    ...finishLines(input, facts),
    ...completeTasks(input.tasks, facts),
    update(
      'close',
      { set: 'livabilityDossiers', id: dossier.id, etag: input.version },
      { dossierStatus: codes.status.completed, closingReason: input.closingReason },
    ),
  ]);
};
