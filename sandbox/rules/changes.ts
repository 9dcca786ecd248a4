import { section } from './rule.ts';

/** How a program hears of changes. */
export const changes = section({});
