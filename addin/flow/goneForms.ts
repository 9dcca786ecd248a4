import { acceptFormName } from './accept.ts';
import { declineFormName } from './decline.ts';
import { finishFormName } from './finishTask.ts';
import { handOverFormName, releaseFormName } from './handOver.ts';
import type { Stand } from './task.ts';

/** Forms of a task by where it must stand for them to be shown. */
const shownAt: readonly (readonly [(taskNumber: string) => string, readonly Stand['kind'][]])[] = [
  [acceptFormName, ['judge']],
  [declineFormName, ['judge']],
  [finishFormName, ['judge', 'carryOut']],
  [releaseFormName, ['judge', 'carryOut']],
  [handOverFormName, ['judge', 'carryOut', 'taken', 'free']],
];

/** The forms that a colleague's change took from under somebody's hands. */
export const goneForms = (taskNumber: string, { kind }: Stand): readonly string[] =>
  shownAt.filter(([, stands]) => !stands.includes(kind)).map(([name]) => name(taskNumber));
