import { grouped } from './grouped.ts';
import type { Owned } from './guardParts.ts';
import type { Part } from './packageTypes.ts';
import { readRelationships, resolveTarget, sourceOf } from './relationships.ts';
import type { Relationship } from './relationships.ts';
import { refusal, unreadable } from './refusal.ts';
import type { Problem } from './types.ts';
import { sameName } from './zip.ts';

/** All relationships of a package, in the order of their files. */
export interface Links {
  readonly owned: readonly Owned[];
  readonly problems: readonly Problem[];
  /** Those of a part; '' is the package itself. */
  readonly of: (part: string) => readonly Relationship[];
}

/** A target that is left as it is: outside, or a place in the same part. */
const isElsewhere = ({ external, target }: Relationship): boolean => external || target.startsWith('#');

const resolved = (owner: string, relationship: Relationship): Owned | null => {
  if (isElsewhere(relationship)) return { ...relationship, owner };
  const target = resolveTarget(owner, relationship.target);
  return target === null ? null : { ...relationship, target, owner };
};

interface Read {
  readonly owned: readonly Owned[];
  readonly problems: readonly Problem[];
}

const readOne = (part: string, xml: string): Read => {
  const owner = sourceOf(part) ?? '';
  const relationships = readRelationships(xml);
  if (relationships === null) return { owned: [], problems: [unreadable('xml', part)] };
  const all = relationships.map((one) => resolved(owner, one) ?? refusal('unsafePath', one.target, owner));
  return { owned: all.filter((one) => 'owner' in one), problems: all.filter((one) => 'kind' in one) };
};

/** Reads the parts that hold relationships. A target that is no part stays: Word writes such, `NULL` for one. */
export const readOwned = <T extends Part>(parts: readonly T[], textOf: (part: T) => string): Links => {
  const read = parts.map((part) => readOne(part.name, textOf(part)));
  const owned = read.flatMap((one) => one.owned);
  const byOwner = grouped(owned, ({ owner }) => sameName(owner));
  return { owned, problems: read.flatMap(({ problems }) => problems), of: (part) => byOwner.get(sameName(part)) ?? [] };
};
