import { useState } from 'react';
import { holdsText } from '../../drafts.ts';
import { usePane } from '../../pane.ts';

/**
 * Which of these forms held text or a file already when this part of the screen came: such a form is shown open, or nobody would
 * know. Asked once, so that nothing folds or unfolds under somebody's hands.
 */
export const useKept = <Form extends string>(forms: readonly Form[]): readonly Form[] => {
  const { drafts, files } = usePane();
  const [kept] = useState(() => forms.filter((form) => holdsText(drafts.draft(form)) || files.of(form) !== null));
  return kept;
};
