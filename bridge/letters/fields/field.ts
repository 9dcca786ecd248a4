/** What a field of a letter is, and the facts that fields are read from. */
import type { ReferralBody } from '../../lookups/schema.ts';
import type { Words } from '../../words.ts';
import type { Address } from '../address.ts';
import type { Addressee } from '../salutation.ts';

export interface LetterAction {
  readonly description: string;
  readonly date: string | null;
}

/** Fresh from the ERP and the configuration. Dates are `YYYY-MM-DD`; an empty text and `null` both mean unknown. */
export interface LetterFacts {
  /** Today in Europe/Amsterdam. */
  readonly today: string;
  /** What it is about: a dossier, or a task that did not become one. */
  readonly subject: {
    readonly kind: 'dossier' | 'task';
    readonly number: string;
    readonly description: string;
    readonly date: string | null;
    readonly deadline: string | null;
  };
  /** The action line that it is made for, if it is made for one. */
  readonly line: (LetterAction & { readonly number: number }) | null;
  /** Who complains, at the address of the household; `null` while the dossier or task has no reporter. */
  readonly reporter: (Addressee & Address & { readonly correspondence: 'unknown' | 'paper' | 'email' }) | null;
  readonly handler: {
    readonly name: string;
    readonly jobTitle: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly association: {
    readonly name: string;
    readonly address: string;
    readonly postalCode: string;
    readonly city: string;
    readonly phone: string;
    readonly email: string;
    readonly website: string;
  };
  /** Only for a referral. */
  readonly referral: ReferralBody | null;
  /** Every outside body that a complainant may go to. */
  readonly bodies: readonly ReferralBody[];
  /** Why a task was declined, as the employee typed it; empty when it was not. */
  readonly declined: string;
  /** The action lines, what is done first: who does it is an employee, never another party. */
  readonly actions: readonly (LetterAction & {
    readonly isDone: boolean;
    readonly by: string;
  })[];
}

/** Who can fill in what is missing, and where; `template` is the template's own text. */
export type Source = 'subject' | 'line' | 'reporter' | 'handler' | 'association' | 'referral' | 'template';

interface Told {
  readonly source: Source;
  /** For a person: `het telefoonnummer van de behandelaar`. */
  readonly label: Words;
  /** An unknown value leaves nothing out that the letter needs. */
  readonly optional?: true;
}

export interface TextField extends Told {
  readonly kind: 'text';
  /** The text in the letter; `null` or empty when it is not known. */
  readonly read: (facts: LetterFacts) => string | null | undefined;
}

export interface DateField extends Told {
  readonly kind: 'date';
  /** `YYYY-MM-DD`; in the letter it is written out. */
  readonly read: (facts: LetterFacts) => string | null;
}

export interface FieldColumn {
  readonly name: string;
  readonly kind: 'text' | 'date';
  readonly label: Words;
}

export interface RowsField extends Told {
  readonly kind: 'rows';
  readonly columns: readonly FieldColumn[];
  /** By the name of the column; dates as `YYYY-MM-DD`. */
  readonly read: (facts: LetterFacts) => readonly Readonly<Record<string, string | null>>[];
}

/** By name, as an author writes it. */
export type Fields = Readonly<Record<string, TextField | DateField | RowsField>>;
