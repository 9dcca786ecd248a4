import type { QuestionDraft } from '../../../flow/editor/draft.ts';
import { questionFaults } from '../../../flow/editor/faults.ts';
import { most } from '../../../flow/editor/most.ts';
import { withLabel } from '../../../flow/editor/names.ts';
import { editorTexts } from '../../../text/editor.ts';
import type { EditorText } from '../../../text/nl/editor.ts';
import { useText } from '../../hooks/useText.ts';
import { ChoiceField } from '../../parts/SelectField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useEditorFault } from '../useEditorFault.ts';
import { Columns } from './Columns.tsx';
import { MoreFields } from './MoreFields.tsx';
import type { QuestionEdit } from './QuestionCard.tsx';

const nameHint = ({ kind, name }: QuestionDraft, text: EditorText['questions']): string | undefined => {
  if (name === '') return undefined;
  if (kind === 'rows') return text.rowsHint(name);
  return kind === 'yesNo' ? text.ifHint(name) : text.nameHint(name);
};

const kinds = ['text', 'longText', 'choice', 'yesNo', 'date', 'number', 'rows'] as const satisfies readonly QuestionDraft['kind'][];

const isKind = (text: string): text is QuestionDraft['kind'] => kinds.some((kind) => kind === text);

const KindField = ({ question, onChange }: Pick<QuestionEdit, 'question' | 'onChange'>) => {
  const text = useText(editorTexts).questions;
  return (
    <ChoiceField label={text.kind} value={question.kind} onChange={(kind) => isKind(kind) && onChange({ kind })}>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {text.kinds[kind]}
        </option>
      ))}
    </ChoiceField>
  );
};

/** What is asked, under which name, and what kind of answer comes. */
export const QuestionFields = (edit: QuestionEdit) => {
  const { question, all, onChange, tried } = edit;
  const text = useText(editorTexts).questions;
  const wordsOf = useEditorFault(tried);
  const faults = questionFaults(question, all);
  return (
    <>
      <TextField label={text.label} error={wordsOf(faults.label)} limit={most.label} value={question.label} onChange={(typed) => onChange(withLabel(question, typed))} />
      <TextField label={text.name} hint={nameHint(question, text)} error={wordsOf(faults.name)} value={question.name} onChange={(name) => onChange({ name })} />
      <KindField {...edit} />
      {question.kind === 'choice' && (
        <TextArea label={text.choices} hint={text.choicesHint} error={wordsOf(faults.choices)} value={question.choices} onChange={(choices) => onChange({ choices })} />
      )}
      {question.kind === 'rows' && <Columns {...edit} error={wordsOf(faults.columns)} />}
      <Tick ticked={question.required} onChange={(required) => onChange({ required })}>
        {text.required}
      </Tick>
      <MoreFields {...edit} />
    </>
  );
};
