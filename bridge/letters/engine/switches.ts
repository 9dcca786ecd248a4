/** The switches of Word's own fields that say how a value is written, as filters: `{{datum | \@ "d MMMM yyyy"}}`. */
import { datePicture } from './datePicture.ts';
import { capital, capitals, lower, upper } from './filters.ts';
import type { Filter } from './filters.ts';
import { numberPicture } from './numberPicture.ts';

const cases: Readonly<Record<string, Filter>> = { upper, lower, firstcap: capital, caps: capitals };

/** No picture of a person is longer. */
const longest = 100;

/** `\*` for capitals, `\@` for a date, `\#` for a number; undefined where Word's picture is not known in full. */
export const switchFilter = (letter: string, argument: string): Filter | undefined => {
  if (argument.length > longest) return undefined;
  if (letter === '@') return datePicture(argument);
  if (letter === '#') return numberPicture(argument);
  const name = argument.toLowerCase();
  return letter === '*' && Object.hasOwn(cases, name) ? cases[name] : undefined;
};

const written = /^\\([@#*]) ?(?:"([^"]*)"|([^"]*))$/u;

/** As it stands in a tag; null for what is no switch. */
export const switchNamed = (typed: string): Filter | undefined | null => {
  const [whole, letter = '', quoted, bare = ''] = written.exec(typed.trim()) ?? [];
  return whole === undefined ? null : switchFilter(letter, quoted ?? bare);
};
