/** What the manifests of Word and Outlook must agree on, as they are one product at one address. */
import { words } from '../../words.ts';
import type { Words } from '../../words.ts';
import type { XmlElement } from '../read.ts';
import { panesOf } from './panes.ts';
import { attribute, childNamed, headNamed } from './rule.ts';
import type { Fault, Manifest, PairRule } from './rule.ts';

const textOf = ({ root }: Manifest, name: string): string => childNamed(root, name)?.text ?? '';

/** Where the second says it, or its root where it says nothing. */
const lineOf = (manifest: Manifest, name: string): number => (headNamed(manifest, name)[0] ?? manifest.root).line;

interface Differing {
  readonly element: string;
  readonly called: Words;
  readonly facts: (manifest: Manifest) => string;
}

const same =
  ({ element, called, facts }: Differing): PairRule['look'] =>
  (word, outlook) => {
    const [inWord, inOutlook] = [facts(word), facts(outlook)];
    if (inWord === inOutlook) return [];
    return [
      {
        line: lineOf(outlook, element),
        what: words(`${called.nl} is ${inOutlook}, en in het manifest voor Word ${inWord}.`, `${called.en} is ${inOutlook}, and in the manifest for Word ${inWord}.`),
        mend: words('Maak beide manifesten in één keer, met klachtwijzer manifest.', 'Make both manifests at once, with klachtwijzer manifest.'),
      },
    ];
  };

const spoken = ({ attributes, children }: XmlElement): string =>
  [attributes.get('DefaultValue') ?? '', ...children.map((child) => `${attribute(child, 'Locale')} ${attribute(child, 'Value')}`).toSorted()].join(', ');

const ids = (word: Manifest, outlook: Manifest): readonly Fault[] =>
  textOf(word, 'Id').toLowerCase() !== textOf(outlook, 'Id').toLowerCase()
    ? []
    : [
        {
          line: lineOf(outlook, 'Id'),
          what: words('Beide manifesten hebben dezelfde id.', 'Both manifests have the same id.'),
          mend: words('Geef elk een eigen GUID: Office ziet anders één invoegtoepassing.', 'Give each a GUID of its own: Office sees one add-in otherwise.'),
        },
      ];

const domains = (manifest: Manifest): string =>
  headNamed(manifest, 'AppDomain')
    .map(({ text }) => text)
    .toSorted()
    .join(', ');

const pane = (manifest: Manifest): string => [...new Set(panesOf(manifest).map((element) => attribute(element, 'DefaultValue')))].toSorted().join(', ');

export const pairRules: readonly PairRule[] = [
  { name: 'pairIds', look: ids },
  { name: 'pairVersion', look: same({ element: 'Version', called: words('De versie', 'The version'), facts: (one) => textOf(one, 'Version') }) },
  { name: 'pairProvider', look: same({ element: 'ProviderName', called: words('De aanbieder', 'The provider'), facts: (one) => textOf(one, 'ProviderName') }) },
  { name: 'pairLocale', look: same({ element: 'DefaultLocale', called: words('De standaardtaal', 'The default locale'), facts: (one) => textOf(one, 'DefaultLocale') }) },
  { name: 'pairName', look: same({ element: 'DisplayName', called: words('De naam', 'The name'), facts: (one) => headNamed(one, 'DisplayName').map(spoken).join() }) },
  { name: 'pairDomains', look: same({ element: 'AppDomains', called: words('De lijst van domeinen', 'The list of domains'), facts: domains }) },
  { name: 'pairPane', look: same({ element: 'FormSettings', called: words('Het adres van het paneel', 'The address of the pane'), facts: pane }) },
];
