/** Where the fields of a letter come from, for whoever writes a template. */
import { asIs, words } from '../words.ts';
import type { Words } from '../words.ts';

const sources: Readonly<Record<string, Words>> = {
  subject: words('dossier of taak', 'dossier or task'),
  line: words('actieregel', 'action line'),
  reporter: words('melder', 'complainant'),
  handler: words('behandelaar', 'handler'),
  association: words('instellingen', 'settings'),
  referral: words('gekozen instantie', 'chosen body'),
  template: words('letter.json', 'letter.json'),
};

export const sourceInWords = (source: string): Words => (Object.hasOwn(sources, source) ? sources[source] : undefined) ?? asIs(source);
