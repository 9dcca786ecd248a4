/** Everything that happened in a dossier, newest first. */
import type { CommentView, DossierView, LineView, TimelineEntry } from './schema.ts';

type Sources = Pick<DossierView, 'date' | 'closedOn' | 'closingReason' | 'interactions' | 'comments' | 'lines'> & {
  readonly closedTasks: readonly { readonly date: string | null; readonly description: string; readonly who: string | null }[];
  readonly documents: readonly { readonly date: string | null; readonly fileName: string; readonly who: string | null }[];
};

type Undated = Omit<TimelineEntry, 'date'> & { readonly date: string | null };

const ofComment = ({ date, text, createdBy }: CommentView): Undated => ({ kind: 'comment', date, text, who: createdBy });

const ofLine = ({ description, status, closedOn, closingReason, employee }: LineView): readonly Undated[] => {
  if (status !== 'Completed') return [];
  const reason = closingReason === null ? '' : ` (${closingReason.description})`;
  return [{ kind: 'lineClosed', date: closedOn, text: `${description}${reason}`, who: employee?.name ?? null }];
};

const ofDossier = ({ date, closedOn, closingReason }: Sources): readonly Undated[] => [
  { kind: 'opened', date, text: '', who: null },
  ...(closedOn === null ? [] : [{ kind: 'closed', date: closedOn, text: closingReason?.description ?? '', who: null } as const]),
];

export const timelineOf = (sources: Sources): readonly TimelineEntry[] => {
  const { lines, comments, interactions, closedTasks, documents } = sources;
  const entries: readonly Undated[] = [
    ...ofDossier(sources),
    ...lines.flatMap(ofLine),
    ...[...comments, ...lines.flatMap((line) => line.comments)].map(ofComment),
    ...[...interactions, ...lines.flatMap((line) => line.interactions)].map(
      ({ date, description, employeeName }) => ({ kind: 'interaction', date, text: description, who: employeeName }) as const,
    ),
    ...closedTasks.map(({ date, description, who }) => ({ kind: 'taskClosed', date, text: description, who }) as const),
    ...documents.map(({ date, fileName, who }) => ({ kind: 'document', date, text: fileName, who }) as const),
  ];
  return entries
    .flatMap(({ date, ...entry }) => (date === null ? [] : [{ ...entry, date }]))
    .toSorted((a, b) => b.date.localeCompare(a.date));
};
