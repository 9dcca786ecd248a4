/** Comments of any length over the ERP's short lines (R12). Pure. */
import { create, from } from '../../outbox/plan.ts';
import type { From, Plan, Write } from '../../outbox/plan.ts';
import { nextCommentLine, splitComment } from '../rules/comments.ts';
import type { AddComment } from '../schema.ts';
import { planFor } from './facts.ts';
import type { DossierFacts } from './facts.ts';

interface CommentPlace {
  /** 0 is the dossier itself. */
  readonly actionLineNumber: number | From;
  readonly firstLine: number;
}

export const comment = (step: string, facts: DossierFacts, text: string, { actionLineNumber, firstLine }: CommentPlace): readonly Write[] =>
  splitComment(text.trim()).map((piece, i) => {
    const values = { dossierNumber: facts.dossier.number, actionLineNumber, comment: piece };
    const first = `${step}.0`;
    // Only the first piece has a place of its own choosing; the others follow it, wherever an earlier attempt put it.
    return i === 0
      ? create(first, 'livabilityComments', values, { lineNumber: firstLine, date: facts.today })
      : create(`${step}.${i}`, 'livabilityComments', { ...values, lineNumber: from(first, 'lineNumber', i) }, { date: facts.today });
  });

/** Under the comments that are there. */
export const nextComment = (step: string, facts: DossierFacts, { lineNumber, text }: AddComment): readonly Write[] => {
  const actionLineNumber = lineNumber ?? 0;
  const there = facts.dossier.comments.filter((one) => one.actionLineNumber === actionLineNumber);
  return comment(step, facts, text, { actionLineNumber, firstLine: nextCommentLine(there.map((one) => one.lineNumber)) });
};

export const planComment = (input: AddComment, facts: DossierFacts): Plan => planFor(facts, nextComment('comment', facts, input));
