import type { Answer } from '../http/answer.ts';
import type { RecordAddress } from './address.ts';
import { addressed } from './addressed.ts';
import { requireIfMatch } from './etag.ts';
import { requireRight } from './permissions/permissions.ts';
import { single } from './reads.ts';
import { emptyAnswer } from './request.ts';
import { sourceOf } from './source.ts';
import type { Turn } from './turn.ts';

const keepSize = ({ rules, work, database }: Turn, id: string, size: number): void => {
  if (rules.on('contentVersion')) work.records.change('documents', id, { size });
  else database.run('update documents set size = ? where id = ?', [size, id]);
};

/** The second step of writing a document; the record gets a new version and its size. */
export const putContent = (turn: Turn, { id }: RecordAddress): Answer => {
  requireRight(turn.permissions, ['Modify', 'documents']);
  const row = addressed(turn, { set: 'documents', id });
  requireIfMatch(turn.rules, row, turn.request.ifMatch);
  const bytes = turn.request.body;
  turn.database.run('insert into contents (id, bytes) values (?, ?) on conflict (id) do update set bytes = excluded.bytes', [id, bytes]);
  keepSize(turn, id, bytes.length);
  return turn.rules.on('mediaInTwoSteps') ? emptyAnswer() : single(turn, { source: sourceOf('documents', turn), id });
};
