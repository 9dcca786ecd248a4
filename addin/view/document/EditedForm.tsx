import { useEffect } from 'react';
import type { DocumentRow } from '../../../bridge/contacts/schema.ts';
import { contentPath, editedFormName, letterFault } from '../../flow/documents.ts';
import type { DocumentPlace } from '../../flow/documents.ts';
import { documentTexts } from '../../text/document.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { useText } from '../hooks/useText.ts';
import { useTried } from '../hooks/useTried.ts';
import { useUpload } from '../hooks/useUpload.ts';
import { Form } from '../parts/Form.tsx';
import { CommandProblem } from '../parts/ProblemPanel.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { EditedConflict } from './EditedConflict.tsx';
import { FileField } from './FileField.tsx';
import { Sending } from './Sending.tsx';
import { useFaultWords } from './useFaultWords.ts';

interface EditedFormProps {
  readonly document: DocumentRow;
  /** Where a version beside it may be put; null where there is no dossier. */
  readonly beside: DocumentPlace | null;
  readonly onFold: () => void;
  /** It is in the ERP: in the same document, or as a new one. */
  readonly onBack: (how: 'same' | 'beside') => void;
}

/** The version that was opened last; where nobody opened it here, the one that stood when the form was unfolded. */
const useOpenedVersion = ({ id, version }: DocumentRow): string => {
  const { value, changes, change } = useDraft(editedFormName(id), { version });
  const known = changes.version !== undefined;
  useEffect(() => {
    if (!known) change({ version });
  }, [known, change, version]);
  return value.version;
};

/** A letter as it was edited in Word, back into its own document: onto the version that was opened, never over a newer one. */
export const EditedForm = ({ document, beside, onFold, onBack }: EditedFormProps) => {
  const text = useText(documentTexts);
  const form = editedFormName(document.id);
  const version = useOpenedVersion(document);
  const upload = useUpload({ form, onDone: () => onBack('same') });
  const fault = letterFault(upload.file);
  const { tried, unless } = useTried();
  const error = useFaultWords(fault, tried);
  return (
    <Form
      label={text.edited.of(document.fileName)}
      onSubmit={unless(fault !== null, () => upload.send(contentPath(document.id, version)))}
      onFold={onFold}
    >
      <FileField label={text.file.letter} hint={text.edited.hint} error={error} accept=".docx" autoFocus file={upload.file} onChoose={upload.choose} />
      <Sending upload={upload} />
      {upload.problem?.code === 'changed' ? (
        <EditedConflict document={document} problem={upload.problem} beside={beside} onBeside={() => onBack('beside')} />
      ) : (
        <>
          <CommandProblem command={upload} />
          <SendButton command={upload} appearance="secondary">{text.edited.send}</SendButton>
        </>
      )}
    </Form>
  );
};
