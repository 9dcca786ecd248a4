import { Refusal } from '../refusal.ts';
import type { Field, Source } from '../source.ts';
import type { Literal } from './grammar.ts';

/** AL makes a filter of a comparison, and a filter on a field takes no text that the field could not hold. */
export const refuseTooLong = ({ rules }: Source, { name, property }: Field, literal: Literal): void => {
  if (literal.kind !== 'string' || (property.type !== 'text' && property.type !== 'code')) return;
  const text = literal.value;
  if (property.length === null || text.length <= property.length || !rules.on('filterTooLong')) return;
  throw new Refusal(
    'Application_FilterErrorException',
    `The filter is not valid for the ${name} field. The length of the string is ${text.length}, but it must be at most ${property.length} characters.`,
  );
};
