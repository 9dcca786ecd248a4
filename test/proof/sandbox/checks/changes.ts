import type { changes } from '../../../../sandbox/rules/changes.ts';
import type { Check } from '../check.ts';

export const changeChecks: Readonly<Record<keyof typeof changes, Check>> = {};
