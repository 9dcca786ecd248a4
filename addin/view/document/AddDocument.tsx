import { fileFault, uploadFormName, uploadPath } from '../../flow/documents.ts';
import type { DocumentPlace } from '../../flow/documents.ts';
import { documentTexts } from '../../text/document.ts';
import { useText } from '../hooks/useText.ts';
import { useTried } from '../hooks/useTried.ts';
import { useUpload } from '../hooks/useUpload.ts';
import { Form } from '../parts/Form.tsx';
import { CommandProblem } from '../parts/ProblemPanel.tsx';
import { SendButton } from '../parts/SendButton.tsx';
import { FileField } from './FileField.tsx';
import { Sending } from './Sending.tsx';
import { useFaultWords } from './useFaultWords.ts';

interface AddDocumentProps {
  readonly place: DocumentPlace;
  /** Somebody asked for it just now. */
  readonly focus: boolean;
  readonly onFold: () => void;
  /** `name` is in the ERP. */
  readonly onAdded: (name: string) => void;
}

/** Any file into the dossier or onto a line; what is too large is said before it is sent. */
export const AddDocument = ({ place, focus, onFold, onAdded }: AddDocumentProps) => {
  const text = useText(documentTexts);
  const upload = useUpload({ form: uploadFormName(place), onDone: (name) => onAdded(name) });
  const { file } = upload;
  const fault = fileFault(file);
  const { tried, unless } = useTried();
  const error = useFaultWords(fault, tried);
  const submit = unless(fault !== null, () => file !== null && upload.send(uploadPath(place, file.name)));
  return (
    <Form label={text.add.title} onSubmit={submit} onFold={onFold}>
      <FileField label={text.file.label} hint={text.file.limit} error={error} autoFocus={focus} file={file} onChoose={upload.choose} />
      <Sending upload={upload} />
      <CommandProblem command={upload} />
      <SendButton command={upload} appearance="secondary">{text.add.send}</SendButton>
    </Form>
  );
};
