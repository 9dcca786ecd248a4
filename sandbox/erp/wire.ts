import type { Rulebook } from '../rules/rulebook.ts';
import type { Value } from '../store/rows.ts';
import { emptyDate } from './schema/property.ts';
import type { Property } from './schema/property.ts';

/** The blank member of an option; the schema names members as Business Central does. */
const blank = '_x0020_';

const plainName = (member: string): string => member.replaceAll(blank, ' ');

/** A member of an option as it goes over the wire, either way. */
export const memberOnWire = (member: string, rules: Rulebook): string => {
  if (member === blank) return rules.on('blankOption') ? blank : '';
  return rules.on('encodedOptions') ? member : plainName(member);
};

/** A value of a record as it goes out. */
export const valueOnWire = (property: Property | undefined, value: Value, rules: Rulebook): Value | null => {
  if (property?.type === 'option') return memberOnWire(String(value), rules);
  if (property?.type === 'date' && value === emptyDate && !rules.on('emptyDate')) return null;
  if (property?.type === 'dateTime' && !rules.on('utcDateTimes')) return String(value).replace(/Z$/, '+00:00');
  return value;
};
