/** Where something stands, for somebody who knows Word and not its file format. */
import { asIs, words } from '../../words.ts';
import type { Language, Words } from '../../words.ts';

type Naming = readonly [part: RegExp, nl: string, en: string];

/** The names that Word and `docx` give to their parts. */
const namings: readonly Naming[] = [
  [/^word\/document\d*\.xml$/u, 'brief', 'letter'],
  [/^word\/header(\d*)\.xml$/u, 'koptekst', 'header'],
  [/^word\/footer(\d*)\.xml$/u, 'voettekst', 'footer'],
  [/^word\/footnotes\d*\.xml$/u, 'voetnoten', 'footnotes'],
  [/^word\/endnotes\d*\.xml$/u, 'eindnoten', 'endnotes'],
  [/^word\/comments\d*\.xml$/u, 'opmerkingen', 'comments'],
  [/^word\/diagrams\/\w*?(\d*)\.xml$/u, 'diagram', 'diagram'],
  [/^word\/charts\/\w*?(\d*)\.xml$/u, 'grafiek', 'chart'],
  [/^word\/settings\d*\.xml$/u, 'instellingen', 'settings'],
  [/^docProps\//u, 'documenteigenschappen', 'document properties'],
  [/\.rels$/u, 'koppelingen', 'links'],
];

const letterFile = 'letter.json';

/** A field of `letter.json` as a part: `letter.json#questions.1.default`. */
export const placeInFile = (field: string): string => `${letterFile}#${field}`;

/** The field of `letter.json`; null where the part is one of the Word file. */
export const fieldIn = (part: string): string | null => (part.startsWith(`${letterFile}#`) ? part.slice(letterFile.length + 1) : null);

const fieldInWords = (field: string): Words => {
  const question = /^questions\.(\d+)/u.exec(field)?.[1];
  if (question !== undefined) return words(`vraag ${Number(question) + 1} (${letterFile}, ${field})`, `question ${Number(question) + 1} (${letterFile}, ${field})`);
  return asIs(field === '' ? letterFile : `${letterFile}, ${field}`);
};

/** `word/header1.xml` → `koptekst 1`; a part that has no word keeps its name. */
export const partInWords = (part: string): Words => {
  const field = fieldIn(part);
  if (field !== null) return fieldInWords(field);
  for (const [pattern, nl, en] of namings) {
    const found = pattern.exec(part);
    if (found !== null) return words(`${nl} ${found[1] ?? ''}`.trim(), `${en} ${found[1] ?? ''}`.trim());
  }
  return asIs(part);
};

interface Place {
  /** As in a `Finding`: in words. */
  readonly part: string;
  readonly paragraph: number;
}

const paragraph: Words = words('alinea', 'paragraph');
const wholeFile: Words = words('het hele bestand', 'the whole file');

/** `koptekst 1, alinea 3`. */
export const placeInWords = ({ part, paragraph: number }: Place, language: Language): string => {
  if (part === '') return wholeFile[language];
  return number === 0 ? part : `${part}, ${paragraph[language]} ${number}`;
};
