/**
 * Content controls bound to data in the file, such as the summary on a cover page of Word: when Word opens a letter, it
 * writes that data over what stands in them. A control with a tag is filled in the text, so it is no longer bound.
 */
import { customXml } from './keep.ts';
import { attributesOf, parse, textIn, withAttribute, write } from './markup.ts';
import { around, childNamed, elementsIn, isElement } from './nodes.ts';
import type { Element, Mark } from './nodes.ts';
import type { WordPackage } from './package.ts';
import { readTag, readTags } from './tags.ts';
import type { Delimiters } from './types.ts';
import { isTelling } from './unreachable.ts';

/** Of Word itself, and of later versions under another prefix. */
const binding = /(?:^|:)dataBinding$/u;

export const unbind = (marks: readonly Mark[]): void => {
  for (const control of marks.flatMap((mark) => [...around(mark)]).filter(({ name }) => name === 'w:sdt')) {
    const properties = childNamed(control, 'w:sdtPr');
    if (properties !== undefined) properties.children = properties.children.filter((one) => !isElement(one) || !binding.test(one.name));
  }
};

const holdsTag = (text: string, delimiters: Delimiters): boolean =>
  readTags(text, delimiters).spans.some(({ from, to }) => typeof readTag(text.slice(from + delimiters.start.length, to - delimiters.end.length)) !== 'string');

/** Whether there was one. */
const takeTags = (element: Element, delimiters: Delimiters): boolean => {
  const told = [...attributesOf(element)].filter(([, value]) => holdsTag(value, delimiters)).map(([name]) => name);
  element.start = told.reduce((start, name) => withAttribute({ ...element, start }, name, ''), element.start);
  const said = !element.children.some(isElement) && holdsTag(textIn(element), delimiters);
  if (said) element.children = [];
  return said || told.length > 0;
};

const withoutTags = (xml: string, delimiters: Delimiters): string | null => {
  if (!xml.includes(delimiters.start)) return null;
  const root = parse(xml);
  const taken = [...elementsIn(root)].filter((element) => takeTags(element, delimiters));
  return taken.length === 0 ? null : write(root);
};

/** The data of a file without the tags in it, which nothing shows any longer. `ours` is written anew in every letter. */
export const dataWithoutTags = (pkg: WordPackage, { delimiters, ours }: { readonly delimiters: Delimiters; readonly ours: readonly string[] }): readonly { readonly name: string; readonly segments: readonly string[] }[] =>
  customXml(pkg)
    .filter(({ name }) => isTelling(delimiters) && !ours.includes(name))
    .flatMap((part) => {
      const xml = withoutTags(pkg.text(part), delimiters);
      return xml === null ? [] : [{ name: part.name, segments: [xml] }];
    });
