/**
 * Manifests with one fault each: an edit of a good one, the rule that must refuse it, and where. The tests and
 * `npm run -s proof:manifest` take them from here.
 */
import { readFileSync } from 'node:fs';
import { checkPair, examine } from '../../bridge/manifest/check.ts';
import type { Kind } from '../../bridge/manifest/facts.ts';
import { pngSize } from '../../bridge/manifest/png.ts';
import type { Finding, Icons } from '../../bridge/manifest/rules/rule.ts';
import { again, all, lineOf, moved, put, without } from './edits.ts';
import type { Edit } from './edits.ts';

export interface Broken {
  readonly rule: string;
  /** What was done to it. */
  readonly what: string;
  /** Which of the two is broken; with a rule about both, they are then held together. */
  readonly file: Kind;
  readonly edit: Edit;
  /** What the line of the first finding holds: its first place in the broken file, behind `after`. */
  readonly line: string;
  readonly after?: string;
}

export const good: Readonly<Record<Kind, string>> = {
  word: readFileSync('manifest.xml', 'utf8'),
  outlook: readFileSync('manifest.outlook.xml', 'utf8'),
};

const newer = 'VersionOverridesV1_1';
const compose = 'MessageComposeCommandSurface';
const long = (count: number): string => 'x'.repeat(count);
const pane = '<SourceLocation resid="Pane.Url"/>';
const pin = '<SupportsPinning>true</SupportsPinning>';
const shared = '<SupportsSharedFolders>true</SupportsSharedFolders>';

const word = (rule: string, what: string, edit: Edit, line: string, after?: string): Broken => ({ rule, what, file: 'word', edit, line, ...(after !== undefined && { after }) });
const outlook = (...[rule, what, edit, line, after]: Parameters<typeof word>): Broken => ({ ...word(rule, what, edit, line, after), file: 'outlook' });

const shape: readonly Broken[] = [
  word('wellFormed', 'a tag closes another', put('</Host>', '</Hosts>'), '</Host>'),
  word('wellFormed', 'a document type', put('<!DOCTYPE OfficeApp [<!ENTITY a "b">]>\n<OfficeApp', '<OfficeApp'), '<!DOCTYPE'),
  word('wellFormed', 'another encoding', put('encoding="UTF-16"', 'encoding="UTF-8"'), 'encoding'),
  outlook('wellFormed', 'an entity that is nowhere', put('&naam;', 'Klachtwijzer</ProviderName>'), '&naam;'),
  word('wellFormed', 'an attribute twice', put('Name="Document" Name="Document"', 'Name="Document"'), 'Name="Document" Name'),
  outlook('wellFormed', 'a prefix that is not declared', put('', ' xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"'), '<bt:Sets'),
  word('wellFormed', 'it ends half-way', (xml) => xml.slice(0, xml.indexOf('\n  </Hosts>')), '<Host Name'),
  word('manifestSize', '100,000 elements in each other', put(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}<Version>`, '<Version>'), '<Version>'),
  outlook('manifestSize', '100,000 elements in a row', put(`${'<a/>'.repeat(100_000)}<Version>`, '<Version>'), '<Version>'),
  word('rootElement', 'a content add-in', put('ContentApp', 'TaskPaneApp'), '<OfficeApp'),
  outlook('rootElement', 'no manifest at all', all('Boodschappen', 'OfficeApp'), '<Boodschappen'),
  word('unknownElement', 'an element of our own', put('<Titel/><Version>', '<Version>'), '<Titel/>'),
  outlook('unknownElement', 'what belongs in the other manifest', put('<DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/></DefaultSettings><FormSettings>', '<FormSettings>'), '<DefaultSettings>'),
  word('elementTwice', 'two versions', again('<Version>'), '<Version>', '<Version>'),
  word('elementMissing', 'no help page', without('<SupportUrl'), '<OfficeApp'),
  outlook('elementMissing', 'no permission', without('<Permissions>'), '<OfficeApp'),
  outlook('elementMissing', 'a button without a picture', (xml) => xml.replace(/ *<Icon>[\s\S]*?<\/Icon>\n/u, ''), '<Control'),
  word('elementOrder', 'the version after the provider', moved({ first: '<ProviderName>', last: '<ProviderName>', before: '<Version>' }), '<Version>'),
  outlook('elementOrder', 'pinning before the address', moved({ first: pin, last: pin, before: pane, after: newer }), pane, newer),
  outlook('elementOrder', 'shared folders after the buttons', moved({ first: shared, last: shared, before: '</DesktopFormFactor>', after: newer }), shared),
  outlook('elementOrder', 'the newer form before the resources', moved({ first: '<VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides/1.1"', last: '</VersionOverrides>', before: '<Resources>' }), '<Resources>', '</VersionOverrides>'),
  word('attributeMissing', 'a picture that names no resource', put('size="16"', 'size="16" resid="Icon.16"'), 'size="16"'),
  word('unknownAttribute', 'one of our own', put('<Host Bogus="1" Name', '<Host Name'), '<Host Bogus'),
  outlook('unknownAttribute', 'of another namespace', put('<Version xmlns:x="urn:x" x:size="1">', '<Version>'), '<Version '),
  word('looseText', 'between elements', put('los<Hosts>', '<Hosts>'), '<OfficeApp'),
  outlook('looseText', 'in an element that is empty', put('DefaultMinVersion="1.8">los', 'DefaultMinVersion="1.8">'), 'los'),
  outlook('unknownElement', 'a callout, which Word alone has', put('<GetStarted><Title resid="Open.Label"/><Description resid="Open.Tip"/><LearnMoreUrl resid="Pane.Url"/></GetStarted><ExtensionPoint', '<ExtensionPoint'), '<GetStarted>'),
  word('elementMissing', 'a callout without a title', put('<GetStarted><Description resid="Open.Tip"/><LearnMoreUrl resid="Pane.Url"/></GetStarted><ExtensionPoint', '<ExtensionPoint'), '<GetStarted>'),
  word('namespace', 'an older namespace', put('appforoffice/1.0', 'appforoffice/1.1'), '<OfficeApp'),
  outlook('namespace', 'a group outside', put('<Group xmlns=""', '<Group'), '<Group'),
];

const head: readonly Broken[] = [
  word('id', 'no GUID', put('<Id>klachtwijzer</Id>', '<Id>fe644a3a-29cc-418f-978b-a1ebf3ca9c45</Id>'), '<Id>'),
  word('id', 'zeroes', put('<Id>00000000-0000-0000-0000-000000000000</Id>', '<Id>fe644a3a-29cc-418f-978b-a1ebf3ca9c45</Id>'), '<Id>'),
  outlook('version', 'zeroes', put('<Version>0.0.0.0</Version>', '<Version>0.1.0.0</Version>'), '<Version>'),
  outlook('version', 'three numbers', put('<Version>1.2.3</Version>', '<Version>0.1.0.0</Version>'), '<Version>'),
  word('version', 'six digits', put('<Version>0.1.0.100000</Version>', '<Version>0.1.0.0</Version>'), '<Version>'),
  word('defaultLocale', 'English first', put('<DefaultLocale>en-US', '<DefaultLocale>nl-NL'), '<DefaultLocale>'),
  word('hostName', 'for Excel', put('<Host Name="Workbook"/>', '<Host Name="Document"/>'), '<Host Name'),
  outlook('hostName', 'a document in a mail add-in', put('<Host Name="Document"/>', '<Host Name="Mailbox"/>'), '<Host Name'),
  word('permission', 'reading only', put('<Permissions>ReadDocument', '<Permissions>ReadWriteDocument'), '<Permissions>'),
  outlook('permission', 'the whole mailbox', put('<Permissions>ReadWriteMailbox', '<Permissions>ReadWriteItem'), '<Permissions>'),
  word('requirementSet', 'less than is needed', put('MinVersion="1.1"', 'MinVersion="1.3"'), '<Set '),
  outlook('requirementSet', 'more than is needed', put('MinVersion="1.14"', 'MinVersion="1.8"'), '<Set '),
  outlook('requirementSet', 'of Word', put('<Set Name="WordApi"', '<Set Name="Mailbox"'), '<Set '),
  outlook('readForm', 'a form for writing', put('xsi:type="ItemEdit"', 'xsi:type="ItemRead"'), '<FormSettings>'),
  outlook('requestedHeight', 'too high', put('<RequestedHeight>500', '<RequestedHeight>450'), '<RequestedHeight>'),
  outlook('activationRule', 'appointments', put('ItemType="Appointment"', 'ItemType="Message"'), '<Rule '),
  outlook('entityHighlighting', 'neither true nor false', put('<DisableEntityHighlighting>ja', '<DisableEntityHighlighting>true'), '<DisableEntityHighlighting>'),
  word('paneAddress', 'another pane behind the button', put('/taskpane.html?a', '/taskpane.html', { after: '<bt:Urls>' }), '<bt:Url '),
  outlook('panePath', 'a pane that is not served', all('/taskpane.htm', '/taskpane.html'), '/taskpane.htm"'),
];

const texts: readonly Broken[] = [
  word('textEmpty', 'a button without a name', put('DefaultValue=" "', 'DefaultValue="Klacht afhandelen"'), '<bt:String id="Open.Label"'),
  outlook('textEmpty', 'no provider', put('<ProviderName></ProviderName>', '<ProviderName>Klachtwijzer</ProviderName>'), '<ProviderName>'),
  word('shortText', 'a name of 126 characters', put(`DisplayName DefaultValue="${long(126)}"`, 'DisplayName DefaultValue="Klachtwijzer"'), '<DisplayName'),
  outlook('shortText', 'a long label in English', put(`Value="${long(126)}"`, 'Value="Handle complaint"'), `Value="${long(126)}"`),
  word('longText', 'a description of 251 characters', (xml) => xml.replace(/<Description DefaultValue="[^"]*"/u, `<Description DefaultValue="${long(251)}"`), '<Description '),
  outlook('longText', 'a tip of 251 characters', (xml) => xml.replace(/id="Open.Tip" DefaultValue="[^"]*"/u, `id="Open.Tip" DefaultValue="${long(251)}"`), '<bt:String id="Open.Tip"'),
  word('localesComplete', 'a tip in Dutch only', without('<bt:Override', { after: 'Open.Tip" D' }), '<bt:String id="Open.Tip"'),
  outlook('localesComplete', 'a name in Dutch only', without('<Override'), '<DisplayName'),
  word('localeTwice', 'English twice', again('<Override Locale="en-US"'), '<Override', '<Override'),
  outlook('localeTwice', 'Dutch over Dutch', again('<Override Locale="en-US"', { as: '<Override Locale="nl-NL"' }), '<Override Locale="nl-NL"'),
  word('localeForm', 'a language without a country', put('/icon-32.png"><Override Locale="nl" Value="https://localhost:3000/icons/icon-32.png"/></IconUrl>', '/icon-32.png"/>'), '<IconUrl'),
];

const addresses: readonly Broken[] = [
  word('addressForm', 'a path only', put('<SupportUrl DefaultValue="/hulp"/>', '<SupportUrl DefaultValue="https://localhost:3000/"/>'), '<SupportUrl'),
  outlook('addressForm', 'a password in it', put('<SupportUrl DefaultValue="https://a:b@localhost:3000/"', '<SupportUrl DefaultValue="https://localhost:3000/"'), '<SupportUrl'),
  word('addressForm', 'a star for a host', put('<SupportUrl DefaultValue="https://*.nl/"', '<SupportUrl DefaultValue="https://localhost:3000/"'), '<SupportUrl'),
  outlook('addressForm', 'a quote in the host', put('<SupportUrl DefaultValue="https://a\'b.nl/"', '<SupportUrl DefaultValue="https://localhost:3000/"'), '<SupportUrl'),
  word('domainForm', 'a star for a host', again('<AppDomain>', { as: '<AppDomain>https://*.nl</AppDomain><AppDomain>' }), '*.nl'),
  word('https', 'a picture over http', put('http://localhost:3000/icons/icon-32.png', 'https://localhost:3000/icons/icon-32.png'), '<IconUrl'),
  outlook('https', 'help over http', put('<SupportUrl DefaultValue="http:', '<SupportUrl DefaultValue="https:'), '<SupportUrl'),
  word('domainForm', 'a slash behind it', put(':3000/</AppDomain>', ':3000</AppDomain>'), '<AppDomain>'),
  outlook('domainForm', 'a path behind it', put(':3000/paneel</AppDomain>', ':3000</AppDomain>'), '<AppDomain>'),
  word('domainListed', 'the domain of somebody else', put('<AppDomain>https://elders.example', '<AppDomain>https://localhost:3000'), '<SourceLocation DefaultValue'),
];

const icons: readonly Broken[] = [
  word('iconSizes', 'no 80', without('<bt:Image size="80"'), '<Icon>'),
  outlook('iconSizes', '16 twice', again('<bt:Image size="16"', { after: newer }), '<Icon>', newer),
  word('buttonPicture', 'the picture of another size', put('/icon-64.png', '/icon-16.png', { after: '<bt:Images>' }), '<bt:Image id="Icon.16"'),
  outlook('buttonPicture', 'a picture that is not there', put('/icon-81.png', '/icon-80.png', { after: '<bt:Images>' }), '<bt:Image id="Icon.80"'),
  word('listPicture', 'that of Outlook', put('/icon-64.png', '/icon-32.png'), '<IconUrl'),
  outlook('listPicture', 'an SVG', put('/icon.svg', '/icon-128.png'), '<HighResolutionIconUrl'),
];

const resources: readonly Broken[] = [
  word('residUnresolved', 'a slip of the pen', put('resid="Open.Tpi"', 'resid="Open.Tip"'), 'resid="Open.Tpi"'),
  outlook('residUnresolved', 'there in the older form only', put('<bt:String id="Tip"', '<bt:String id="Open.Tip"', { after: newer }), '<Description resid="Open.Tip"', newer),
  word('residList', 'a tip from the short texts', put('<Description resid="Open.Label"', '<Description resid="Open.Tip"'), '<Description resid'),
  word('residLength', '33 characters', all(long(33), 'Pane.Url'), '<bt:Url '),
  outlook('residTwice', 'the pane twice', again('<bt:Url '), '<bt:Url ', '<bt:Url '),
];

const overrides: readonly Broken[] = [
  word('overridesForm', 'of a content add-in', put('office/contentappversionoverrides', 'office/taskpaneappversionoverrides'), '<VersionOverrides'),
  outlook('overridesForm', 'a form that is not there yet', put('mailappversionoverrides/1.2', 'mailappversionoverrides/1.1'), 'mailappversionoverrides/1.2'),
  outlook('overridesNested', 'the older form alone', (xml) => xml.replace(/ *<VersionOverrides xmlns="[^"]*\/1\.1"[\s\S]*?<\/VersionOverrides>\n/u, ''), '<VersionOverrides'),
  outlook('overridesRequirement', 'less than is needed', put('DefaultMinVersion="1.1"', 'DefaultMinVersion="1.8"'), '<bt:Set '),
  outlook('sharedFolders', 'not said', without(shared), '<DesktopFormFactor>', newer),
  outlook('sharedFolders', 'switched off', put('<SupportsSharedFolders>false', '<SupportsSharedFolders>true'), '<SupportsSharedFolders>'),
  outlook('sharedFolders', 'in the older form', put(`<DesktopFormFactor>${shared}`, '<DesktopFormFactor>'), shared),
];

const commands: readonly Broken[] = [
  word('hostType', 'of Excel', put('<Host xsi:type="Workbook"', '<Host xsi:type="Document"'), '<Host xsi:type'),
  outlook('hostType', 'of Word', put('<Host xsi:type="Document"', '<Host xsi:type="MailHost"'), '<Host xsi:type'),
  outlook('extensionPoints', 'nothing while a mail is written', (xml) => xml.replace(/ *<ExtensionPoint xsi:type="MessageCompose[\s\S]*?<\/ExtensionPoint>\n/u, ''), '<VersionOverrides'),
  outlook('extensionPoints', 'reading twice', (xml) => xml.replace(/(?<point> *<ExtensionPoint xsi:type="MessageRead[\s\S]*?<\/ExtensionPoint>\n)/u, (point: string) => point + point.replaceAll('Klachtwijzer.Read', 'Klachtwijzer.Again')), '<ExtensionPoint', '</ExtensionPoint>'),
  word('ribbonTab', 'another tab', put('id="TabInsert"', 'id="TabHome"'), '<OfficeTab'),
  word('controlType', 'a menu', put('xsi:type="Menu"', 'xsi:type="Button"'), '<Control '),
  outlook('actionType', 'a slip of the pen', put('xsi:type="ShowTaskPane"', 'xsi:type="ShowTaskpane"'), '<Action '),
  outlook('functionButton', 'a function instead of a pane', (xml) => xml.replace(/<Action xsi:type="ShowTaskpane">[\s\S]*?<\/Action>/u, '<Action xsi:type="ExecuteFunction"><FunctionName>sluit</FunctionName></Action>'), '<Action '),
  word('enabled', 'neither true nor false', put('<Enabled>misschien</Enabled></Control>', '</Control>'), '<Enabled>'),
  outlook('controlIdTwice', 'both buttons alike', put('Klachtwijzer.Read.Open', 'Klachtwijzer.Compose.Open'), '<Control ', compose),
  word('controlIdLength', '126 characters', put(`id="${long(126)}"`, 'id="Klachtwijzer.Open"'), '<Control '),
  word('taskpaneId', 'not there', without('<TaskpaneId>'), '<Action '),
  word('taskpaneId', 'another one', put('<TaskpaneId>Paneel', '<TaskpaneId>Office.AutoShowTaskpaneWithDocument'), '<Action '),
  outlook('taskpaneId', 'in Outlook', put(`<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>${pane}`, pane), '<TaskpaneId>'),
  outlook('pinning', 'not said', without(pin), '<Action ', newer),
  outlook('pinning', 'in the older form', put(`${pane}${pin}`, pane), pin),
  outlook('pinning', 'while a mail is written', (xml) => xml.replace(new RegExp(`(?<before>${newer}[\\s\\S]*${compose}[\\s\\S]*?)${pane}`, 'u'), `$1${pane}${pin}`), `${pane}${pin}`),
];

const pair: readonly Broken[] = [
  outlook('pairIds', 'the id of Word', put('fe644a3a-29cc-418f-978b-a1ebf3ca9c45', 'b2a384c4-1663-40bc-95bd-58bcfe0ac26d'), '<Id>'),
  outlook('pairVersion', 'one version further', put('<Version>0.2.0.0', '<Version>0.1.0.0'), '<Version>'),
  outlook('pairProvider', 'another provider', put('<ProviderName>De Linde', '<ProviderName>Klachtwijzer'), '<ProviderName>'),
  outlook('pairLocale', 'another language', put('<DefaultLocale>en-US', '<DefaultLocale>nl-NL'), '<DefaultLocale>'),
  outlook('pairName', 'another name in English', put('Value="Complaints"', 'Value="Klachtwijzer"', { after: '<Override' }), '<DisplayName'),
  outlook('pairDomains', 'one domain more', again('<AppDomain>', { as: '<AppDomain>https://elders.example</AppDomain><AppDomain>' }), '<AppDomains>'),
  outlook('pairPane', 'another pane', all('/paneel.html', '/taskpane.html'), '<FormSettings>'),
];

export const broken: readonly Broken[] = [...shape, ...head, ...texts, ...addresses, ...icons, ...resources, ...overrides, ...commands, ...pair];

const bytesAt = (path: string): Uint8Array | null => {
  try {
    return readFileSync(`addin/public${path}`);
  } catch {
    return null;
  }
};

/** The pictures of this project, at whatever address. */
const drawnIcons: Icons = (url) => {
  const bytes = URL.canParse(url) ? bytesAt(new URL(url).pathname) : null;
  return bytes === null ? null : pngSize(bytes);
};

export const check = (xml: string): readonly Finding[] => examine(xml, { icons: drawnIcons }).findings;

export interface Judged {
  readonly xml: string;
  readonly findings: readonly Finding[];
  /** Of the first finding, as the table has it. */
  readonly line: number;
}

export const judge = ({ rule, file, edit, line, after }: Broken): Judged => {
  const xml = edit(good[file]);
  if (xml === good[file]) throw new Error(`${rule}: nothing was changed`);
  const findings = rule.startsWith('pair') ? checkPair(good.word, xml) : check(xml);
  return { xml, findings, line: lineOf(xml, line, after === undefined ? {} : { after }) };
};

/** Refused by the rule that it is about, at the right line, and by no other rule. */
export const isRefused = (one: Broken): boolean => {
  const { findings, line } = judge(one);
  return findings[0]?.line === line && findings.every(({ rule }) => rule === one.rule);
};
