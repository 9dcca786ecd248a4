/** Elements that are not known, missing, in the wrong order or in the wrong namespace. */
import { words } from '../../words.ts';
import type { XmlElement } from '../read.ts';
import { isFunctionButton } from './rule.ts';
import type { Fault, Manifest, Placed, Rule } from './rule.ts';
import { commandAttributes, headAttributes, headNamespace, basicNamespace, imageAttributes, inCommands, inHead, onlyWord, roots } from './schema.ts';
import type { Child } from './schema.ts';

const isImage = (element: XmlElement): boolean => element.name === 'bt:Image';

const allowedIn = ({ kind, root }: Manifest, { element, overrides }: Placed): readonly Child[] => {
  if (element === root) return roots[kind];
  const allowed = (overrides === null ? inHead : inCommands)[element.name] ?? [];
  return kind === 'word' ? allowed : allowed.filter(({ name }) => !onlyWord.has(name));
};

type Look = (element: XmlElement, allowed: readonly Child[]) => readonly Fault[];

/** Looks at every element with what may stand in it; a button that runs a function has to go as a whole. */
const each =
  (look: Look): Rule['look'] =>
  (manifest) =>
    manifest.all.flatMap((placed) => (isFunctionButton(placed.element) ? [] : look(placed.element, allowedIn(manifest, placed))));

const namesIn = (allowed: readonly Child[]): string => allowed.map(({ name }) => `<${name}>`).join(', ');

const unknown: Look = (element, allowed) =>
  element.children
    .filter(({ name }) => !allowed.some((one) => one.name === name))
    .map(({ name, line }) => ({
      line,
      what: words(`<${name}> hoort niet in <${element.name}>.`, `<${name}> does not belong in <${element.name}>.`),
      mend:
        allowed.length === 0
          ? words(`Haal het weg: <${element.name}> bevat geen elementen.`, `Take it out: <${element.name}> holds no elements.`)
          : words(`Haal het weg. Toegestaan: ${namesIn(allowed)}.`, `Take it out. Allowed: ${namesIn(allowed)}.`),
    }));

const twice: Look = ({ name: around, children }, allowed) =>
  children
    .filter(({ name }, index) => children.findIndex((one) => one.name === name) < index && allowed.some((one) => one.name === name && !one.many))
    .map(({ name, line }) => ({
      line,
      what: words(`<${name}> staat meer dan één keer in <${around}>.`, `<${name}> is in <${around}> more than once.`),
      mend: words('Houd er één over.', 'Keep one of them.'),
    }));

const missing: Look = ({ name: around, line, children }, allowed) =>
  allowed
    .filter(({ name, needed }) => needed && !children.some((child) => child.name === name))
    .map(({ name }) => ({
      line,
      what: words(`<${around}> mist <${name}>.`, `<${around}> lacks <${name}>.`),
      mend: words(`Zet <${name}> erin, op zijn plaats in: ${namesIn(allowed)}.`, `Put <${name}> in, at its place in: ${namesIn(allowed)}.`),
    }));

/** The first that comes after one that it should precede. */
const order: Look = ({ name: around, children }, allowed) => {
  const places = children.map((child) => ({ child, place: allowed.findIndex(({ name }) => name === child.name) })).filter(({ place }) => place >= 0);
  const wrong = places.find(({ place }, index) => places.slice(0, index).some((earlier) => earlier.place > place));
  if (wrong === undefined) return [];
  const { name, line } = wrong.child;
  return [
    {
      line,
      what: words(`<${name}> staat in <${around}> op de verkeerde plaats.`, `<${name}> is at the wrong place in <${around}>.`),
      mend: words(`Gebruik deze volgorde: ${namesIn(allowed)}.`, `Use this order: ${namesIn(allowed)}.`),
    },
  ];
};

/** The attributes that an element must have. */
export const neededOf = ({ element, parent, overrides }: Placed): readonly string[] => {
  if (isImage(element)) return imageAttributes(parent?.name ?? '');
  return (overrides === null ? headAttributes : commandAttributes)[element.name] ?? [];
};

const attributesMissing: Rule['look'] = ({ all }) =>
  all.flatMap((placed) =>
    neededOf(placed)
      .filter((name) => !placed.element.attributes.has(name))
      .map((name) => ({
        line: placed.element.line,
        what: words(`<${placed.element.name}> mist ${name}.`, `<${placed.element.name}> lacks ${name}.`),
        mend: words(`Voeg ${name}="…" toe.`, `Add ${name}="…".`),
      })),
  );

const namespaceOf = ({ element, overrides }: Placed): string => {
  if (element.name.startsWith('bt:')) return basicNamespace;
  return overrides === null ? headNamespace : overrides.namespace;
};

/** Where one is wrong, all that stands in it is: the outermost is enough. */
const namespaces: Rule['look'] = ({ all }) => {
  const [first] = all.filter((placed) => placed.element.namespace !== namespaceOf(placed)).map((placed) => ({ ...placed, wanted: namespaceOf(placed) }));
  if (first === undefined) return [];
  const { element, wanted } = first;
  const has = element.namespace === '' ? words('geen', 'none') : words(element.namespace, element.namespace);
  return [
    {
      line: element.line,
      what: words(`<${element.name}> staat in de verkeerde namespace: ${has.nl}.`, `<${element.name}> is in the wrong namespace: ${has.en}.`),
      mend: words(`Gebruik ${wanted}.`, `Use ${wanted}.`),
    },
  ];
};

export const shapeRules: readonly Rule[] = [
  { name: 'unknownElement', look: each(unknown) },
  { name: 'elementTwice', look: each(twice) },
  { name: 'elementMissing', look: each(missing) },
  { name: 'elementOrder', look: each(order) },
  { name: 'attributeMissing', look: attributesMissing },
  { name: 'namespace', look: namespaces },
];
