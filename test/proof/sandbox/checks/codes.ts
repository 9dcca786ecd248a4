import type { codes } from '../../../../sandbox/rules/codes.ts';
import type { Check } from '../check.ts';

export const codeChecks: Readonly<Record<keyof typeof codes, Check>> = {};
