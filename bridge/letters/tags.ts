/** Tags in the text of a template: `{{naam}}`. How a name is read is the same everywhere a name is used. */

export const delimiters = { start: '{{', end: '}}' } as const;

export interface Tag {
  /** What stands between the delimiters, as typed. */
  readonly raw: string;
  readonly name: string;
}

export interface TagFault {
  readonly kind: 'unclosed' | 'unopened' | 'notAName';
  /** The part of the text that is wrong. */
  readonly text: string;
}

export interface Tags {
  readonly tags: readonly Tag[];
  readonly faults: readonly TagFault[];
}

/** Word users type capitals, spaces and soft hyphens into a name without seeing them: none of them count. */
export const fieldName = (typed: string): string => typed.replaceAll(/[\s\u00AD]/gu, '').toLowerCase();

const aName = /^\p{L}[\p{L}\p{N}._-]*$/u;

/** How much of the text around a fault is shown. */
const around = 40;

const readTag = (raw: string): Tag | TagFault => {
  const name = fieldName(raw);
  const sound = aName.test(name) && !/[\n\t]/.test(raw);
  return sound ? { raw, name } : { kind: 'notAName', text: `${delimiters.start}${raw}${delimiters.end}` };
};

/** Everything in braces in a text, right or wrong. A tag never spans a line break or a tab. */
export const readTags = (text: string): Tags => {
  const found: (Tag | TagFault)[] = [];
  let opened: number | null = null;
  for (const { 0: delimiter, index } of text.matchAll(/\{\{|\}\}/g)) {
    if (delimiter === delimiters.end) found.push(closeTag(text, opened, index));
    else if (opened !== null) found.push(unclosed(text, opened));
    opened = delimiter === delimiters.start ? index : null;
  }
  if (opened !== null) found.push(unclosed(text, opened));
  return { tags: found.filter((one) => 'name' in one), faults: found.filter((one) => 'kind' in one) };
};

const closeTag = (text: string, opened: number | null, at: number): Tag | TagFault =>
  opened === null
    ? { kind: 'unopened', text: text.slice(Math.max(0, at - around), at + delimiters.end.length) }
    : readTag(text.slice(opened + delimiters.start.length, at));

const unclosed = (text: string, at: number): TagFault => ({ kind: 'unclosed', text: text.slice(at, at + around) });

/** The names used in a text, in order. */
export const namesIn = (text: string): readonly string[] => readTags(text).tags.map(({ name }) => name);

/** Fills the tags of a plain text, such as a subject line. A name without a value is left out. */
export const fillText = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(.+?)\}\}/g, (_, raw: string) => {
    const name = fieldName(raw);
    return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
  });
