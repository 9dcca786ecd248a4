import { bodyOf } from '../../letters/drawing.ts';
import type { Check } from '../evidence.ts';
import { only } from './world.ts';
import type { Course } from './world.ts';

/** One letter of this template hangs on the dossier, its file is whole and says what it should. */
export const lettersWith =
  ({ erp, dossier }: Course, templateCode: string, texts: readonly string[]): Check =>
  async (look) => {
    const letter = only(await look('documents', ['dossierNumber', dossier], ['templateCode', templateCode]));
    const content = await erp.content(String(letter['id']));
    const body = bodyOf(content).join('\n');
    const whole = content.length === letter['size'] && String(letter['fileName']).startsWith(dossier);
    return whole && texts.every((text) => body.includes(text));
  };
