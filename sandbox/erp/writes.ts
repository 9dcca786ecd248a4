import type { Answer } from '../http/answer.ts';
import type { RecordAddress } from './address.ts';
import { actionNamed } from './actions/actions.ts';
import { parametersFrom } from './actions/parameters.ts';
import { checkIfMatch, requireIfMatch } from './etag.ts';
import { requireRight } from './permissions/permissions.ts';
import { entitiesOf, everything } from './query/entity.ts';
import type { Entity } from './query/entity.ts';
import { contextIn, linkTo } from './links.ts';
import { Refusal, notAllowed } from './refusal.ts';
import { emptyAnswer, jsonAnswer } from './request.ts';
import { entitySetOf } from './schema/contract.ts';
import type { Row, SetName } from './schema/contract.ts';
import type { Values } from '../store/rows.ts';
import type { Turn } from './turn.ts';
import { sourceOf } from './source.ts';
import { jsonFrom, valuesFromBody } from './write/body.ts';
import { change, remove } from './write/change.ts';
import { create } from './write/create.ts';

const refuseUnless = ({ rules }: Turn, allowed: boolean): void => {
  if (!allowed) throw notAllowed(rules);
};

interface Addressed<Name extends SetName> {
  readonly set: Name;
  readonly id: string;
}

const addressed = <Name extends SetName>({ work }: Turn, { set, id }: Addressed<Name>): Row<Name> => {
  const row = work.records.find(set, { id } as Partial<Row<Name>>)[0];
  if (row === undefined) throw new Refusal('Internal_RecordNotFound', `The record does not exist: ${set} ${id}.`);
  return row;
};

const entityOf = (turn: Turn, set: SetName, row: Values): Entity => {
  const [entity] = entitiesOf(turn, sourceOf(set, turn), { rows: [row], shape: everything });
  return { '@odata.context': `${contextIn(turn, turn.names.wire(set))}/$entity`, ...entity };
};

export const post = (turn: Turn, set: SetName): Answer => {
  refuseUnless(turn, entitySetOf(set).inserts);
  requireRight(turn.permissions, ['Insert', set]);
  const values = valuesFromBody(sourceOf(set, turn), jsonFrom(turn.request.body), 'create');
  const made = create(turn.work, set, values);
  return jsonAnswer(201, entityOf(turn, set, made), { location: linkTo(turn, set, made) });
};

export const patch = (turn: Turn, address: RecordAddress): Answer => {
  const { set } = address;
  refuseUnless(turn, entitySetOf(set).modifies);
  requireRight(turn.permissions, ['Modify', set]);
  const before = addressed(turn, address);
  requireIfMatch(turn.rules, before, turn.request.ifMatch);
  const changes = valuesFromBody(sourceOf(set, turn), jsonFrom(turn.request.body), 'change');
  return jsonAnswer(200, entityOf(turn, set, change(turn.work, set, { before, changes })));
};

export const removeRecord = (turn: Turn, address: RecordAddress): Answer => {
  refuseUnless(turn, entitySetOf(address.set).deletes);
  requireRight(turn.permissions, ['Delete', address.set]);
  const row = addressed(turn, address);
  if (turn.request.ifMatch !== undefined) checkIfMatch(turn.rules, row, turn.request.ifMatch);
  remove(turn.work, address.set, row);
  turn.database.run('delete from contents where id = ?', [row.id]);
  return emptyAnswer();
};

/** The second step of writing a document; the record gets a new version and its size. */
export const putContent = (turn: Turn, address: RecordAddress): Answer => {
  requireRight(turn.permissions, ['Modify', 'documents']);
  const row = addressed(turn, { set: 'documents', id: address.id });
  requireIfMatch(turn.rules, row, turn.request.ifMatch);
  const bytes = turn.request.body;
  turn.database.run('insert into contents (id, bytes) values (?, ?) on conflict (id) do update set bytes = excluded.bytes', [
    row.id,
    bytes,
  ]);
  turn.work.records.change('documents', row.id, { size: bytes.length });
  return emptyAnswer();
};

export const act = (turn: Turn, address: RecordAddress & { readonly action: string }): Answer => {
  const { needs, run } = actionNamed(address.action);
  for (const need of needs) requireRight(turn.permissions, need);
  const task = addressed(turn, { set: 'tasks', id: address.id });
  if (turn.request.ifMatch !== undefined) checkIfMatch(turn.rules, task, turn.request.ifMatch);
  const wanted = entitySetOf(address.set).actions[address.action] ?? [];
  const parameters = parametersFrom(jsonFrom(turn.request.body), wanted, turn.names);
  const made = run(turn.work, task, parameters);
  if (made === null) return emptyAnswer();
  return emptyAnswer({ location: linkTo(turn, made.set, addressed(turn, made)) }, 201);
};
