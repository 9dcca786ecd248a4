import { to } from '../route.ts';

/** What of a dossier is on the screen; read from what follows its number in the address. */
export type DossierPlace =
  | { readonly at: 'overview'; readonly lineNumber: number | null }
  | { readonly at: 'steps' }
  | { readonly at: 'finishLine'; readonly lineNumber: number }
  | { readonly at: 'letter'; readonly lineNumber: number | null }
  /** A letter that there is, made anew. */
  | { readonly at: 'letterAgain'; readonly documentId: string }
  | { readonly at: 'check' }
  | { readonly at: 'refer' }
  | { readonly at: 'close' }
  | { readonly at: 'assign' }
  | { readonly at: 'withdraw' }
  | { readonly at: 'finishLines' };

const simple: Readonly<Record<string, DossierPlace>> = {
  stappen: { at: 'steps' },
  brief: { at: 'letter', lineNumber: null },
  controle: { at: 'check' },
  verwijzen: { at: 'refer' },
  afsluiten: { at: 'close' },
  overdragen: { at: 'assign' },
  intrekken: { at: 'withdraw' },
};

const lineNumberOf = (text: string): number | null => (/^\d+$/u.test(text) ? Number(text) : null);

const placeOnLine = (lineNumber: number | null, what: string): DossierPlace => {
  if (lineNumber !== null && what === 'afronden') return { at: 'finishLine', lineNumber };
  return what === 'brief' ? { at: 'letter', lineNumber } : { at: 'overview', lineNumber };
};

const overview: DossierPlace = { at: 'overview', lineNumber: null };

/** `['regel', '10000', 'afronden']`; whatever it does not know is the dossier itself. */
export const placeOf = ([first = '', second = '', what = '']: readonly string[]): DossierPlace => {
  if (first === 'regel') return placeOnLine(lineNumberOf(second), what);
  if (first === 'brief' && second === 'opnieuw' && what !== '') return { at: 'letterAgain', documentId: what };
  if (first === 'acties' && second === 'afronden') return { at: 'finishLines' };
  return (Object.hasOwn(simple, first) ? simple[first] : undefined) ?? overview;
};

/** The addresses of a dossier's own screens; the dossier and finishing a line are in `to`. */
export const toDossier = {
  steps: (number: string) => to.dossier(number, 'stappen'),
  letter: (number: string, lineNumber: number | null) =>
    lineNumber === null ? to.dossier(number, 'brief') : to.dossier(number, 'regel', lineNumber, 'brief'),
  letterAgain: (number: string, documentId: string) => to.dossier(number, 'brief', 'opnieuw', documentId),
  check: (number: string) => to.dossier(number, 'controle'),
  refer: (number: string) => to.dossier(number, 'verwijzen'),
  close: (number: string) => to.dossier(number, 'afsluiten'),
  assign: (number: string) => to.dossier(number, 'overdragen'),
  withdraw: (number: string) => to.dossier(number, 'intrekken'),
  finishLines: (number: string) => to.dossier(number, 'acties', 'afronden'),
};
