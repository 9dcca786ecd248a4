/** What is looked at in the parts of a package before anything is done with them. */
import { relationshipKind } from './relationships.ts';
import type { Relationship } from './relationships.ts';
import { refusal, unreadable } from './refusal.ts';
import type { Problem } from './types.ts';
import type { Part } from './packageTypes.ts';

/** A relationship and the part that has it; '' for the package itself. */
export interface Owned extends Relationship {
  readonly owner: string;
}

/** Looks up the content type of a part; null where there is no such part. */
type TypeOf = (name: string) => string | null;

/**
 * Types of what runs: macros, ActiveX, and embedded OLE objects, which run whatever program they name. Charts are safe:
 * they embed a workbook as an ordinary package.
 */
const runs = /macroenabled|vbaproject|vbadata|activex|oleobject/iu;
const runningKinds: ReadonlySet<string> = new Set(['vbaProject', 'wordVbaData', 'control', 'activeXControlBinary', 'oleObject']);

/** An embedded file that is no Open XML, such as an .xls or a .doc, may hold macros that no content type shows. */
const isForeignPackage = ({ type, external, target }: Owned, typeOf: TypeOf): boolean => {
  const embedded = typeOf(target);
  const known = embedded === null || embedded.startsWith('application/vnd.openxmlformats-officedocument.');
  return relationshipKind(type) === 'package' && !external && !known;
};

const macros = (parts: readonly Part[], owned: readonly Owned[], typeOf: TypeOf): readonly Problem[] => {
  const named = [
    ...parts.filter(({ contentType }) => runs.test(contentType)).map(({ name }) => name),
    ...owned.filter((one) => runningKinds.has(relationshipKind(one.type)) || isForeignPackage(one, typeOf)).map(({ target }) => target),
  ];
  return [...new Set(named)].map((name) => refusal('macros', name, name));
};

const fromOutside = (owned: readonly Owned[]): readonly Problem[] =>
  owned
    .filter(({ external, type }) => external && relationshipKind(type) !== 'hyperlink')
    .map(({ target, owner }) => refusal('external', target, owner));

const otherFormats = (owned: readonly Owned[]): readonly Problem[] =>
  owned.filter(({ type }) => relationshipKind(type) === 'aFChunk').map(({ target, owner }) => refusal('altChunk', target, owner));

const signatures = (owned: readonly Owned[]): readonly Problem[] =>
  owned.some(({ type }) => type.endsWith('/digital-signature/origin')) ? [unreadable('signed')] : [];

export const guardParts = (parts: readonly Part[], owned: readonly Owned[], typeOf: TypeOf): readonly Problem[] => [
  ...macros(parts, owned, typeOf),
  ...fromOutside(owned),
  ...otherFormats(owned),
  ...signatures(owned),
];
