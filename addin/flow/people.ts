import type { Assignee } from '../../bridge/schema.ts';

/** An assignee as one text, for a native list: `employee:JBR`. Nobody is the empty text. */
export const keyOf = (assignee: Assignee | null): string =>
  assignee === null ? '' : `${assignee.kind}:${assignee.code}`;

export const assigneeOf = (key: string): Assignee | null => {
  const [kind, ...code] = key.split(':');
  return kind === 'employee' || kind === 'team' ? { kind, code: code.join(':') } : null;
};
