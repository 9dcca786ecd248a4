import { Packer } from 'docx';
import type { Document } from 'docx';
import { openPackage, writer } from '../bridge/letters/engine/package.ts';
import type { WordPackage } from '../bridge/letters/engine/package.ts';
import { afsluiting } from './afsluiting/letter.ts';
import { besluit } from './besluit/letter.ts';
import { nietInBehandeling } from './niet-in-behandeling/letter.ts';
import { ontvangstbevestiging } from './ontvangstbevestiging/letter.ts';
import { tussenbericht } from './tussenbericht/letter.ts';
import { uitnodigingGesprek } from './uitnodiging-gesprek/letter.ts';
import { verwijzing } from './verwijzing/letter.ts';
import { verzoekOmInformatie } from './verzoek-om-informatie/letter.ts';

interface Drawn {
  readonly folder: string;
  /** The bytes of `letter.docx`. */
  readonly draw: () => Promise<Uint8Array>;
}

const properties = 'docProps/core.xml';

/** When a template was drawn is of no use to a letter, and would make every drawing a different file. */
const withoutDates = (core: string): string => core.replaceAll(/<dcterms:(\w+)[^>]*>[^<]*<\/dcterms:\1>/g, '');

const opened = (bytes: Uint8Array): WordPackage => {
  const pkg = openPackage(bytes);
  if ('main' in pkg) return pkg;
  throw new Error(`A drawing that no template may be: ${JSON.stringify(pkg)}`);
};

const propertiesOf = (pkg: WordPackage): string => {
  const core = pkg.part(properties);
  if (core === null) throw new Error(`A drawing without ${properties}`);
  return pkg.text(core);
};

/** The parts as `docx` packed them, without the moment they were packed. */
const toBytes = async (draw: () => Document): Promise<Uint8Array> => {
  const data = withoutDates(propertiesOf(opened(await Packer.toBuffer(draw()))));
  const packed = await Packer.toBuffer(draw(), undefined, [{ path: properties, data }]);
  return writer(opened(packed), [])({ parts: new Map() });
};

const letters: Readonly<Record<string, () => Document>> = {
  afsluiting,
  besluit,
  'niet-in-behandeling': nietInBehandeling,
  ontvangstbevestiging,
  tussenbericht,
  'uitnodiging-gesprek': uitnodigingGesprek,
  verwijzing,
  'verzoek-om-informatie': verzoekOmInformatie,
};

export const drawn: readonly Drawn[] = Object.entries(letters).map(([folder, letter]) => ({ folder, draw: () => toBytes(letter) }));
