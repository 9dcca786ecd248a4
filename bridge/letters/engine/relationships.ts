import { readElements } from './elements.ts';
import type { XmlElement } from './elements.ts';
import { escapeAttribute } from './markup.ts';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The name of a part; outside the package, and for a place in the same part (`#bladwijzer`), as written. */
  readonly target: string;
  readonly external: boolean;
}

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Every relationship with its target as written; null where it is not well-formed. */
export const readRelationships = (xml: string): readonly Relationship[] | null =>
  readElements(xml)
    ?.filter(({ name }) => name === 'Relationship')
    .map(relationshipOf) ?? null;

const hasScheme = /^[a-z][a-z\d+.-]+:/iu;

/** What has a scheme, or a host, is outside, whatever its mode says. */
const relationshipOf = ({ attributes }: XmlElement): Relationship => {
  const target = attributes.get('Target') ?? '';
  const external = attributes.get('TargetMode')?.toLowerCase() === 'external' || hasScheme.test(target) || target.startsWith('//');
  return { id: attributes.get('Id') ?? '', type: attributes.get('Type') ?? '', target, external };
};

export const writeRelationships = (relationships: readonly Relationship[]): string => {
  const lines = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}">${lines.join('')}</Relationships>`;
};

export const noRelationships = writeRelationships([]);

/** The last word of a relationship's type, which Transitional and Strict have in common: `hyperlink`, `image`. */
export const relationshipKind = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

/** `word/document.xml` has its relationships in `word/_rels/document.xml.rels`; the package itself, '', in `_rels/.rels`. */
export const relationshipsName = (part: string): string => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

/** The part whose relationships stand in a part of this name; null for any other part. */
export const sourceOf = (name: string): string | null => {
  const found = /^(?<folder>(?:.*\/)?)_rels\/(?<file>[^/]*)\.rels$/iu.exec(name);
  return found === null ? null : `${found.groups?.['folder'] ?? ''}${found.groups?.['file'] ?? ''}`;
};

const decoded = (target: string): string | null => {
  try {
    return /%2f|%5c/iu.test(target) ? null : decodeURIComponent(target);
  } catch {
    return null;
  }
};

/** The place in the package that a target within it names, seen from `part`; null where it leads out of the package. */
export const resolveTarget = (part: string, target: string): string | null => {
  const path = decoded(target.replace(/[#?].*$/su, ''));
  if (path === null || /[\\\0]/u.test(path)) return null;
  const from = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  const place: string[] = [...from];
  for (const step of path.split('/').filter((one) => one !== '' && one !== '.')) {
    if (step !== '..') place.push(step);
    else if (place.pop() === undefined) return null;
  }
  return place.join('/');
};
