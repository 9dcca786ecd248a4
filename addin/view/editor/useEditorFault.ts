import type { EditorFault } from '../../flow/editor/faults.ts';
import { editorTexts } from '../../text/editor.ts';
import { useText } from '../hooks/useText.ts';

/** What to say of a field; that it is empty, only to whoever tried to publish. */
export const useEditorFault = (tried: boolean): ((fault: EditorFault | undefined) => string | null) => {
  const { faults } = useText(editorTexts);
  return (fault) => (fault === undefined || (!tried && fault !== 'nameTaken' && fault !== 'notAName' && fault !== 'notACode') ? null : faults[fault]);
};
