import type { writing } from '../../../../sandbox/rules/writing.ts';
import type { Check } from '../check.ts';
import { actionChecks } from './writing/actions.ts';
import { batchChecks } from './writing/batches.ts';
import { deepInsertChecks } from './writing/deepInsert.ts';
import { keyChecks } from './writing/keys.ts';
import { mediaChecks } from './writing/media.ts';
import { recordChecks } from './writing/records.ts';
import { valueChecks } from './writing/values.ts';
import { versionChecks } from './writing/versions.ts';

export const writingChecks: Readonly<Record<keyof typeof writing, Check>> = {
  ...recordChecks,
  ...deepInsertChecks,
  ...versionChecks,
  ...keyChecks,
  ...actionChecks,
  ...batchChecks,
  ...valueChecks,
  ...mediaChecks,
};
