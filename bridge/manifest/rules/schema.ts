/** Which elements stand in which, and in which order: Office reads them in this order and no other. */
import type { Kind } from '../facts.ts';

export interface Child {
  readonly name: string;
  readonly needed: boolean;
  readonly many: boolean;
}

/** `Id!` is needed, `AppDomain*` may be there more than once, `Host+` both. */
const children = (list: string): readonly Child[] =>
  list.split(' ').map((said) => ({ name: said.replace(/[!*+]$/u, ''), needed: /[!+]$/u.test(said), many: /[*+]$/u.test(said) }));

const head = 'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains! Hosts! Requirements!';

type Table = Readonly<Record<string, readonly Child[]>>;

export const roots: Readonly<Record<Kind, readonly Child[]>> = {
  word: children(`${head} DefaultSettings! Permissions! VersionOverrides!`),
  outlook: children(`${head} FormSettings! Permissions! Rule! DisableEntityHighlighting VersionOverrides!`),
};

const translated = children('Override*');

/** Outside `VersionOverrides`. What is not named here holds no elements. */
export const inHead: Table = {
  DisplayName: translated,
  Description: translated,
  IconUrl: translated,
  HighResolutionIconUrl: translated,
  SupportUrl: translated,
  SourceLocation: translated,
  AppDomains: children('AppDomain+'),
  Hosts: children('Host+'),
  Requirements: children('Sets! Methods'),
  Sets: children('Set+'),
  DefaultSettings: children('SourceLocation! RequestedWidth RequestedHeight'),
  FormSettings: children('Form+'),
  Form: children('DesktopSettings! TabletSettings PhoneSettings'),
  DesktopSettings: children('SourceLocation! RequestedHeight'),
};

const resource = children('bt:Override*');

export const inCommands: Table = {
  VersionOverrides: children('Description Requirements Hosts! Resources! WebApplicationInfo VersionOverrides'),
  Requirements: children('bt:Sets!'),
  'bt:Sets': children('bt:Set+'),
  Hosts: children('Host+'),
  Host: children('DesktopFormFactor!'),
  DesktopFormFactor: children('SupportsSharedFolders GetStarted FunctionFile ExtensionPoint+'),
  GetStarted: children('Title! Description! LearnMoreUrl!'),
  ExtensionPoint: children('OfficeTab+'),
  OfficeTab: children('Group+'),
  Group: children('Label! Icon Tooltip Control+'),
  Control: children('Label! Supertip! Icon! Action! Enabled'),
  Supertip: children('Title! Description!'),
  Icon: children('bt:Image+'),
  Action: children('TaskpaneId SourceLocation! Title SupportsPinning'),
  Resources: children('bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!'),
  'bt:Images': children('bt:Image+'),
  'bt:Urls': children('bt:Url+'),
  'bt:ShortStrings': children('bt:String+'),
  'bt:LongStrings': children('bt:String+'),
  'bt:Image': resource,
  'bt:Url': resource,
  'bt:String': resource,
};

/** What Outlook does not know, though it stands in the same elements. */
export const onlyWord: ReadonlySet<string> = new Set(['GetStarted', 'Enabled']);

/** Elements with a text of their own; in all others there are elements, or nothing. */
export const withText: ReadonlySet<string> = new Set(
  `Id AlternateId Version ProviderName DefaultLocale AppDomain Permissions RequestedWidth RequestedHeight DisableEntityHighlighting
  TaskpaneId SupportsPinning SupportsSharedFolders Enabled`.split(/\s+/u),
);

const namesIn = (lists: readonly (readonly Child[])[]): readonly string[] => lists.flat().map(({ name }) => name);

export const headElements: ReadonlySet<string> = new Set(['OfficeApp', ...namesIn([roots.word, roots.outlook, ...Object.values(inHead)])]);
export const commandElements: ReadonlySet<string> = new Set(['VersionOverrides', ...namesIn(Object.values(inCommands))]);

type Attributes = Readonly<Record<string, readonly string[]>>;

const address = ['DefaultValue'];

export const headAttributes: Attributes = {
  DisplayName: address,
  Description: address,
  IconUrl: address,
  HighResolutionIconUrl: address,
  SupportUrl: address,
  SourceLocation: address,
  Override: ['Locale', 'Value'],
  Host: ['Name'],
  Set: ['Name', 'MinVersion'],
  Form: ['xsi:type'],
  Rule: ['xsi:type'],
};

const reference = ['resid'];

export const commandAttributes: Attributes = {
  VersionOverrides: ['xsi:type'],
  Host: ['xsi:type'],
  ExtensionPoint: ['xsi:type'],
  OfficeTab: ['id'],
  Group: ['id'],
  Control: ['xsi:type', 'id'],
  Label: reference,
  Title: reference,
  Description: reference,
  Action: ['xsi:type'],
  SourceLocation: reference,
  FunctionFile: reference,
  LearnMoreUrl: reference,
  Tooltip: reference,
  'bt:Set': ['Name'],
  'bt:Url': ['id', 'DefaultValue'],
  'bt:String': ['id', 'DefaultValue'],
  'bt:Override': ['Locale', 'Value'],
};

/** What may be there beside those. */
export const headOptional: Attributes = {
  OfficeApp: ['xsi:type', 'xsi:schemaLocation'],
  Sets: ['DefaultMinVersion'],
  Rule: ['ItemType', 'FormType', 'ItemClass', 'IncludeSubClasses'],
};

export const commandOptional: Attributes = { 'bt:Sets': ['DefaultMinVersion'], 'bt:Set': ['MinVersion'] };

/** A picture is named in an `Icon`, and given its address in the resources. */
export const imageAttributes = (parent: string): readonly string[] => (parent === 'Icon' ? ['size', 'resid'] : ['id', 'DefaultValue']);

/** What each form of `VersionOverrides` is called, by its namespace. */
export const overridesForms: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  word: { 'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'VersionOverridesV1_0' },
  outlook: {
    'http://schemas.microsoft.com/office/mailappversionoverrides': 'VersionOverridesV1_0',
    'http://schemas.microsoft.com/office/mailappversionoverrides/1.1': 'VersionOverridesV1_1',
  },
};

export const headNamespace = 'http://schemas.microsoft.com/office/appforoffice/1.1';
export const basicNamespace = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
