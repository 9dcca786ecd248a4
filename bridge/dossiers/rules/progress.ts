/** Where a dossier stands, what comes next and what blocks closing (R3b, R9). Pure functions of what the ERP holds. */
import type { Blocker, Judgement, NextStep, Stage } from '../schema.ts';

export interface ProgressLine {
  readonly lineNumber: number;
  readonly version: string;
  readonly description: string;
  readonly date: string | null;
  readonly status: string;
}

export interface ProgressTask {
  readonly number: string;
  readonly version: string;
  readonly description: string;
  readonly closed: boolean;
}

export interface Progress {
  readonly open: boolean;
  /** The task from which the dossier was made. */
  readonly judgingTask: string;
  readonly lines: readonly ProgressLine[];
  readonly tasks: readonly ProgressTask[];
  readonly judgement: Judgement;
}

const byDate = (a: ProgressLine, b: ProgressLine): number =>
  (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.lineNumber - b.lineNumber;

const openLines = ({ lines }: Progress): readonly ProgressLine[] =>
  lines.filter(({ status }) => status !== 'Completed').toSorted(byDate);

const openTasks = ({ tasks }: Progress): readonly ProgressTask[] => tasks.filter(({ closed }) => !closed);

export const blockersOf = (progress: Progress): readonly Blocker[] => [
  ...openLines(progress).map(({ lineNumber, version, description }) => ({ kind: 'line', lineNumber, version, description }) as const),
  ...openTasks(progress).map(({ number, version, description }) => ({ kind: 'task', taskNumber: number, version, description }) as const),
];

const stageAfterWork = ({ satisfied, everythingReasonableDone, referred }: Judgement): Stage => {
  if (satisfied === true) return 'close';
  if (everythingReasonableDone !== true) return 'check';
  return referred ? 'close' : 'refer';
};

export const stageOf = (progress: Progress): Stage => {
  if (!progress.open) return 'closed';
  if (progress.lines.length === 0) return 'assign';
  return blockersOf(progress).length > 0 ? 'carryOut' : stageAfterWork(progress.judgement);
};

const nextToCarryOut = (progress: Progress): NextStep => {
  const judging = openTasks(progress).find(({ number }) => number === progress.judgingTask);
  if (judging !== undefined) return { kind: 'completeJudgingTask', taskNumber: judging.number };
  const line = openLines(progress)[0];
  if (line !== undefined) return { kind: 'finishLine', lineNumber: line.lineNumber };
  const task = openTasks(progress)[0];
  return task === undefined ? { kind: 'check' } : { kind: 'finishTask', taskNumber: task.number };
};

export const nextOf = (progress: Progress): NextStep => {
  switch (stageOf(progress)) {
    case 'assign':
      return { kind: 'addSteps' };
    case 'carryOut':
      return nextToCarryOut(progress);
    case 'check':
      return { kind: 'check' };
    case 'refer':
      return { kind: 'refer' };
    case 'close':
      return { kind: 'close' };
    case 'closed':
      return { kind: 'none' };
  }
};
