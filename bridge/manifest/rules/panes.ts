/** The pane that buttons open: one, and one that this product serves. */
import { words } from '../../words.ts';
import { urlOf } from '../../url.ts';
import { panePath } from '../facts.ts';
import type { XmlElement } from '../read.ts';
import { attribute, headNamed, inOverrides, named, overridesOf } from './rule.ts';
import type { Manifest, Rule } from './rule.ts';

/** Addresses that a `SourceLocation` names: others are of pages that open in a browser. */
const namedPanes = (manifest: Manifest): readonly XmlElement[] =>
  overridesOf(manifest).flatMap((overrides) => {
    const all = inOverrides(manifest, overrides);
    const ids = new Set(named({ all }, 'SourceLocation').map(({ element }) => attribute(element, 'resid')));
    return named({ all }, 'bt:Url').flatMap(({ element }) => (ids.has(attribute(element, 'id')) ? [element] : []));
  });

/** Where the address of the pane stands, with those for other languages within it. */
export const panesOf = (manifest: Manifest): readonly XmlElement[] => [...headNamed(manifest, 'SourceLocation'), ...namedPanes(manifest)];

/** Whichever way it is opened. */
const onePane: Rule['look'] = (manifest) => {
  const [first, ...others] = panesOf(manifest);
  const url = first === undefined ? '' : attribute(first, 'DefaultValue');
  return others
    .filter((one) => attribute(one, 'DefaultValue') !== url)
    .map((one) => ({
      line: one.line,
      what: words(`De knop opent een ander paneel dan ${url}.`, `The button opens another pane than ${url}.`),
      mend: words('Gebruik overal hetzelfde adres.', 'Use the same address everywhere.'),
    }));
};

/** What is no address is refused as such. */
const isServed = (url: string): boolean => (urlOf(url)?.pathname ?? panePath) === panePath;

const served: Rule['look'] = (manifest) =>
  panesOf(manifest)
    .flatMap(({ attributes, children, line }) => [{ url: attributes.get('DefaultValue'), line }, ...children.map((child) => ({ url: child.attributes.get('Value'), line: child.line }))])
    .flatMap(({ url, line }) => (url === undefined || isServed(url) ? [] : [{ url, line }]))
    .map(({ url, line }) => ({
      line,
      what: words(`Hier is geen paneel van dit product: ${url}.`, `There is no pane of this product here: ${url}.`),
      mend: words(`Laat het adres van de bridge volgen door ${panePath}.`, `Let the address of the bridge be followed by ${panePath}.`),
    }));

export const paneRules: readonly Rule[] = [
  { name: 'paneAddress', look: onePane },
  { name: 'panePath', look: served },
];
