import type { Answer, AnswerProblems } from '../../../bridge/letters/questions.ts';
import type { Question } from '../../../bridge/letters/schema.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';
import { EntryField } from './EntryField.tsx';
import { RowsField } from './rows/RowsField.tsx';

interface QuestionFieldProps {
  readonly question: Question;
  readonly value: Answer;
  readonly onChange: (answer: Answer) => void;
  readonly problems: AnswerProblems;
}

/** One question of a template: a text, or rows of texts. */
export const QuestionField = ({ question, value, onChange, problems }: QuestionFieldProps) => {
  const text = useText(letterTexts);
  const { kind, label, required, name } = question;
  if (kind === 'rows') {
    const rows = typeof value === 'string' ? [] : value;
    return <RowsField label={required ? label : text.optional(label)} question={question} rows={rows} onChange={onChange} problems={problems} />;
  }
  return <EntryField entry={{ ...question, kind }} value={typeof value === 'string' ? value : ''} onChange={onChange} problem={problems[name]} />;
};
