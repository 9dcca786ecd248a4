import type { AddComment } from '../../../../bridge/dossiers/schema.ts';
import { limits } from '../../../../bridge/limits.ts';
import { commentFormName } from '../../../flow/dossier/forms.ts';
import { dossierPath } from '../../../flow/dossier/paths.ts';
import { faultOf } from '../../../flow/form.ts';
import { commonTexts } from '../../../text/common.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { faultWords } from '../../../text/fault.ts';
import { useCommand } from '../../hooks/useCommand.ts';
import { useDraft } from '../../hooks/useDraft.ts';
import { useText } from '../../hooks/useText.ts';
import { useTried } from '../../hooks/useTried.ts';
import { Form } from '../../parts/Form.tsx';
import { CommandProblem } from '../../parts/ProblemPanel.tsx';
import { SendButton } from '../../parts/SendButton.tsx';
import { TextArea } from '../../parts/TextField.tsx';

/** What an inline form is for: the dossier (`lineNumber` null) or one of its lines. */
export interface InlineFormProps {
  readonly number: string;
  readonly lineNumber: number | null;
  /** Folds the form: it is done, or Esc was pressed. */
  readonly onFold: () => void;
}

interface CommentFormProps extends InlineFormProps {
  /** Somebody asked for it just now. */
  readonly focus: boolean;
}

/** A comment in one go; what was typed stays when the form is folded. */
export const CommentForm = ({ number, lineNumber, focus, onFold }: CommentFormProps) => {
  const text = useText(dossierTexts).comment;
  const common = useText(commonTexts);
  const form = commentFormName(number, lineNumber);
  const draft = useDraft(form, { text: '' });
  const command = useCommand<AddComment>({ form, path: dossierPath(number, 'comments'), onDone: onFold });
  const fault = faultOf(draft.value.text, { required: true, limit: limits.comment });
  const { tried, unless } = useTried();
  const submit = unless(fault !== null, () => command.send({ lineNumber, text: draft.value.text.trim() }));
  return (
    <Form label={text.label} onSubmit={submit} onFold={onFold}>
      <TextArea
        label={text.label}
        limit={limits.comment}
        autoFocus={focus}
        error={tried ? faultWords(fault, common) : null}
        value={draft.value.text}
        onChange={(typed) => draft.change({ text: typed })}
      />
      <CommandProblem command={command} />
      <SendButton command={command} appearance="secondary">
        {text.send}
      </SendButton>
    </Form>
  );
};
