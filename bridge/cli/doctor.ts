import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { Failure, isSet, textOption } from './command.ts';
import type { Command } from './command.ts';
import { lookAtAuthority } from './doctor/authority.ts';
import { ok, wrong } from './doctor/checked.ts';
import type { Checked } from './doctor/checked.ts';
import { checkCredential } from './doctor/credential.ts';
import { checkErp } from './doctor/erp.ts';
import { checkFiles } from './doctor/files.ts';
import { checkRights } from './doctor/rights.ts';
import { hasErrors, jsonOf, screenOf } from './doctor/lines.ts';
import { checkSettings } from './doctor/settings.ts';
import { readBytes } from './files.ts';
import { languageOf, languageOption } from './language.ts';

const usualFile = 'klachtwijzer.json';

/** What is wrong with the file is named by place; what stands there is not repeated. */
const configAt = (file: string): Config | Checked => {
  try {
    return readConfig(file, process.env);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return wrong('configuration', [reason, reason], ['Verbeter het bestand, of de omgevingsvariabelen.', 'Correct the file, or the environment variables.']);
  }
};

const isWrong = (value: Config | Checked): value is Checked => 'check' in value;

const caFileMissing = async ({ identity: { caFile } }: Config): Promise<Checked | null> => {
  if (caFile === undefined) return null;
  const readable = await readBytes(caFile).then(() => true, () => false);
  return readable ? null : wrong('authority', [`identity.caFile ${caFile} is niet te lezen.`, `identity.caFile ${caFile} cannot be read.`], ['Verbeter het pad.', 'Correct the path.']);
};

const checkOutside = async (config: Config): Promise<readonly Checked[]> => {
  const missing = await caFileMissing(config);
  if (missing !== null) return [missing];
  const authority = await lookAtAuthority(config, systemClock);
  return [...authority.checked, ...(await checkErp(config, authority.token))];
};

const checkAll = async (file: string): Promise<readonly Checked[]> => {
  const config = configAt(file);
  if (isWrong(config)) return [config];
  return [
    ok('configuration', [`${file} klopt van vorm.`, `${file} has the right shape.`]),
    ...checkSettings(config),
    await checkCredential(config.identity.credential, systemClock.now()),
    ...(await checkOutside(config)),
    ...(await checkFiles(config)),
    ...checkRights(config),
  ];
};

export const doctor: Command = {
  name: 'doctor',
  summary: 'Look at an installation: what is right, what is not, and what to do.',
  parameters: [],
  options: {
    config: { type: 'string', value: 'file', says: `The bridge's configuration; ${usualFile} unless told otherwise.` },
    json: { type: 'boolean', says: 'Print what was found as JSON.' },
    language: languageOption,
  },
  details: [
    'It reads the configuration as the bridge does, asks the authority and the ERP with the bridge’s own',
    'credential, and changes nothing. It never prints a secret or a token, and says what it cannot check.',
    'Exit status: 0 when nothing is wrong, 1 when something is, 2 when asked in a wrong way.',
  ],
  run: async (given, { print }) => {
    const language = languageOf(given);
    const file = textOption(given, 'config') ?? usualFile;
    await readBytes(file).catch(() => {
      throw new Failure(`There is no configuration at ${file}. Say where it is: --config <file>`);
    });
    const all = await checkAll(file);
    print(isSet(given, 'json') ? jsonOf(all, language) : screenOf(all, language));
    return hasErrors(all) ? 1 : 0;
  },
};
