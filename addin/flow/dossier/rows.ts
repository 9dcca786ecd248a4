import { limits } from '../../../bridge/limits.ts';
import type { AddSteps, DossierView } from '../../../bridge/dossiers/schema.ts';
import type { Lookups, TemplateStep } from '../../../bridge/lookups/schema.ts';
import type { Assignee } from '../../../bridge/schema.ts';
import { faultOf } from '../form.ts';
import type { Fault } from '../form.ts';
import { taskBody } from './task.ts';

/** A line to be added, with its comment and the task for whoever does it. `who` null: no task. */
export interface StepLine {
  readonly actionCode: string;
  readonly description: string;
  readonly date: string;
  readonly who: Assignee | null;
  readonly comment: string;
  readonly note: string;
}

/** A step of the template; only ticked ones are added. */
export interface StepRow extends StepLine {
  readonly ticked: boolean;
  /** `KLACHT/10000`: names the row among all templates. */
  readonly key: string;
}

/** What somebody changed in rows, by the row's key. */
export type RowChanges = Readonly<Record<string, Partial<StepRow>>>;

const proposed = (template: string, { lineNumber, actionCode, description, date }: TemplateStep): StepRow => ({
  key: `${template}/${lineNumber}`,
  ticked: false,
  actionCode,
  description,
  date,
  who: null,
  comment: '',
  note: '',
});

/** The template's steps as the ERP proposes them, with what was changed over them. */
export const rowsOf = ({ processTemplates }: Pick<Lookups, 'processTemplates'>, template: string, changes: RowChanges): readonly StepRow[] =>
  (processTemplates.find(({ code }) => code === template)?.steps ?? [])
    .map((step) => proposed(template, step))
    .map((row) => ({ ...row, ...changes[row.key] }));

/** Whoever fills something in wants the row: only a tick itself takes it off again. */
export const withChange = (changes: RowChanges, key: string, change: Partial<StepRow>): RowChanges => ({
  ...changes,
  [key]: { ...changes[key], ticked: true, ...change },
});

export type LineFaults = Readonly<Record<'actionCode' | 'description' | 'date' | 'who' | 'comment' | 'note', Fault | null>>;

/** A note without somebody to do the work would be lost. */
export const lineFaults = ({ actionCode, description, date, who, comment, note }: StepLine): LineFaults => ({
  actionCode: actionCode === '' ? 'missing' : null,
  description: faultOf(description, { required: true, limit: limits.lineDescription }),
  date: faultOf(date, { required: true }),
  who: who === null && note.trim() !== '' ? 'missing' : null,
  comment: faultOf(comment, { limit: limits.comment }),
  note: faultOf(note, { limit: limits.note }),
});

export const lineBody = ({ actionCode, description, date, who, comment, note }: StepLine): AddSteps['lines'][number] => ({
  actionCode,
  description: description.trim(),
  date,
  comment: comment.trim(),
  task: taskBody({ description, who, deadline: date, note }),
});

/** Descriptions of ticked rows whose action stands in the dossier already: adding those again asks first (R5). */
export const standingAlready = (rows: readonly StepRow[], { lines }: Pick<DossierView, 'lines'>): readonly string[] => {
  const standing = new Set(lines.map(({ action }) => action.code));
  return rows.filter(({ ticked, actionCode }) => ticked && standing.has(actionCode)).map(({ description }) => description);
};
