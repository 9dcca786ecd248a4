/** What a tenant would see, or could not read, in a letter from this template. One rule for each kind. Pure. */
import { attributeOf, textIn } from '../../engine/markup.ts';
import { elementsIn } from '../../engine/nodes.ts';
import type { Element } from '../../engine/nodes.ts';
import { hasTwin } from './fonts.ts';
import { below, childOf, isWithin, shownText } from './part.ts';
import type { ReadPart } from './part.ts';
import { runsIn } from './runs.ts';
import type { Run } from './runs.ts';
import type { Styles } from './styles.ts';

/** A part with what it needs of the rest of the file. */
export interface Subject {
  readonly part: ReadPart;
  readonly styles: Styles;
  /** The text of each comment by its id. */
  readonly comments: ReadonlyMap<string, string>;
}

export interface Noticed {
  readonly element: Element;
  readonly what: string;
}

export type Rule = (subject: Subject) => readonly Noticed[];

const tracked = /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+PrChange)$/u;

const trackedChange: Rule = ({ part }) =>
  [...elementsIn(part.root)]
    .filter(({ name }) => tracked.test(name))
    .map((element) => ({ element, what: attributeOf(element, 'w:author') ?? '' }));

const comment: Rule = ({ part, comments }) =>
  below(part.root, 'w:commentReference').map((element) => ({ element, what: comments.get(attributeOf(element, 'w:id') ?? '') ?? '' }));

const aboutRuns =
  (what: (run: Run) => string | null): Rule =>
  ({ part, styles }) =>
    runsIn(part, styles).flatMap((run) => {
      const noticed = what(run);
      return noticed === null ? [] : [{ element: run.element, what: noticed }];
    });

const hiddenText = aboutRuns(({ look, text }) => (look.hidden === true ? text.trim() : null));

/** A number is the same in every language. */
const language = aboutRuns(({ look, text }) => (!/\p{L}/u.test(text) || look.language?.toLowerCase() === 'nl-nl' ? null : (look.language ?? '')));

const font = aboutRuns(({ look }) => (look.font === undefined || hasTwin(look.font) ? null : look.font));

const has = (element: Element, local: string): boolean => [...elementsIn(element)].some(({ name }) => name.split(':').at(-1) === local);

const isDecorative = (frame: Element): boolean =>
  [...elementsIn(frame)].some((one) => one.name.endsWith(':decorative') && ['1', 'true'].includes(attributeOf(one, 'val') ?? ''));

const needsAltText = (frame: Element): boolean => {
  const properties = childOf(frame, 'wp:docPr');
  const told = properties === undefined ? null : attributeOf(properties, 'descr');
  return has(frame, 'pic') && (told ?? '').trim() === '' && !isDecorative(frame);
};

const nameOf = (frame: Element): string => {
  const properties = childOf(frame, 'wp:docPr');
  return properties === undefined ? '' : (attributeOf(properties, 'name') ?? '');
};

const altText: Rule = ({ part }) =>
  [...below(part.root, 'wp:inline'), ...below(part.root, 'wp:anchor')]
    .filter((frame) => !isWithin(frame, 'mc:Fallback', 'w:del') && needsAltText(frame))
    .map((element) => ({ element, what: nameOf(element) }));

const directRows = (table: Element): readonly Element[] => [...elementsIn(table, ({ name }) => name !== 'w:tr')].filter(({ name }) => name === 'w:tr');
const cellsIn = (row: Element): number => [...elementsIn(row, ({ name }) => name !== 'w:tc')].filter(({ name }) => name === 'w:tc').length;

/** One row or one column is layout. */
const needsHeader = (table: Element): boolean => {
  const [first, second] = directRows(table);
  if (first === undefined || second === undefined || cellsIn(first) < 2) return false;
  return childOf(childOf(first, 'w:trPr'), 'w:tblHeader') === undefined;
};

/** Tables in headers and footers lay out the letterhead. */
const headerRow: Rule = ({ part }) =>
  ['header', 'footer'].includes(part.role)
    ? []
    : below(part.root, 'w:tbl')
        .filter(needsHeader)
        .map((element) => ({ element, what: directRows(element).slice(0, 1).flatMap((row) => below(row, 'w:p').map(shownText)).join(' | ') }));

export const rules = { trackedChange, comment, hiddenText, language, altText, headerRow, font } as const satisfies Readonly<Record<string, Rule>>;

export const commentsIn = (root: Element): ReadonlyMap<string, string> =>
  new Map(below(root, 'w:comment').map((one) => [attributeOf(one, 'w:id') ?? '', below(one, 'w:t').map(textIn).join('').trim()]));
