/** Fields of forms in which somebody writes sentences; codes, days and ticks are chosen again in no time. */
const written: ReadonlySet<string> = new Set(['reason', 'remark', 'comment', 'note', 'text']);

/** What somebody wrote in a draft, also in a form within the form. */
export const writtenIn = (draft: object): readonly string[] =>
  Object.entries(draft).flatMap(([field, value]: readonly [string, unknown]) => {
    if (typeof value === 'string') return written.has(field) && value.trim() !== '' ? [value] : [];
    return typeof value === 'object' && value !== null ? writtenIn(value) : [];
  });
