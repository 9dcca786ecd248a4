import path from 'node:path';
import type { Installation } from '../manifest/build/common.ts';
import { idOf, originOf, versionOf } from '../manifest/given.ts';
import { idsFor } from '../manifest/ids.ts';
import { fileNames, manifests } from '../manifest/manifests.ts';
import { Failure, WrongUse, textOption } from './command.ts';
import type { Command, Given } from './command.ts';
import { writeWhole } from './files.ts';
import { takenOption } from './given.ts';
import { makeFolder } from './manifestFolder.ts';
import { projectVersion } from './project.ts';

const ownVersion = async (): Promise<string> => {
  const taken = versionOf(await projectVersion());
  if (taken.kind === 'refused') throw new Failure(`The version of this installation: ${taken.why}`);
  return taken.value;
};

const idsIn = (given: Given, origin: string): Installation['ids'] => {
  const made = idsFor(origin);
  const ids = { word: takenOption(given, 'id-word', idOf) ?? made.word, outlook: takenOption(given, 'id-outlook', idOf) ?? made.outlook };
  if (ids.word === ids.outlook) throw new WrongUse('Word and Outlook need different ids: Office sees one add-in otherwise.');
  return ids;
};

const installationIn = async (given: Given): Promise<Installation> => {
  const origin = takenOption(given, 'url', originOf);
  if (origin === undefined) throw new WrongUse('Say where the pane is: --url https://klachten.example.nl');
  return { origin, ids: idsIn(given, origin), version: takenOption(given, 'version', versionOf) ?? (await ownVersion()) };
};

const folderFor = async (given: Given): Promise<string> => {
  const folder = textOption(given, 'out') ?? '.';
  await makeFolder(folder);
  return folder;
};

export const manifest: Command = {
  name: 'manifest',
  summary: 'Write the manifests by which Word and Outlook know the add-in.',
  parameters: [],
  options: {
    url: { type: 'string', value: 'address', says: 'Where the bridge is, as https://klachten.example.nl; needed.' },
    out: { type: 'string', value: 'folder', says: 'Where both files go; this folder unless told otherwise.' },
    version: { type: 'string', value: 'number', says: 'The version that Office sees; that of this installation unless told otherwise.' },
    'id-word': { type: 'string', value: 'GUID', says: 'The id of the add-in for Word; made of the address unless told otherwise.' },
    'id-outlook': { type: 'string', value: 'GUID', says: 'The same for Outlook.' },
  },
  details: [
    'Writes manifest.xml (Word) and manifest.outlook.xml (Outlook). The same address gives the same ids,',
    'so an update replaces what is there; another address gives others, so that a test installation can',
    'stand beside the real one. Where the address changes, give the ids that were used before.',
  ],
  run: async (given, { tell }) => {
    const installation = await installationIn(given);
    const made = manifests(installation);
    const folder = await folderFor(given);
    for (const kind of ['word', 'outlook'] as const) {
      const file = path.join(folder, fileNames[kind]);
      await writeWhole(file, Buffer.from(made[kind]));
      tell(`Written: ${file} (${kind === 'word' ? 'Word' : 'Outlook'}, id ${installation.ids[kind]}, version ${installation.version})`);
    }
    return 0;
  },
};
