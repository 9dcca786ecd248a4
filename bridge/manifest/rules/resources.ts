/** A `resid` leads to a resource of the right list, in the same `VersionOverrides`. */
import { words } from '../../words.ts';
import type { XmlElement } from '../read.ts';
import { attribute, inOverrides, overridesOf } from './rule.ts';
import type { Manifest, Placed, Rule } from './rule.ts';

const lists = ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'] as const;
type List = (typeof lists)[number];

/** Where the resource of an element that has a `resid` must stand. */
const listFor: Readonly<Record<string, List>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  Tooltip: 'bt:LongStrings',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  'bt:Image': 'bt:Images',
};

interface Resource {
  readonly id: string;
  readonly list: string;
  readonly element: XmlElement;
}

const isList = (name: string): boolean => lists.some((list) => list === name);

export const resourcesIn = (placed: readonly Placed[]): readonly Resource[] =>
  placed.flatMap(({ element, parent }) => (parent !== null && isList(parent.name) ? [{ id: attribute(element, 'id'), list: parent.name, element }] : []));

const references = (placed: readonly Placed[]): readonly XmlElement[] => placed.flatMap(({ element }) => (element.attributes.has('resid') ? [element] : []));

/** In each `VersionOverrides` by itself: a resource of one is not seen by another. */
const each =
  (look: (placed: readonly Placed[]) => ReturnType<Rule['look']>): Rule['look'] =>
  (manifest: Manifest) =>
    overridesOf(manifest).flatMap((overrides) => look(inOverrides(manifest, overrides)));

const unresolved = each((placed) => {
  const known = new Set(resourcesIn(placed).map(({ id }) => id));
  return references(placed)
    .filter((element) => !known.has(attribute(element, 'resid')))
    .map((element) => ({
      line: element.line,
      what: words(`Er is geen bron met de id ${attribute(element, 'resid')}.`, `There is no resource with the id ${attribute(element, 'resid')}.`),
      mend: words(
        `Zet hem in ${listFor[element.name] ?? 'Resources'} van dezelfde VersionOverrides, of verbeter de naam.`,
        `Put it in ${listFor[element.name] ?? 'Resources'} of the same VersionOverrides, or mend the name.`,
      ),
    }));
});

const wrongList = each((placed) => {
  const known = new Map(resourcesIn(placed).map(({ id, list }) => [id, list]));
  return references(placed).flatMap((element) => {
    const [found, wanted] = [known.get(attribute(element, 'resid')), listFor[element.name]];
    if (found === undefined || wanted === undefined || found === wanted) return [];
    return [
      {
        line: element.line,
        what: words(`${attribute(element, 'resid')} staat in ${found}.`, `${attribute(element, 'resid')} is in ${found}.`),
        mend: words(`<${element.name}> neemt zijn bron uit ${wanted}.`, `<${element.name}> takes its resource from ${wanted}.`),
      },
    ];
  });
});

/** The longest id of a resource, in characters. */
const longest = 32;

const tooLong = each((placed) =>
  resourcesIn(placed)
    .filter(({ id, element }) => element.attributes.has('id') && (id === '' || id.length > longest))
    .map(({ id, element }) => ({
      line: element.line,
      what: words(`De id van deze bron heeft ${id.length} tekens.`, `The id of this resource has ${id.length} characters.`),
      mend: words(`Geef hem een id van 1 tot en met ${longest} tekens, ook waar hij genoemd wordt.`, `Give it an id of 1 up to ${longest} characters, where it is named too.`),
    })),
);

const twice = each((placed) => {
  const all = resourcesIn(placed);
  return all
    .filter(({ id }, index) => all.findIndex((one) => one.id === id) < index)
    .map(({ id, element }) => ({
      line: element.line,
      what: words(`Er is al een bron met de id ${id}.`, `There is a resource with the id ${id} already.`),
      mend: words('Geef elke bron een eigen id.', 'Give each resource an id of its own.'),
    }));
});

export const resourceRules: readonly Rule[] = [
  { name: 'residUnresolved', look: unresolved },
  { name: 'residList', look: wrongList },
  { name: 'residLength', look: tooLong },
  { name: 'residTwice', look: twice },
];
