import type { Facts } from './flow/conflict.ts';
import type { Keep } from './keep.ts';

/** What somebody changed in a form, by field. Fields that they left alone are not in it. */
export type Draft = Readonly<Record<string, unknown>>;

/** A field that was emptied again holds nothing that could get lost. */
export const holdsText = (draft: Draft): boolean => Object.values(draft).some((value) => value !== '' && value !== null);

/**
 * What was typed and not yet saved, per form (`taak/T-000123/afwijzen`), and the key of the intention to save it.
 * Both outlive a reload and a sign-in; both end when the command succeeded.
 */
export interface Drafts {
  draft(form: string): Draft;
  change(form: string, changes: Draft): void;
  /** The `Idempotency-Key` of this form: the same until `settle`. */
  intention(form: string): string;
  /** What the record said when somebody began with this form; null before that, and after `settle`. */
  base(form: string): Facts | null;
  /** Somebody begins, or goes on from what the record says now. */
  begin(form: string, record: Facts): void;
  /** Whether something was typed, or sent without success: since then the record may have become another. */
  begun(form: string): boolean;
  /** Whether this form was sent and, as far as is known here, did not succeed: its key is still kept. */
  sent(form: string): boolean;
  settle(form: string): void;
  /** Ends the intention, keeps the text: for when the bridge says that this key has had its effect. */
  renewIntention(form: string): void;
  readonly subscribe: (changed: () => void) => () => void;
}

interface Kept {
  readonly draft: Draft;
  readonly intention: string | null;
  readonly base: Facts | null;
}

const nothing: Kept = { draft: {}, intention: null, base: null };

export interface DraftParts {
  readonly keep: Keep;
  readonly newIntention: () => string;
  /** Whose drafts these are: what one person typed is never shown to the next. */
  readonly person: () => string;
}

interface Held {
  readonly of: (form: string) => Kept;
  readonly become: (form: string, kept: Kept) => void;
  readonly subscribe: Drafts['subscribe'];
}

const heldIn = ({ keep, person }: Pick<DraftParts, 'keep' | 'person'>): Held => {
  const known = new Map<string, Kept>();
  const listeners = new Set<() => void>();

  const keyOf = (form: string): string => `draft/${person()}/${form}`;
  const read = (key: string): Kept => {
    const text = keep.read(key);
    return text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<Kept>) };
  };
  return {
    of: (form) => {
      const key = keyOf(form);
      const kept = known.get(key) ?? read(key);
      known.set(key, kept);
      return kept;
    },
    become: (form, kept) => {
      const key = keyOf(form);
      known.set(key, kept);
      if (kept === nothing) keep.forget(key);
      else keep.write(key, JSON.stringify(kept));
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
};

export const draftsIn = ({ newIntention, ...parts }: DraftParts): Drafts => {
  const { of, become, subscribe } = heldIn(parts);
  const put = (form: string, part: Partial<Kept>): void => become(form, { ...of(form), ...part });
  return {
    draft: (form) => of(form).draft,
    change: (form, changes) => put(form, { draft: { ...of(form).draft, ...changes } }),
    intention: (form) => {
      const intention = of(form).intention ?? newIntention();
      put(form, { intention });
      return intention;
    },
    base: (form) => of(form).base,
    begin: (form, record) => put(form, { base: record }),
    begun: (form) => of(form).intention !== null || Object.keys(of(form).draft).length > 0,
    sent: (form) => of(form).intention !== null,
    settle: (form) => become(form, nothing),
    renewIntention: (form) => put(form, { intention: null }),
    subscribe,
  };
};
