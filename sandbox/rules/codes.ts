import { section } from './rule.ts';

/** The codes of errors that no other part speaks of. */
export const codes = section({});
