/** R8: what the recorded interactions and letters say. The ERP has no other field for a check or a judgement. */
import type { Codes } from '../../config.ts';
import type { Judgement } from '../schema.ts';

interface Recorded {
  readonly entryNumber: number;
  readonly interactionTemplateCode: string;
  readonly canceled: boolean;
}

interface Evidence {
  readonly interactions: readonly Recorded[];
  readonly documents: readonly { readonly templateCode: string }[];
}

/** The newest check counts: what was judged before it says nothing about the solution as it is now. */
export const judgementOf = ({ interactions, documents }: Evidence, codes: Codes): Judgement => {
  const { checkSatisfied, checkNotSatisfied, allReasonableDone, contactMade } = codes.interactions;
  const valid = interactions.filter(({ canceled }) => !canceled);
  const last = (...templates: readonly string[]): Recorded | undefined =>
    valid
      .filter(({ interactionTemplateCode }) => templates.includes(interactionTemplateCode))
      .toSorted((a, b) => b.entryNumber - a.entryNumber)[0];
  const check = last(checkSatisfied, checkNotSatisfied);
  const after = (template: string): boolean =>
    check !== undefined && (last(template)?.entryNumber ?? 0) > check.entryNumber;
  const satisfied = check === undefined ? null : check.interactionTemplateCode === checkSatisfied;
  const spoken = after(contactMade);
  return {
    satisfied,
    everythingReasonableDone: satisfied === false ? after(allReasonableDone) : null,
    contactMade: spoken,
    referred: spoken && documents.some(({ templateCode }) => templateCode === codes.letters.referral),
  };
};
