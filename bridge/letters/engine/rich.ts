/** Word content drawn elsewhere, taken into a letter: its body, its pictures, its lists. */
import { writeValue } from './contexts.ts';
import type { TextContext } from './contexts.ts';
import { isParagraph, leavesOf, textOf } from './leaves.ts';
import { giveLook } from './look.ts';
import type { Look } from './look.ts';
import { attributeOf, parse, withAttribute, writtenName } from './markup.ts';
import { elementsIn, isElement } from './nodes.ts';
import type { Element } from './nodes.ts';
import { NumberingParts } from './numbering.ts';
import { standalone } from './standalone.ts';
import { openPackage } from './package.ts';
import type { AddedPart, WordPackage } from './package.ts';
import type { Rich } from './types.ts';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Styles of the drawing are not those of the letter. */
const styles: ReadonlySet<string> = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);

interface Drawn {
  readonly pkg: WordPackage;
  readonly blocks: readonly Element[];
}

const readDrawn = ({ docx }: Rich): Drawn => {
  const pkg = openPackage(docx);
  if (!('main' in pkg)) throw new Error('What was drawn is no Word document');
  const body = [...elementsIn(parse(pkg.text(pkg.main)))].find(({ name }) => name === 'w:body');
  return { pkg, blocks: body?.children.filter(isElement).filter(({ name }) => name !== 'w:sectPr') ?? [] };
};

const withoutStyles = (element: Element): void => {
  element.children = element.children.filter((child) => !isElement(child) || !styles.has(child.name));
  element.children.filter(isElement).forEach(withoutStyles);
};

/** Where a paragraph makes way for what was drawn. */
interface Place {
  readonly part: string;
  readonly look: Look;
  /** Markup that stands within a paragraph: what begins or ends before it, and after it. */
  readonly before: string;
  readonly after: string;
}

/** Within the first paragraph where that comes first: nothing may come between a cell's last paragraph and its end. */
const withBefore = (before: string, blocks: readonly Element[]): string => {
  const [first] = blocks;
  if (first === undefined || !isParagraph(first)) return before + blocks.map(standalone).join('');
  const at = first.children.findIndex((child) => isElement(child) && child.name === 'w:pPr') + 1;
  first.children.splice(at, 0, { kind: 'text', raw: before });
  return blocks.map(standalone).join('');
};

/** What drawn values bring into one letter. */
export class RichParts {
  readonly #pkg: WordPackage;
  readonly #number: () => number;
  readonly #numbering: NumberingParts;
  readonly #pictures: AddedPart[] = [];

  constructor(pkg: WordPackage, number: () => number) {
    this.#pkg = pkg;
    this.#number = number;
    this.#numbering = new NumberingParts(pkg);
  }

  get added(): readonly AddedPart[] {
    return [...this.#pictures, ...this.#numbering.added];
  }

  get changed(): ReadonlyMap<string, string> {
    return this.#numbering.changed;
  }

  /** Tables, lists and paragraphs, to stand where a paragraph stood. */
  inPlaceOfParagraph(rich: Rich, { part, look, before, after }: Place): string {
    const { blocks, pkg } = readDrawn(rich);
    for (const block of blocks) this.#adapt(block, pkg, part);
    const inside = blocks.flatMap((block) => [block, ...elementsIn(block)]);
    const paragraphs = inside.filter(isParagraph);
    giveLook(look, { paragraphs, runs: inside.filter(({ name }) => name === 'w:r') });
    paragraphs.at(-1)?.children.push({ kind: 'text', raw: after });
    return withBefore(before, blocks);
  }

  /** Within a text there is room for pictures; of anything else only the words. */
  inText(rich: Rich, part: string, context: TextContext): string {
    const drawn = readDrawn(rich);
    const inside = drawn.blocks.flatMap((block) => [block, ...elementsIn(block)]);
    const pictures = inside.filter(({ name }) => name === 'w:drawing');
    if (pictures.length === 0 || context.gap === null) {
      const lines = inside.filter(isParagraph).map((paragraph) => textOf(leavesOf(paragraph)));
      return writeValue(lines.filter((line) => line !== '').join('\n'), context);
    }
    for (const picture of pictures) this.#adapt(picture, drawn.pkg, part);
    return context.gap[0] + pictures.map(standalone).join('') + context.gap[1];
  }

  #adapt(block: Element, from: WordPackage, part: string): void {
    withoutStyles(block);
    for (const element of [block, ...elementsIn(block)]) {
      if (element.name === 'wp:docPr') element.start = withAttribute(element, 'id', String(this.#number()));
      if (element.name === 'a:blip') this.#takePicture(element, from, part);
      if (element.name === 'w:numId') element.start = withAttribute(element, 'w:val', this.#numbering.take(from, attributeOf(element, 'w:val') ?? ''));
    }
  }

  #takePicture(blip: Element, from: WordPackage, part: string): void {
    const embedded = from.relationships(from.main).find(({ id }) => id === attributeOf(blip, 'r:embed'));
    const picture = embedded === undefined ? null : from.part(embedded.target);
    if (picture === null) throw new Error(`${writtenName(blip)} shows a picture that is not there`);
    const name = this.#freeName(picture.name.slice(picture.name.lastIndexOf('.') + 1));
    const relationshipId = `rIdLetter${this.#number()}`;
    this.#pictures.push({ name, contentType: picture.contentType, content: from.bytes(picture), from: part, relationshipType: `${relationships}/image`, relationshipId });
    blip.start = withAttribute(blip, 'r:embed', relationshipId);
  }

  #freeName(extension: string): string {
    let name = '';
    do name = `word/media/letter${this.#number()}.${extension}`;
    while (this.#pkg.part(name) !== null);
    return name;
  }
}
