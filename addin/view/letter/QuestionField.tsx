import type { AnswerProblem } from '../../../bridge/letters/questions.ts';
import type { Question } from '../../../bridge/letters/schema.ts';
import { limits } from '../../../bridge/limits.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';
import { DateField } from '../parts/DateField.tsx';
import { ChoiceField } from '../parts/SelectField.tsx';
import { TextArea, TextField } from '../parts/TextField.tsx';

interface QuestionFieldProps {
  readonly question: Question;
  readonly value: string;
  readonly onChange: (answer: string) => void;
  readonly problem: AnswerProblem | null;
}

/** One question of a template, as its kind asks for. */
export const QuestionField = ({ question, value, onChange, problem }: QuestionFieldProps) => {
  const text = useText(letterTexts);
  const { kind, label, help, required, choices = [] } = question;
  const basics = {
    label: required ? label : text.optional(label),
    hint: help,
    error: problem === null ? null : text.problems[problem],
    value,
    onChange,
  };
  switch (kind) {
    case 'date':
      return <DateField {...basics} />;
    case 'longText':
      return <TextArea {...basics} limit={limits.answer} />;
    case 'text':
      return <TextField {...basics} limit={limits.answer} />;
    case 'choice':
      return (
        <ChoiceField {...basics}>
          {(value === '' || !required) && <option value="">{text.chooseAnswer}</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </ChoiceField>
      );
  }
};
