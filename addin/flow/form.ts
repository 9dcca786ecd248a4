import { leftOf } from './limit.ts';

/** What a field asks of its text. Limits are in `bridge/limits.ts`. */
export interface Rule {
  readonly required?: boolean;
  readonly limit?: number;
}

export type Fault = 'missing' | 'tooLong';

export const faultOf = (text: string, { required = false, limit = Infinity }: Rule): Fault | null => {
  if (required && text.trim() === '') return 'missing';
  return leftOf(text, limit).over ? 'tooLong' : null;
};
