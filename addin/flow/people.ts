import type { Lookups } from '../../bridge/lookups/schema.ts';
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

/** Nobody has no name; who is no longer in the setup goes by their code. */
export const nameOf = (assignee: Assignee | null, { employees, teams }: Pick<Lookups, 'employees' | 'teams'>): string => {
  if (assignee === null) return '';
  const among = assignee.kind === 'employee' ? employees : teams;
  return among.find(({ code }) => code === assignee.code)?.name ?? assignee.code;
};

export const assigneeOf = (key: string): Assignee | null => {
  const [kind, ...code] = key.split(':');
  return kind === 'employee' || kind === 'team' ? { kind, code: code.join(':') } : null;
};
