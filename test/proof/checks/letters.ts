import { openPackage } from '../../../bridge/letters/engine/package.ts';
import { developmentUrl, idsFor } from '../../../bridge/manifest/ids.ts';
import { bodyOf } from '../../letters/drawing.ts';
import type { Check } from '../evidence.ts';
import { only } from './world.ts';
import type { Course } from './world.ts';

/** Word opens the pane with it. */
const opensPane = (letter: Uint8Array): boolean => {
  const pkg = openPackage(letter);
  return 'main' in pkg && pkg.parts.some((part) => part.contentType.endsWith('.webextension+xml') && pkg.text(part).includes(idsFor(developmentUrl).word));
};

/** One letter of this template hangs on the dossier, its file is whole, opens the pane and says what it should. */
export const lettersWith =
  ({ erp, dossier }: Course, templateCode: string, texts: readonly string[]): Check =>
  async (look) => {
    const letter = only(await look('documents', ['dossierNumber', dossier], ['templateCode', templateCode]));
    const content = await erp.content(String(letter['id']));
    const body = bodyOf(content).join('\n');
    const whole = content.length === letter['size'] && String(letter['fileName']).startsWith(dossier);
    return whole && opensPane(content) && texts.every((text) => body.includes(text));
  };
