import type { AnswerProblem } from '../../../bridge/letters/questions.ts';
import type { Question } from '../../../bridge/letters/schema.ts';
import { limits } from '../../../bridge/limits.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';
import { DateField } from '../parts/DateField.tsx';
import { RadioField } from '../parts/RadioField.tsx';
import { ChoiceField } from '../parts/SelectField.tsx';
import { NumberField, TextArea, TextField } from '../parts/TextField.tsx';
import { useNumberHint } from './useNumberHint.ts';
import { useProblemWords } from './useProblemWords.ts';

/** What one field asks: a question, or a column of a question for rows. */
export type Entry = Pick<Question, 'label' | 'required' | 'choices' | 'help' | 'limit' | 'min' | 'max' | 'decimals'> & {
  readonly kind: Exclude<Question['kind'], 'rows'>;
};

interface EntryFieldProps {
  readonly entry: Entry;
  /** As it was typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: AnswerProblem | undefined;
}

/** Ja and nee are what the letter says, whatever language the screens speak. */
const useYesNo = (required: boolean) => {
  const { yes, no, open } = useText(letterTexts).yesNo;
  const both = [
    { value: 'ja', label: yes },
    { value: 'nee', label: no },
  ];
  return required ? both : [...both, { value: '', label: open }];
};

/** One answer that is a text, as its kind asks for. */
export const EntryField = ({ entry, value, onChange, problem }: EntryFieldProps) => {
  const text = useText(letterTexts);
  const wordsOf = useProblemWords();
  const numberHint = useNumberHint();
  const { kind, label, help, required, choices = [], limit = limits.answer } = entry;
  const yesNo = useYesNo(required);
  const basics = { label: required ? label : text.optional(label), hint: help, error: wordsOf(problem), value, onChange };
  switch (kind) {
    case 'date':
      return <DateField {...basics} />;
    case 'longText':
      return <TextArea {...basics} limit={limit} />;
    case 'text':
      return <TextField {...basics} limit={limit} />;
    case 'number':
      return <NumberField {...basics} hint={numberHint(entry, help)} error={basics.error && `${basics.error} ${numberHint(entry)}`} />;
    case 'yesNo':
      return <RadioField {...basics} choices={yesNo} />;
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
