/** `VersionOverrides`: the forms in which Office learns of commands, one in the other. */
import { words } from '../../words.ts';
import type { XmlElement } from '../read.ts';
import { facts } from '../facts.ts';
import type { Kind } from '../facts.ts';
import { requirementFault } from './head.ts';
import { attribute, childNamed, inOverrides, overridesOf, typeOf } from './rule.ts';
import type { Fault, Manifest, Rule } from './rule.ts';
import { overridesForms } from './schema.ts';

const form: Rule['look'] = (manifest) =>
  overridesOf(manifest).flatMap((overrides) => {
    const wanted = overridesForms[manifest.kind][overrides.namespace];
    if (wanted !== undefined && wanted === typeOf(overrides)) return [];
    const known = Object.entries(overridesForms[manifest.kind]).map(([namespace, name]) => `xmlns="${namespace}" xsi:type="${name}"`);
    return [
      {
        line: overrides.line,
        what: words(`${typeOf(overrides)} past niet bij de namespace ${overrides.namespace}.`, `${typeOf(overrides)} does not fit the namespace ${overrides.namespace}.`),
        mend: words(`Schrijf ${known.join(' of ')}.`, `Write ${known.join(' or ')}.`),
      },
    ];
  });

const forms: Readonly<Record<Kind, readonly string[]>> = {
  word: ['VersionOverridesV1_0'],
  outlook: ['VersionOverridesV1_0', 'VersionOverridesV1_1'],
};

/** Word knows one; Outlook takes the newer out of the older, and an older Outlook leaves it. */
const nested: Rule['look'] = (manifest) => {
  const wanted = forms[manifest.kind];
  const found = overridesOf(manifest);
  if (found.length === 0 || (found.length === wanted.length && found.every((one, index) => typeOf(one) === wanted[index]))) return [];
  const wrong = found.find((one, index) => typeOf(one) !== wanted[index]) ?? found.at(-1) ?? manifest.root;
  return [
    {
      line: wrong.line,
      what: words(`Er staat ${found.map(typeOf).join(', daarin ')}.`, `There is ${found.map(typeOf).join(', in it ')}.`),
      mend: words(`Nodig is ${wanted.join(', met als laatste element daarin ')}.`, `Needed is ${wanted.join(', with as the last element in it ')}.`),
    },
  ];
};

const least = (sets: XmlElement, set: XmlElement): string => set.attributes.get('MinVersion') ?? attribute(sets, 'DefaultMinVersion');

/** What the head asks for does not hold for the commands. */
const requirements: Rule['look'] = (manifest) => {
  const { set: name, version } = facts[manifest.kind].requires;
  return manifest.all.flatMap(({ element: sets }): readonly Fault[] =>
    sets.name !== 'bt:Sets'
      ? []
      : sets.children
          .filter((set) => attribute(set, 'Name') !== name || least(sets, set) !== version)
          .map((set) => requirementFault(manifest.kind, set.line, `${attribute(set, 'Name')} ${least(sets, set)}`)),
  );
};

const isNewer = (overrides: XmlElement): boolean => typeOf(overrides) === 'VersionOverridesV1_1';

const factors = (manifest: Manifest): readonly { readonly overrides: XmlElement; readonly factor: XmlElement }[] =>
  overridesOf(manifest).flatMap((overrides) =>
    inOverrides(manifest, overrides)
      .filter(({ element }) => element.name === 'DesktopFormFactor')
      .map(({ element }) => ({ overrides, factor: element })),
  );

const sharedLacks = words('Het paneel werkt zo niet in gedeelde postvakken.', 'The pane does not work in shared mailboxes this way.');
const sharedAdd = words(
  'Zet <SupportsSharedFolders>true</SupportsSharedFolders> vóór het eerste ExtensionPoint.',
  'Put <SupportsSharedFolders>true</SupportsSharedFolders> before the first ExtensionPoint.',
);
const sharedOld = words('SupportsSharedFolders hoort alleen in VersionOverridesV1_1 van Outlook.', 'SupportsSharedFolders belongs in VersionOverridesV1_1 of Outlook only.');
const takeOut = words('Haal het hier weg.', 'Take it out here.');

const shared: Rule['look'] = (manifest) =>
  factors(manifest).flatMap(({ overrides, factor }): readonly Fault[] => {
    const found = childNamed(factor, 'SupportsSharedFolders');
    if (isNewer(overrides)) return found?.text === 'true' ? [] : [{ line: (found ?? factor).line, what: sharedLacks, mend: sharedAdd }];
    return found === null ? [] : [{ line: found.line, what: sharedOld, mend: takeOut }];
  });

export const overridesRules: readonly Rule[] = [
  { name: 'overridesForm', look: form },
  { name: 'overridesNested', look: nested },
  { name: 'overridesRequirement', look: requirements },
  { name: 'sharedFolders', look: shared },
];
