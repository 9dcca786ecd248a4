/** A command that somebody may send, on records of its own, with what it comes to in the ERP. */
import type { DossierView } from '../../../../bridge/dossiers/schema.ts';
import type { TaskView } from '../../../../bridge/tasks/schema.ts';
import { expectDone } from '../wire.ts';
import type { Reply } from '../wire.ts';
import type { World } from '../world.ts';

export interface Action {
  readonly path: string;
  readonly body: unknown;
  /** Of a file; JSON where there is none. */
  readonly contentType?: string;
  /** Writes in the ERP when it is carried out once. */
  readonly writes: number;
}

export interface Made {
  readonly name: string;
  /** It edits what somebody saw: the version of that decides between two who are at it at once. */
  readonly versioned: boolean;
  readonly make: (world: World) => Promise<Action>;
}

export const me = 'JBRUIN';

export const seenTask = async (world: World, number: string): Promise<TaskView> =>
  world.wire.get<TaskView>(`/tasks/${number}`, await world.token(me));

export const seenDossier = async (world: World, number: string): Promise<DossierView> =>
  world.wire.get<DossierView>(`/dossiers/${number}`, await world.token(me));

interface Sending {
  readonly key?: string;
  readonly as?: string;
}

export const send = async (world: World, action: Omit<Action, 'writes'>, { as = me, ...keyed }: Sending = {}): Promise<Reply> => {
  const { path, body, contentType } = action;
  const file = contentType === undefined ? {} : { contentType };
  return world.wire.whole(path, { body, ...file, ...keyed, token: await world.token(as) });
};

/** The same, where it only prepares something and must succeed. */
export const mustSend = async (world: World, path: string, body: unknown): Promise<void> => {
  expectDone(await send(world, { path, body }));
};
