import type { CheckedTemplate } from '../../../bridge/letters/editor/schema.ts';
import { isTemplateFaulty } from '../../flow/editor/faults.ts';
import { errorsIn, findingsFor } from '../../flow/editor/findings.ts';
import type { TemplateDraft } from '../../flow/editor/draft.ts';
import { editorTexts } from '../../text/editor.ts';
import { useText } from '../hooks/useText.ts';
import type { TemplateDocument } from './useTemplateDocument.ts';

interface ToPublish {
  readonly draft: TemplateDraft;
  readonly document: TemplateDocument | null;
  /** What the check of a chosen file said. */
  readonly checked: CheckedTemplate | undefined;
}

/** Why the template cannot be published yet, in words; null where it can. */
export const usePublishFault = ({ draft, document, checked }: ToPublish): string | null => {
  const text = useText(editorTexts).publish;
  if (isTemplateFaulty(draft)) return text.incomplete;
  if (document === null) return text.noDocument;
  const errors = errorsIn(findingsFor(checked?.findings ?? [], draft.questions));
  return errors === 0 ? null : text.errors(errors);
};
