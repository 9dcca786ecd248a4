import path from 'node:path';

export interface Import {
  /** As written: `node:fs`, `express`, `../errors.ts`. */
  readonly from: string;
  /** Leaves no trace in the JavaScript. */
  readonly typeOnly: boolean;
}

/** A file's path from the project's folder, with `/`, and its text. */
export type Sources = ReadonlyMap<string, string>;

const CLAUSE = String.raw`(?:\*(?:\s+as\s+\w+)?|[\w$]+|\{[^}]*\})(?:\s*,\s*(?:\*\s+as\s+\w+|\{[^}]*\}))?`;
const STATIC = new RegExp(String.raw`^\s*(?:import|export)\s+(type\s+)?(?:${CLAUSE})\s*from\s*['"]([^'"]+)['"]`, 'gmu');
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gmu;
const LATE = /\bimport\(\s*['"]([^'"]+)['"]/gu;

/**
 * What a file imports or re-exports. TypeScript 7 has no JavaScript interface to parse with; the house's own code
 * writes its imports in these three forms only, so that looking for them is enough.
 */
export const importsOf = (text: string): readonly Import[] => [
  ...[...text.matchAll(STATIC)].map((found) => ({ from: found[2] ?? '', typeOnly: found[1] !== undefined })),
  ...[...text.matchAll(BARE), ...text.matchAll(LATE)].map((found) => ({ from: found[1] ?? '', typeOnly: false })),
];

/** The project file that an import leads to, or the package as it was written. */
export const target = (file: string, { from }: Import): string =>
  from.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), from)) : from;
