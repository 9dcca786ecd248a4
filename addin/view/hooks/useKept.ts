import { useState } from 'react';
import { holdsText } from '../../drafts.ts';
import { usePane } from '../../pane.ts';

/**
 * Which of these forms held text already when this part of the screen came: such a form is shown open, or nobody would
 * know. Asked once, so that nothing folds or unfolds under somebody's hands.
 */
export const useKept = <Form extends string>(forms: readonly Form[]): readonly Form[] => {
  const { drafts } = usePane();
  const [kept] = useState(() => forms.filter((form) => holdsText(drafts.draft(form))));
  return kept;
};
