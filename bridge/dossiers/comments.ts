import type { Row } from '../erp/entities.ts';
import { employeeIn } from '../lookups/lookups.ts';
import type { Setup } from '../lookups/lookups.ts';
import { commentGroup, joinComment } from './rules/comments.ts';
import type { CommentView } from './schema.ts';

type CommentLine = Row<'livabilityComments'>;

/** One comment, its 80-character lines in order and joined again. */
const joined = (setup: Setup, lines: readonly CommentLine[]): readonly CommentView[] => {
  const inOrder = lines.toSorted((a, b) => a.lineNumber - b.lineNumber);
  const first = inOrder[0];
  if (first === undefined) return [];
  const createdBy = employeeIn(setup, first.createdBy)?.name ?? null;
  const text = joinComment(inOrder.map(({ comment }) => comment));
  return [{ lineNumber: first.lineNumber, date: first.date, createdBy, text }];
};

/** The comments of the dossier (line 0) or of one action line. */
export const commentsOn = (setup: Setup, lines: readonly CommentLine[], actionLineNumber: number): readonly CommentView[] => {
  const groups = new Map<number, CommentLine[]>();
  for (const line of lines.filter((one) => one.actionLineNumber === actionLineNumber)) {
    const key = commentGroup(line.lineNumber);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.entries()].toSorted(([a], [b]) => a - b).flatMap(([, group]) => joined(setup, group));
};
