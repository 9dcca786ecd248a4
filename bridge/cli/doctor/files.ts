/** Folders and programs on this machine. */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { readSealingKeys } from '../../identity/cache/sealing.ts';
import type { TokenCacheSettings } from '../../identity/settings.ts';
import { findSoffice } from '../../letters/pdf/find.ts';
import { checkPlaces } from '../checkPlace.ts';
import { Failure } from '../command.ts';
import { templatesAt } from '../templateFolders.ts';
import { ok, warning, wrong } from './checked.ts';
import type { Checked } from './checked.ts';

const may = (path: string, how: number): boolean => {
  try {
    accessSync(path, how);
    return true;
  } catch {
    return false;
  }
};

const templates = async ({ templatesFolder }: Config): Promise<Checked> => {
  try {
    const places = await checkPlaces(await templatesAt(templatesFolder), 'nl');
    const faulty = places.filter(({ findings }) => findings.some(({ level }) => level === 'error')).map(({ shown }) => shown);
    if (faulty.length === 0) return ok('templates', [`${places.length} briefsjablonen zonder fouten.`, `${places.length} letter templates without errors.`]);
    return wrong('templates', [`Fouten in: ${faulty.join(', ')}.`, `Errors in: ${faulty.join(', ')}.`], [
      'Draai npx klachtwijzer templates check op deze map.',
      'Run npx klachtwijzer templates check on this folder.',
    ]);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return wrong('templates', [`In ${templatesFolder} staan geen sjablonen.`, `There are no templates in ${templatesFolder}.`], ['Kijk templatesFolder na.', 'Check templatesFolder.']);
  }
};

const writable = (check: string, folder: string, setting: string): Checked =>
  may(folder, constants.R_OK | constants.W_OK)
    ? ok(check, [`${folder} is te lezen en te schrijven.`, `${folder} can be read and written.`])
    : wrong(check, [`${folder} is er niet, of is niet te schrijven.`, `${folder} is not there, or cannot be written.`], [
        `Maak de map, geef de bridge er rechten op, of verbeter ${setting}.`,
        `Make the folder, give the bridge rights to it, or correct ${setting}.`,
      ]);

const ownTemplates = ({ ownTemplatesFolder }: Config): Checked =>
  ownTemplatesFolder === undefined
    ? warning('ownTemplates', ['Er is geen map voor eigen sjablonen: publiceren staat uit.', 'There is no folder for own templates: publishing is off.'], ['Noem een map in ownTemplatesFolder.', 'Name a folder in ownTemplatesFolder.'])
    : writable('ownTemplates', ownTemplatesFolder, 'ownTemplatesFolder');

const cacheKeys = (keyFile: string): Checked => {
  try {
    return ok('tokenCacheKey', [`${readSealingKeys(keyFile).length} sleutel(s).`, `${readSealingKeys(keyFile).length} key(s).`]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return wrong('tokenCacheKey', [reason, reason], ['Maak er een zoals docs/registration.md zegt.', 'Make one as docs/registration.md says.']);
  }
};

const tokenCache = (settings: TokenCacheSettings): readonly Checked[] =>
  settings.kind === 'memory'
    ? [ok('tokenCache', ['Tokens blijven in het geheugen.', 'Tokens stay in memory.'])]
    : [writable('tokenCache', settings.folder, 'identity.tokenCache.folder'), cacheKeys(settings.keyFile)];

const pane = ({ paneFolder }: Config): Checked =>
  may(join(paneFolder, 'index.html'), constants.R_OK)
    ? ok('pane', [`Het venster staat in ${paneFolder}.`, `The pane is in ${paneFolder}.`])
    : wrong('pane', [`In ${paneFolder} staat geen venster.`, `There is no pane in ${paneFolder}.`], ['Draai npm run build, of kijk paneFolder na.', 'Run npm run build, or check paneFolder.']);

const pdf = ({ pdf: { soffice } }: Config): Checked => {
  if (soffice === null) return ok('pdf', ['PDF staat uit.', 'PDF is off.']);
  const found = findSoffice({ configured: soffice, path: process.env['PATH'] ?? '', platform: process.platform });
  if (found !== null) return ok('pdf', [`LibreOffice: ${found}.`, `LibreOffice: ${found}.`]);
  return warning('pdf', ['LibreOffice is niet gevonden: brieven kunnen geen PDF worden.', 'LibreOffice was not found: letters cannot become PDF.'], [
    'Installeer LibreOffice, noem het programma in pdf.soffice, of zet pdf.soffice op null.',
    'Install LibreOffice, name the program in pdf.soffice, or set pdf.soffice to null.',
  ]);
};

export const checkFiles = async (config: Config): Promise<readonly Checked[]> => [
  await templates(config),
  ownTemplates(config),
  ...tokenCache(config.identity.tokenCache),
  pane(config),
  pdf(config),
];
