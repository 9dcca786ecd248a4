/** Tags in what is told of a picture or drawn as one: its description, the text of a watermark. They are attributes. */
import { ownElements } from './leaves.ts';
import type { MarkedText } from './marks.ts';
import { attributeOf, withAttribute } from './markup.ts';
import type { Element, Mark } from './nodes.ts';
import { markFor, problemAt, readAll } from './tagReading.ts';
import type { Found, TagReading, Where } from './tagReading.ts';

const description: readonly string[] = ['descr', 'title'];

/** By the name of the element within its namespace: a drawing tells of itself, and so does the picture in it. */
const told: ReadonlyMap<string, readonly string[]> = new Map([
  ['docPr', description],
  ['cNvPr', description],
  ['shape', ['alt']],
  ['textpath', ['string']],
]);

const attributesOf = ({ name }: Element): readonly string[] => told.get(name.slice(name.indexOf(':') + 1)) ?? [];

const piecesOf = (text: string, found: readonly Found[], markOf: (one: Found) => Mark): readonly (string | Mark)[] => {
  const ends = [0, ...found.map(({ to }) => to)];
  return [...found.flatMap((one, index) => [text.slice(ends[index], one.from), markOf(one)]), text.slice(ends.at(-1))];
};

const markAttribute = (element: Element, attribute: string, reading: TagReading): MarkedText => {
  const { found, problems } = readAll(reading);
  const wrong = found.filter(({ tag }) => tag.kind !== 'value').map((one) => problemAt(reading, one, 'notATag'));
  const pieces = piecesOf(reading.text, found, (one) => markFor(reading, one, element));
  element.told = new Map([...(element.told ?? []), [attribute, pieces]]);
  // The tags have left it: what is still looked for in the markup is not found here.
  element.start = withAttribute(element, attribute, '');
  return { marks: wrong.length > 0 ? [] : pieces.filter((piece) => typeof piece !== 'string'), problems: [...problems, ...wrong] };
};

const markElement = (element: Element, where: Where): readonly MarkedText[] =>
  attributesOf(element).flatMap((attribute) => {
    const text = attributeOf(element, attribute) ?? '';
    return text.includes(where.delimiters.start) || text.includes(where.delimiters.end) ? [markAttribute(element, attribute, { ...where, text })] : [];
  });

export const markTold = (paragraph: Element, where: Where): readonly MarkedText[] => ownElements(paragraph).flatMap((element) => markElement(element, where));
