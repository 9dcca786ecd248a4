/** Publishing a version: refused with what is wrong, else kept for good and used from now on. */
import { refused } from '../../errors.ts';
import { uuidOf } from '../../ids.ts';
import type { Log } from '../../operations/log.ts';
import { done } from '../../outcome.ts';
import type { Answer } from '../../outcome.ts';
import type { Asked } from '../../route.ts';
import type { OperationResult } from '../../schema.ts';
import { words } from '../../words.ts';
import type { CatalogueParts } from './catalogue.ts';
import { refusedDraft } from './draft.ts';
import type { LookAt } from './draft.ts';
import type { PublishTemplate } from './schema.ts';
import type { ShelfParts } from './shelf.ts';
import { mayNameFolder } from './templateCode.ts';
import type { Published, Versions } from './versions.ts';

export interface PublishParts extends Pick<ShelfParts, 'unpublished' | 'versions'>, Pick<CatalogueParts, 'unpublishedTemplate'> {
  readonly look: LookAt;
  readonly log: Log;
}

const noCode = words('Gebruik hoogstens 20 hoofdletters, cijfers en streepjes.', 'Use at most 20 capitals, digits and hyphens.');
const otherCode = words('Dit is de code van een ander sjabloon.', 'This is the code of another template.');
const newerVersion = words('Een collega publiceerde intussen een nieuwere versie.', 'A colleague published a newer version in the meantime.');

const mayPublish = ({ params, body }: Asked<PublishTemplate>): Answer<string> => {
  const code = params['code'] ?? '';
  if (!mayNameFolder(code)) return refused('invalid', noCode, { 'file.code': noCode });
  return body.file.code === code ? done(code) : refused('invalid', otherCode, { 'file.code': otherCode });
};

const toldOf = (code: string, published: Published): Answer<OperationResult> => {
  switch (published.kind) {
    case 'published':
      return done({ templateCode: code, templateVersion: published.version });
    case 'changed':
      return refused('changed', newerVersion);
    case 'keyReused':
      return refused('keyReused');
  }
};

interface Keeping {
  readonly parts: PublishParts;
  readonly versions: Versions;
  readonly code: string;
  readonly command: string;
}

const keep = async ({ parts, versions, code, command }: Keeping, { body, caller }: Asked<PublishTemplate>): Promise<Answer<OperationResult>> => {
  const published = await versions.publish({
    code,
    basedOn: body.basedOn,
    unpublished: (await parts.unpublished()).has(code) ? await parts.unpublishedTemplate(code) : null,
    document: Buffer.from(body.document, 'base64'),
    file: `${JSON.stringify(body.file, null, 2)}\n`,
    by: caller.employee.code,
    command: uuidOf(command, 'template'),
  });
  if (published.kind === 'published' && !published.repeated) parts.log.info(`Template ${code} version ${published.version} published by ${caller.employee.code}`);
  return toldOf(code, published);
};

/** `command` is the same for every repeat of one command. */
export const publish = async (parts: PublishParts, asked: Asked<PublishTemplate>, command: string): Promise<Answer<OperationResult>> => {
  const { look, versions } = parts;
  if (versions === null) return refused('publishOff');
  const code = mayPublish(asked);
  if (code.kind === 'refused') return code;
  const { document, file } = asked.body;
  const seen = await look({ document: Buffer.from(document, 'base64'), file });
  if (seen.kind === 'refused') return seen;
  return seen.value.template === null ? refusedDraft(seen.value) : keep({ parts, versions, code: code.value, command }, asked);
};
