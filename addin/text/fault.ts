import type { Fault } from '../flow/form.ts';
import type { CommonText } from './nl/common.ts';

/** What to say under a field. Of a text that is too long its field says so itself, by how much. */
export const faultWords = (fault: Fault | null, text: CommonText): string | null =>
  fault === 'missing' ? text.required : null;
