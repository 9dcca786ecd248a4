import type { RuleName } from '../../../sandbox/rules/rulebook.ts';
import type { Check } from './check.ts';
import { addressChecks } from './checks/addresses.ts';
import { changeChecks } from './checks/changes.ts';
import { codeChecks } from './checks/codes.ts';
import { limitChecks } from './checks/limits.ts';
import { permissionChecks } from './checks/permissions.ts';
import { readingChecks } from './checks/reading.ts';
import { writingChecks } from './checks/writing.ts';

/** One check for every rule; the compiler finds a rule without one. */
export const checks: Readonly<Record<RuleName, Check>> = {
  ...addressChecks,
  ...readingChecks,
  ...writingChecks,
  ...limitChecks,
  ...changeChecks,
  ...permissionChecks,
  ...codeChecks,
};
