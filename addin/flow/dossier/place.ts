import { to } from '../route.ts';

/** What of a dossier is on the screen; read from what follows its number in the address. */
export type DossierPlace =
  | { readonly at: 'overview'; readonly lineNumber: number | null }
  | { readonly at: 'steps' }
  | { readonly at: 'finishLine'; readonly lineNumber: number }
  | { readonly at: 'letter'; readonly lineNumber: number | null }
  | { readonly at: 'check' }
  | { readonly at: 'refer' }
  | { readonly at: 'close' };

const simple: Readonly<Record<string, DossierPlace>> = {
  stappen: { at: 'steps' },
  brief: { at: 'letter', lineNumber: null },
  controle: { at: 'check' },
  verwijzen: { at: 'refer' },
  afsluiten: { at: 'close' },
};

const lineNumberOf = (text: string): number | null => (/^\d+$/u.test(text) ? Number(text) : null);

const placeOnLine = (lineNumber: number | null, what: string): DossierPlace => {
  if (lineNumber !== null && what === 'afronden') return { at: 'finishLine', lineNumber };
  return what === 'brief' ? { at: 'letter', lineNumber } : { at: 'overview', lineNumber };
};

/** `['regel', '10000', 'afronden']`; whatever it does not know is the dossier itself. */
export const placeOf = ([first = '', line = '', what = '']: readonly string[]): DossierPlace =>
  first === 'regel' ? placeOnLine(lineNumberOf(line), what) : (simple[first] ?? { at: 'overview', lineNumber: null });

/** The addresses of a dossier's own screens; the dossier and finishing a line are in `to`. */
export const toDossier = {
  steps: (number: string) => to.dossier(number, 'stappen'),
  letter: (number: string, lineNumber: number | null) =>
    lineNumber === null ? to.dossier(number, 'brief') : to.dossier(number, 'regel', lineNumber, 'brief'),
  check: (number: string) => to.dossier(number, 'controle'),
  refer: (number: string) => to.dossier(number, 'verwijzen'),
  close: (number: string) => to.dossier(number, 'afsluiten'),
};
