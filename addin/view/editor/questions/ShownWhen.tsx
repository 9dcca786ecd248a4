import { answersTo, conditionsFor, questionFaults } from '../../../flow/editor/faults.ts';
import { editorTexts } from '../../../text/editor.ts';
import { useText } from '../../hooks/useText.ts';
import { ChoiceField } from '../../parts/SelectField.tsx';
import { useEditorFault } from '../useEditorFault.ts';
import type { QuestionEdit } from './QuestionCard.tsx';

/** Asked always, or only after a certain answer to an earlier question. */
export const ShownWhen = ({ question, all, onChange, tried }: QuestionEdit) => {
  const text = useText(editorTexts).questions;
  const wordsOf = useEditorFault(tried);
  const conditions = conditionsFor(question, all);
  const condition = conditions.find(({ name }) => name === question.shownWhen);
  if (conditions.length === 0 && question.shownWhen === '') return null;
  const answers = condition === undefined ? [] : answersTo(condition);
  const hang = (name: string): void => {
    const [first = ''] = answersTo(conditions.find((one) => one.name === name) ?? question);
    onChange({ shownWhen: name, shownIs: name === '' ? '' : first });
  };
  return (
    <>
      <ChoiceField label={text.shownWhen} error={wordsOf(questionFaults(question, all).shownWhen)} value={question.shownWhen} onChange={hang}>
        <option value="">{text.always}</option>
        {condition === undefined && question.shownWhen !== '' && <option value={question.shownWhen}>{question.shownWhen}</option>}
        {conditions.map(({ key, name, label }) => (
          <option key={key} value={name}>
            {label}
          </option>
        ))}
      </ChoiceField>
      {condition !== undefined && (
        <ChoiceField label={text.shownIs} value={question.shownIs} onChange={(shownIs) => onChange({ shownIs })}>
          {!answers.includes(question.shownIs) && <option value={question.shownIs}>{question.shownIs}</option>}
          {answers.map((answer) => (
            <option key={answer} value={answer}>
              {answer}
            </option>
          ))}
        </ChoiceField>
      )}
    </>
  );
};
