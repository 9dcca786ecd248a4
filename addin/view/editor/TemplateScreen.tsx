import type { OpenedTemplate, EditorTemplate } from '../../../bridge/letters/editor/schema.ts';
import { draftOf } from '../../flow/editor/draft.ts';
import { templateFormName, templatePath, templatesPath } from '../../flow/editor/paths.ts';
import { to } from '../../flow/route.ts';
import { editorTexts } from '../../text/editor.ts';
import { useRead } from '../hooks/reads.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from '../parts/Dots.tsx';
import { LoadedPage } from '../parts/LoadedPage.tsx';
import { Page } from '../parts/Page.tsx';
import { TemplateForm } from './TemplateForm.tsx';

/** The older versions; the form does not wait for them. */
const useVersions = (code: string) => useRead<readonly EditorTemplate[]>({ kind: 'work', path: templatesPath }).data?.find((one) => one.code === code)?.versions;

/** One template: its file, what it asks, how a letter of it reads; and what becomes the next version. */
export const TemplateScreen = ({ code }: { readonly code: string }) => {
  const text = useText(editorTexts).list;
  const versions = useVersions(code) ?? [];
  return (
    <LoadedPage of={useRead<OpenedTemplate>({ kind: 'work', path: templatePath(code) })} back={to.templates()}>
      {({ file, version }) => (
        <Page title={file.title} sub={<Dots of={[code, text.version(version)]} />} back={to.templates()} roomy>
          <TemplateForm form={templateFormName(code)} initial={draftOf(file, version)} version={version} versions={versions} />
        </Page>
      )}
    </LoadedPage>
  );
};
