import { section } from './rule.ts';
import { actionRules } from './writing/actions.ts';
import { batchRules } from './writing/batches.ts';
import { keyRules } from './writing/keys.ts';
import { recordRules } from './writing/records.ts';
import { valueRules } from './writing/values.ts';
import { versionRules } from './writing/versions.ts';

/** Versions, keys, values, actions, batches and streams. */
export const writing = section({ ...recordRules, ...versionRules, ...keyRules, ...actionRules, ...batchRules, ...valueRules });
