/**
 * The merge engine: a template is compiled once and filled many times. Behind these two functions stands `docx`'s
 * `patchDocument` for now: no blocks, about 30 letters a second.
 */
import { patchDocument, PatchType, TextRun } from 'docx';
import { readParagraphs } from './paragraphs.ts';
import type { ParagraphText } from './paragraphs.ts';
import { delimiters, readTags } from './tags.ts';
import type { Tag, TagFault } from './tags.ts';
import { runsOf } from './runs.ts';
import { withoutMoment } from './zip.ts';

export type Values = Readonly<Record<string, string>>;

/** Something in a template that its author has to mend, with its place. */
export interface TemplateProblem {
  readonly kind: 'unreadable' | 'unreachable' | TagFault['kind'];
  readonly part: string;
  /** Counted from 1 within the part. */
  readonly paragraph: number;
  /** The text that is wrong. */
  readonly text: string;
}

export interface Compiled {
  /** The names used, in the order of their first use, in the form of `fieldName`. */
  readonly fields: readonly string[];
  readonly problems: readonly TemplateProblem[];
  /** The engine's own: the template with tags that no text can spell. */
  readonly prepared: Uint8Array;
  /** The engine's own: fields that stand alone in their paragraph. When empty, the paragraph goes too. */
  readonly alone: readonly string[];
}

export type Filled =
  | { readonly kind: 'filled'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly fields: readonly string[] };

type Patch = Parameters<typeof patchDocument>[0]['patches'][string];

/**
 * `patchDocument` finds tags in the text of values too, also when several values together spell one. So the braces
 * become two code points that Unicode keeps for internal use, and `runsOf` takes those out of every value.
 */
const inner = { start: '\uFDD0', end: '\uFDD1' } as const;

const mainPart = 'word/document.xml';

const paragraphPatch = (children: readonly TextRun[]): Patch => ({ type: PatchType.PARAGRAPH, children });
const noParagraph: Patch = { type: PatchType.DOCUMENT, children: [] };

const patch = async (data: Uint8Array, tags: typeof inner | typeof delimiters, patches: Record<string, Patch>) =>
  withoutMoment(
    await patchDocument({
      outputType: 'uint8array',
      data,
      patches,
      placeholderDelimiters: tags,
      keepOriginalStyles: true,
    }),
  );

const tagsOf = (paragraphs: readonly ParagraphText[]): readonly Tag[] =>
  paragraphs.flatMap(({ text }) => readTags(text).tags);

const prepare = (bytes: Uint8Array, tags: readonly Tag[]): Promise<Uint8Array> => {
  const renamed = tags.map(({ raw, name }) => [raw, paragraphPatch([new TextRun(inner.start + name + inner.end)])]);
  return patch(bytes, delimiters, Object.fromEntries(renamed));
};

const faultsOf = (paragraph: ParagraphText): readonly TemplateProblem[] =>
  readTags(paragraph.text).faults.map((fault) => ({ ...fault, part: paragraph.part, paragraph: paragraph.number }));

/** A tag that is still there after preparing stands where the engine cannot fill it. */
const leftOver = (paragraph: ParagraphText): readonly TemplateProblem[] =>
  readTags(paragraph.text).tags.map(({ raw }) => ({
    kind: 'unreachable',
    part: paragraph.part,
    paragraph: paragraph.number,
    text: delimiters.start + raw + delimiters.end,
  }));

const standsAlone = ({ part, nested, text }: ParagraphText): boolean =>
  part === mainPart && !nested && /^\{\{[^{}]*\}\}$/.test(text.trim());

const onlyAlone = (paragraphs: readonly ParagraphText[]): readonly string[] => {
  const among = new Set(tagsOf(paragraphs.filter((one) => !standsAlone(one))).map(({ name }) => name));
  const alone = tagsOf(paragraphs.filter(standsAlone)).map(({ name }) => name);
  return [...new Set(alone)].filter((name) => !among.has(name));
};

const unreadable = (text: string): Compiled => ({
  fields: [],
  problems: [{ kind: 'unreadable', part: '', paragraph: 0, text }],
  prepared: new Uint8Array(),
  alone: [],
});

const compileParagraphs = async (bytes: Uint8Array, paragraphs: readonly ParagraphText[]): Promise<Compiled> => {
  const tags = tagsOf(paragraphs);
  const prepared = await prepare(bytes, tags);
  return {
    fields: [...new Set(tags.map(({ name }) => name))],
    problems: [...paragraphs.flatMap(faultsOf), ...readParagraphs(prepared).flatMap(leftOver)],
    prepared,
    alone: onlyAlone(paragraphs),
  };
};

/** Reads a template. Never throws for what a file holds: what is wrong with it stands in `problems`. */
export const compile = async (bytes: Uint8Array): Promise<Compiled> => {
  try {
    return await compileParagraphs(bytes, readParagraphs(bytes));
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
};

const patchFor = (compiled: Compiled, field: string, value: string): Patch =>
  value === '' && compiled.alone.includes(field) ? noParagraph : paragraphPatch(runsOf(value));

/**
 * Makes a letter. Every field needs a value under its name in the form of `fieldName`; an empty value is a value. No
 * value is read as a tag. The same template and values give the same bytes. Throws for a template with problems.
 */
export const fill = async (compiled: Compiled, values: Values): Promise<Filled> => {
  if (compiled.problems.length > 0) throw new Error('A template with problems cannot be filled');
  const missing = compiled.fields.filter((field) => !Object.hasOwn(values, field));
  if (missing.length > 0) return { kind: 'missing', fields: missing };
  const patches = compiled.fields.map((field) => [field, patchFor(compiled, field, values[field] ?? '')]);
  return { kind: 'filled', bytes: await patch(compiled.prepared, inner, Object.fromEntries(patches)) };
};
