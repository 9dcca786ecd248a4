import type { EndForm } from '../../../flow/dossier/end.ts';
import { describedAs } from '../../../flow/facts.ts';
import { closeTexts } from '../../../text/close.ts';
import { useText } from '../../hooks/useText.ts';
import type { Typed } from '../../parts/FormProblem.tsx';
import type { Ground } from '../Ground.tsx';

/** The reasons that somebody chose, in the ERP's words. */
export const useEndTyped = ({ lookups }: Ground, { closingReason, lineClosingReason }: EndForm): readonly Typed[] => {
  const text = useText(closeTexts);
  return [
    { label: text.reason, words: describedAs(lookups.dossierClosingReasons, closingReason) },
    { label: text.lineReason, words: describedAs(lookups.lineClosingReasons, lineClosingReason) },
  ];
};
