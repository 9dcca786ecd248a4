import type { reading } from '../../../../sandbox/rules/reading.ts';
import type { Check } from '../check.ts';
import { filterChecks } from './reading/filters.ts';
import { headerChecks } from './reading/headers.ts';
import { optionChecks } from './reading/options.ts';
import { pageChecks } from './reading/pages.ts';

export const readingChecks: Readonly<Record<keyof typeof reading, Check>> = {
  ...filterChecks,
  ...optionChecks,
  ...pageChecks,
  ...headerChecks,
};
