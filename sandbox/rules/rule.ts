/** How sure we are: Microsoft's documentation, its AL source, measured on a real tenant, second-hand, or only a real tenant can tell. */
export type Confidence = 'doc' | 'AL' | 'live' | '2nd' | 'open';

/** A statement about how Business Central answers, which the sandbox keeps to unless it is switched off. */
export interface Rule {
  readonly confidence: Confidence;
  readonly says: string;
  /** What the sandbox does instead while the rule is off. */
  readonly off: string;
}

export const rule = (confidence: Confidence, says: string, off: string): Rule => ({ confidence, says, off });

/** A part of the document on Business Central. */
export const section = <Name extends string>(rules: Readonly<Record<Name, Rule>>): Readonly<Record<Name, Rule>> => rules;
