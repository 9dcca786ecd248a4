import type { DocumentRow } from '../../../bridge/contacts/schema.ts';
import type { FinishDocument } from '../../../bridge/documents/schema.ts';
import { finalFormName, finishPath } from '../../flow/documents.ts';
import { documentTexts } from '../../text/document.ts';
import { useCommand } from '../hooks/useCommand.ts';
import { useText } from '../hooks/useText.ts';
import { Form } from '../parts/Form.tsx';
import { CommandProblem } from '../parts/ProblemPanel.tsx';
import { SendButton } from '../parts/SendButton.tsx';

interface FinalFormProps {
  readonly document: DocumentRow;
  readonly onFold: () => void;
}

/** Says what cannot be undone, and does it. */
export const FinalForm = ({ document: { id, version, fileName }, onFold }: FinalFormProps) => {
  const text = useText(documentTexts).final;
  const command = useCommand<FinishDocument>({ form: finalFormName(id), path: finishPath(id) });
  return (
    <Form label={text.of(fileName)} onSubmit={() => command.send({ version })} onFold={onFold}>
      <div>{text.what}</div>
      <CommandProblem command={command} />
      <SendButton command={command} appearance="secondary">
        {text.send}
      </SendButton>
    </Form>
  );
};
