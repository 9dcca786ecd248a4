/** Writes letters of one template: what no letter changes is copied, in one go. */
import { contentTypesName, withTypes, writeContentTypes } from './contentTypes.ts';
import type { TypedPart } from './contentTypes.ts';
import { grouped } from './grouped.ts';
import type { WordPackage } from './packageTypes.ts';
import { readRelationships, relationshipsName, writeRelationships } from './relationships.ts';
import { documentType } from './roles.ts';
import { sameName } from './zip.ts';
import { blockOf, join, looseOf, pack, wholeOf } from './zipWriter.ts';
import type { Block, Loose } from './zipWriter.ts';

export interface AddedPart {
  /** A name that no part has yet. */
  readonly name: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
  /** The part that points at it: the main part, one that changes, or one that is added too. */
  readonly from: string;
  readonly relationshipType: string;
  readonly relationshipId: string;
}

export interface Changes {
  /** New contents by the names of parts. */
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
  readonly added?: readonly AddedPart[];
}

/** Writes letters of one template around what no letter changes. */
export interface LooseWriter {
  /** The content of what no letter changes; a letter is `wholeOf` both. */
  readonly fixed: Uint8Array;
  readonly write: (changes: Changes) => Loose;
}

type Content = string | Uint8Array;

const bytesOf = (content: Content): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);

/** A path from the root, so that it does not matter where the part stands that points at it. */
const targetOf = (name: string): string => `/${name}`;

const relationshipOf = ({ relationshipId, relationshipType, name }: AddedPart) => ({
  id: relationshipId,
  type: relationshipType,
  target: targetOf(name),
  external: false,
});

/** Keeps the last `[Content_Types].xml`: letters of one template mostly have the same parts. */
class TypesFile {
  readonly #pkg: WordPackage;
  #last: { readonly key: string; readonly block: Block } | null = null;

  constructor(pkg: WordPackage) {
    this.#pkg = pkg;
  }

  with(added: readonly AddedPart[]): Block {
    const parts = added.map(({ name, contentType }) => ({ name, contentType }));
    const key = JSON.stringify(parts);
    if (this.#last?.key !== key) this.#last = { key, block: this.#write(parts) };
    return this.#last.block;
  }

  /** A template becomes a document. */
  #write(parts: readonly TypedPart[]): Block {
    const { contentTypes, contentTypesEntry, main } = this.#pkg;
    if (parts.length === 0 && main.contentType === documentType) return blockOf(contentTypesEntry);
    const types = withTypes(contentTypes, [{ name: main.name, contentType: documentType }, ...parts]);
    return pack(contentTypesName, bytesOf(writeContentTypes(types)));
  }
}

/** Characters up to which a packed part is kept: what a letter says is mostly longer, and never the same. */
const keptUpTo = 4_096;

/**
 * Keeps small parts as they were packed last: relationships, and what opens the pane, are the same in most letters of a
 * template. Packing them anew doubled the time of a small letter.
 */
class SmallParts {
  readonly #last = new Map<string, { readonly content: string; readonly block: Block }>();

  pack(name: string, content: Content): Block {
    const last = this.#last.get(name);
    if (last !== undefined && last.content === content) return last.block;
    const block = pack(name, bytesOf(content));
    if (typeof content === 'string' && content.length <= keptUpTo) this.#last.set(name, { content, block });
    return block;
  }
}

/** The relationships of a part with those to what is added; `xml` is what stands there, null where nothing does. */
const withAdded = (xml: string | null, added: readonly AddedPart[]): string => {
  const present = xml === null ? [] : readRelationships(xml);
  if (present === null) throw new Error('Relationships were changed into what is not well-formed');
  return writeRelationships([...present, ...added.map(relationshipOf)]);
};

const textOf = (content: Content): string => (typeof content === 'string' ? content : Buffer.from(content).toString());

class LetterWriter {
  readonly #pkg: WordPackage;
  readonly #types: TypesFile;
  readonly #small = new SmallParts();
  readonly #fixed: Block;
  /** What a letter may change, as it is in the template. */
  readonly #loose: ReadonlyMap<string, Block>;

  constructor(pkg: WordPackage, changing: readonly string[]) {
    const names = [pkg.main.name, ...changing];
    const loose = new Set([...changing, ...names.map(relationshipsName)].map(sameName));
    const isLoose = ({ name }: { readonly name: string }) => loose.has(sameName(name));
    this.#pkg = pkg;
    this.#types = new TypesFile(pkg);
    this.#fixed = join(pkg.parts.filter((part) => !isLoose(part)).map((part) => blockOf(pkg.entry(part))));
    this.#loose = new Map(pkg.parts.filter(isLoose).map((part) => [part.name, blockOf(pkg.entry(part))]));
  }

  get fixed(): Uint8Array {
    return this.#fixed.content;
  }

  write({ parts, added = [] }: Changes): Loose {
    this.#refuseSurprises(parts, added);
    const changed = this.#withRelationships(parts, added);
    const loose = [...this.#loose].map(([name, block]) => this.#blockFor(changed, name) ?? block);
    const fresh = [...changed].filter(([name]) => !this.#loose.has(name)).map(([name, content]) => this.#small.pack(name, content));
    const more = added.map(({ name, content }) => this.#small.pack(name, content));
    return looseOf({ before: [this.#types.with(added)], fixed: this.#fixed, after: [...loose, ...fresh, ...more] });
  }

  /** Two parts of one name, or one twice, would be a letter that Word does not open. */
  #refuseSurprises(parts: Changes['parts'], added: readonly AddedPart[]): void {
    const unknown = [...parts.keys()].find((name) => !this.#loose.has(name));
    if (unknown !== undefined) throw new Error(`${unknown} was not said to change`);
    const taken = added.find(({ name }) => this.#pkg.part(name) !== null);
    if (taken !== undefined) throw new Error(`${taken.name} is there already`);
  }

  #blockFor(changed: ReadonlyMap<string, Content>, name: string): Block | null {
    const content = changed.get(name);
    return content === undefined ? null : this.#small.pack(name, content);
  }

  #withRelationships(parts: ReadonlyMap<string, Content>, added: readonly AddedPart[]): ReadonlyMap<string, Content> {
    const changed = new Map(parts);
    for (const [from, theirs] of grouped(added, (one) => one.from)) {
      const present = this.#pkg.part(relationshipsName(from));
      const name = present?.name ?? relationshipsName(from);
      changed.set(name, withAdded(this.#textOf(changed, name), theirs));
    }
    return changed;
  }

  #textOf(changed: ReadonlyMap<string, Content>, name: string): string | null {
    const content = changed.get(name);
    if (content !== undefined) return textOf(content);
    const part = this.#pkg.part(name);
    return part === null ? null : this.#pkg.text(part);
  }
}

/**
 * Prepares writing once per template. `changing` are the names of the parts that a letter may change; one that a letter
 * leaves out stays as it is in the template. `[Content_Types].xml` comes first; the same changes give the same bytes.
 */
export const looseWriter = (pkg: WordPackage, changing: readonly string[]): LooseWriter => {
  const letters = new LetterWriter(pkg, changing);
  return { fixed: letters.fixed, write: (changes) => letters.write(changes) };
};

/** As `looseWriter`, in whole files. */
export const writer = (pkg: WordPackage, changing: readonly string[]): ((changes: Changes) => Uint8Array) => {
  const { fixed, write } = looseWriter(pkg, changing);
  return (changes) => wholeOf(write(changes), fixed);
};
