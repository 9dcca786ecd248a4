/** Finds LibreOffice on this machine. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Places {
  /** A program file, null for no PDF, undefined to look for one. */
  readonly configured: string | null | undefined;
  /** The `PATH` of the environment. */
  readonly path: string;
  readonly platform: NodeJS.Platform;
}

const onMac = '/Applications/LibreOffice.app/Contents/MacOS/soffice';

const mayRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const usual = ({ path }: Places): readonly string[] => [...path.split(delimiter).filter((folder) => folder !== '').map((folder) => join(folder, 'soffice')), onMac];

/** On Windows it is kept open in another way, which is not made: there, none is found. */
export const findSoffice = (places: Places): string | null => {
  const { configured, platform } = places;
  if (platform === 'win32' || configured === null) return null;
  return (configured === undefined ? usual(places) : [configured]).find(mayRun) ?? null;
};
