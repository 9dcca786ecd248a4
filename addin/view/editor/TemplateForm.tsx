import { makeStyles } from '@fluentui/react-components';
import type { PublishedVersion } from '../../../bridge/letters/editor/schema.ts';
import { blankQuestion } from '../../flow/editor/draft.ts';
import type { TemplateDraft } from '../../flow/editor/draft.ts';
import { editorTexts } from '../../text/editor.ts';
import { useDraft } from '../hooks/useDraft.ts';
import { useFocusAfter } from '../hooks/useFocusAfter.ts';
import { useText } from '../hooks/useText.ts';
import { useTried } from '../hooks/useTried.ts';
import { Columns } from '../parts/Columns.tsx';
import { Section } from '../parts/Section.tsx';
import { Basics } from './Basics.tsx';
import { DocumentPart } from './DocumentPart.tsx';
import type { TemplateEdit } from './edit.ts';
import { Findings } from './Findings.tsx';
import { Meanwhile } from './Meanwhile.tsx';
import { PublishBar } from './PublishBar.tsx';
import { PublishProblem } from './PublishProblem.tsx';
import { Questions } from './questions/Questions.tsx';
import { TryOut } from './TryOut.tsx';
import { useChecked } from './useChecked.ts';
import type { Checked } from './useChecked.ts';
import { usePublish } from './usePublish.ts';
import { usePublishFault } from './usePublishFault.ts';
import { useDocuments } from './useTemplateDocument.ts';
import type { TemplateDocument } from './useTemplateDocument.ts';
import { Versions } from './Versions.tsx';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '16px' } });

interface TemplateFormProps {
  readonly form: string;
  readonly initial: TemplateDraft;
  /** The newest that there is; null for a new template. */
  readonly version: number | null;
  readonly versions: readonly PublishedVersion[];
}

/** Whatever is changed first keeps along which version was seen then. */
const useTemplateDraft = (form: string, initial: TemplateDraft) => {
  const { value: draft, change } = useDraft<TemplateDraft>(form, initial);
  return { draft, onChange: (changes: Partial<TemplateDraft>) => change({ basedOn: draft.basedOn, ...changes }) };
};

/** A new question of a name that the file uses has the focus. */
const useAsk = ({ draft, onChange }: Pick<TemplateEdit, 'draft' | 'onChange'>) => {
  const { place, focusAfter } = useFocusAfter<HTMLDivElement>();
  const ask = (name: string): void => {
    const question = blankQuestion(draft.questions, { name });
    focusAfter(`[data-question="${question.key}"] input`);
    onChange({ questions: [...draft.questions, question] });
  };
  return { place, ask };
};

interface MainProps extends Pick<TemplateFormProps, 'form' | 'version'> {
  readonly code: string;
  readonly edit: TemplateEdit;
  readonly file: File | null;
  readonly checked: Checked;
  readonly onAsk: (name: string) => void;
}

/** The file and what is wrong with it, what the template is called, what it asks. */
const Main = ({ form, version, code, edit, file, checked, onAsk }: MainProps) => {
  const text = useText(editorTexts);
  const { draft, tried } = edit;
  return (
    <div>
      <Section title={text.document.title} open>
        <DocumentPart form={form} code={code} version={version} file={file} tried={tried} />
        <Findings checked={checked} questions={draft.questions} onAsk={onAsk} />
      </Section>
      <Section title={text.basics} open>
        <Basics {...edit} />
      </Section>
      <Section title={text.questions.title} count={draft.questions.length} open>
        <Questions {...edit} />
      </Section>
    </div>
  );
};

interface SideProps extends Pick<TemplateEdit, 'draft' | 'onChange'>, Pick<TemplateFormProps, 'versions'> {
  readonly document: TemplateDocument | null;
}

/** How it is asked, how a letter reads, and what was published before. */
const Side = ({ draft, onChange, document, versions }: SideProps) => {
  const text = useText(editorTexts);
  return (
    <div>
      <Section title={text.tryOut.title} open>
        <TryOut draft={draft} onChange={onChange} document={document} />
      </Section>
      {versions.length > 0 && (
        <Section title={text.versions.title} count={versions.length}>
          <Versions code={draft.code} versions={versions} />
        </Section>
      )}
    </div>
  );
};

/** A template while it is made or changed, until it is published. */
export const TemplateForm = ({ form, initial, version, versions }: TemplateFormProps) => {
  const styles = useStyles();
  const { code } = initial;
  const { draft, onChange } = useTemplateDraft(form, initial);
  const { file, chosen, document } = useDocuments({ form, code, version });
  const checked = useChecked(code, chosen);
  const { command, publish } = usePublish({ form, draft });
  const fault = usePublishFault({ draft, document, checked: checked.data });
  const { tried, unless } = useTried();
  const { place, ask } = useAsk({ draft, onChange });
  const send = unless(fault !== null, () => void (document && publish(document)));
  return (
    <div className={styles.form} ref={place}>
      {version !== null && draft.basedOn !== version && <Meanwhile version={version} onGoOn={() => onChange({ basedOn: version })} />}
      <Columns
        from="late"
        main={<Main form={form} version={version} code={code} edit={{ draft, onChange, tried }} file={file} checked={checked} onAsk={ask} />}
        side={<Side draft={draft} onChange={onChange} document={document} versions={versions} />}
      />
      <PublishProblem command={command} onAsk={ask} />
      <PublishBar command={command} version={(version ?? 0) + 1} fault={tried ? fault : null} onPublish={send} />
    </div>
  );
};
