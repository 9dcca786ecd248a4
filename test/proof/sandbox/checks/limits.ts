import type { limits } from '../../../../sandbox/rules/limits.ts';
import type { Check } from '../check.ts';

export const limitChecks: Readonly<Record<keyof typeof limits, Check>> = {};
