/** The shelf that letters are made from and the routes of those who fill it, on a folder of the disk. */
import { accessSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../operations/log.ts';
import type { Route } from '../../route.ts';
import type { Filler } from '../filling/filler.ts';
import { Catalogue } from './catalogue.ts';
import { realDisk } from './disk.ts';
import { lookWith } from './draft.ts';
import { remarksApart } from './remarks.ts';
import { versionReader } from './readVersion.ts';
import { editorRoutes } from './routes.ts';
import { Shelf } from './shelf.ts';
import type { ShelfParts } from './shelf.ts';
import { unpublishedTemplate } from './unpublished.ts';
import type { TemplateFolders } from './unpublished.ts';
import { Versions } from './versions.ts';

export interface EditorOptions extends Pick<ShelfParts, 'unpublished'> {
  readonly folders: TemplateFolders;
  readonly filler: Filler;
  readonly clock: Clock;
  /** Resolves after this many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  readonly log: Log;
}

export interface Editor {
  readonly shelf: Shelf;
  readonly routes: readonly Route[];
}

const versionsIn = ({ folders: { own }, clock }: EditorOptions): Versions | null =>
  own === null ? null : new Versions({ folder: own, disk: realDisk, clock, newId: randomUUID });

/** Throws where the association's folder is set and not there. */
export const buildEditor = (options: EditorOptions): Editor => {
  const { folders, filler, pause, log, unpublished } = options;
  const look = lookWith({ filler, remarks: remarksApart(pause) });
  if (folders.own !== null) accessSync(folders.own);
  const versions = versionsIn(options);
  const shelf = new Shelf({
    unpublished,
    versions,
    read: versionReader(filler),
    onUnusable: ({ code, version }) => log.warn(`Template ${code} version ${version} left out: no letter can be made from it`),
  });
  const templateOf = (code: string) => unpublishedTemplate(realDisk, folders, code);
  const catalogue = new Catalogue({ shelf, versions, unpublished, unpublishedTemplate: templateOf });
  return { shelf, routes: editorRoutes({ catalogue, versions, unpublished, unpublishedTemplate: templateOf, look, filler, log }) };
};
