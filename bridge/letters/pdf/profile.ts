/** The settings LibreOffice starts with: a profile of its own, which nobody else uses and which is thrown away afterwards. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Setting {
  readonly path: string;
  readonly name: string;
  readonly value: boolean | number | string;
}

const settingsAt = (path: string, values: Readonly<Record<string, Setting['value']>>): readonly Setting[] =>
  Object.entries(values).map(([name, value]) => ({ path: `/org.openoffice.${path}`, name, value }));

const settings: readonly Setting[] = [
  // Tagged, and as PDF/UA asks: a screen reader reads it in order, in Dutch, with what pictures show.
  ...settingsAt('Office.Common/Filter/PDF/Export', { UseTaggedPDF: true, PDFUACompliance: true, ExportFormFields: false }),
  ...settingsAt('Office.Common/Security/Scripting', { MacroSecurityLevel: 3, DisableMacrosExecution: true, BlockUntrustedRefererLinks: true }),
  // Nothing is fetched: links are not followed, and who tries nevertheless is sent to a port where nobody listens.
  ...settingsAt('Office.Writer/Content/Update', { Link: 0, Field: false, Chart: false }),
  ...settingsAt('Inet/Settings', {
    ooInetProxyType: 2,
    ooInetHTTPProxyName: '127.0.0.1',
    ooInetHTTPProxyPort: 9,
    ooInetHTTPSProxyName: '127.0.0.1',
    ooInetHTTPSProxyPort: 9,
    ooInetNoProxy: '',
  }),
  ...settingsAt('Office.Java/VirtualMachine', { Enable: false }),
  ...settingsAt('Office.Recovery/AutoSave', { Enabled: false }),
  ...settingsAt('Office.Recovery/RecoveryInfo', { Enabled: false, CrashReport: false }),
  ...settingsAt('Office.Common/Misc', { FirstRun: false }),
];

const item = ({ path, name, value }: Setting): string =>
  `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

const registry = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
  ...settings.map(item),
  '</oor:items>',
  '',
].join('\n');

/** Writes the profile into this folder, which need not be there. */
export const writeProfile = async (folder: string): Promise<void> => {
  const user = join(folder, 'user');
  await mkdir(user, { recursive: true, mode: 0o700 });
  await writeFile(join(user, 'registrymodifications.xcu'), registry);
};
