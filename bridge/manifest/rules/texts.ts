/** What a person reads in Office: there, not too long, and in both languages. */
import { words } from '../../words.ts';
import { locales } from '../facts.ts';
import type { XmlElement } from '../read.ts';
import { attribute } from './rule.ts';
import type { Fault, Manifest, Placed, Rule } from './rule.ts';

interface Text {
  readonly element: XmlElement;
  /** Characters. */
  readonly longest: number;
  readonly said: readonly { readonly text: string; readonly line: number }[];
}

const inHead: Readonly<Record<string, number>> = { ProviderName: 125, DisplayName: 125, Description: 250 };
const inList: Readonly<Record<string, number>> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };

const longestOf = ({ element, parent, overrides }: Placed): number | undefined =>
  overrides === null ? inHead[element.name] : inList[element.name === 'bt:String' ? (parent?.name ?? '') : ''];

const saidIn = (element: XmlElement): Text['said'] => {
  const own = element.name === 'ProviderName' ? element.text : attribute(element, 'DefaultValue');
  return [{ text: own, line: element.line }, ...element.children.map((child) => ({ text: attribute(child, 'Value'), line: child.line }))];
};

const textsIn = ({ all }: Manifest): readonly Text[] =>
  all.flatMap((placed) => {
    const longest = longestOf(placed);
    return longest === undefined ? [] : [{ element: placed.element, longest, said: saidIn(placed.element) }];
  });

const empty: Rule['look'] = (manifest) =>
  textsIn(manifest).flatMap(({ said }) =>
    said
      .filter(({ text }) => text.trim() === '')
      .map(({ line }) => ({
        line,
        what: words('Hier staat geen tekst.', 'There is no text here.'),
        mend: words('Schrijf wat de medewerker leest.', 'Write what the employee reads.'),
      })),
  );

/** Of texts up to this many characters. */
const tooLong =
  (limit: number): Rule['look'] =>
  (manifest) =>
    textsIn(manifest)
      .filter(({ longest }) => longest === limit)
      .flatMap(({ said }) =>
        said
          .filter(({ text }) => text.length > limit)
          .map(({ line, text }) => ({
            line,
            what: words(`Deze tekst heeft ${text.length} tekens.`, `This text has ${text.length} characters.`),
            mend: words(`Maak hem korter: hoogstens ${limit}.`, `Make it shorter: at most ${limit}.`),
          })),
      );

const translatable = (manifest: Manifest): readonly XmlElement[] =>
  textsIn(manifest).flatMap(({ element }) => (element.name === 'ProviderName' ? [] : [element]));

const overridesIn = ({ children }: XmlElement): readonly XmlElement[] => children.filter(({ name }) => name === 'Override' || name === 'bt:Override');

const localesIn = (element: XmlElement): readonly string[] => overridesIn(element).map((one) => attribute(one, 'Locale'));

/** English, and whatever other language one of the texts has. */
const incomplete: Rule['look'] = (manifest) => {
  const texts = translatable(manifest);
  const wanted = new Set([locales.en, ...texts.flatMap(localesIn)].filter((locale) => locale !== '' && locale !== locales.nl));
  return texts.flatMap((element) =>
    [...wanted]
      .filter((locale) => !localesIn(element).includes(locale))
      .map((locale) => ({
        line: element.line,
        what: words(`“${attribute(element, 'DefaultValue')}” is er niet in ${locale}.`, `“${attribute(element, 'DefaultValue')}” is not there in ${locale}.`),
        mend: words(`Voeg een Override met Locale="${locale}" toe.`, `Add an Override with Locale="${locale}".`),
      })),
  );
};

const twiceIn = (element: XmlElement): readonly Fault[] => {
  const taken: readonly string[] = [locales.nl, ...localesIn(element)];
  return overridesIn(element)
    .filter((one, index) => taken.slice(0, index + 1).includes(attribute(one, 'Locale')))
    .map((one) => ({
      line: one.line,
      what: words(`De tekst in ${attribute(one, 'Locale')} is er twee keer.`, `The text in ${attribute(one, 'Locale')} is there twice.`),
      mend: words('Houd er één over.', 'Keep one of them.'),
    }));
};

const localeForm = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-[A-Z]{2}$/u;

const wrongLocale: Rule['look'] = ({ all }) =>
  all
    .filter(({ element }) => (element.name === 'Override' || element.name === 'bt:Override') && element.attributes.has('Locale'))
    .filter(({ element }) => !localeForm.test(attribute(element, 'Locale')))
    .map(({ element }) => ({
      line: element.line,
      what: words(`${attribute(element, 'Locale')} is geen taal met land.`, `${attribute(element, 'Locale')} is no language with its country.`),
      mend: words(`Schrijf het zoals ${locales.en}.`, `Write it as ${locales.en}.`),
    }));

export const textRules: readonly Rule[] = [
  { name: 'textEmpty', look: empty },
  { name: 'shortText', look: tooLong(125) },
  { name: 'longText', look: tooLong(250) },
  { name: 'localesComplete', look: incomplete },
  { name: 'localeTwice', look: (manifest) => translatable(manifest).flatMap(twiceIn) },
  { name: 'localeForm', look: wrongLocale },
];
