import { refuseUnless } from './addressed.ts';
import { requireRight } from './permissions/permissions.ts';
import { refuseHidden } from './permissions/rowFilters.ts';
import { entitySetOf, setNamed } from './schema/contract.ts';
import type { Row, SetName } from './schema/contract.ts';
import type { Values } from '../store/rows.ts';
import { sourceOf } from './source.ts';
import type { Turn } from './turn.ts';
import { valuesFromBody } from './write/body.ts';
import type { Json } from './write/body.ts';
import { create } from './write/create.ts';
import { nestedFrom } from './write/nested.ts';
import type { Nested } from './write/nested.ts';

interface Posted {
  readonly body: Json;
  /** What ties it to the record that it comes along with. */
  readonly link: Values;
}

const insertChildren = (turn: Turn, parent: Values, { navigation, children }: Nested): void => {
  const link = { [navigation.theirs]: parent[navigation.ours] ?? '' };
  for (const body of children) insert(turn, setNamed(navigation.to), { body, link });
};

/** Makes a record and after it, in the order of the body, those that it brings along; each as if it were posted by itself. */
export const insert = (turn: Turn, set: SetName, { body, link }: Posted): Row<SetName> => {
  refuseUnless(turn, entitySetOf(set).inserts);
  requireRight(turn.permissions, ['Insert', set]);
  const source = sourceOf(set, turn);
  const made = create(turn.work, set, { ...valuesFromBody(source, body, 'create'), ...link });
  refuseHidden(turn, { set, id: made.id });
  for (const nested of nestedFrom(source, body)) insertChildren(turn, made, nested);
  return made;
};
