/** One thing that a record says: a text, a day, a status of the API, or something that the ERP has words of its own for. */
export type Fact = string | null | { readonly code: string; readonly words: string };

/** What a record may say; each has a label in `text/nl/conflict.ts`. */
export type FactName =
  | 'status'
  | 'handler'
  | 'team'
  | 'assignee'
  | 'employee'
  | 'deadline'
  | 'checkDate'
  | 'description'
  | 'note'
  | 'dossier'
  | 'closingReason'
  | 'openWork'
  | 'size';

export type Facts = Readonly<Partial<Record<FactName, Fact>>>;

/** What became of one thing since somebody began: changed by a colleague, by whoever typed, or by both. */
export interface ConflictRow {
  readonly name: FactName;
  readonly kind: 'onlyTheirs' | 'onlyMine' | 'both';
  /** What it said when somebody began. */
  readonly base: Fact;
  /** What it says in the ERP now. */
  readonly theirs: Fact;
  readonly mine: Fact;
}

export interface Versions {
  readonly base: Facts;
  readonly theirs: Facts;
  /** What somebody typed, of what the record says itself; a reason or a remark is not among it. */
  readonly mine: Facts;
}

const valueOf = (fact: Fact): string => (typeof fact === 'object' ? (fact?.code ?? '') : fact.trim());

const same = (one: Fact, other: Fact): boolean => valueOf(one) === valueOf(other);

/** Whoever typed what the record says now has nothing to choose, and neither has who typed what it said before. */
const kindOf = ({ base, theirs, mine }: Pick<ConflictRow, 'base' | 'theirs' | 'mine'>): ConflictRow['kind'] | null => {
  if (same(base, theirs)) return same(base, mine) ? null : 'onlyMine';
  return same(base, mine) || same(theirs, mine) ? 'onlyTheirs' : 'both';
};

/** What differs, in the order of the record. */
export const conflictRows = ({ base, theirs, mine }: Versions): readonly ConflictRow[] =>
  (Object.keys(theirs) as FactName[]).flatMap((name) => {
    const was = base[name] ?? null;
    const versions = { base: was, theirs: theirs[name] ?? null, mine: name in mine ? (mine[name] ?? null) : was };
    const kind = kindOf(versions);
    return kind === null ? [] : [{ name, kind, ...versions }];
  });

/** Whether somebody must choose before anything may be sent. */
export const clashes = (rows: readonly ConflictRow[]): boolean => rows.some(({ kind }) => kind === 'both');

/** What stays as the colleague made it: all that only they changed, and of what both changed what was `given` up. */
export const leftToThem = (rows: readonly ConflictRow[], given: readonly FactName[]): readonly FactName[] =>
  rows.filter(({ name, kind }) => kind === 'onlyTheirs' || (kind === 'both' && given.includes(name))).map(({ name }) => name);
