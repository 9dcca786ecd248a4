/** Every address in a manifest: https, whole, and of a domain that is listed. */
import { words } from '../../words.ts';
import { urlOf } from '../../url.ts';
import { isHostName } from '../given.ts';
import type { XmlElement } from '../read.ts';
import { panesOf } from './panes.ts';
import { headNamed } from './rule.ts';
import type { Manifest, Rule } from './rule.ts';

interface Address {
  readonly url: string;
  readonly line: number;
}

const places = new Set(['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Url', 'bt:Image']);

const addressesIn = (element: XmlElement): readonly Address[] =>
  [element, ...element.children].flatMap(({ attributes, line }) => {
    const url = attributes.get('DefaultValue') ?? attributes.get('Value');
    return url === undefined ? [] : [{ url, line }];
  });

const addresses = ({ all }: Manifest): readonly Address[] => all.filter(({ element }) => places.has(element.name)).flatMap(({ element }) => addressesIn(element));

const domains = (manifest: Manifest): readonly Address[] => headNamed(manifest, 'AppDomain').map(({ text, line }) => ({ url: text, line }));

const isWhole = (url: string): boolean => urlOf(url) !== null && /^[a-z]+:\/\//iu.test(url);

const isUsable = (url: string): boolean => {
  if (!isWhole(url)) return false;
  const { username, password, hostname } = new URL(url);
  return username === '' && password === '' && isHostName(hostname);
};

/** The longest that Office takes. */
const longest = 2048;

const form: Rule['look'] = (manifest) =>
  addresses(manifest)
    .filter(({ url }) => !isUsable(url) || url.length > longest)
    .map(({ url, line }) => ({
      line,
      what: words(`Dit is geen bruikbaar adres: ${url.slice(0, 80)}.`, `This address cannot be used: ${url.slice(0, 80)}.`),
      mend: words(`Schrijf het hele adres, zonder naam en wachtwoord, met een host van letters, cijfers, punten en streepjes, in hoogstens ${longest} tekens: https://….`, `Write the whole address, without name and password, with a host of letters, digits, dots and hyphens, in at most ${longest} characters: https://….`),
    }));

const https: Rule['look'] = (manifest) =>
  [...addresses(manifest), ...domains(manifest)]
    .filter(({ url }) => isWhole(url) && new URL(url).protocol !== 'https:')
    .map(({ url, line }) => ({
      line,
      what: words(`Dit adres is niet https: ${url}.`, `This address is not https: ${url}.`),
      mend: words('Office laadt alleen https. Geef de bridge een certificaat en schrijf https://….', 'Office loads https only. Give the bridge a certificate and write https://….'),
    }));

const originIn = (url: string): string => (isWhole(url) ? new URL(url).origin : '');

/** What was meant, where that can be seen. */
const exampleOf = (url: string): string => (isUsable(url) ? originIn(url) : 'https://klachten.example.nl');

const domainForm: Rule['look'] = (manifest) =>
  domains(manifest)
    .filter(({ url }) => originIn(url) !== url || !isUsable(url))
    .map(({ url, line }) => ({
      line,
      what: words(`Dit is geen domein: ${url}.`, `This is no domain: ${url}.`),
      mend: words(`Schrijf alleen https:// en de host, zonder pad en zonder schuine streep: ${exampleOf(url)}.`, `Write https:// and the host only, without a path and without a slash: ${exampleOf(url)}.`),
    }));

const panesIn = (manifest: Manifest): readonly Address[] => panesOf(manifest).flatMap(addressesIn);

const domainListed: Rule['look'] = (manifest) => {
  const listed = new Set(domains(manifest).map(({ url }) => originIn(url)));
  return panesIn(manifest)
    .filter(({ url }) => isWhole(url) && !listed.has(originIn(url)))
    .map(({ url, line }) => ({
      line,
      what: words(`Het domein van het paneel staat niet bij AppDomains: ${originIn(url)}.`, `The domain of the pane is not among AppDomains: ${originIn(url)}.`),
      mend: words(`Voeg <AppDomain>${originIn(url)}</AppDomain> toe.`, `Add <AppDomain>${originIn(url)}</AppDomain>.`),
    }));
};

export const addressRules: readonly Rule[] = [
  { name: 'addressForm', look: form },
  { name: 'https', look: https },
  { name: 'domainForm', look: domainForm },
  { name: 'domainListed', look: domainListed },
];
