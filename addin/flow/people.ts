import type { Assignee } from '../../bridge/schema.ts';

/** By name, as a language sorts: `Ünal` stands among the U's. */
export const byName = <T extends { readonly name: string }>(people: readonly T[], locale: string): readonly T[] => {
  const sorted = [...people];
  sorted.sort((a, b) => a.name.localeCompare(b.name, locale));
  return sorted;
};

/** An assignee as one text, for a native list: `employee:JBR`. Nobody is the empty text. */
export const keyOf = (assignee: Assignee | null): string =>
  assignee === null ? '' : `${assignee.kind}:${assignee.code}`;

export const assigneeOf = (key: string): Assignee | null => {
  const [kind, ...code] = key.split(':');
  return kind === 'employee' || kind === 'team' ? { kind, code: code.join(':') } : null;
};
