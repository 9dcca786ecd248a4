/** Both manifests of one installation, as XML. */
import type { Installation } from './build/common.ts';
import { outlookManifest } from './build/outlook.ts';
import { wordManifest } from './build/word.ts';
import type { Kind } from './facts.ts';
import { xmlOf } from './write.ts';

export const fileNames: Readonly<Record<Kind, string>> = { word: 'manifest.xml', outlook: 'manifest.outlook.xml' };

export const manifests = (installation: Installation): Readonly<Record<Kind, string>> => ({
  word: xmlOf(wordManifest(installation)),
  outlook: xmlOf(outlookManifest(installation)),
});
