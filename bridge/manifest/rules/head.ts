/** What the head of a manifest says of the add-in as a whole. */
import { words } from '../../words.ts';
import { facts, locales } from '../facts.ts';
import { isGuid, isVersion } from '../given.ts';
import { attribute, headNamed, typeOf } from './rule.ts';
import type { Fault, Rule } from './rule.ts';

const id: Rule['look'] = (manifest) =>
  headNamed(manifest, 'Id')
    .filter(({ text }) => !isGuid(text))
    .map(({ line, text }) => ({
      line,
      what: words(`De id is geen GUID: ${text}.`, `The id is no GUID: ${text}.`),
      mend: words(
        'Neem de id van de vorige versie over; alleen een nieuwe invoegtoepassing krijgt een nieuwe GUID.',
        'Take the id of the former version; only a new add-in gets a new GUID.',
      ),
    }));

const version: Rule['look'] = (manifest) =>
  headNamed(manifest, 'Version')
    .filter(({ text }) => !isVersion(text))
    .map(({ line, text }) => ({
      line,
      what: words(`Dit is geen versie: ${text}.`, `This is no version: ${text}.`),
      mend: words('Schrijf vier getallen van hoogstens vijf cijfers, niet alle vier nul: 1.4.0.0.', 'Write four numbers of at most five digits, not all of them zero: 1.4.0.0.'),
    }));

const defaultLocale: Rule['look'] = (manifest) =>
  headNamed(manifest, 'DefaultLocale')
    .filter(({ text }) => text !== locales.nl)
    .map(({ line, text }) => ({
      line,
      what: words(`De standaardtaal is ${text}, en de teksten zijn Nederlands.`, `The default locale is ${text}, and the texts are Dutch.`),
      mend: words(`Schrijf ${locales.nl}.`, `Write ${locales.nl}.`),
    }));

const hostName: Rule['look'] = (manifest) =>
  headNamed(manifest, 'Host')
    .filter((host) => attribute(host, 'Name') !== facts[manifest.kind].host)
    .map((host) => ({
      line: host.line,
      what: words(`De toepassing ${attribute(host, 'Name')} past niet bij ${typeOf(manifest.root)}.`, `The host ${attribute(host, 'Name')} does not fit ${typeOf(manifest.root)}.`),
      mend: words(`Schrijf Name="${facts[manifest.kind].host}".`, `Write Name="${facts[manifest.kind].host}".`),
    }));

const permission: Rule['look'] = (manifest) =>
  headNamed(manifest, 'Permissions')
    .filter(({ text }) => text !== facts[manifest.kind].permission)
    .map(({ line, text }) => ({
      line,
      what: words(`Het recht ${text} is niet wat de invoegtoepassing nodig heeft.`, `The permission ${text} is not what the add-in needs.`),
      mend: words(`Schrijf ${facts[manifest.kind].permission}: niet minder, en niet meer.`, `Write ${facts[manifest.kind].permission}: no less, and no more.`),
    }));

/** Shared with the requirements of `VersionOverrides`. */
export const requirementFault = (kind: keyof typeof facts, line: number, found: string): Fault => {
  const { set, version: least } = facts[kind].requires;
  return {
    line,
    what: words(`Er wordt ${found} gevraagd in plaats van ${set} ${least}.`, `${found} is asked for instead of ${set} ${least}.`),
    mend: words(
      `Vraag ${set} ${least}: met minder start het paneel waar het niet werkt, met meer niet waar het wel werkt.`,
      `Ask for ${set} ${least}: with less the pane starts where it does not work, with more not where it does.`,
    ),
  };
};

const requirementSet: Rule['look'] = (manifest) => {
  const { set, version: least } = facts[manifest.kind].requires;
  return headNamed(manifest, 'Set')
    .filter((one) => attribute(one, 'Name') !== set || attribute(one, 'MinVersion') !== least)
    .map((one) => requirementFault(manifest.kind, one.line, `${attribute(one, 'Name')} ${attribute(one, 'MinVersion')}`));
};

/** The form of Outlooks that do not know commands: required by the schema all the same. */
const readForm: Rule['look'] = (manifest) =>
  headNamed(manifest, 'FormSettings')
    .filter(({ children }) => !children.some((form) => typeOf(form) === 'ItemRead'))
    .map(({ line }) => ({
      line,
      what: words('Er is geen formulier ItemRead.', 'There is no form ItemRead.'),
      mend: words('Zet er <Form xsi:type="ItemRead"> in.', 'Put <Form xsi:type="ItemRead"> in.'),
    }));

const requestedHeight: Rule['look'] = (manifest) =>
  headNamed(manifest, 'RequestedHeight')
    .filter(({ text }) => !/^\d{2,3}$/u.test(text) || Number(text) < 32 || Number(text) > 450)
    .map(({ line, text }) => ({
      line,
      what: words(`Een hoogte van ${text} kent Outlook niet.`, `Outlook does not know a height of ${text}.`),
      mend: words('Schrijf een getal van 32 tot en met 450.', 'Write a number from 32 up to 450.'),
    }));

const activation: Rule['look'] = (manifest) =>
  headNamed(manifest, 'Rule')
    .filter((rule) => typeOf(rule) !== 'ItemIs' || attribute(rule, 'ItemType') !== 'Message' || attribute(rule, 'FormType') !== 'Read')
    .map(({ line }) => ({
      line,
      what: words('De regel zegt niet dat het om een bericht gaat dat gelezen wordt.', 'The rule does not say that it is about a message being read.'),
      mend: words('Schrijf <Rule xsi:type="ItemIs" ItemType="Message" FormType="Read"/>.', 'Write <Rule xsi:type="ItemIs" ItemType="Message" FormType="Read"/>.'),
    }));

const highlighting: Rule['look'] = (manifest) =>
  headNamed(manifest, 'DisableEntityHighlighting')
    .filter(({ text }) => text !== 'true')
    .map(({ line }) => ({
      line,
      what: words('Outlook onderstreept zo adressen en namen in het bericht.', 'Outlook underlines addresses and names in the mail this way.'),
      mend: words('Schrijf true.', 'Write true.'),
    }));

export const headRules: readonly Rule[] = [
  { name: 'id', look: id },
  { name: 'version', look: version },
  { name: 'defaultLocale', look: defaultLocale },
  { name: 'hostName', look: hostName },
  { name: 'permission', look: permission },
  { name: 'requirementSet', look: requirementSet },
  { name: 'readForm', look: readForm },
  { name: 'requestedHeight', look: requestedHeight },
  { name: 'activationRule', look: activation },
  { name: 'entityHighlighting', look: highlighting },
];
