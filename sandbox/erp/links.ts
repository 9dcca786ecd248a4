import type { Values } from '../store/rows.ts';
import { keyOf } from './pages/key.ts';
import { routeOf } from './route.ts';
import type { SetName } from './schema/contract.ts';
import { sourceOf } from './source.ts';
import type { Turn } from './turn.ts';

/** What an answer says of where its records are described: those of an entity set in the company. */
export const contextIn = ({ root, base }: Turn, entitySet: string): string =>
  `${root}/$metadata#${base.slice(root.length + 1)}/${entitySet}`;

/** The address of a record, by its id or, on a page, by its primary key. */
export const linkTo = (turn: Turn, set: SetName, row: Values): string => {
  const byKey = routeOf(turn.request.path, turn.rules).face === 'pages' && turn.rules.on('pagesByKey');
  const key = byKey ? keyOf(sourceOf(set, turn), row) : String(row['id']);
  return `${turn.base}/${turn.names.wire(set)}(${key})`;
};
