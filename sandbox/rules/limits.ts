import { section } from './rule.ts';

/** What one person may ask of the ERP at a time. */
export const limits = section({});
