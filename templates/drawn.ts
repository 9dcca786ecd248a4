import { Packer } from 'docx';
import type { Document } from 'docx';
import { readZip, withoutMoment } from '../bridge/letters/zip.ts';
import { nietInBehandeling } from './niet-in-behandeling/letter.ts';
import { ontvangstbevestiging } from './ontvangstbevestiging/letter.ts';
import { verwijzing } from './verwijzing/letter.ts';

interface Drawn {
  readonly folder: string;
  /** The bytes of `letter.docx`. */
  readonly draw: () => Promise<Uint8Array>;
}

const properties = 'docProps/core.xml';

/** When a template was drawn is of no use to a letter, and would make every drawing a different file. */
const withoutDates = (core: string): string => core.replaceAll(/<dcterms:(\w+)[^>]*>[^<]*<\/dcterms:\1>/g, '');

const toBytes = async (draw: () => Document): Promise<Uint8Array> => {
  const dated = readZip(await Packer.toBuffer(draw())).get(properties);
  const data = withoutDates(new TextDecoder().decode(dated));
  return withoutMoment(await Packer.toBuffer(draw(), undefined, [{ path: properties, data }]));
};

export const drawn: readonly Drawn[] = [
  { folder: 'niet-in-behandeling', draw: () => toBytes(nietInBehandeling) },
  { folder: 'ontvangstbevestiging', draw: () => toBytes(ontvangstbevestiging) },
  { folder: 'verwijzing', draw: () => toBytes(verwijzing) },
];
