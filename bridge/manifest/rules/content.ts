/** What an element holds beside elements: attributes and text. Office refuses a manifest with others than it knows. */
import { words } from '../../words.ts';
import type { Placed, Rule } from './rule.ts';
import { commandElements, commandOptional, headElements, headOptional, withText } from './schema.ts';
import { neededOf } from './shape.ts';

/** Of an element that is not known, that is said already. */
const isKnown = ({ element, overrides }: Placed): boolean => (overrides === null ? headElements : commandElements).has(element.name);

const known = (placed: Placed): readonly string[] => [
  ...neededOf(placed),
  ...((placed.overrides === null ? headOptional : commandOptional)[placed.element.name] ?? []),
];

const strangeIn = (placed: Placed): readonly string[] => [...placed.element.attributes.keys()].filter((name) => !known(placed).includes(name));

const unknownAttribute: Rule['look'] = ({ all }) =>
  all
    .filter(isKnown)
    .map((placed) => ({ ...placed, strange: strangeIn(placed).join(', ') }))
    .filter(({ strange }) => strange !== '')
    .map(({ element: { name, line }, strange }) => ({
      line,
      what: words(`<${name}> kent geen attribuut ${strange}.`, `<${name}> knows no attribute ${strange}.`),
      mend: words('Haal het weg, of verbeter de naam.', 'Take it out, or mend the name.'),
    }));

/** Enough of it to find it by. */
const shown = (text: string): string => text.replaceAll(/\s+/gu, ' ').slice(0, 40);

const looseText: Rule['look'] = ({ all }) =>
  all
    .filter((placed) => isKnown(placed) && placed.element.text !== '' && !withText.has(placed.element.name))
    .map(({ element: { name, line, text } }) => ({
      line,
      what: words(`In <${name}> staat losse tekst: “${shown(text)}”.`, `There is loose text in <${name}>: “${shown(text)}”.`),
      mend: words('Haal de tekst weg: hier horen alleen elementen.', 'Take the text out: only elements belong here.'),
    }));

export const contentRules: readonly Rule[] = [
  { name: 'unknownAttribute', look: unknownAttribute },
  { name: 'looseText', look: looseText },
];
