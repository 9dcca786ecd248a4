/** Whether the names in a template are names of something, and used as what they are. Pure. */
import { fieldName } from '../engine/names.ts';
import type { Use } from '../engine/types.ts';
import { nearest } from '../nearest.ts';
import { words } from '../../words.ts';
import type { Words } from '../../words.ts';
import { mostFindings } from './finding.ts';
import type { Found } from './finding.ts';
import { namedIn } from './known.ts';
import type { Known } from './known.ts';

export type NameKind =
  /** Neither a field nor a question. */
  | 'unknownName'
  /** A column, outside the list that it belongs to. */
  | 'columnOutside'
  /** A list where one text is meant, and the reverse. */
  | 'rowsAsValue'
  | 'notRows'
  /** A condition that compares with what a choice can never be. */
  | 'notAChoice';

export interface NameFault {
  readonly kind: NameKind;
  readonly what: string;
  readonly message: Words;
  readonly advice: Words;
}

/** No name is longer; a nearest one would take long to find. */
const longestName = 60;

export const nearestName = (name: string, known: readonly Known[]): string | undefined => {
  if (name.length > longestName) return undefined;
  const found = nearest(name, known.map((one) => one.name));
  return found === undefined ? undefined : namedIn(known, found)?.shown;
};

/** A name as a tag; a very long one, which is no name of ours, is cut. */
export const tag = (name: string): string => `{{${name.length > longestName ? `${name.slice(0, longestName)}…` : name}}}`;

const columnsAround = (use: Use, known: readonly Known[]): readonly Known[] =>
  use.within.toReversed().flatMap((list) => namedIn(known, fieldName(list))?.columns ?? []);

const listWith = (name: string, known: readonly Known[]): Known | undefined => known.find(({ columns }) => columns !== null && namedIn(columns, name) !== undefined);

const columnOutside = ({ typed, name }: Use, list: Known): NameFault => ({
  kind: 'columnOutside',
  what: typed,
  message: words(`${tag(name)} hoort bij een rij van ${list.shown} en staat daarbuiten.`, `${tag(name)} belongs to a row of ${list.shown} and stands outside it.`),
  advice: words(`Zet het tussen ${tag(`herhaal ${list.shown}`)} en {{einde}}.`, `Put it between ${tag(`repeat ${list.shown}`)} and {{end}}.`),
});

interface Named {
  readonly name: string;
  /** As it stands there. */
  readonly typed: string;
}

export const unknownName = ({ name, typed }: Named, meant: string | undefined): NameFault => ({
  kind: 'unknownName',
  what: typed,
  message: words(`${tag(name)} is geen gegeven van het dossier en geen vraag van deze brief.`, `${tag(name)} is no field of the dossier and no question of this letter.`),
  advice:
    meant === undefined
      ? words('Verbeter de naam, of maak er een vraag van.', 'Mend the name, or make it a question.')
      : words(`Bedoelt u ${tag(meant)}?`, `Do you mean ${tag(meant)}?`),
});

const unnamed = (use: Use, reachable: readonly Known[], known: readonly Known[]): NameFault => {
  const list = listWith(use.name, known);
  return list === undefined ? unknownName(use, nearestName(use.name, reachable)) : columnOutside(use, list);
};

const rowsAsValue = ({ typed, as }: Use, { shown, columns }: Known): NameFault => {
  const column = columns?.[0]?.shown ?? '…';
  const orTable = as === 'value' ? words(` Of maak er een tabel van: ${tag(`${shown} | tabel`)}.`, ` Or make it a table: ${tag(`${shown} | table`)}.`) : words('', '');
  const block = (repeat: string, end: string): string => `${tag(`${repeat} ${shown}`)} ${tag(column)} ${tag(end)}`;
  return {
    kind: 'rowsAsValue',
    what: typed,
    message: words(`${tag(shown)} is een lijst en kan niet als één tekst in de brief.`, `${tag(shown)} is a list and cannot stand in the letter as one text.`),
    advice: words(
      `Herhaal de rijen: ${block('herhaal', 'einde')}.${orTable.nl}`,
      `Repeat the rows: ${block('repeat', 'end')}.${orTable.en}`,
    ),
  };
};

const notRows = ({ typed }: Use, { shown }: Known): NameFault => ({
  kind: 'notRows',
  what: typed,
  message: words(`${tag(shown)} is geen lijst met rijen.`, `${tag(shown)} is no list of rows.`),
  advice: words(`Gebruik ${tag(shown)} of ${tag(`als ${shown}`)}, of maak er een vraag met rijen van.`, `Use ${tag(shown)} or ${tag(`if ${shown}`)}, or make it a question with rows.`),
});

const enumerated = (choices: readonly string[]): string => choices.map((choice) => `“${choice}”`).join(', ');

const nearestChoice = (compared: string, choices: readonly string[]): string | undefined => {
  const meant = compared.length > longestName ? undefined : nearest(compared, choices.map(fieldName));
  return choices.find((choice) => fieldName(choice) === meant);
};

const notAChoice = ({ typed, comparedWith }: Use, { shown }: Known, choices: readonly string[]): NameFault => {
  const meant = nearestChoice(fieldName(comparedWith ?? ''), choices);
  return {
    kind: 'notAChoice',
    what: typed,
    message: words(`${typed} vergelijkt met iets wat ${tag(shown)} nooit is.`, `${typed} compares with what ${tag(shown)} never is.`),
    advice:
      meant === undefined ? words(`Kies uit ${enumerated(choices)}.`, `Choose from ${enumerated(choices)}.`) : words(`Bedoelt u “${meant}”?`, `Do you mean “${meant}”?`),
  };
};

const isChoice = (compared: string, choices: readonly string[]): boolean => choices.some((choice) => fieldName(choice) === fieldName(compared));

const comparison = (use: Use, known: Known): NameFault | null => {
  if (use.comparedWith === null) return null;
  if (!known.asText) return rowsAsValue(use, known);
  return known.choices === null || isChoice(use.comparedWith, known.choices) ? null : notAChoice(use, known, known.choices);
};

const misuse = (use: Use, known: Known): NameFault | null => {
  if (use.as === 'rows' || use.drawn === 'table') return known.columns === null ? notRows(use, known) : null;
  if (use.as === 'value') return known.asText || use.drawn !== null ? null : rowsAsValue(use, known);
  return comparison(use, known);
};

/** What is wrong with one name in the template: a column of the lists around it comes before a name outside. */
const faultOfUse = (use: Use, known: readonly Known[]): NameFault | null => {
  const reachable = [...columnsAround(use, known), ...known];
  const found = namedIn(reachable, use.name);
  return found === undefined ? unnamed(use, reachable, known) : misuse(use, found);
};

/** What a name is judged by: the same twice is looked up once. */
const judgedBy = ({ name, typed, as, within, comparedWith, drawn }: Use): string => JSON.stringify([name, typed, as, within, comparedWith, drawn]);

/** To look for what was meant takes time, and a hostile file has a hundred thousand names. */
export const foundInUses = (uses: readonly Use[], known: readonly Known[]): readonly Found[] => {
  const found = new Map<string, Found>();
  const judged = new Map<string, NameFault | null>();
  for (const use of uses) {
    if (found.size >= mostFindings) break;
    const { part, paragraph, text } = use;
    const key = judgedBy(use);
    const fault = judged.get(key) ?? (judged.has(key) ? null : faultOfUse(use, known));
    judged.set(key, fault);
    // The same mistake twice in one paragraph is told once.
    if (fault !== null) found.set(JSON.stringify([part, paragraph, fault.kind, fault.what]), { level: 'error', part, paragraph, text, ...fault });
  }
  return [...found.values()];
};
