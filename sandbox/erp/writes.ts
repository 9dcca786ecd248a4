import type { Answer } from '../http/answer.ts';
import type { RecordAddress } from './address.ts';
import { addressed, refuseUnless } from './addressed.ts';
import { allowIfMatch, etagHeader, requireIfMatch } from './etag.ts';
import { insert } from './inserts.ts';
import { requireRight } from './permissions/permissions.ts';
import { entitiesOf, everything } from './query/entity.ts';
import type { Entity, Shape } from './query/entity.ts';
import { contextIn, linkTo } from './links.ts';
import { queryFrom } from './query/options.ts';
import { requireReading } from './reads.ts';
import { emptyAnswer, jsonAnswer } from './request.ts';
import { entitySetOf } from './schema/contract.ts';
import type { SetName } from './schema/contract.ts';
import type { Values } from '../store/rows.ts';
import type { Turn } from './turn.ts';
import { sourceOf } from './source.ts';
import type { Source } from './source.ts';
import { jsonFrom, valuesFromBody } from './write/body.ts';
import type { Json } from './write/body.ts';
import { change, remove } from './write/change.ts';
import { nestedFrom } from './write/nested.ts';

const entityOf = (turn: Turn, source: Source, { row, shape }: { readonly row: Values; readonly shape: Shape }): Entity => {
  const [entity] = entitiesOf(turn, source, { rows: [row], shape });
  return { '@odata.context': `${contextIn(turn, turn.names.wire(source.table))}/$entity`, ...entity };
};

/** What the answer to a POST brings along. */
const shapeOf = ({ request, rules }: Turn, source: Source, body: Json): Shape => {
  const asked = new URLSearchParams(request.query).get('$expand');
  const posted = rules.on('deepInsertAnswer') ? [] : nestedFrom(source, body).map(({ name }) => source.names.wire(name));
  const expand = [...(asked === null ? [] : [asked]), ...posted].join(',');
  return expand === '' ? everything : queryFrom(source, new Map([['$expand', expand]]));
};

const made = (turn: Turn, set: SetName, body: Json): Answer => {
  const source = sourceOf(set, turn);
  const row = insert(turn, set, { body, link: {} });
  const location = linkTo(turn, set, row);
  if (!turn.rules.on('createAnswers')) return emptyAnswer({ location });
  const shape = shapeOf(turn, source, body);
  for (const { source: target, query } of shape.expand) requireReading(turn, target, query);
  const entity = entityOf(turn, source, { row, shape });
  return jsonAnswer(201, entity, { location, ...etagHeader(turn.rules, entity) });
};

export const post = (turn: Turn, set: SetName): Answer => made(turn, set, jsonFrom(turn.request.body));

const changed = (turn: Turn, { set, id }: RecordAddress): Answer => {
  const before = addressed(turn, { set, id });
  requireIfMatch(turn.rules, before, turn.request.ifMatch);
  const source = sourceOf(set, turn);
  const changes = valuesFromBody(source, jsonFrom(turn.request.body), 'change');
  const row = change(turn.work, set, { before, changes });
  if (!turn.rules.on('changeAnswers')) return emptyAnswer();
  const entity = entityOf(turn, source, { row, shape: everything });
  return jsonAnswer(200, entity, etagHeader(turn.rules, entity));
};

const isThere = ({ work }: Turn, { set, id }: RecordAddress): boolean => work.records.first(set, { id }) !== undefined;

export const patch = (turn: Turn, address: RecordAddress): Answer => {
  const { set, id } = address;
  refuseUnless(turn, entitySetOf(set).modifies);
  requireRight(turn.permissions, ['Modify', set]);
  if (turn.rules.on('noUpsert') || isThere(turn, address)) return changed(turn, address);
  return made(turn, set, { ...jsonFrom(turn.request.body), [turn.names.wire('id')]: id });
};

export const removeRecord = (turn: Turn, { set, id }: RecordAddress): Answer => {
  refuseUnless(turn, entitySetOf(set).deletes);
  requireRight(turn.permissions, ['Delete', set]);
  const row = addressed(turn, { set, id });
  allowIfMatch(turn.rules, row, { verb: 'delete', ifMatch: turn.request.ifMatch });
  remove(turn.work, set, row);
  turn.database.run('delete from contents where id = ?', [row.id]);
  if (turn.rules.on('deleteAnswers')) return emptyAnswer();
  return jsonAnswer(200, entityOf(turn, sourceOf(set, turn), { row, shape: everything }));
};
