import { facts } from '../facts.ts';
import { element, holding } from '../write.ts';
import type { Written } from '../write.ts';
import { button, groupLabel, head, officeApp, paneSource, paneUrl, resources } from './common.ts';
import type { Installation } from './common.ts';

/** Pinning and shared folders are in the newer form only; older Outlooks take the older one. */
type Form = 'V1_0' | 'V1_1';

const namespaces: Readonly<Record<Form, string>> = {
  V1_0: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  V1_1: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
};

const surface = (name: 'Read' | 'Compose', action: readonly Written[]): Written =>
  element('ExtensionPoint', { 'xsi:type': `Message${name}CommandSurface` }, [
    element('OfficeTab', { id: 'TabDefault' }, [
      element('Group', { id: `Klachtwijzer.${name}.Group` }, [groupLabel, button(`Klachtwijzer.${name}.Open`, action)]),
    ]),
  ]);

/** A pane beside a mail that is read can be pinned; beside one that is written, Outlook does not offer it. */
const factor = (form: Form): Written =>
  holding('DesktopFormFactor', [
    ...(form === 'V1_1' ? [holding('SupportsSharedFolders', 'true')] : []),
    surface('Read', form === 'V1_1' ? [paneSource, holding('SupportsPinning', 'true')] : [paneSource]),
    surface('Compose', [paneSource]),
  ]);

const { set, version } = facts.outlook.requires;

const requirements: Written = holding('Requirements', [
  element('bt:Sets', { DefaultMinVersion: version }, [element('bt:Set', { Name: set })]),
]);

const overrides = (form: Form, installation: Installation, within: readonly Written[]): Written =>
  element('VersionOverrides', { xmlns: namespaces[form], 'xsi:type': `VersionOverrides${form}` }, [
    requirements,
    holding('Hosts', [element('Host', { 'xsi:type': 'MailHost' }, [factor(form)])]),
    resources('outlook', installation),
    ...within,
  ]);

/** Required by the schema, though the overrides take its place in every Outlook that knows them. */
const readForm = (installation: Installation): Written =>
  holding('FormSettings', [
    element('Form', { 'xsi:type': 'ItemRead' }, [
      holding('DesktopSettings', [element('SourceLocation', { DefaultValue: paneUrl(installation) }), holding('RequestedHeight', '450')]),
    ]),
  ]);

export const outlookManifest = (installation: Installation): Written =>
  officeApp('MailApp', [
    ...head('outlook', installation),
    readForm(installation),
    holding('Permissions', facts.outlook.permission),
    element('Rule', { 'xsi:type': 'ItemIs', ItemType: 'Message', FormType: 'Read' }),
    holding('DisableEntityHighlighting', 'true'),
    overrides('V1_0', installation, [overrides('V1_1', installation, [])]),
  ]);
