/** What others on this machine may do with the bridge's own files. */
import type { Config } from '../../config.ts';
import { mayRead, mayWrite, openToOthers } from '../../fileRights.ts';
import { ok, warning } from './checked.ts';
import type { Checked } from './checked.ts';

/** What is missing, or not allowed, is told where it is used. */
const isOpen = (path: string, rights: number): boolean => {
  try {
    return openToOthers(path, rights);
  } catch {
    return false;
  }
};

/** The key of the token cache is not among them: the bridge refuses one that others can read. */
const keyFilesOf = ({ https, identity: { credential } }: Config): readonly string[] => [
  ...(credential.kind === 'certificate' ? [credential.keyFile] : []),
  ...(https === undefined ? [] : [https.keyFile]),
];

const keyFiles = (config: Config): readonly Checked[] => {
  const all = keyFilesOf(config);
  const open = all.filter((file) => isOpen(file, mayRead)).join(', ');
  if (all.length === 0) return [];
  if (open === '') return [ok('keyFiles', ['Anderen op deze machine kunnen geen sleutel lezen.', 'Others on this machine can read no key.'])];
  return [
    warning('keyFiles', [`Anderen op deze machine kunnen een sleutel lezen: ${open}.`, `Others on this machine can read a key: ${open}.`], [
      'Geef alleen het account van de bridge leesrechten: chmod 600. Kon iemand erbij: maak een nieuwe sleutel.',
      'Let the account of the bridge alone read it: chmod 600. If somebody could get at it: make a new key.',
    ]),
  ];
};

const tokenFolder = ({ identity: { tokenCache } }: Config): readonly Checked[] => {
  if (tokenCache.kind === 'memory' || !isOpen(tokenCache.folder, mayWrite)) return [];
  return [
    warning('tokenCacheFolder', [`Anderen op deze machine kunnen in ${tokenCache.folder} schrijven.`, `Others on this machine can write in ${tokenCache.folder}.`], [
      'Geef alleen het account van de bridge rechten: chmod 700.',
      'Let the account of the bridge alone in: chmod 700.',
    ]),
  ];
};

export const checkRights = (config: Config): readonly Checked[] => [...keyFiles(config), ...tokenFolder(config)];
