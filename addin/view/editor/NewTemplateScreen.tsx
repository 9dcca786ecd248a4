import { blankDraft } from '../../flow/editor/draft.ts';
import { newTemplateFormName } from '../../flow/editor/paths.ts';
import { to } from '../../flow/route.ts';
import { editorTexts } from '../../text/editor.ts';
import { useText } from '../hooks/useText.ts';
import { FocusFirst } from '../parts/FocusFirst.tsx';
import { Page } from '../parts/Page.tsx';
import { TemplateForm } from './TemplateForm.tsx';

/** A template from scratch. */
export const NewTemplateScreen = () => {
  const text = useText(editorTexts).new;
  return (
    <Page title={text.title} back={to.templates()} roomy>
      <FocusFirst>
        <TemplateForm form={newTemplateFormName} initial={blankDraft} version={null} versions={[]} />
      </FocusFirst>
    </Page>
  );
};
