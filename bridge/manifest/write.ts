/** XML as it is written: elements with attributes, two spaces for each level. */
import { escapeAttribute } from '../letters/engine/markup.ts';

export interface Written {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements within it, or its text; an empty text for an element without either. */
  readonly content: readonly Written[] | string;
}

type Content = Written['content'];

export const element = (name: string, attributes: Written['attributes'], content: Content = ''): Written => ({ name, attributes, content });

/** An element without attributes. */
export const holding = (name: string, content: Content): Written => element(name, {}, content);

const attributesOf = ({ attributes }: Written): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');

const linesOf = (written: Written): readonly string[] => {
  const { name, content } = written;
  const opened = `<${name}${attributesOf(written)}`;
  if (content.length === 0) return [`${opened}/>`];
  if (typeof content === 'string') return [`${opened}>${escapeAttribute(content)}</${name}>`];
  return [`${opened}>`, ...content.flatMap(linesOf).map((line) => `  ${line}`), `</${name}>`];
};

export const xmlOf = (root: Written): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${linesOf(root).join('\n')}\n`;
