/** What both manifests say in the same way. */
import type { Words } from '../../words.ts';
import { buttonIcons, facts, iconPath, locales, panePath, product } from '../facts.ts';
import type { Ids, Kind } from '../facts.ts';
import { element, holding } from '../write.ts';
import type { Written } from '../write.ts';

export interface Installation {
  /** `https://klachten.delinde.nl` */
  readonly origin: string;
  /** Four numbers: `1.4.0.0`. */
  readonly version: string;
  readonly ids: Ids;
}

/** A text in Dutch with English over it; `override` is what the latter is called at this place. */
const translated = (name: string, { nl, en }: Words, { override, id }: { readonly override: string; readonly id?: string }): Written =>
  element(name, { ...(id === undefined ? {} : { id }), DefaultValue: nl }, [element(override, { Locale: locales.en, Value: en })]);

const inEveryLanguage = (text: string): Words => ({ nl: text, en: text });

const address = (name: string, url: string): Written => element(name, { DefaultValue: url });

export const paneUrl = ({ origin }: Installation): string => `${origin}${panePath}`;

/** From `Id` to `Requirements`: the order is Office's. */
export const head = (kind: Kind, { origin, version, ids }: Installation): readonly Written[] => {
  const { description, listIcons, host, requires } = facts[kind];
  const [usual, high] = listIcons;
  return [
    holding('Id', ids[kind]),
    holding('Version', version),
    holding('ProviderName', product),
    holding('DefaultLocale', locales.nl),
    translated('DisplayName', inEveryLanguage(product), { override: 'Override' }),
    translated('Description', description, { override: 'Override' }),
    address('IconUrl', `${origin}${iconPath(usual)}`),
    address('HighResolutionIconUrl', `${origin}${iconPath(high)}`),
    address('SupportUrl', `${origin}/`),
    holding('AppDomains', [holding('AppDomain', origin)]),
    holding('Hosts', [element('Host', { Name: host })]),
    holding('Requirements', [holding('Sets', [element('Set', { Name: requires.set, MinVersion: requires.version })])]),
  ];
};

const resid = (name: string, id: string): Written => element(name, { resid: id });

export const icon: Written = holding(
  'Icon',
  buttonIcons.map((pixels) => element('bt:Image', { size: `${pixels}`, resid: `Icon.${pixels}` })),
);

export const groupLabel: Written = resid('Label', 'Group.Label');

/** What an action opens; more elements of the action stand around it. */
export const paneSource: Written = resid('SourceLocation', 'Pane.Url');

/** A button that opens the pane. */
export const button = (id: string, action: readonly Written[]): Written =>
  element('Control', { 'xsi:type': 'Button', id }, [
    resid('Label', 'Open.Label'),
    holding('Supertip', [resid('Title', 'Open.Label'), resid('Description', 'Open.Tip')]),
    icon,
    element('Action', { 'xsi:type': 'ShowTaskpane' }, action),
  ]);

const text = (id: string, said: Words): Written => translated('bt:String', said, { override: 'bt:Override', id });

/** What the `resid`s lead to. */
export const resources = (kind: Kind, installation: Installation): Written => {
  const { button: label, tip } = facts[kind];
  return holding('Resources', [
    holding(
      'bt:Images',
      buttonIcons.map((pixels) => element('bt:Image', { id: `Icon.${pixels}`, DefaultValue: `${installation.origin}${iconPath(pixels)}` })),
    ),
    holding('bt:Urls', [element('bt:Url', { id: 'Pane.Url', DefaultValue: paneUrl(installation) })]),
    holding('bt:ShortStrings', [text('Group.Label', inEveryLanguage(product)), text('Open.Label', label)]),
    holding('bt:LongStrings', [text('Open.Tip', tip)]),
  ]);
};

export const officeApp = (type: string, content: readonly Written[]): Written =>
  element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': type,
    },
    content,
  );
