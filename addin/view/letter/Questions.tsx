import { askedQuestions } from '../../../bridge/letters/questions.ts';
import type { AnswerProblems, Answers } from '../../../bridge/letters/questions.ts';
import type { Question } from '../../../bridge/letters/schema.ts';
import { answersOf, shownAnswers } from '../../flow/letter.ts';
import { letterTexts } from '../../text/letter.ts';
import { useText } from '../hooks/useText.ts';
import { QuestionField } from './QuestionField.tsx';

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** What was typed; defaults show where nothing was. */
  readonly typed: Answers;
  readonly onChange: (typed: Answers) => void;
  /** Said of each field; none until somebody tried to send. */
  readonly problems: AnswerProblems;
}

/** The questions of a letter in one column; those whose condition does not hold are folded away. */
export const Questions = ({ questions, typed, onChange, problems }: QuestionsProps) => {
  const { inDutch } = useText(letterTexts);
  const shown = shownAnswers(questions, typed);
  return (
    <>
      {inDutch !== null && <div>{inDutch}</div>}
      {askedQuestions(questions, answersOf(questions, typed)).map((question) => (
        <QuestionField
          key={question.name}
          question={question}
          value={shown[question.name] ?? ''}
          onChange={(answer) => onChange({ ...typed, [question.name]: answer })}
          problems={problems}
        />
      ))}
    </>
  );
};
