/** What a rule looks at, and what it says. */
import type { Words } from '../../words.ts';
import type { Kind } from '../facts.ts';
import type { XmlElement } from '../read.ts';

export interface Placed {
  readonly element: XmlElement;
  /** Null for the root. */
  readonly parent: XmlElement | null;
  /** The nearest `VersionOverrides` that it stands in, or is; null in the head of the manifest. */
  readonly overrides: XmlElement | null;
}

export interface PngSize {
  readonly width: number;
  readonly height: number;
}

/** The size of the PNG at an address; null where there is none. */
export type Icons = (url: string) => PngSize | null;

export interface Manifest {
  readonly kind: Kind;
  readonly root: XmlElement;
  /** Every element in the order of the file, the root first. */
  readonly all: readonly Placed[];
  /** Absent: pictures are not looked at. */
  readonly icons?: Icons;
}

export interface Fault {
  readonly line: number;
  readonly what: Words;
  /** What to do about it. */
  readonly mend: Words;
}

export interface Finding extends Fault {
  readonly rule: string;
}

export interface Rule {
  readonly name: string;
  readonly look: (manifest: Manifest) => readonly Fault[];
}

export interface PairRule {
  readonly name: string;
  /** Lines are those of the second. */
  readonly look: (word: Manifest, outlook: Manifest) => readonly Fault[];
}

const placedIn = (element: XmlElement, parent: XmlElement | null, around: XmlElement | null): readonly Placed[] => {
  const overrides = element.name === 'VersionOverrides' ? element : around;
  return [{ element, parent, overrides }, ...element.children.flatMap((child) => placedIn(child, element, overrides))];
};

export const everyElement = (root: XmlElement): readonly Placed[] => placedIn(root, null, null);

export const named = ({ all }: Pick<Manifest, 'all'>, name: string): readonly Placed[] => all.filter(({ element }) => element.name === name);

/** Those of the head: what stands in `VersionOverrides` is left out. */
export const headNamed = (manifest: Manifest, name: string): readonly XmlElement[] =>
  named(manifest, name).flatMap(({ element, overrides }) => (overrides === null ? [element] : []));

export const childNamed = ({ children }: XmlElement, name: string): XmlElement | null => children.find((child) => child.name === name) ?? null;

/** An empty text where it is not there: that it is missing is said by a rule of its own. */
export const attribute = ({ attributes }: XmlElement, name: string): string => attributes.get(name) ?? '';

export const typeOf = (element: XmlElement): string => attribute(element, 'xsi:type');

/** The action of a button that runs a function instead of opening a pane. */
export const isFunctionButton = (element: XmlElement): boolean => element.name === 'Action' && typeOf(element) === 'ExecuteFunction';

/** Every `VersionOverrides`, the outer one first. */
export const overridesOf = (manifest: Manifest): readonly XmlElement[] => named(manifest, 'VersionOverrides').map(({ element }) => element);

/** The elements of one `VersionOverrides`, without those of the one within it. */
export const inOverrides = ({ all }: Manifest, overrides: XmlElement): readonly Placed[] => all.filter((placed) => placed.overrides === overrides);
