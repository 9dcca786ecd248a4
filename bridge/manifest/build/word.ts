import { autoShow } from '../autoShow.ts';
import { facts } from '../facts.ts';
import { element, holding } from '../write.ts';
import type { Written } from '../write.ts';
import { button, groupLabel, head, icon, officeApp, paneSource, paneUrl, resources } from './common.ts';
import type { Installation } from './common.ts';

const group: Written = element('Group', { id: 'Klachtwijzer.Group' }, [
  groupLabel,
  icon,
  // By this name Word opens the pane with a letter that asks for it.
  button('Klachtwijzer.Open', [holding('TaskpaneId', autoShow), paneSource]),
]);

const commands: Written = holding('Hosts', [
  element('Host', { 'xsi:type': 'Document' }, [
    holding('DesktopFormFactor', [
      element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [element('OfficeTab', { id: 'TabHome' }, [group])]),
    ]),
  ]),
]);

const overrides = (installation: Installation): Written =>
  element(
    'VersionOverrides',
    { xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'xsi:type': 'VersionOverridesV1_0' },
    [commands, resources('word', installation)],
  );

export const wordManifest = (installation: Installation): Written =>
  officeApp('TaskPaneApp', [
    ...head('word', installation),
    holding('DefaultSettings', [element('SourceLocation', { DefaultValue: paneUrl(installation) })]),
    holding('Permissions', facts.word.permission),
    overrides(installation),
  ]);
